import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { viewFrom } from '../../model/link';
import { claimsInView } from './compose';
import { dossierDigest, recordDigests } from './digest';
import type { EvidenceRecord } from './record';

/** What has become of a dossier since a record was made. */
export type DossierSince =
	/** The record is of another dossier. */
	| { readonly kind: 'other' }
	/** Word for word as it was. */
	| { readonly kind: 'same' }
	| {
			readonly kind: 'changed';
			/** Claims that the view has now and had not then. */
			readonly added: readonly Claim[];
			/** Claims of the record that are there in other words. */
			readonly corrected: readonly Claim[];
			/** Claims of the record that stay readable and are no longer shown. */
			readonly withdrawn: readonly Claim[];
			/** Ids of records that are gone. */
			readonly removed: readonly string[];
			/** Ids of sources, places, actors and events that the record names, and that were changed. */
			readonly others: readonly string[];
	  };

/**
 * Holds a record against the dossier as it is now. A changed dossier may have none of its changes
 * in the view: then every list is empty.
 */
export function dossierSince(dossier: Dossier, record: EvidenceRecord): DossierSince {
	if (record.dossier.id !== dossier.manifest.id) return { kind: 'other' };
	if (record.dossier.sha256 === dossierDigest(dossier)) return { kind: 'same' };
	const now = recordDigests(dossier);
	const then = new Map(record.records.map(({ id, sha256 }) => [id, sha256]));
	const claims = new Map<string, Claim>(dossier.claims.map((claim) => [claim.id, claim]));
	const removed = record.records.filter(({ id }) => !now.has(id)).map(({ id }) => id);
	const changed = record.records.filter(({ id, sha256 }) => now.has(id) && now.get(id) !== sha256);
	const changedClaims = changed.flatMap(({ id }) => claims.get(id) ?? []);
	const { view } = viewFrom(new URLSearchParams(record.view.query));
	return {
		kind: 'changed',
		added: claimsInView(dossier, view).filter(({ id }) => !then.has(id)),
		corrected: changedClaims.filter(({ status }) => status === 'published'),
		withdrawn: changedClaims.filter(({ status }) => status === 'withdrawn'),
		removed,
		others: changed.filter(({ id }) => !claims.has(id)).map(({ id }) => id),
	};
}
