import { expect, test } from './harness';

test('a WebGL2 context exists, so that the other stories see a map', async ({ page }) => {
	await page.goto('about:blank');
	const renderer = await page.evaluate(() => {
		const gl = document.createElement('canvas').getContext('webgl2');
		return gl === null ? null : String(gl.getParameter(gl.VERSION));
	});
	expect(renderer).toContain('WebGL 2.0');
});
