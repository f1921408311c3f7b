import { interpolate, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { KIND_FAMILIES } from '$lib/model/kind';
import { DARK, GREY, LIGHT, PRINT, type Theme } from '$lib/model/theme';

/** WCAG 2.2: text 4.5:1 (1.4.3), what is needed to know a control or a mark 3:1 (1.4.11). */
const TEXT = 4.5;
const SIGN = 3;

type Pair = readonly [what: string, front: string, ground: string, least: number];

/** A colour laid over a ground, `share` of it, as `color-mix(in srgb)` and opacity do. */
const over = (front: string, ground: string, share: number): string => {
	const { r, g, b } = interpolate([ground, front], 'rgb')(share);
	return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
};

function pairsOf(theme: Theme): Pair[] {
	const { map, kinds } = theme;
	const papers = [
		['the page', theme.ground],
		['a panel', theme.panel],
		['a selected row', theme.raised],
	] as const;
	const area = over(map.enclave, map.earth, 0.16);
	const grounds = [
		['the ground', map.earth],
		['the held area', area],
	] as const;
	return [
		...papers.flatMap(([name, paper]): Pair[] => [
			[`text on ${name}`, theme.ink, paper, TEXT],
			[`soft text on ${name}`, theme.inkSoft, paper, TEXT],
			[`an alarm on ${name}`, theme.alarm, paper, TEXT],
			[`the border of a control on ${name}`, theme.control, paper, SIGN],
			[`the focus on ${name}`, theme.focus, paper, SIGN],
			...KIND_FAMILIES.map((family): Pair => [
				`a badge of ${family} on ${name}`,
				kinds[family],
				paper,
				SIGN,
			]),
		]),
		['text on the action', theme.onAction, theme.action, TEXT],
		['the action on a panel', theme.action, theme.panel, SIGN],
		['words under the marker pen', theme.ink, theme.marker, TEXT],
		['bars of the chosen time', kinds.force, theme.panel, SIGN],
		[
			'bars of the chosen time on their tint',
			kinds.force,
			over(kinds.force, theme.panel, 0.08),
			SIGN,
		],
		...KIND_FAMILIES.map((family): Pair => [
			`the number in a badge of ${family}`,
			theme.onKind,
			kinds[family],
			TEXT,
		]),
		...grounds.flatMap(([name, ground]): Pair[] => [
			[`a town's name on ${name}`, map.label, ground, TEXT],
			[`a lesser name on ${name}`, map.labelSoft, ground, TEXT],
			[`an area's name on ${name}`, map.areaName, ground, TEXT],
			[`the line of contact on ${name}`, map.lineOfContact, ground, SIGN],
			[`the corridor on ${name}`, map.corridor, ground, SIGN],
			[`the road on ${name}`, map.road, ground, SIGN],
			[`the ring of a dispute on ${name}`, theme.dispute, ground, SIGN],
			[`the focus on ${name}`, theme.focus, ground, SIGN],
			...KIND_FAMILIES.map((family): Pair => [
				`a mark of ${family} on ${name}`,
				kinds[family],
				ground,
				SIGN,
			]),
		]),
		["a name in its letters' halo", map.label, map.halo, TEXT],
		["a lesser name in its letters' halo", map.labelSoft, map.halo, TEXT],
		["an area's name in its letters' halo", map.areaName, map.halo, TEXT],
		['the edge of the held area', map.enclave, map.earth, SIGN],
		['the Soviet oblast', map.oblast, map.earth, SIGN],
	];
}

describe.each([LIGHT, DARK, PRINT, GREY])('contrast in the $name theme', (theme) => {
	it.each(pairsOf(theme))('%s', (_, front, ground, least) => {
		expect(wcagContrast(front, ground)).toBeGreaterThanOrEqual(least);
	});
});
