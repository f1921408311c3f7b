import { describe, expect, it } from 'vitest';
import { pictureOf } from '$lib/pages/reading-map';
import { isInFrame } from '$lib/derive/geometry/frame';
import { claim, day, dossier as dossierWith, place, where } from '../derive/records';

const town = place('town', { type: 'Point', coordinates: [46.7, 39.8] });
const far = place('far', { type: 'Point', coordinates: [49, 40.5] });
const strike = claim('strike', { edtf: '2023-09-19', where: [where('town', 'settlement')] });
const nowhere = claim('nowhere', { edtf: '2023-09-12', where: [where(null, 'unknown')] });
const gone = claim('gone', {
	status: 'withdrawn',
	where: [where('town', 'settlement')],
	changes: [{ date: '2026-03-01', what: 'withdrawn', why: 'Misread.' }],
});
const dossier = dossierWith({ claims: [strike, nowhere, gone], places: [town, far] });
const none = new Set<never>();

describe('the still map of a page', () => {
	it('is not there where no source names a place, and where the claim was withdrawn', () => {
		expect(pictureOf(dossier, [nowhere], none)).toBeNull();
		expect(pictureOf(dossier, [gone], none)).toBeNull();
		expect(pictureOf(dossier, [nowhere, gone, strike], none)?.marks).toHaveLength(1);
	});

	it('is not there where the text of the source is not the one that was entered', () => {
		const unverified = new Set(strike.citations.map(({ source }) => source));
		expect(pictureOf(dossier, [strike], unverified)).toBeNull();
	});

	it('shows the lines of the days that the claims speak of', () => {
		expect(pictureOf(dossier, [strike], none)?.window).toEqual({
			from: day('2023-09-19'),
			to: day('2023-09-19'),
		});
		const undated = claim('undated', { where: [where('town', 'settlement')] });
		expect(pictureOf(dossier, [strike, undated], none)?.window).toEqual({
			from: day('2023-09-01'),
			to: day('2023-09-30'),
		});
	});

	it('names the place that it is about before all others, and of many places none', () => {
		const towns = ['a', 'b', 'c', 'd'].map((slug, at) =>
			place(slug, { type: 'Point', coordinates: [46 + at / 10, 40] }),
		);
		const everywhere = claim('everywhere', {
			where: towns.map(({ id }) => where(id.slice('place:'.length), 'settlement')),
		});
		const many = dossierWith({ claims: [strike, everywhere], places: [town, far, ...towns] });
		expect([...(pictureOf(many, [strike], none)?.places ?? [])]).toEqual(['place:town']);
		expect([...(pictureOf(many, [strike], none, far)?.places ?? [])]).toEqual(['place:far']);
		expect([...(pictureOf(many, [everywhere], none)?.places ?? [])]).toEqual([]);
	});

	it('holds every mark and the place that it is about', () => {
		const picture = pictureOf(dossier, [strike], none, far);
		if (!picture) throw new Error('There is no picture.');
		expect(isInFrame(picture.frame, [46.7, 39.8])).toBe(true);
		expect(isInFrame(picture.frame, [49, 40.5])).toBe(true);
	});
});
