import type { Corroboration } from '$lib/derive/corroboration';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from './numbers';

/** "3 claims, 2 independent origins". */
export const originWords = ({ claims, origins }: Corroboration): string =>
	m.events_counts({
		claims: m.sources_claims({ count: claims, number: numberWords(claims) }),
		origins: m.events_origins({ count: origins.length, number: numberWords(origins.length) }),
	});

/** "said by 2 actors": another count, told apart. */
export const voiceCountWords = ({ voices }: Corroboration): string =>
	m.events_voices({ count: voices.length, number: numberWords(voices.length) });
