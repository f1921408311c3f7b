import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/browser.ts';

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'tests/.output/e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	// Maps are drawn in software here: slow, but the same on every machine.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'tests/.output/e2e.json' }]],
	use: {
		browserName: 'chromium',
		viewport: { width: 1280, height: 800 },
		locale: 'en-GB',
		timezoneId: process.env['TZ'] ?? 'UTC',
		// What fades in is drawn many times over. Stories about what moves ask for motion.
		reducedMotion: 'reduce',
		trace: 'off',
		screenshot: 'only-on-failure',
		// The page is put together without GL, as it is painted: the map alone is drawn with it.
		launchOptions: { executablePath, args: [...args, '--disable-gpu-compositing'], env },
	},
});
