/**
 * By selecting it where it is: what browsers did before they had a clipboard for pages, and still do
 * in a frame whose page gives no permission, and on plain http.
 */
function copiedBySelection(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0;';
	// Beside an open dialog nothing can be selected.
	const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
	place.append(field);
	try {
		field.select();
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without a permission
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}

/**
 * Puts a text on the clipboard, after a press of the reader.
 * @throws {Error} where the browser allows it in no way
 */
export async function copyText(text: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
	} catch (error) {
		if (!copiedBySelection(text)) throw error;
	}
}
