import type {
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../model/theme';
import { familyColour, isLead, relation, shape, whenTinted } from './marks';
import { SOURCES } from './sources';

const source = SOURCES.marks;

/** Areas and discs: under the dossier's outlines and names. */
export function groundLayers(theme: Theme): readonly LayerSpecification[] {
	const colour = familyColour(theme);
	const stroke: LineLayerSpecification['paint'] = {
		'line-color': theme.map.hatch,
		'line-width': 0.8,
		'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 0.5, 11.5, 0.25],
	};
	const area: ExpressionSpecification = ['any', shape('disc'), shape('hatch')];
	const active: LineLayerSpecification['paint'] = {
		'line-color': colour,
		'line-width': 2.25,
		'line-opacity': whenTinted(1, 0.7),
	};
	return [
		{
			id: 'hatch',
			type: 'line',
			source: SOURCES.hatches,
			filter: relation('certain'),
			paint: stroke,
		},
		{
			id: 'hatch-possible',
			type: 'line',
			source: SOURCES.hatches,
			filter: relation('possible'),
			paint: { ...stroke, 'line-dasharray': [6, 5] },
		},
		{
			id: 'hatch-edge',
			type: 'line',
			source,
			filter: ['all', shape('hatch'), isLead],
			paint: {
				'line-color': theme.map.hatch,
				'line-width': 1,
				'line-dasharray': [2, 3],
				'line-opacity': ['case', relation('certain'), 0.8, 0.5],
			},
		},
		{
			id: 'hatch-touch',
			type: 'fill',
			source,
			filter: shape('hatch'),
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': whenTinted(0.16, 0.1),
			},
		},
		{
			id: 'disc',
			type: 'fill',
			source,
			filter: ['all', shape('disc'), isLead],
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': [
					'interpolate',
					['linear'],
					['zoom'],
					9,
					['case', relation('certain'), 0.2, 0.09],
					12,
					['case', relation('certain'), 0.1, 0.05],
				],
			},
		},
		{
			id: 'disc-rim',
			type: 'line',
			source,
			filter: ['all', shape('disc'), isLead],
			paint: {
				'line-color': colour,
				'line-width': 1.25,
				'line-dasharray': [2, 2],
				'line-opacity': ['case', relation('certain'), 0.95, 0.55],
			},
		},
		{
			id: 'disc-touch',
			type: 'fill',
			source,
			filter: shape('disc'),
			paint: {
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': whenTinted(0.28, 0.16),
			},
		},
		{
			id: 'area-active',
			type: 'line',
			source,
			filter: ['all', area, relation('certain')],
			layout: { 'line-join': 'round' },
			paint: active,
		},
		{
			id: 'area-active-possible',
			type: 'line',
			source,
			filter: ['all', area, relation('possible')],
			layout: { 'line-join': 'round' },
			paint: { ...active, 'line-dasharray': [3, 2] },
		},
	];
}
