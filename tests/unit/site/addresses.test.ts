import { describe, expect, it } from 'vitest';
import { pagePath } from '$lib/site/addresses';
import { dossier as dossierWith, claimId, placeId, sourceId } from '../derive/records';

const { id } = dossierWith().manifest;

describe('where a page lies', () => {
	it.each([
		['/', 'en', ''],
		['/', 'ar', 'ar/'],
		['/about', 'ar', 'ar/about/'],
		[{ dossier: id, shows: 'index' }, 'en', 'test/'],
		[{ dossier: id, shows: 'changes' }, 'ar', 'ar/test/changes/'],
		[{ dossier: id, shows: claimId('a-b') }, 'en', 'test/claims/a-b/'],
		[{ dossier: id, shows: sourceId('paper') }, 'ar', 'ar/test/sources/paper/'],
		[{ dossier: id, shows: placeId('town') }, 'en', 'test/places/town/'],
	] as const)('%o in %s', (page, language, path) => {
		expect(pagePath(page, language)).toBe(path);
	});
});
