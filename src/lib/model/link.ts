import * as v from 'valibot';
import { WhereBasis } from './claim';
import { calendarDateFrom } from './edtf';
import { ActorId, ClaimId, EventId, PlaceId, SourceId } from './ids';
import { ClaimKind } from './kind';
import { Precision } from './precision';
import { DEFAULT_VIEW, PANELS, type Camera, type Panel, type Selection, type View } from './view';

/** A part of a link that could not be read: it is left out, and the reader is told. */
export type BrokenPart = { readonly key: string; readonly value: string };

/** The version of the link's own language; links without one are of version 1. */
const LINK_VERSION = '1';

/** One key of the address. `parse` gives `null` for a bad value; `print` gives `null` for the default. */
type Parameter = {
	readonly key: string;
	readonly parse: (text: string, view: View) => View | null;
	readonly print: (view: View) => string | null;
};

const one = <Schema extends v.GenericSchema>(
	schema: Schema,
	text: string,
): v.InferOutput<Schema> | null => {
	const result = v.safeParse(schema, text);
	return result.success ? result.output : null;
};

/** A comma-separated list; `null` as soon as one member is bad. */
const many = <Schema extends v.GenericSchema<string>>(
	schema: Schema,
	text: string,
): v.InferOutput<Schema>[] | null => {
	const result = v.safeParse(v.array(schema), text.split(','));
	return result.success ? result.output : null;
};

function dayParameter(side: 'from' | 'to'): Parameter {
	return {
		key: side,
		parse(text, view) {
			const day = calendarDateFrom(text);
			return day && { ...view, window: { ...view.window, [side]: day } };
		},
		print: (view) => view.window[side],
	};
}

/** Latitude, longitude, zoom and bearing, as people write coordinates. */
function parseCamera(text: string): Camera | null {
	const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const [latitude, longitude, zoom, bearing = 0] = numbers;
	if (latitude === undefined || longitude === undefined || zoom === undefined) return null;
	if (numbers.length > 4 || numbers.some((number) => !Number.isFinite(number))) return null;
	if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180 || zoom < 0 || zoom > 22) return null;
	if (Math.abs(bearing) > 360) return null;
	return { center: [longitude, latitude], zoom, bearing };
}

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

function printCamera({ center: [longitude, latitude], zoom, bearing }: Camera): string {
	const parts = [round(latitude, 4), round(longitude, 4), round(zoom, 2)];
	if (round(bearing, 1) !== '0') parts.push(round(bearing, 1));
	return parts.join(',');
}

function parseSelection(text: string): Selection | null {
	const claim = one(ClaimId, text);
	if (claim) return { kind: 'claim', claim };
	const place = one(PlaceId, text);
	if (place) return { kind: 'place', place };
	const event = one(EventId, text);
	if (event) return { kind: 'event', event };
	const whole = one(SourceId, text);
	if (whole) return { kind: 'source', source: whole };
	const [, id, number] = /^(source:[^.]+)\.(\d{1,6})$/.exec(text) ?? [];
	const source = id === undefined ? null : one(SourceId, id);
	return source && { kind: 'sentence', source, n: Number(number) };
}

/** A selection as the address writes it; `null` where nothing is selected. */
export function selectionText(selection: Selection): string | null {
	switch (selection.kind) {
		case 'none':
			return null;
		case 'claim':
			return selection.claim;
		case 'place':
			return selection.place;
		case 'event':
			return selection.event;
		case 'source':
			return selection.source;
		case 'sentence':
			return `${selection.source}.${selection.n}`;
	}
}

/** An event is read among the events, whatever is read elsewhere, unless the link says otherwise. */
const panelOf = ({ selection }: View): Panel =>
	selection.kind === 'event' ? 'events' : DEFAULT_VIEW.panel;

const isPanel = (text: string): text is Panel => PANELS.some((panel) => panel === text);

