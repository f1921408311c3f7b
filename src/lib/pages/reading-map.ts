import type { LonLat } from '$lib/model/lon-lat';
import { positionsOf } from '$lib/derive/geometry/geometry-parts';
import { marksOf, type Mark } from '$lib/derive/view/marks';
import { compareDays, extentOfClaim } from '$lib/derive/time/window';
import { badgesAt } from '$lib/map/badges/badges';
import type { Claim } from '$lib/model/claim';
import type { BoundingBox, Dossier } from '$lib/model/dossier';
import { extentOf, type CalendarDate, type Extent } from '$lib/model/edtf';
import type { PlaceId, SourceId } from '$lib/model/ids';
import type { Place } from '$lib/model/place';
import type { TimeWindow } from '$lib/model/view';
import { frameOfBox, type FrameOfView } from '$lib/derive/geometry/frame';
import { drawnWindow } from '$lib/scene/drawn';
import { stackWords } from '$lib/scene/stack-words';
import { METERS_A_DEGREE, pixelsOf } from '$lib/scene/still';

/** A still map: its marks, the days whose lines are drawn, and the ground it shows. */
export type Picture = {
	readonly marks: readonly Mark[];
	readonly window: TimeWindow;
	/** Places that the picture is about: their names come first. */
	readonly places: ReadonlySet<PlaceId>;
	readonly frame: FrameOfView;
};

/** CSS pixels of the picture as it is drawn; on the page it is as wide as the text. */
const SIZE = { width: 600, height: 380 };
const PADDING = 28;
/** Numbers beside their places may want more, up to this. */
const MOST_PADDING = 84;
const PADDING_STEP = 14;
/** The least share of the dossier's own box, either way: a spot alone would be nowhere. */
const LEAST_SHARE = 0.5;

/** Of more places than these none is named before the others. */
const MOST_NAMED = 3;

type Position = LonLat;

type Days = { readonly first: CalendarDate | null; readonly last: CalendarDate | null };

/** From the first to the last day of all; open where one of them is open, or there is none. */
function daysOf(extents: readonly (Extent | null)[]): Days {
	const first = extents.map((extent) => extent?.earliest ?? null);
	const last = extents.map((extent) => extent?.latest ?? null);
	const ordered = (days: readonly (CalendarDate | null)[]): readonly CalendarDate[] =>
		days.includes(null) ? [] : days.flatMap((day) => day ?? []).toSorted(compareDays);
	return { first: ordered(first)[0] ?? null, last: ordered(last).at(-1) ?? null };
}

/** Positions that a mark reaches to; of a disc two corners of the box around it. */
function reachOf({ shape, anchor, radiusInMeters, geometry }: Mark): readonly Position[] {
	if (shape !== 'disc' || radiusInMeters === null) return positionsOf(geometry);
	const [longitude, latitude] = anchor;
	const up = radiusInMeters / METERS_A_DEGREE;
	const aside = up / Math.cos((latitude * Math.PI) / 180);
	return [
		[longitude - aside, latitude - up],
		[longitude + aside, latitude + up],
	];
}

/** Around the marks and the place, with enough of the dossier's ground to tell where that is. */
function boxAround(dossier: Dossier, marks: readonly Mark[], place: Place | null): BoundingBox {
	const positions = [
		...marks.flatMap(reachOf),
		...(place?.geometry ? positionsOf(place.geometry) : []),
	];
	const longitudes = positions.map(([longitude]) => longitude);
	const latitudes = positions.map(([, latitude]) => latitude);
	const [west, south, east, north] = dossier.manifest.view.bbox;
	const [left, right] = widened(longitudes, (east - west) * LEAST_SHARE);
	const [low, high] = widened(latitudes, (north - south) * LEAST_SHARE);
	return [left, low, right, high];
}

/** From the least to the greatest, and both ways further where that is less than `least`. */
function widened(values: readonly number[], least: number): readonly [number, number] {
	const [from, to] = [Math.min(...values), Math.max(...values)];
	const missing = Math.max(0, least - (to - from)) / 2;
	return [from - missing, to + missing];
}

/** Whether the frame shows every number whole. */
function holdsNumbers(frame: FrameOfView, marks: readonly Mark[]): boolean {
	const toPixels = pixelsOf(frame);
	const { features } = badgesAt(marks, frame.zoom, { inFront: new Set<string>(), stackWords });
	return features.every(({ geometry, properties: { offset, width, height } }) => {
		const [x, y] = toPixels(geometry.coordinates);
		const [aside, under] = [Math.abs(x + offset[0] - frame.width / 2), y + offset[1]];
		return (
			aside + width / 2 <= frame.width / 2 &&
			under - height / 2 >= 0 &&
			under + height / 2 <= frame.height
		);
	});
}

/** The box, as large as it can be with the numbers around it. */
function frameWithNumbers(box: BoundingBox, marks: readonly Mark[]): FrameOfView {
	let padding = PADDING;
	let frame = frameOfBox(box, SIZE, padding);
	while (padding < MOST_PADDING && !holdsNumbers(frame, marks)) {
		padding += PADDING_STEP;
		frame = frameOfBox(box, SIZE, padding);
	}
	return frame;
}

/**
 * The still map of claims, or of a place. Withdrawn claims are on no map. `null` where nothing has a
 * mark and no place is asked for that has an outline: a map without a mark would say nothing.
 */
export function pictureOf(
	dossier: Dossier,
	claims: readonly Claim[],
	unverified: ReadonlySet<SourceId>,
	place: Place | null = null,
): Picture | null {
	const standing = claims.filter(({ status }) => status === 'published');
	const { marks } = marksOf(
		dossier,
		{
			certain: standing.filter((claim) => extentOfClaim(claim) !== null),
			possible: [],
			undated: standing.filter((claim) => extentOfClaim(claim) === null),
		},
		unverified,
	);
	if (marks.length === 0 && !place?.geometry) return null;
	const period = place?.properties.edtf;
	const { first, last } = daysOf(
		period ? [extentOf(period)] : standing.map((claim) => extentOfClaim(claim)),
	);
	const named = new Set(marks.map((mark) => mark.place));
	return {
		marks,
		window: drawnWindow(dossier, { from: first, to: last }),
		places: place ? new Set([place.id]) : named.size <= MOST_NAMED ? named : new Set(),
		frame: frameWithNumbers(boxAround(dossier, marks, place), marks),
	};
}
