import { describe, expect, it } from 'vitest';
import { claimPlaceLabel } from '$lib/derive/names';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import { FOLDER } from './karabakh';

describe('the words that are kept of the linked reports', () => {
	it('stand in the first or last words of their sentence and name the place as it does', async () => {
		const read = await loadDossier(diskReader(FOLDER));
		if (!read.dossier) throw new Error('the dossier does not load');
		const named = new Map<string, string>();
		for (const each of read.dossier.claims) {
			const target = each.citations[0]?.target;
			if (!target || !('fragment' in target)) continue;
			const { start, end } = target.fragment;
			for (const { place: id, expression } of each.where) {
				if (id === null) continue;
				const there = read.dossier.places.find((place) => place.id === id);
				if (!there) throw new Error(`no record of ${id}`);
				if (expression !== undefined) {
					expect(`${start}\n${end ?? ''}`, each.id).toContain(expression);
				}
				named.set(
					`${each.id} ${id}`,
					claimPlaceLabel(read.dossier, each, there, 'source', 'en').text,
				);
			}
		}
		const name = (id: string, slug: string) => named.get(`claim:${id} place:${slug}`);
		expect(name('sep19-contactline-1300', 'line-of-contact')).toBe('линии соприкосновения');
		expect(name('nov08-2020-shusha-denied', 'shusha')).toBe('Shushi');
		expect(name('nov08-2020-shusha-claimed', 'shusha')).toBe('Shusha / Shushi');
		expect(name('dec12-2022-blockade-start', 'shusha')).toBe('Shusha (Shushi)');
		expect(name('sep25-depot-place', 'stepanakert-askeran-road')).toBe(
			'Ստեփանակերտ-Ասկերան ավտոճանապարհ',
		);
	});
});
