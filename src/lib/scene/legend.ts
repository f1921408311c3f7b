import type { Mark, MarkShape } from '$lib/derive/view/marks';
import type { OutlineCollection, OutlineProperties } from '$lib/map/style/sources';
import { FAMILY_OF, KIND_FAMILIES } from '$lib/model/kind';
import { m } from '$lib/messages/generated/messages.js';
import type { LegendEntry, LegendGroup, OutlineSign } from './signs';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { withYears } from '$lib/words/periods';
import { familyWord } from '$lib/words/terms';

const SHAPES: readonly (readonly [MarkShape, () => string])[] = [
	['dot', m.map_legend_dot],
	['disc', m.map_legend_disc],
	['band', m.map_legend_band],
	['hatch', m.map_legend_hatch],
];

const OUTLINES: readonly (readonly [OutlineSign, () => string])[] = [
	['enclave', m.map_legend_enclave],
	['line-of-contact', m.map_legend_contact],
	['line-of-contact-past', m.map_legend_contact],
	['corridor', m.map_legend_corridor],
	['corridor-unsure', m.map_legend_corridor_unsure],
	['road', m.map_legend_road],
	['oblast', m.map_legend_oblast],
];

/** The sign of an outline; `null` for one that the map does not draw. */
function outlineSign({ role, state }: OutlineProperties): OutlineSign | null {
	switch (role) {
		case 'corridor':
			return state === 'unsure' ? 'corridor-unsure' : 'corridor';
		case 'line-of-contact':
			return state === 'past' ? 'line-of-contact-past' : role;
		case 'enclave':
		case 'oblast':
		case 'road':
			return role;
		default:
			return null;
	}
}

/** The legend of what the picture shows, and of nothing else. */
export function legendGroups(
	marks: readonly Mark[],
	outlines: OutlineCollection,
): readonly LegendGroup[] {
	const badge = (
		look: Partial<Pick<Mark, 'relation' | 'disputed'>>,
		text: string,
	): LegendEntry => ({
		sign: {
			kind: 'badge',
			look: { family: 'force', relation: 'certain', disputed: false, ...look },
		},
		text,
	});
	const drawn = new Map(
		outlines.features.map(({ properties }) => [outlineSign(properties), properties]),
	);
	const outlineWords = (outline: OutlineSign, words: string) => {
		const { role, edtf = null } = drawn.get(outline) ?? {};
		return role === 'line-of-contact' ? withYears(words, edtf, getLocale()) : words;
	};
	return [
		{
			title: m.map_legend_title(),
			entries: [
				...SHAPES.filter(([shape]) => marks.some((mark) => mark.shape === shape)).map(
					([shape, words]): LegendEntry => ({ sign: { kind: 'shape', shape }, text: words() }),
				),
				...(marks.some(({ relation }) => relation === 'possible')
					? [badge({ relation: 'possible' }, m.map_legend_possible())]
					: []),
				...(marks.some(({ disputed }) => disputed)
					? [badge({ disputed: true }, m.map_legend_disputed())]
					: []),
			],
		},
		{
			title: m.map_legend_kinds(),
			entries: KIND_FAMILIES.filter((family) =>
				marks.some(({ kind }) => FAMILY_OF[kind] === family),
			).map((family): LegendEntry => ({
				sign: { kind: 'badge', look: { family, relation: 'certain', disputed: false } },
				text: familyWord(family),
			})),
		},
		{
			title: m.map_legend_outlines(),
			entries: OUTLINES.filter(([outline]) => drawn.has(outline)).map(
				([outline, words]): LegendEntry => ({
					sign: { kind: 'outline', outline },
					text: outlineWords(outline, words()),
				}),
			),
		},
	];
}
