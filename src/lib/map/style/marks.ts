import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { KIND_FAMILIES, type KindFamily } from '../../model/kind';
import type { Theme } from '../../model/theme';

/** What the map tells of a mark or badge by feature state. */
export type MarkState = {
	readonly selected?: boolean;
	readonly pointed?: boolean;
	/** Selected, and the one that shows it on the ground that it shares. */
	readonly tinted?: boolean;
	/** Pointed at, and the one that shows it on the ground that it shares. */
	readonly hinted?: boolean;
};

/** Layers that answer a pointer, top to bottom. */
export const MARK_LAYERS = [
	'badges',
	'stacks',
	'stacks-quiet',
	'dots',
	'dots-possible',
	'band-touch',
	'disc-touch',
	'hatch-touch',
] as const;

export const shape = (name: string): ExpressionSpecification => ['==', ['get', 'shape'], name];
export const relation = (name: string): ExpressionSpecification => [
	'==',
	['get', 'relation'],
	name,
];
export const isLead: ExpressionSpecification = ['==', ['get', 'lead'], true];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];
const isTinted: ExpressionSpecification = ['boolean', ['feature-state', 'tinted'], false];
const isHinted: ExpressionSpecification = ['boolean', ['feature-state', 'hinted'], false];

export const whenActive = (
	selected: number,
	pointed: number,
	otherwise: number,
): DataDrivenPropertyValueSpecification<number> => [
	'case',
	isSelected,
	selected,
	isPointed,
	pointed,
	otherwise,
];

export const whenTinted = (
	tinted: number,
	hinted: number,
): DataDrivenPropertyValueSpecification<number> => ['case', isTinted, tinted, isHinted, hinted, 0];

/** What each family of kinds has of its own, for the family of the feature. */
export function byFamily(own: (family: KindFamily) => string): ExpressionSpecification {
	const [otherwise, first, second, ...rest] = KIND_FAMILIES;
	return [
		'match',
		['get', 'family'],
		first,
		own(first),
		second,
		own(second),
		...rest.flatMap((family) => [family, own(family)]),
		own(otherwise),
	];
}

export const familyColour = ({ kinds }: Theme): ExpressionSpecification =>
	byFamily((family) => kinds[family]);
