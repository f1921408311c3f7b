import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Where the script of the map's workers lies, which the build makes beside the map's code. */
export { workerUrl };

/** Has the script in the browser's cache by the time the map's code starts its workers. */
export function fetchWorker(): void {
	// Where it does not arrive the map asks again, and says so.
	fetch(workerUrl)
		.then((answer) => answer.arrayBuffer())
		.catch(() => undefined);
}
