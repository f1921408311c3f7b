/**
 * Whether the browser draws maps. A page has few graphics contexts: the one that is asked with is
 * given back at once, not when memory is next tidied.
 */
export function hasWebGl2(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}
