import { describe, expect, it } from 'vitest';
import { ARROWS } from './arrows.js';
import { forbiddenImports } from './lint.js';

function isForbidden(folder: string, specifier: string): boolean {
	const arrow = ARROWS.find((candidate) => candidate.folder === folder);
	if (!arrow) throw new Error(`${folder} is not in the table`);
	return forbiddenImports(arrow).some(({ regex }) => new RegExp(regex).test(specifier));
}

describe('the import arrows in ESLint', () => {
	it.each([
		['lib/model', '$lib/derive/window'],
		['lib/model', '../derive/window'],
		['lib/derive', '../../lib/anchor/segment'],
		['lib/state', '$lib/map/view'],
		['lib/state', '$lib/map/style/layers'],
		['lib/map/style', '../../state/view'],
		['lib/map/style', '../touch'],
		['lib/panels/claims', '../../../routes/layout'],
		['lib/panels/claims', '$lib/panels/events/EventList.svelte'],
		['lib/derive/time', '../view/filters'],
		['lib/panels/map', 'maplibre-gl'],
		['lib/state', '@turf/area'],
	])('forbid %s to import %s', (folder, specifier) => {
		expect(isForbidden(folder, specifier)).toBe(true);
	});

	it.each([
		['lib/model', './ids'],
		['lib/model', '$lib/messages/generated/messages.js'],
		['lib/derive', '../model/ids'],
		['lib/map', '$lib/map/style/layers'],
		['lib/map', './style/layers'],
		['lib/panels/map', '$lib/panels/measuring/on-map.svelte'],
		['lib/map', 'maplibre-gl'],
		['lib/map/style', '$lib/tileset/contract'],
		['lib/map/style', '../../model/theme'],
		['routes', '$lib/map/view'],
		['lib/derive', '@turf/area'],
	])('let %s import %s', (folder, specifier) => {
		expect(isForbidden(folder, specifier)).toBe(false);
	});
});
