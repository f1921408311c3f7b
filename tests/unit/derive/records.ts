import * as v from 'valibot';
import { Actor } from '$lib/model/actor';
import { Claim } from '$lib/model/claim';
import { Manifest, type Dossier } from '$lib/model/dossier';
import { calendarDateFrom, type CalendarDate } from '$lib/model/edtf';
import { ClaimId, PlaceId, SourceId } from '$lib/model/ids';
import { Place, type Geometry } from '$lib/model/place';
import { HeldSource } from '$lib/model/source';

/** Records for tests, each through its schema, with what a test does not speak of filled in. */
export const claimId = (slug: string) => v.parse(ClaimId, `claim:${slug}`);
export const placeId = (slug: string) => v.parse(PlaceId, `place:${slug}`);
export const sourceId = (slug: string) => v.parse(SourceId, `source:${slug}`);

export function day(text: string): CalendarDate {
	const date = calendarDateFrom(text);
	if (!date) throw new Error(`${text} is no day`);
	return date;
}

type ClaimSketch = Partial<v.InferInput<typeof Claim>> & {
	edtf?: string | null;
	source?: string;
	start?: number;
	end?: number;
};

export function claim(slug: string, sketch: ClaimSketch = {}): Claim {
	const { edtf = null, source = 'article', start = 0, end = start + 5, ...fields } = sketch;
	return v.parse(Claim, {
		id: `claim:${slug}`,
		kind: 'strike',
		statement: { en: slug, ar: slug },
		citations: [
			{
				source: `source:${source}`,
				target: {
					selector: [
						{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
						{ type: 'TextPositionSelector', start, end },
					],
				},
			},
		],
		saidBy: [],
		reportedBy: null,
		when: { edtf, basis: edtf === null ? 'not-stated' : 'stated' },
		where: [],
		quantities: [],
		event: null,
		disputes: [],
		status: 'published',
		changes: [],
		...fields,
	});
}

export const where = (
	place: string | null,
	precision: Claim['where'][number]['precision'],
	coordinateUncertaintyInMeters: number | null = null,
) => ({
	place: place === null ? null : `place:${place}`,
	basis: 'stated' as const,
	precision,
	coordinateUncertaintyInMeters,
});

export const place = (
	slug: string,
	geometry: Geometry | null,
	properties: Partial<v.InferInput<typeof Place>['properties']> = {},
): Place =>
	v.parse(Place, {
		type: 'Feature',
		id: `place:${slug}`,
		geometry,
		properties: {
			role: 'settlement',
			names: [{ toponym: slug, lang: 'en' }],
			edtf: null,
			accuracyInMeters: null,
			geometryBasis: geometry ? 'published' : null,
			source: null,
			...properties,
		},
	});

export const actor = (slug: string, fields: Partial<v.InferInput<typeof Actor>> = {}): Actor =>
	v.parse(Actor, {
		id: `actor:${slug}`,
		names: { en: slug },
		kind: 'state',
		side: null,
		...fields,
	});

/** A held source with sentences of ten code points each. */
export const source = (
	slug: string,
	sentences = 1,
	fields: Partial<v.InferInput<typeof HeldSource>> = {},
): HeldSource =>
	v.parse(HeldSource, {
		id: `source:${slug}`,
		kind: 'held',
		title: null,
		author: null,
		publisher: { en: 'A paper' },
		published: { edtf: null, basis: 'not-stated' },
		retrieved: null,
		language: 'ar',
		textDirection: 'rtl',
		origin: slug,
		licence: null,
		url: null,
		sha256: '0'.repeat(64),
		text: `${slug}.txt`,
		sentences: Array.from({ length: sentences }, (_, n) => ({
			n,
			role: 'sentence' as const,
			start: n * 10,
			end: n * 10 + 9,
			translation: { en: `Sentence ${n}` },
		})),
		...fields,
	});

export const dossier = (
	parts: Partial<Omit<Dossier, 'manifest'>> & { span?: string } = {},
): Dossier => {
	const { span = '2023-09-01/2023-09-30', ...records } = parts;
	return {
		manifest: v.parse(Manifest, {
			id: 'test',
			formatVersion: 1,
			title: { en: 'Test' },
			summary: { en: 'Test' },
			span,
			view: { bbox: [46, 39, 48, 41] },
			namePolicy: 'both',
			sources: [],
			licence: 'CC0',
			contact: null,
		}),
		sources: [source('article', 10)],
		texts: new Map(),
		claims: [],
		events: [],
		places: [],
		actors: [],
		...records,
	};
};
