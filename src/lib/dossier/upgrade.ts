import { FORMAT_VERSION } from '../model/dossier';
import type { Note } from '../model/note';
import { isObject } from './is-object';
import type { Told } from './read';

/** The files of a dossier as JSON values that nobody has looked at; `undefined` for a missing one. */
export type RawDossier = {
	readonly manifest: unknown;
	/** By file name without `.json`. */
	readonly sources: ReadonlyMap<string, unknown>;
	readonly claims: unknown;
	readonly events: unknown;
	readonly places: unknown;
	readonly actors: unknown;
};

/** Turns the files of format `from` into those of the next; it sets no version number. */
export type UpgradeStep = {
	readonly from: number;
	readonly upgrade: (raw: RawDossier) => RawDossier;
};

/** One step for each format that has been left behind, oldest first. Format 1 is the first. */
const STEPS: readonly UpgradeStep[] = [];

/**
 * Brings a dossier to the format of this code, step by step. `null` where that cannot be done: the
 * format is newer than this code, or no step leads on from it. A manifest without a version is
 * passed on as it is, since its schema tells what it lacks.
 */
export function upgraded(
	raw: RawDossier,
	steps: readonly UpgradeStep[] = STEPS,
	current: number = FORMAT_VERSION,
): Told<RawDossier | null> {
	const found = isObject(raw.manifest) ? raw.manifest.formatVersion : undefined;
	if (typeof found !== 'number' || found === current) return { value: raw, notes: [] };
	if (found > current) return { value: null, notes: [tooNew(found, current)] };
	let dossier = raw;
	for (let version = found; version < current; version += 1) {
		const step = steps.find(({ from }) => from === version);
		if (!step) return { value: null, notes: [noStep(version)] };
		dossier = withVersion(step.upgrade(dossier), version + 1);
	}
	return { value: dossier, notes: [wasUpgraded(found, current)] };
}

const withVersion = (raw: RawDossier, formatVersion: number): RawDossier => ({
	...raw,
	manifest: isObject(raw.manifest) ? { ...raw.manifest, formatVersion } : raw.manifest,
});

const aboutFormat = (
	severity: Note['severity'],
	code: string,
	message: string,
	mend: string,
): Note => ({ severity, code, file: 'dossier.json', record: '', message, mend });

const tooNew = (found: number, current: number): Note =>
	aboutFormat(
		'error',
		'format-too-new',
		`the dossier is written in format ${found}, and this version reads formats up to ${current}`,
		'read it with a newer version, or ask for the dossier in an older format',
	);

const noStep = (version: number): Note =>
	aboutFormat(
		'error',
		'format-unknown',
		`there is no format ${version} that can be read`,
		`write the formatVersion that the dossier has been made for; the first is 1`,
	);

const wasUpgraded = (found: number, current: number): Note =>
	aboutFormat(
		'report',
		'format-upgraded',
		`the dossier is written in format ${found} and was read as format ${current}`,
		`write the dossier in format ${current} when it is next edited`,
	);
