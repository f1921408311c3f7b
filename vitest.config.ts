import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './src/cli/browser.ts';
import { slowness } from './tests/support/slowness.ts';

// Dates are tested where the runner says; by default far from anybody's midnight surprises.
process.env['TZ'] ??= 'UTC';

const { executablePath, args, env } = await findBrowser();

/** Ends what hangs, and judges no speed. Milliseconds. */
const LIMIT = 60_000 * slowness();

const PACKAGES_IN_THE_BROWSER = [
	'bits-ui',
	'edtf',
	'valibot',
	'@noble/hashes/sha2.js',
	'@noble/hashes/utils.js',
	...['area', 'boolean-point-in-polygon', 'distance', 'helpers', 'length', 'line-intersect'].map(
		(name) => `@turf/${name}`,
	),
	...['line-slice', 'nearest-point-on-line', 'point-to-line-distance'].map(
		(name) => `@turf/${name}`,
	),
	'@turf/point-to-polygon-distance',
];

/** Records that tests write by hand have dates that nobody has resolved. */
const EDTF_PARSER = './src/lib/model/edtf-parser.ts';

export default defineConfig({
	test: {
		// The compiler of the interface texts keeps files open after a text has changed.
		teardownTimeout: 2_000,
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					setupFiles: [EDTF_PARSER],
					testTimeout: LIMIT,
					hookTimeout: LIMIT,
					environment: 'node',
					// The modules under test are loaded once to a process, not once to a file: half the time.
					// A test that changes what they share, such as the language, changes it back.
					isolate: false,
					include: ['tests/{unit,tiles,architecture}/**/*.test.ts'],
				},
			},
			{
				extends: './vite.config.ts',
				// Prepared before the first test: a package that is met later reloads the page under it.
				optimizeDeps: { include: PACKAGES_IN_THE_BROWSER },
				test: {
					name: 'component',
					setupFiles: [EDTF_PARSER],
					testTimeout: LIMIT,
					hookTimeout: LIMIT,
					expect: { poll: { timeout: LIMIT / 2 } },
					include: ['tests/component/**/*.test.ts'],
					browser: {
						enabled: true,
						connectTimeout: LIMIT,
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
