import type { Page } from '@playwright/test';

/**
 * Has the page read the dossier in its own files: the one file that the build makes of them is there,
 * but is none. For stories in which one of the files is another than the one that was built with.
 */
export async function readFilesOneByOne(page: Page): Promise<void> {
	await page.route('**/karabakh-2023/compiled.json', (route) => route.fulfill({ json: {} }));
}
