import type { FilmFormat } from '$lib/model/film-choices';
import { PictureTooLarge } from '$lib/map/picture/picture-too-large';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { PageTooSmall } from '$lib/snapshot/layout/arrangement';
import { secondsOf, type FilmPlan } from '$lib/snapshot/film/plan';
import { writable, type FilmCodec, type FilmSupport } from '$lib/snapshot/film/support';
import { FilmUnsupported, type FilmStep } from '$lib/snapshot/compose/film-file';
import { numberWords } from '$lib/words/numbers';
import { listWords } from '$lib/words/lists';

export const FILM_FORMAT_WORDS: Readonly<Record<FilmFormat, () => string>> = {
	mp4: m.film_format_mp4,
	webm: m.film_format_webm,
	webp: m.film_format_webp,
	gif: m.film_format_gif,
};

const CODEC_NAMES: Readonly<Record<FilmCodec['name'], string>> = {
	avc: 'H.264',
	vp9: 'VP9',
	vp8: 'VP8',
	av1: 'AV1',
};

/** How many moments a film has, and how long it plays. */
export function lengthWords(plan: FilmPlan): string {
	const whole = secondsOf(plan);
	const [minutes, seconds] = [Math.floor(whole / 60), whole % 60].map((each) => numberWords(each));
	const length =
		whole < 60
			? m.film_seconds({ seconds: seconds ?? '' })
			: m.film_minutes({ minutes: minutes ?? '', seconds: seconds ?? '' });
	const count = plan.moments.length;
	return m.film_length({ count, number: numberWords(count), length });
}

const listed = (formats: readonly FilmFormat[]): string =>
	listWords(
		formats.map((format) => FILM_FORMAT_WORDS[format]()),
		getLocale(),
	);

/** Which formats are not offered; `null` where all are. */
export function missingWords(support: FilmSupport): string | null {
	const there = writable(support);
	const missing = (['mp4', 'webm', 'webp'] as const).filter((format) => !support[format]);
	return missing.length === 0
		? null
		: m.film_missing({ missing: listed(missing), there: listed(there) });
}

/** What a reader should know of a format before the film is made. */
export function formatHints(format: FilmFormat, support: FilmSupport): readonly string[] {
	if (format === 'gif' || format === 'webp') return [m.film_plays_on()];
	const video = support[format];
	if (!video) return [m.film_unsupported()];
	const codec = CODEC_NAMES[video.codec.name];
	return [
		format === 'mp4' && video.codec.name !== 'avc'
			? m.film_rare_mp4({ codec })
			: m.film_codec({ codec }),
		...(video.acceleration === 'prefer-software' ? [] : [m.film_inexact()]),
	];
}

export function filmStepWords(step: FilmStep): string {
	if (step.done === step.of) return m.film_closing();
	const percent = new Intl.NumberFormat(getLocale(), { style: 'percent' });
	return m.film_step({
		at: numberWords(step.done + 1),
		of: numberWords(step.of),
		percent: percent.format(step.done / step.of),
	});
}

/** What went wrong with a film, and what the reader can do. */
export function filmProblemWords(problem: unknown): string {
	if (problem instanceof PageTooSmall) return m.film_too_small();
	if (problem instanceof FilmUnsupported) return m.film_unsupported();
	if (problem instanceof PictureTooLarge) {
		const { width, height } = problem;
		return m.snapshot_too_large({ width, height });
	}
	const reason = problem instanceof Error ? problem.message : String(problem);
	return m.film_failed({ reason });
}
