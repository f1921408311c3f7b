/** Adults read 180 to 260 words of their own language in a minute; a map wants to be looked at too. */
export const READING_SPEEDS = [100, 150, 200, 250] as const;
/** Words a minute. */
export type ReadingSpeed = (typeof READING_SPEEDS)[number];
