import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { calendarDateFrom } from '$lib/model/edtf';
import { DossierId } from '$lib/model/ids';
import { snapshotFileName } from '$lib/snapshot/formats/file-name';

const dossier = v.parse(DossierId, 'karabakh-2023');
const from = calendarDateFrom('2023-09-19');
const to = calendarDateFrom('2023-09-20');

describe('the name of a snapshot', () => {
	it('says dossier, time window and language', () => {
		expect(snapshotFileName(dossier, { from, to }, 'en')).toBe(
			'karabakh-2023_2023-09-19_2023-09-20_en.png',
		);
	});

	it('says which side is open', () => {
		expect(snapshotFileName(dossier, { from: null, to }, 'en')).toBe(
			'karabakh-2023_start_2023-09-20_en.png',
		);
		expect(snapshotFileName(dossier, { from, to: null }, 'en')).toBe(
			'karabakh-2023_2023-09-19_end_en.png',
		);
		expect(snapshotFileName(dossier, { from: null, to: null }, 'en')).toBe(
			'karabakh-2023_all-dates_en.png',
		);
	});
});
