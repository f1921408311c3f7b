import { describe, expect, it } from 'vitest';
import type { Claim } from '$lib/model/claim';
import { DEFAULT_VIEW } from '$lib/model/view';
import { blockOf, blockText } from '$lib/snapshot/evidence/block';
import type { EvidenceFormat } from '$lib/snapshot/containers/codec';
import { CODECS } from '$lib/snapshot/containers/codecs';
import { dossierSince } from '$lib/snapshot/evidence/compare';
import { canonicalJson, dossierDigest, recordDigests } from '$lib/snapshot/evidence/digest';
import { readEvidence } from '$lib/snapshot/evidence/read';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { day } from '../../derive/records';
import { FILES, fileOf, karabakh, recordOf } from './sample';

/** Writes a block as somebody would who knows the format and not the rules. */
async function withBlock(format: EvidenceFormat, evidence: string): Promise<Uint8Array> {
	return CODECS[format].write(fileOf(format), {
		title: '',
		description: '',
		descriptionAlsoIn: {},
		rights: '',
		credit: '',
		source: '',
		created: '',
		language: 'en',
		evidence,
	});
}

describe('a file that was altered', () => {
	it.each(FILES)(
		'another picture under the same record is told: $name',
		async ({ format, bytes }) => {
			const block = blockText(await blockOf(recordOf(), '0'.repeat(64), null));
			const reading = await readEvidence(
				await CODECS[format].write(bytes, {
					title: 't',
					description: '',
					descriptionAlsoIn: {},
					rights: '',
					credit: '',
					source: '',
					created: '',
					language: 'en',
					evidence: block,
				}),
			);
			expect(reading).toMatchObject({ kind: 'read', isRecordIntact: true, isPictureIntact: false });
		},
	);

	it('one changed byte of the picture is told, in every format that has no check of its own', async () => {
		for (const format of ['jpeg', 'webp', 'svg'] as const) {
			const file = await withEvidence(fileOf(format), format, recordOf());
			const at = format === 'webp' ? 60 : file.length - 12;
			file[at] = (file[at] ?? 0) ^ 1;
			expect(await readEvidence(file), format).toMatchObject({ isPictureIntact: false });
		}
	});

	it('a PDF to which something was appended is told', async () => {
		const file = await withEvidence(fileOf('pdf'), 'pdf', recordOf());
		const more = new TextEncoder().encode('\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n');
		const reading = await readEvidence(Uint8Array.from([...file, ...more]));
		expect(reading).toMatchObject({ isRecordIntact: true, isPictureIntact: false });
	});

	it('a changed word of the record is told, whatever the order of its fields', async () => {
		const block = await blockOf(recordOf(), '0'.repeat(64), null);
		const turned = JSON.stringify(Object.fromEntries(Object.entries(block).reverse()));
		expect(await readEvidence(await withBlock('png', turned))).toMatchObject({
			isRecordIntact: true,
		});
		const altered = turned.replace('"licence":"', '"licence":"not ');
		expect(await readEvidence(await withBlock('png', altered))).toMatchObject({
			kind: 'read',
			isRecordIntact: false,
		});
	});

	it.each([
		['no record at all', '{"hello":"world"}', 'unreadable'],
		['half a block', '{"verbatim":"evid', 'unreadable'],
		['another program’s words', 'hello', 'no-evidence'],
		['a later version', '{"record":{"version":3},"verbatim":"evidence"}', 'too-new'],
	])('%s is no error of the page', async (_, text, kind) => {
		expect(await readEvidence(await withBlock('svg', text))).toMatchObject({ kind });
	});

	it('a damaged PNG says so, and a text is no picture', async () => {
		const file = await withEvidence(fileOf('png'), 'png', recordOf());
		file[file.length - 20] = (file[file.length - 20] ?? 0) ^ 1;
		expect(await readEvidence(file)).toMatchObject({ kind: 'damaged', format: 'png' });
		expect(await readEvidence(new TextEncoder().encode('id,latitude\n'))).toEqual({
			kind: 'wrong-file',
		});
		expect(await readEvidence(new Uint8Array())).toEqual({ kind: 'wrong-file' });
	});
});

describe('the digest of a record', () => {
	it('is the same for any order of fields, as RFC 8785 writes them', () => {
		expect(canonicalJson({ b: [1e21, 'é\u20ac'], a: null })).toBe('{"a":null,"b":[1e+21,"é€"]}');
	});

	it('covers every record of a dossier, and each change makes it another', () => {
		const all = [karabakh.sources, karabakh.claims, karabakh.events, karabakh.places];
		const count = all.flat().length + karabakh.actors.length + 1;
		expect(recordDigests(karabakh).size).toBe(count);
		const { manifest } = karabakh;
		const other = { ...karabakh, manifest: { ...manifest, licence: 'another' } };
		expect(dossierDigest(other)).not.toBe(dossierDigest(karabakh));
		expect(dossierDigest({ ...karabakh, claims: [...karabakh.claims].reverse() })).toBe(
			dossierDigest(karabakh),
		);
	});
});

describe('a dossier since the picture was made', () => {
	const view = {
		...DEFAULT_VIEW,
		window: { from: day('2023-09-19'), to: day('2023-09-20') },
	};
	const record = recordOf(view);
	const inView = (claim: Claim) => record.records.some(({ id }) => id === claim.id);
	const [first, second, third] = karabakh.claims.filter(inView);
	if (!first || !second || !third) throw new Error('the view has too few claims');
	const withClaims = (change: (claim: Claim) => readonly Claim[]) =>
		dossierSince({ ...karabakh, claims: karabakh.claims.flatMap(change) }, record);

	it('is the same, or another dossier', () => {
		expect(dossierSince(karabakh, record)).toEqual({ kind: 'same' });
		const other = { ...record, dossier: { ...record.dossier, id: 'another' as never } };
		expect(dossierSince(karabakh, other)).toEqual({ kind: 'other' });
	});

	it('tells claims that were corrected, withdrawn, taken out and added', () => {
		const added: Claim = { ...third, id: 'claim:new' as never };
		const since = withClaims((claim) => {
			if (claim.id === first.id) return [{ ...claim, statement: { en: 'Better', ar: 'أحسن' } }];
			if (claim.id === second.id) return [{ ...claim, status: 'withdrawn' }];
			if (claim.id === third.id) return [added];
			return [claim];
		});
		expect(since).toMatchObject({
			kind: 'changed',
			added: [{ id: 'claim:new' }],
			corrected: [{ id: first.id }],
			withdrawn: [{ id: second.id }],
			removed: [third.id],
			others: [],
		});
	});

	it('tells a change of what the claims name, and one that is not in the view as nothing of it', () => {
		const places = karabakh.places.map((place) =>
			place.id === 'place:line-of-contact'
				? { ...place, properties: { ...place.properties, note: 'drawn anew' } }
				: place,
		);
		expect(dossierSince({ ...karabakh, places }, record)).toMatchObject({
			others: ['place:line-of-contact'],
			corrected: [],
		});
		const elsewhere = withClaims((claim) =>
			inView(claim) ? [claim] : [{ ...claim, statement: { en: 'Other', ar: 'غير' } }],
		);
		expect(elsewhere).toEqual({
			kind: 'changed',
			added: [],
			corrected: [],
			withdrawn: [],
			removed: [],
			others: [],
		});
	});
});
