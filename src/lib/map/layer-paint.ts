import {
	Color,
	createPropertyExpression,
	featureFilter,
	type FeatureFilter,
	type LayerSpecification,
	type StylePropertyExpression,
	type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { MarkState } from './style/marks';

/** What a property may depend on; every one that is asked for here may depend on all. */
const DRIVEN = {
	'property-type': 'data-driven',
	transition: true,
	expression: { interpolated: true, parameters: ['zoom', 'feature', 'feature-state'] },
} satisfies Partial<StylePropertySpecification>;

const SPECIFICATIONS: Readonly<Record<'number' | 'color', StylePropertySpecification>> = {
	number: { ...DRIVEN, type: 'number' },
	color: { ...DRIVEN, type: 'color', overridable: false },
};

const GEOMETRY_TYPES = {
	Point: 1,
	MultiPoint: 1,
	LineString: 2,
	MultiLineString: 2,
	Polygon: 3,
	MultiPolygon: 3,
	GeometryCollection: 0,
} as const;

/** A feature as expressions read it. */
const plain = ({ geometry, properties }: Feature) => ({
	type: GEOMETRY_TYPES[geometry.type],
	properties: properties ?? {},
});

/** A colour channel in two hexadecimal digits. */
const digits = (channel: number): string =>
	Math.round(channel * 255)
		.toString(16)
		.padStart(2, '0');

/**
 * What a style layer paints a feature with at a zoom, by the expressions of the style itself: who
 * draws the map without MapLibre has the same colours and widths.
 */
export class LayerPaint {
	readonly #id: string;
	readonly #paint: Readonly<Record<string, unknown>>;
	readonly #zoom: number;
	readonly #filter: FeatureFilter['filter'];
	readonly #expressions = new Map<string, StylePropertyExpression>();

	constructor(layer: LayerSpecification, zoom: number) {
		this.#id = layer.id;
		this.#paint = { ...layer.paint };
		this.#zoom = zoom;
		this.#filter = featureFilter(
			'filter' in layer ? layer.filter : undefined,
			`${layer.id}.filter`,
		).filter;
	}

	/** Whether the layer's filter lets a feature through. */
	has(feature: Feature): boolean {
		return this.#filter({ zoom: this.#zoom }, plain(feature));
	}

	#expression(name: string, type: 'number' | 'color'): StylePropertyExpression | null {
		const known = this.#expressions.get(name);
		if (known) return known;
		const asked = this.#paint[name];
		if (asked === undefined) return null;
		const made = createPropertyExpression(asked, `${this.#id}.paint.${name}`, SPECIFICATIONS[type]);
		if (made.result === 'error') throw new Error(made.value.map(String).join(', '));
		this.#expressions.set(name, made.value);
		return made.value;
	}

	#value(name: string, type: 'number' | 'color', feature: Feature, state: MarkState): unknown {
		const value: unknown = this.#expression(name, type)?.evaluate(
			{ zoom: this.#zoom },
			plain(feature),
			state,
		);
		return value;
	}

	/** A number; `otherwise` where the layer says none. */
	number(name: string, otherwise: number, feature: Feature, state: MarkState): number {
		const value = this.#value(name, 'number', feature, state);
		return typeof value === 'number' ? value : otherwise;
	}

	/** A colour as `#rrggbb`. */
	colour(name: string, feature: Feature, state: MarkState): string {
		const value = this.#value(name, 'color', feature, state);
		return value instanceof Color
			? `#${digits(value.r)}${digits(value.g)}${digits(value.b)}`
			: '#000000';
	}

	/** A list of numbers, which is the same for all features; empty where the layer says none. */
	numbers(name: string): readonly number[] {
		const asked = this.#paint[name];
		return Array.isArray(asked) ? asked.filter((part) => typeof part === 'number') : [];
	}
}
