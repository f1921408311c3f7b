/** What `npm run snapshot` tells about a file, for people. */
import type { Outcome } from './figure-browser';
import type { SnapshotJob } from './snapshot-options';

/** Why there is no file; `null` where there is one. */
export function problemWords(outcome: Outcome): string | null {
	switch (outcome.kind) {
		case 'made':
			return null;
		case 'other-dossier':
			return `the built site shows the dossier ${outcome.dossier} on its map, and no other`;
		case 'unknown-place':
			return `the dossier has no place ${outcome.place} with a position`;
		case 'failed':
			return outcome.fittingDpi === null
				? outcome.reason
				: `${outcome.reason}; ${outcome.fittingDpi} dpi would fit`;
	}
}

/** What is not as it was asked for in a file that was made. */
export function warningsOf(
	outcome: Outcome,
	{ strange }: Pick<SnapshotJob, 'strange'>,
): readonly string[] {
	if (outcome.kind !== 'made') return [];
	const { broken, dropped, unplaced, listed, hasBasemap, unverified } = outcome;
	return [
		...strange.map((key) => `left out of the view: ${key}, which no link has`),
		...broken.map(({ key, value }) => `left out of the view: ${key}=${value}`),
		...(hasBasemap ? [] : ['the basemap could not be read: the figure stands on plain ground']),
		...unverified.map(
			(source) => `the text of ${source} is not the recorded one: nothing of it is marked`,
		),
		...dropped.map((part) => `no room for the ${part}`),
		...(unplaced > 0 ? [`no room on the map for ${unplaced} of the numbers`] : []),
		...(listed.all < listed.of ? [`${listed.all} of ${listed.of} numbers are in the list`] : []),
	];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** The line for a file that was made. */
export function madeWords(out: string, outcome: Extract<Outcome, { kind: 'made' }>): string {
	const { width, height, pages, bytes } = outcome;
	const paged = pages > 1 ? `, ${pages} pages` : '';
	return `${out}: ${width} x ${height} pixels${paged}, ${megabytes(bytes)}`;
}