const PARAMETERS: readonly Parameter[] = [
	{
		key: 'at',
		parse(text, view) {
			const camera = parseCamera(text);
			return camera && { ...view, camera };
		},
		print: (view) => view.camera && printCamera(view.camera),
	},
	dayParameter('from'),
	dayParameter('to'),
	{
		key: 'kind',
		parse(text, view) {
			const kinds = many(ClaimKind, text);
			return kinds && { ...view, filters: { ...view.filters, kinds } };
		},
		print: (view) => view.filters.kinds.join(',') || null,
	},
	{
		key: 'by',
		parse(text, view) {
			const saidBy = many(ActorId, text);
			return saidBy && { ...view, filters: { ...view.filters, saidBy } };
		},
		print: (view) => view.filters.saidBy.join(',') || null,
	},
	{
		key: 'precision',
		parse(text, view) {
			const precision = one(Precision, text);
			return precision && { ...view, filters: { ...view.filters, precision } };
		},
		print: (view) => view.filters.precision,
	},
	{
		key: 'basis',
		parse(text, view) {
			const bases = many(WhereBasis, text);
			return bases && { ...view, filters: { ...view.filters, bases } };
		},
		print: (view) => view.filters.bases.join(',') || null,
	},
	{
		key: 'select',
		parse(text, view) {
			const selection = parseSelection(text);
			if (!selection) return null;
			const selected = { ...view, selection };
			return { ...selected, panel: panelOf(selected) };
		},
		print: (view) => selectionText(view.selection),
	},
	{
		key: 'panel',
		parse: (text, view) => (isPanel(text) ? { ...view, panel: text } : null),
		print: (view) => (view.panel === panelOf(view) ? null : view.panel),
	},
	{
		key: 'translation',
		parse: (text, view) =>
			text === 'on' || text === 'off' ? { ...view, translation: text === 'on' } : null,
		print: ({ translation }) => (translation === null ? null : translation ? 'on' : 'off'),
	},
	{
		key: 'names',
		parse: (text, view) => (/^[a-z]+(-[a-z]+)*$/.test(text) ? { ...view, names: text } : null),
		print: (view) => view.names,
	},
	{
		key: 'labels',
		parse: (text, view) => (/^[a-z]{2,3}$/.test(text) ? { ...view, labels: text } : null),
		print: (view) => view.labels,
	},
	{
		key: 'compare',
		parse(text, view) {
			const [left, right, ...others] = text.split(',').map(calendarDateFrom);
			if (!left || !right || others.length > 0) return null;
			return { ...view, comparison: { left, right } };
		},
		print: ({ comparison }) => comparison && `${comparison.left},${comparison.right}`,
	},
];

/** The keys of an address that say something about the view. */
export const LINK_KEYS: readonly string[] = ['v', ...PARAMETERS.map(({ key }) => key)];

/** Whether an address says anything about the view; one that does not leads to the opening view. */
export const saysView = (query: URLSearchParams): boolean =>
	LINK_KEYS.some((key) => query.has(key));

/**
 * Reads the view out of an address; what it does not say is as in the view of everything. Each part
 * stands alone: a bad one becomes its default and is named in `broken`. Keys that are not ours are
 * left alone.
 */
export function viewFrom(query: URLSearchParams): { view: View; broken: readonly BrokenPart[] } {
	let view = DEFAULT_VIEW;
	const broken: BrokenPart[] = [];
	const version = query.get('v');
	if (version !== null && version !== LINK_VERSION) broken.push({ key: 'v', value: version });
	for (const { key, parse } of PARAMETERS) {
		const text = query.get(key);
		if (text === null) continue;
		const next = parse(text, view);
		if (next) view = next;
		else broken.push({ key, value: text });
	}
	const { from, to } = view.window;
	if (from !== null && to !== null && from > to) {
		broken.push({ key: 'from', value: from }, { key: 'to', value: to });
		view = { ...view, window: DEFAULT_VIEW.window };
	}
	return { view, broken };
}

/**
 * The query of the link to a view, never empty: the version alone means everything. Defaults stay
 * out of it. Commas and colons are left readable.
 */
export function queryOf(view: View): string {
	const parts = PARAMETERS.flatMap(({ key, print }) => {
		const text = print(view);
		return text === null
			? []
			: [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`];
	});
	return [`v=${LINK_VERSION}`, ...parts].join('&');
}

/** Whether two views have the same link. */
export const isSameView = (one: View, other: View): boolean => queryOf(one) === queryOf(other);
