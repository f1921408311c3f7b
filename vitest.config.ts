import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/browser.ts';

// Dates are tested where the runner says; by default far from anybody's midnight surprises.
process.env['TZ'] ??= 'UTC';

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
	test: {
		// The compiler of the interface texts keeps files open after a text has changed.
		teardownTimeout: 2_000,
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/{unit,tiles,architecture}/**/*.test.ts'],
				},
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: { executablePath, args, env } }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
