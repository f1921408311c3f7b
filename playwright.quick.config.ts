import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/browser.ts';


const { executablePath, args, env } = await findBrowser();

/**
 * The most that one thing may take, in milliseconds. It ends what hangs, and judges no speed: maps are
 * drawn in software, beside whatever else the machine does.
 */
const LIMIT = 22_000;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'tests/.output/e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// One more than there are processors on a small machine: a story waits for its page half of the time.
	workers: 3,
	timeout: 2 * LIMIT,
	expect: { timeout: LIMIT },
	reporter: [['list'], ['json', { outputFile: 'tests/.output/e2e.json' }]],
	use: {
		browserName: 'chromium',
		actionTimeout: LIMIT,
		navigationTimeout: LIMIT,
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
