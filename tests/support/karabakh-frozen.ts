/**
 * The Karabakh dossier as it once was, for tests that need a whole dossier and do not test that one.
 * Its origin stands in tests/fixtures/karabakh-frozen/ORIGIN.md.
 */
import { readFileSync } from 'node:fs';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';

const FOLDER = 'tests/fixtures/karabakh-frozen';

const loaded = await loadDossier(diskReader(FOLDER));
if (!loaded.dossier) throw new Error(`${FOLDER} could not be read.`);

export const karabakh = loaded.dossier;

/** The text of its article, byte for byte as it was published. */
export const articleText = readFileSync(`${FOLDER}/sources/xeber24-karabakh.ar.txt`, 'utf8');
