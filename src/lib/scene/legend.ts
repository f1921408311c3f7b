import type { Mark, MarkShape } from '$lib/derive/view/marks';
import type { OutlineCollection, OutlineState } from '$lib/map/style/sources';
import { FAMILY_OF, KIND_FAMILIES, type KindFamily } from '$lib/model/kind';
import { m } from '$lib/messages/generated/messages.js';
import { commaIn, type Text, type Language } from '$lib/model/language';
import { withYears } from '$lib/words/periods';
import { familyWord, kindWord } from '$lib/words/terms';
import {
	LEGEND_ROLES,
	type BadgeLook,
	type LegendEntry,
	type LegendGroup,
	type OutlineLook,
} from './legend-entries';

const SHAPES: Readonly<Record<MarkShape, Text>> = {
	dot: m.map_legend_dot,
	disc: m.map_legend_disc,
	band: m.map_legend_band,
	hatch: m.map_legend_hatch,
};
const SHAPE_ORDER: readonly MarkShape[] = ['dot', 'disc', 'band', 'hatch'];

const OUTLINES: Readonly<Record<OutlineLook['role'], Text>> = {
	enclave: m.map_legend_enclave,
	corridor: m.map_legend_corridor,
	'line-of-contact': m.map_legend_contact,
	road: m.map_legend_road,
	oblast: m.map_legend_oblast,
};
const UNSURE: Partial<Readonly<Record<OutlineLook['role'], Text>>> = {
	enclave: m.map_legend_enclave_unsure,
	corridor: m.map_legend_corridor_unsure,
	'line-of-contact': m.map_legend_contact_unsure,
};
const STATES: readonly OutlineState[] = ['in', 'unsure', 'past'];

/** A line of the legend has room for these. */
const MOST_KINDS = 1;

function outlineEntries(outlines: OutlineCollection, language: Language): readonly LegendEntry[] {
	return LEGEND_ROLES.flatMap((role) =>
		STATES.flatMap((state) => {
			const drawn = outlines.features.filter(
				({ properties }) => properties.role === role && properties.state === state,
			);
			const words = (state === 'unsure' ? UNSURE[role] : undefined) ?? OUTLINES[role];
			const isOfItsTime = role === 'line-of-contact';
			const texts = drawn.map(({ properties: { edtf } }) =>
				isOfItsTime
					? withYears(words({}, { locale: language }), edtf, language)
					: words({}, { locale: language }),
			);
			return [...new Set(texts)].map((text): LegendEntry => ({
				sign: { kind: 'outline', look: { role, state } },
				text,
			}));
		}),
	);
}

const badge = (look: Partial<BadgeLook>, text: string): LegendEntry => ({
	sign: {
		kind: 'badge',
		look: { family: 'force', relation: 'certain', disputed: false, ...look },
	},
	text,
});

/** A family, with its kinds in sight where they are few and say more. */
function familyWords(family: KindFamily, marks: readonly Mark[], language: Language): string {
	const ofFamily = marks.filter(({ kind }) => FAMILY_OF[kind] === family);
	const kinds = [...new Set(ofFamily.map(({ kind }) => kindWord(kind, language)))];
	const name = familyWord(family, language);
	if (kinds.length > MOST_KINDS || kinds.includes(name)) return name;
	const words = kinds.map((kind) => kind.toLocaleLowerCase(language)).join(commaIn(language));
	return m.map_legend_family({ family: name, kinds: words }, { locale: language });
}

/**
 * The one legend of screen, paper, figures and pages: what is there, each with its state in the
 * chosen time, then how sure the places are. It explains what is drawn and nothing else.
 */
export function legendOf(
	marks: readonly Mark[],
	outlines: OutlineCollection,
	language: Language,
): readonly LegendGroup[] {
	const families = KIND_FAMILIES.filter((family) =>
		marks.some(({ kind }) => FAMILY_OF[kind] === family),
	);
	const shapes = SHAPE_ORDER.filter((shape) => marks.some((mark) => mark.shape === shape));
	const groups: readonly LegendGroup[] = [
		{
			of: 'shown',
			title: m.map_legend_shown({}, { locale: language }),
			entries: [
				...outlineEntries(outlines, language),
				...families.map((family) => badge({ family }, familyWords(family, marks, language))),
			],
		},
		{
			of: 'certainty',
			title: m.map_legend_title({}, { locale: language }),
			entries: [
				...shapes.map((shape): LegendEntry => ({
					sign: { kind: 'shape', shape },
					text: SHAPES[shape]({}, { locale: language }),
				})),
				...(marks.some(({ relation }) => relation === 'possible')
					? [badge({ relation: 'possible' }, m.map_legend_possible({}, { locale: language }))]
					: []),
				...(marks.some(({ disputed }) => disputed)
					? [badge({ disputed: true }, m.map_legend_disputed({}, { locale: language }))]
					: []),
			],
		},
	];
	return groups.filter(({ entries }) => entries.length > 0);
}
