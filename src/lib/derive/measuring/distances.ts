import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { extentOf, type Extent } from '../../model/edtf';
import type { PlaceId } from '../../model/ids';
import {
	accuracyInKilometres,
	MEASURED_PLACES,
	onSphere,
	placesOf,
	worstAccuracy,
	type ClaimDistance,
	type DistanceName,
	type MeasurementNote,
	type PlaceWithGeometry,
} from './measurements';
import { linesOf } from '../geometry/geometry-parts';
import { distanceRange } from '../geometry/nearest';
import { extentOfClaim, relationTo } from '../time/window';

const DISTANCES: readonly (readonly [DistanceName, PlaceId])[] = [
	['to-contact-line', MEASURED_PLACES.contactLine],
	['to-corridor', MEASURED_PLACES.corridor],
	['to-main-city', MEASURED_PLACES.mainCity],
];

/** Whether two extents share no day; unknown ones may share any. */
const areApart = (a: Extent | null, b: Extent | null): boolean =>
	a !== null && b !== null && relationTo({ from: b.earliest, to: b.latest }, a) === 'out';

/** The accuracy of a point, line or area that stands for where the claim was, in kilometres. */
function claimUncertainty(where: Claim['where'][number], { place, geometry }: PlaceWithGeometry) {
	const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
	const metres = isPoint ? where.coordinateUncertaintyInMeters : null;
	return metres === null ? accuracyInKilometres(place) : metres / 1000;
}

function distanceTo(
	claim: Claim,
	whereIndex: number,
	from: PlaceWithGeometry,
	to: PlaceWithGeometry,
): Omit<ClaimDistance, 'what'> | null {
	const where = claim.where[whereIndex];
	if (!where) return null;
	const isSame = from.place.id === to.place.id;
	const { nearest, farthest } = isSame
		? { nearest: 0, farthest: 0 }
		: distanceRange(from.geometry, to.geometry);
	const isRange = farthest > nearest;
	const period = to.place.properties.edtf === null ? null : extentOf(to.place.properties.edtf);
	const notes: MeasurementNote[] = [];
	if (isSame) notes.push('same-place');
	if (isRange) notes.push('range');
	if (areApart(extentOfClaim(claim), period)) notes.push('outside-period');
	return {
		quantity: 'length',
		value: nearest,
		upTo: isRange ? farthest : null,
		uncertainty: onSphere(
			farthest,
			Math.hypot(claimUncertainty(where, from), accuracyInKilometres(to.place)),
		),
		accuracyInMeters: worstAccuracy([from.place, to.place]),
		places: [from.place, to.place],
		notes,
		whereIndex,
	};
}

/** Whether a claim speaks of a line or an area itself, at it or at a part of it: it is not away from it. */
const speaksOf = ({ where }: Claim, { place: { id }, geometry }: PlaceWithGeometry): boolean =>
	linesOf(geometry).length > 0 && where.some(({ place, partOf }) => place === id || partOf === id);

/**
 * How far each place of a claim is from the line of contact, the corridor and the main city. None
 * for a place that is not known, known only by its country, or without geometry; and none to a line
 * or an area that the claim speaks of.
 */
export function distancesOf(dossier: Dossier, claim: Claim): readonly ClaimDistance[] {
	const places = placesOf(dossier);
	return claim.where.flatMap(({ place, precision }, whereIndex) => {
		if (place === null || precision === 'unknown' || precision === 'country') return [];
		const from = places(place);
		if (!from) return [];
		return DISTANCES.flatMap(([what, target]): ClaimDistance[] => {
			const to = places(target);
			if (!to || speaksOf(claim, to)) return [];
			const measured = distanceTo(claim, whereIndex, from, to);
			return measured ? [{ what, ...measured }] : [];
		});
	});
}
