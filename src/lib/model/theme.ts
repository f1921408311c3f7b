import type { KindFamily } from './kind';

/** One colour scheme of page, map and snapshot: the only place where colours are written. */
export type Theme = {
	readonly name: 'light' | 'dark' | 'print' | 'grey';
	/** The page behind the map and between cards. */
	readonly ground: string;
	/** Panels, cards, bars. */
	readonly panel: string;
	/** The selected sentence, hovered rows. */
	readonly raised: string;
	readonly ink: string;
	readonly inkSoft: string;
	readonly hairline: string;
	/** Borders of controls, at least 3:1 against the panel. */
	readonly control: string;
	/** The main action: its ground and its text. */
	readonly action: string;
	readonly onAction: string;
	readonly focus: string;
	/** The marker pen on quoted words. */
	readonly marker: string;
	/** What went wrong. */
	readonly alarm: string;
	/** Ring around a disputed claim's mark. */
	readonly dispute: string;
	/** Text in a badge of a kind's colour. */
	readonly onKind: string;
	readonly kinds: Readonly<Record<KindFamily, string>>;
	readonly map: {
		readonly earth: string;
		readonly water: string;
		readonly river: string;
		readonly border: string;
		readonly label: string;
		readonly labelSoft: string;
		readonly halo: string;
		readonly enclave: string;
		/** Strokes of the hatch: an area that somebody's words mean, whoever they are. */
		readonly hatch: string;
		readonly areaName: string;
		readonly oblast: string;
		readonly corridor: string;
		readonly lineOfContact: string;
		readonly road: string;
	};
};

/** The colours of a theme: written out, or as the custom properties of the page. */
export type Colours = Omit<Theme, 'name'>;

export const LIGHT: Theme = {
	name: 'light',
	ground: '#f7f4ec',
	panel: '#fdfbf6',
	raised: '#f4efe1',
	ink: '#1e1c19',
	inkSoft: '#5f5a50',
	hairline: '#ded8ca',
	control: '#8c8577',
	action: '#1e1c19',
	onAction: '#fdfbf6',
	focus: '#0b5cad',
	marker: '#ffdf80',
	alarm: '#a12a14',
	dispute: '#1e1c19',
	onKind: '#ffffff',
	kinds: {
		force: '#bc2d21',
		harm: '#8b2c6b',
		control: '#006ea1',
		movement: '#8a5e00',
		word: '#5f5f5f',
		people: '#2d6740',
	},
	map: {
		earth: '#f7f4ec',
		water: '#d3dfe3',
		river: '#c3d3d9',
		border: '#9a9283',
		label: '#35322d',
		labelSoft: '#676257',
		halo: '#fbf9f3',
		enclave: '#aa8641',
		hatch: '#a68f62',
		areaName: '#6b5328',
		oblast: '#8a8375',
		corridor: '#006ea1',
		lineOfContact: '#6f4a3a',
		road: '#3f7fa6',
	},
};

export const DARK: Theme = {
	name: 'dark',
	ground: '#1d2124',
	panel: '#131619',
	raised: '#21262a',
	ink: '#ece9e2',
	inkSoft: '#aaa69c',
	hairline: '#32383c',
	control: '#757d83',
	action: '#ece9e2',
	onAction: '#131619',
	focus: '#7cc0ff',
	marker: '#6e5210',
	alarm: '#ff9c86',
	dispute: '#ece9e2',
	onKind: '#131619',
	kinds: {
		force: '#ff7e61',
		harm: '#e68cbf',
		control: '#61c3f0',
		movement: '#dab64c',
		word: '#b8b8b8',
		people: '#93c49b',
	},
	map: {
		earth: '#1d2124',
		water: '#13191d',
		river: '#192228',
		border: '#666e73',
		label: '#d9d5cc',
		labelSoft: '#a4a198',
		halo: '#171a1d',
		enclave: '#c4a66a',
		hatch: '#6f6750',
		areaName: '#cdb27c',
		oblast: '#8d9397',
		corridor: '#61c3f0',
		lineOfContact: '#d29a80',
		road: '#5a9dc2',
	},
};

/** For paper: its own white is the ground, and little ink stands on it. */
export const PRINT: Theme = {
	...LIGHT,
	name: 'print',
	ground: '#ffffff',
	panel: '#ffffff',
	raised: '#f6f3ea',
	ink: '#000000',
	inkSoft: '#444039',
	hairline: '#c9c4b8',
	onAction: '#ffffff',
	dispute: '#000000',
	map: { ...LIGHT.map, earth: '#ffffff', water: '#dbe7ec', river: '#bcd0d8', halo: '#ffffff' },
};

/**
 * For copiers and black-and-white print: kinds of claims differ by lightness as well as by sign,
 * each at least 4.5 to 1 against the paper.
 */
export const GREY: Theme = {
	...PRINT,
	name: 'grey',
	raised: '#f2f2f2',
	inkSoft: '#444444',
	hairline: '#c4c4c4',
	control: '#808080',
	action: '#000000',
	focus: '#000000',
	marker: '#d9d9d9',
	alarm: '#000000',
	kinds: {
		force: '#000000',
		harm: '#262626',
		control: '#3d3d3d',
		movement: '#525252',
		word: '#666666',
		people: '#747474',
	},
	map: {
		earth: '#ffffff',
		water: '#e2e2e2',
		river: '#c8c8c8',
		border: '#8f8f8f',
		label: '#222222',
		labelSoft: '#5a5a5a',
		halo: '#ffffff',
		enclave: '#6b6b6b',
		hatch: '#8c8c8c',
		areaName: '#4a4a4a',
		oblast: '#7d7d7d',
		corridor: '#3d3d3d',
		lineOfContact: '#2b2b2b',
		road: '#606060',
	},
};

const kebab = (key: string): string =>
	key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declarations = (theme: Theme): string => {
	const { name, kinds, map, ...plain } = theme;
	return [
		`color-scheme:${name}`,
		...Object.entries(plain).map(([key, value]) => `--${kebab(key)}:${value}`),
		...Object.entries(kinds).map(([key, value]) => `--kind-${key}:${value}`),
		...Object.entries(map).map(([key, value]) => `--map-${kebab(key)}:${value}`),
	].join(';');
};

/**
 * The theme as custom properties: `--ground`, `--ink-soft`, `--kind-force`, `--map-water` and so on.
 * The system decides unless the root element carries `data-theme`; paper is light.
 */
export const themeStyleSheet = (): string =>
	[
		`:root{${declarations(LIGHT)}}`,
		`@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations(DARK)}}}`,
		`@media screen{:root[data-theme=dark]{${declarations(DARK)}}}`,
	].join('');

const properties = <Group extends Readonly<Record<string, string>>>(
	group: Group,
	prefix = '',
): { readonly [Key in keyof Group]: string } => {
	const named = { ...group };
	for (const key in group) Object.assign(named, { [key]: `var(--${prefix}${kebab(key)})` });
	return named;
};

const { kinds, map, ...others } = LIGHT;

/** The colours of the page whatever its theme, as custom properties: for what is drawn in the page. */
export const PAGE: Colours = {
	...properties(others),
	kinds: properties(kinds, 'kind-'),
	map: properties(map, 'map-'),
};
