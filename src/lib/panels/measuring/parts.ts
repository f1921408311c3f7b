/** What measuring needs, fetched when it is first asked for. */
export { geodesicLine } from '$lib/derive/measuring/measure';
export { placeSpots } from '$lib/derive/geometry/place-spots';
export { Measuring } from './measuring.svelte';
export { default as MeasureTool } from './MeasureTool.svelte';
