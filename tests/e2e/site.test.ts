import { expect, test, WITHOUT_MAP } from './harness';

test('the page forbids other hosts, and the browser obeys', async ({ page, complaints }) => {
	complaints.expectError(/Content Security Policy|Failed to load resource|asked another host/);
	await page.goto('./');
	const outcome = await page.evaluate(async () => {
		const violated = new Promise<string>((resolve) => {
			document.addEventListener('securitypolicyviolation', (violation) => {
				resolve(violation.effectiveDirective);
			});
		});
		await fetch('https://example.org/').catch(() => undefined);
		return violated;
	});
	expect(outcome).toBe('connect-src');
});

test(
	'an inline script that is not ours does not run',
	WITHOUT_MAP,
	async ({ page, complaints }) => {
		complaints.expectError(/Content Security Policy/);
		await page.goto('./');
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "taken over"';
			document.head.append(script);
			return document.title === 'taken over';
		});
		expect(ran).toBe(false);
	},
);

test('an address that does not exist answers 404 with a page of ours', async ({
	page,
	complaints,
}) => {
	complaints.expectError(/404/);
	const answer = await page.goto('no-such-page/');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is no page at this address',
	);
});
