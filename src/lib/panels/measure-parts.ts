/** What measuring needs, fetched when it is first asked for. */
export { geodesicLine } from '$lib/derive/measure';
export { placeSpots } from '$lib/derive/place-spots';
export { Measuring } from '$lib/state/measuring.svelte';
export { default as MeasureTool } from './MeasureTool.svelte';
