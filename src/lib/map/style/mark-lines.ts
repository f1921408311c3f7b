import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../model/theme';
import { familyColour, isLead, relation, shape, whenActive, whenTinted } from './marks';
import { SOURCES } from './sources';

const source = SOURCES.marks;

/** Bands and dots: over the outlines, under the names. */
export function lineLayers(theme: Theme): readonly LayerSpecification[] {
	const colour = familyColour(theme);
	const band: ExpressionSpecification = ['all', shape('band'), isLead];
	const offset: ExpressionSpecification = ['*', ['get', 'lane'], 3.5];
	const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
	return [
		{
			id: 'band-glow',
			type: 'line',
			source,
			filter: band,
			layout,
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': ['interpolate', ['linear'], ['zoom'], 6, 7, 9, 13, 12, 20],
				'line-blur': ['interpolate', ['linear'], ['zoom'], 6, 5, 9, 9, 12, 15],
				'line-opacity': ['case', relation('certain'), 0.4, 0.18],
			},
		},
		{
			id: 'band',
			type: 'line',
			source,
			filter: ['all', band, relation('certain')],
			layout,
			paint: { 'line-color': colour, 'line-offset': offset, 'line-width': 2.5 },
		},
		{
			id: 'band-possible',
			type: 'line',
			source,
			filter: ['all', band, relation('possible')],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': 2,
				'line-opacity': 0.65,
				'line-dasharray': [3, 2],
			},
		},
		{
			id: 'band-active',
			type: 'line',
			source,
			filter: shape('band'),
			layout,
			paint: {
				'line-color': colour,
				'line-offset': offset,
				'line-width': 5,
				'line-opacity': whenTinted(1, 0.75),
			},
		},
		{
			id: 'band-touch',
			type: 'line',
			source,
			filter: shape('band'),
			paint: { 'line-color': colour, 'line-width': 14, 'line-opacity': 0 },
		},
		{
			id: 'dots',
			type: 'circle',
			source,
			filter: ['all', shape('dot'), relation('certain')],
			paint: {
				'circle-color': colour,
				'circle-radius': whenActive(8, 7, 5.5),
				'circle-stroke-color': theme.panel,
				'circle-stroke-width': 1.5,
			},
		},
		{
			id: 'dots-possible',
			type: 'circle',
			source,
			filter: ['all', shape('dot'), relation('possible')],
			paint: {
				'circle-color': theme.panel,
				'circle-opacity': 0.75,
				'circle-radius': whenActive(7, 6, 4.5),
				'circle-stroke-color': colour,
				'circle-stroke-width': 2,
			},
		},
	];
}
