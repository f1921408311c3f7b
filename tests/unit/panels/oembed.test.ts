import { describe, expect, it } from 'vitest';
import { oembedOf, oembedPath } from '$lib/panels/oembed';
import { manifest } from '../dossier-karabakh/karabakh';

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
		expect(oembedPath('ar')).toBe('ar/oembed.json');
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
