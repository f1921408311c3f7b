/** A position on the earth in degrees on WGS 84, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];
