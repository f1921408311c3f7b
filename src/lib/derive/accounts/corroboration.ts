import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { ClaimId } from '../../model/ids';
import type { Source } from '../../model/source';
import { voicesOf, type Voice } from './voices';

/** Sources that go back to one text: reprints of one wire story, or of one official statement. */
export type OriginCount = {
	/** As the sources' records name it. */
	readonly origin: string;
	readonly sources: readonly Source[];
	readonly claims: readonly ClaimId[];
};

export type VoiceCount = {
	readonly voice: Voice;
	readonly claims: readonly ClaimId[];
	/** The origins of its claims; of several none is independent of the others. */
	readonly origins: readonly string[];
};

/**
 * How many texts carry some claims, and, apart from it, how many say them: five reprints
 * of one story are one origin, and one ministry quoted by five papers is one voice. The two counts
 * answer different questions and are never added or multiplied.
 */
export type Corroboration = {
	/** Published claims. */
	readonly claims: number;
	readonly origins: readonly OriginCount[];
	readonly voices: readonly VoiceCount[];
};

/**
 * Counts the origins and voices of claims, each in the order of its first claim. Withdrawn claims do
 * not count; nor does a citation whose source the dossier lacks.
 */
export function corroborationOf(dossier: Dossier, claims: readonly Claim[]): Corroboration {
	const sources = new Map(dossier.sources.map((source) => [source.id, source]));
	const origins = new Map<string, { sources: Set<Source>; claims: Set<ClaimId> }>();
	const voices = new Map<string, { voice: Voice; claims: Set<ClaimId>; origins: Set<string> }>();
	const published = claims.filter(({ status }) => status === 'published');
	for (const claim of published) {
		for (const citation of claim.citations) {
			const source = sources.get(citation.source);
			if (!source) continue;
			const count = origins.get(source.origin) ?? { sources: new Set(), claims: new Set() };
			count.sources.add(source);
			count.claims.add(claim.id);
			origins.set(source.origin, count);
		}
		for (const voice of voicesOf(dossier, claim)) {
			const count = voices.get(voice.key) ?? { voice, claims: new Set(), origins: new Set() };
			count.claims.add(claim.id);
			for (const { source } of claim.citations) {
				const origin = sources.get(source)?.origin;
				if (origin !== undefined) count.origins.add(origin);
			}
			voices.set(voice.key, count);
		}
	}
	return {
		claims: published.length,
		origins: [...origins].map(([origin, count]) => ({
			origin,
			sources: [...count.sources],
			claims: [...count.claims],
		})),
		voices: [...voices.values()].map(({ voice, claims: said, origins: heardIn }) => ({
			voice,
			claims: [...said],
			origins: [...heardIn],
		})),
	};
}

/** Those who say something in more than one origin: these origins are not independent of each other. */
export const voicesInSeveralOrigins = ({ voices }: Corroboration): readonly Voice[] =>
	voices.flatMap(({ voice, origins }) => (origins.length > 1 ? [voice] : []));
