import { describe, expect, it } from 'vitest';
import { oembedOf, oembedPath, recordOembed } from '$lib/site/oembed';
import { karabakh as dossier } from '../../support/karabakh-frozen';

const { manifest } = dossier;

describe('what a link to the map can be shown as', () => {
	it('is a frame with the map, where the site knows its address', () => {
		const told = oembedOf(manifest, 'en', 'https://maps.example/karabakh/');
		expect(told).toMatchObject({
			version: '1.0',
			type: 'rich',
			title: manifest.title.en,
			provider_url: 'https://maps.example/karabakh/',
			width: 800,
			height: 560,
		});
		expect('html' in told && told.html).toContain('src="https://maps.example/karabakh/embed/"');
		expect('html' in told && told.html).toContain('href="https://maps.example/karabakh/"');
		expect(oembedPath('/', 'ar')).toBe('ar/oembed.json');
	});

	it('is a title alone, where it does not', () => {
		expect(oembedOf(manifest, 'en', null)).toEqual({
			version: '1.0',
			type: 'link',
			title: manifest.title.en,
			provider_name: 'Verbatim',
		});
	});
});

describe('what a link to a page can be shown as', () => {
	const site = 'https://maps.example/';

	it('is the map with the claim, event or place selected, under the title of the page', () => {
		const [claim] = dossier.claims;
		const [event] = dossier.events;
		if (!claim || !event) throw new Error('the dossier is empty');
		const place = dossier.places.find(({ id }) => id === 'place:lachin-corridor');
		if (!place) throw new Error('there is no corridor');
		for (const { id } of [claim, event, place]) {
			const told = recordOembed(dossier, id, 'en', site);
			const query = `\\?v=1&amp;select=${id.replace(':', '(:|%3A)')}`;
			expect(told && 'html' in told && told.html).toMatch(
				new RegExp(`src="https://maps.example/embed/${query}`),
			);
		}
		expect(recordOembed(dossier, claim.id, 'ar', site)).toMatchObject({
			title: claim.statement.ar,
		});
		expect(recordOembed(dossier, place.id, 'en', null)).toMatchObject({ type: 'link' });
		expect(oembedPath({ dossier: dossier.manifest.id, shows: claim.id }, 'ar')).toMatch(
			/^ar\/karabakh-2023\/claims\/[^/]+\/oembed\.json$/,
		);
	});
});
