import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDossier } from '$lib/check/check-dossier';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';

const ROOT = 'static/dossiers';
const dossiers = existsSync(ROOT) ? readdirSync(ROOT) : [];

describe('the dossiers of this project', () => {
	it.each(dossiers)('%s has no errors and no warnings', async (name) => {
		const notes = checkDossier(await loadDossier(diskReader(`${ROOT}/${name}`)));
		expect(notes.filter(({ severity }) => severity !== 'report')).toEqual([]);
	});
});
