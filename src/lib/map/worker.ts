import { prewarm, setWorkerUrl } from 'maplibre-gl';
import { workerUrl } from './worker-file';

// Built with the site: without it the worker would be looked for beside the page.
setWorkerUrl(workerUrl);
// The workers start while the page still reads its dossier.
prewarm();
