import { describe, expect, it } from 'vitest';
import { type RawDossier, upgraded, type UpgradeStep } from '$lib/dossier/upgrade';

const rawOf = (manifest: unknown): RawDossier => ({
	manifest,
	sources: new Map(),
	claims: [],
	events: [],
	places: undefined,
	actors: [],
});

const said = (raw: RawDossier, word: string): RawDossier => ({
	...raw,
	claims: [...(raw.claims as unknown[]), word],
});

const STEPS: readonly UpgradeStep[] = [
	{ from: 2, upgrade: (raw) => said(raw, 'two to three') },
	{ from: 1, upgrade: (raw) => said(raw, 'one to two') },
];

describe('upgraded', () => {
	it('leaves a dossier of the present format as it is', () => {
		const raw = rawOf({ formatVersion: 3 });
		expect(upgraded(raw, STEPS, 3)).toEqual({ value: raw, notes: [] });
	});

	it('takes every step from an old format to the present one, in order', () => {
		const { value, notes } = upgraded(rawOf({ id: 'old', formatVersion: 1 }), STEPS, 3);
		expect(value?.claims).toEqual(['one to two', 'two to three']);
		expect(value?.manifest).toEqual({ id: 'old', formatVersion: 3 });
		expect(notes.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
			'report format-upgraded',
		]);
	});

	it('takes only the steps that are left', () => {
		expect(upgraded(rawOf({ formatVersion: 2 }), STEPS, 3).value?.claims).toEqual(['two to three']);
	});

	it('refuses a newer format, and one from which no step leads on', () => {
		const newer = upgraded(rawOf({ formatVersion: 4 }), STEPS, 3);
		expect([newer.value, newer.notes[0]?.code]).toEqual([null, 'format-too-new']);
		const unknown = upgraded(rawOf({ formatVersion: 0.5 }), STEPS, 3);
		expect([unknown.value, unknown.notes[0]?.code]).toEqual([null, 'format-unknown']);
	});

	it('leaves a manifest that does not say its format to the schema', () => {
		for (const manifest of [undefined, null, [], {}, { formatVersion: '1' }]) {
			expect(upgraded(rawOf(manifest), STEPS, 3).notes).toEqual([]);
		}
	});
});
