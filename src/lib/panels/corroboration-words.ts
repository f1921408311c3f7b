import { voicesInSeveralOrigins, type Corroboration } from '$lib/derive/corroboration';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from './numbers';

/** "3 claims, 2 independent origins"; without "independent" where one speaks in several of them. */
export function originWords(corroboration: Corroboration): string {
	const { claims, origins } = corroboration;
	const isShared = voicesInSeveralOrigins(corroboration).length > 0;
	const words = isShared ? m.events_origins_shared : m.events_origins;
	return m.events_counts({
		claims: m.sources_claims({ count: claims, number: numberWords(claims) }),
		origins: words({ count: origins.length, number: numberWords(origins.length) }),
	});
}

/** "said by 2 actors": another count, told apart. */
export const voiceCountWords = ({ claims, voices }: Corroboration): string =>
	m.events_voices({ claims, count: voices.length, number: numberWords(voices.length) });
