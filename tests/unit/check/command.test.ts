import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const FIXTURES = 'tests/fixtures/dossiers';

function run(...args: string[]) {
	const { status, stdout } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/cli/dossier-check.ts', ...args],
		{ encoding: 'utf8' },
	);
	return { status, stdout };
}

describe('npm run dossier:check', () => {
	it('ends well for a sound dossier, and sums up', () => {
		expect(run(`${FIXTURES}/sound`)).toEqual({
			status: 0,
			stdout: '1 dossier checked: 0 errors, 0 warnings, 0 reports\n',
		});
	});

	it('names file, record and mend of an error, and ends with status 1', () => {
		// A fixture holds only what differs from the sound dossier, so that its other files are missing.
		const { status, stdout } = run(`${FIXTURES}/view-outside-world`);
		expect(status).toBe(1);
		expect(stdout).toContain(
			`error: ${FIXTURES}/view-outside-world/dossier.json: the view 11, 50, 10, 51 is no part of the world [view-outside-world]\n    mend: write west, south, east, north in degrees\n`,
		);
		expect(stdout).toMatch(/1 dossier checked: \d+ errors, 0 warnings, 0 reports\n$/);
	});

	it('says so where there is no dossier', () => {
		const { status, stdout } = run(`${FIXTURES}/where-missing`);
		expect(status).toBe(1);
		expect(stdout).toContain('there is no dossier');
	});

	it('speaks JSON for machines', () => {
		const { status, stdout } = run('--json', `${FIXTURES}/sound`);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toEqual({
			ok: true,
			dossiers: [{ folder: `${FIXTURES}/sound`, notes: [] }],
			without: [],
		});
	});
});
