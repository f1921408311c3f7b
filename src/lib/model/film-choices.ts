import * as v from 'valibot';
import { READING_SPEEDS } from './reading-speed';

/** What a moving picture is written as; `webp` and `gif` are pictures that move. */
export const FILM_FORMATS = ['mp4', 'webm', 'webp', 'gif'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

export const FILM_SHAPES = ['16:9', '1:1', '9:16'] as const;
export type FilmShape = (typeof FILM_SHAPES)[number];

/** Pixels of the shorter side. */
export const FILM_SIZES = [1080, 720] as const;

/** What a reader chooses about a moving picture beyond what they choose about every figure. */
export const FilmChoices = v.strictObject({
	format: v.picklist(FILM_FORMATS),
	shape: v.picklist(FILM_SHAPES),
	size: v.picklist(FILM_SIZES),
	speed: v.picklist(READING_SPEEDS),
});
export type FilmChoices = v.InferOutput<typeof FilmChoices>;

export const FIRST_FILM: FilmChoices = { format: 'mp4', shape: '16:9', size: 1080, speed: 150 };
