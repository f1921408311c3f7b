import { dossierOf } from './dossiers';
import type { LayoutLoad } from './$types';

/** Pages to be read: whole without a script, so they have none. */
export const csr = false;

export const load: LayoutLoad = ({ params }) => dossierOf(params.dossier);
