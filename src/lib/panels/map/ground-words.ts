import { UnusableArchive, type ArchiveFault } from '$lib/map/archive/unusable-archive';
import { m } from '$lib/messages/generated/messages.js';
import { leftToRight, numberWords } from '$lib/words/numbers';

const BYTES_IN_MEGABYTE = 1024 * 1024;

/**
 * Why the map has no ground, and what to do about it.
 *
 * @param url address of its archive
 */
export function groundWords(error: unknown, url: string): string {
	const file = leftToRight(new URL(url).pathname.split('/').at(-1) ?? url);
	const reason =
		error instanceof UnusableArchive
			? faultWords(error.fault, file)
			: error instanceof Error
				? error.message
				: String(error);
	return m.map_no_basemap({ reason });
}

function faultWords(fault: ArchiveFault, file: string): string {
	switch (fault.kind) {
		case 'no-answer':
			return m.map_ground_no_answer({ file });
		case 'missing':
			return m.map_ground_missing({ file, status: fault.status });
		case 'no-ranges': {
			const megabytes = numberWords(fault.mostBytes / BYTES_IN_MEGABYTE);
			return m.map_ground_no_ranges({ file, megabytes });
		}
		case 'unreadable':
			return m.map_ground_unreadable({ file });
		case 'cut-off': {
			const [bytes, expected] = [numberWords(fault.bytes), numberWords(fault.expectedBytes)];
			return m.map_ground_cut_off({ file, bytes, expected });
		}
		case 'no-vector-tiles':
			return m.map_ground_no_vector_tiles({ file });
		case 'other-layers': {
			const layers = leftToRight(fault.layers.join(', '));
			return m.map_ground_other_layers({ file, layers });
		}
		case 'other-version':
			return m.map_ground_other_version({ file, version: leftToRight(fault.version) });
	}
}
