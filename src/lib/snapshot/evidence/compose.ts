import { claimsShown } from '../../derive/view/filters';
import { annotationPage, annotationsOf } from '../../exchange/web-annotation';
import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { SourceId } from '../../model/ids';
import { queryOf } from '../../model/link';
import type { View } from '../../model/view';
import { dossierDigest, recordDigests } from './digest';
import { EVIDENCE_VERSION, type EvidenceRecord } from './record';

export type EvidenceRequest = {
	readonly dossier: Dossier;
	readonly unverified: ReadonlySet<SourceId>;
	readonly view: View;
	readonly language: string;
	/** The whole address of the view, where it is known. */
	readonly link: string | null;
	readonly title: string;
	/** As the picture prints them, a line each. */
	readonly credits: readonly string[];
	readonly alt: string;
	readonly altAlsoIn?: Readonly<Record<string, string>>;
	readonly exported: Date;
};

/** The claims that a view lists: certainly or possibly in its window, or without a date. */
export function claimsInView(dossier: Dossier, view: View): readonly Claim[] {
	const { certain, possible, undated } = claimsShown(dossier, view);
	return [...certain, ...possible, ...undated];
}

/** A claim and all that it names. */
const namedBy = ({ id, citations, saidBy, reportedBy, where, event }: Claim): readonly string[] => [
	id,
	...citations.map(({ source }) => source),
	...saidBy,
	...(reportedBy === null ? [] : [reportedBy]),
	...where.flatMap(({ place }) => (place === null ? [] : [place])),
	...(event === null ? [] : [event]),
];

/** What a picture of a view has to carry. */
export function evidenceOf(request: EvidenceRequest): EvidenceRecord {
	const { dossier, view, unverified } = request;
	const claims = claimsInView(dossier, view);
	const digests = recordDigests(dossier);
	const named = new Set(claims.flatMap(namedBy));
	return {
		version: EVIDENCE_VERSION,
		dossier: {
			id: dossier.manifest.id,
			sha256: dossierDigest(dossier),
			formatVersion: dossier.manifest.formatVersion,
		},
		view: { query: queryOf(view), language: request.language, link: request.link },
		window: { ...view.window },
		filters: Object.fromEntries(
			Object.entries(view.filters).map(([name, value]) => [
				name,
				typeof value === 'string' || value === null ? value : [...value],
			]),
		),
		names: view.names ?? dossier.manifest.namePolicy,
		records: [...named].flatMap((id) => {
			const sha256 = digests.get(id);
			return sha256 === undefined ? [] : [{ id, sha256 }];
		}),
		unverified: [...unverified],
		licence: dossier.manifest.licence,
		credits: [...request.credits],
		citations: annotationPage(annotationsOf(dossier, claims)),
		title: request.title,
		alt: request.alt,
		...(request.altAlsoIn && { altAlsoIn: { ...request.altAlsoIn } }),
		exported: request.exported.toISOString(),
	};
}
