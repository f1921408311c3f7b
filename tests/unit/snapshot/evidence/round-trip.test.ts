import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '$lib/model/edtf';
import { CLAIM_KINDS } from '$lib/model/kind';
import { viewFrom } from '$lib/model/link';
import { PRECISIONS } from '$lib/model/precision';
import { DEFAULT_VIEW, type View } from '$lib/model/view';
import { CODECS } from '$lib/snapshot/containers/codecs';
import { readEvidence } from '$lib/snapshot/evidence/read';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { FILES, karabakh, recordOf } from './sample';

const day = fc.integer({ min: 18500, max: 19700 }).map(dateOfDayNumber);
const views: fc.Arbitrary<View> = fc
	.record({
		camera: fc.option(
			fc.record({
				center: fc.tuple(
					fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000),
					fc.integer({ min: -840000, max: 840000 }).map((n) => n / 10000),
				),
				zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
				bearing: fc.integer({ min: 1, max: 3599 }).map((n) => n / 10),
			}),
		),
		window: fc
			.tuple(fc.option(day), fc.option(day))
			.map(([a, b]) => (a && b && a > b ? { from: b, to: a } : { from: a, to: b })),
		filters: fc.record({
			kinds: fc.uniqueArray(fc.constantFrom(...CLAIM_KINDS), { maxLength: 4 }),
			saidBy: fc.uniqueArray(fc.constantFrom(...karabakh.actors.map(({ id }) => id)), {
				maxLength: 3,
			}),
			precision: fc.option(fc.constantFrom(...PRECISIONS)),
		}),
		selection: fc.oneof(
			fc.constant({ kind: 'none' as const }),
			fc.constantFrom(...karabakh.claims).map(({ id }) => ({ kind: 'claim' as const, claim: id })),
		),
		panel: fc.constantFrom('sources' as const, 'claims' as const),
		translation: fc.boolean(),
		names: fc.option(fc.constantFrom('both', 'source', 'armenian')),
		labels: fc.option(fc.constantFrom('en', 'ar', 'hy')),
	})
	.map((view): View => ({
		...DEFAULT_VIEW,
		...view,
		filters: { ...DEFAULT_VIEW.filters, ...view.filters },
	}));

/** Words that break formats: every plane of Unicode, what XML and JSON escape, nothing. */
const words = fc.string({ unit: 'binary', maxLength: 60 });

describe.each(FILES)('evidence in a $name', ({ format, bytes }) => {
	it('brings any view back, with every word of the record', async () => {
		await fc.assert(
			fc.asyncProperty(views, words, words, async (view, title, alt) => {
				const record = recordOf(view, { title, alt });
				const reading = await readEvidence(await withEvidence(bytes, format, record));
				expect(reading).toMatchObject({
					kind: 'read',
					format,
					isRecordIntact: true,
					isPictureIntact: true,
					signature: { kind: 'unsigned' },
				});
				if (reading.kind !== 'read') return;
				expect(reading.block.record).toEqual(record);
				const query = new URLSearchParams(reading.block.record.view.query);
				expect(viewFrom(query)).toEqual({ view, broken: [] });
			}),
			{ seed: 20230919, numRuns: format === 'pdf' ? 8 : 15 },
		);
	});

	it('replaces what was there, byte for byte, and leaves the picture alone', async () => {
		const once = await withEvidence(bytes, format, recordOf());
		const other = await withEvidence(once, format, recordOf(DEFAULT_VIEW, { title: 'Other' }));
		expect(await withEvidence(other, format, recordOf())).toEqual(once);
		const { picture } = CODECS[format].version1;
		expect(picture(once)).toEqual(picture(bytes));
	});

	it('is missed in a file that has none', async () => {
		expect(await readEvidence(bytes)).toEqual({ kind: 'no-evidence', format });
	});

	it('does not stop at a file that was cut off', async () => {
		const file = await withEvidence(bytes, format, recordOf());
		for (const share of [0.2, 0.5, 0.9, 0.999]) {
			const { kind } = await readEvidence(file.subarray(0, Math.floor(file.length * share)));
			expect(['damaged', 'unreadable', 'no-evidence', 'wrong-file', 'read']).toContain(kind);
		}
	});
});
