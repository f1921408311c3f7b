import * as v from 'valibot';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

const DOSSIER_ID = /* @__PURE__ */ new RegExp(`^${slug}$`);

/** Whether a dossier may be called so; for where no schema is wanted. */
export const isDossierId = (text: string): boolean => DOSSIER_ID.test(text);

/** An id carries its kind before a colon, so that no record can stand in for another. */
const idOf = /* @__NO_SIDE_EFFECTS__ */ <const Kind extends string>(kind: Kind) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^${kind}:${slug}$`), `an id of the form "${kind}:lower-case-words"`),
	);

export const SourceId = v.pipe(idOf('source'), v.brand('SourceId'));
export const ClaimId = v.pipe(idOf('claim'), v.brand('ClaimId'));
export const EventId = v.pipe(idOf('event'), v.brand('EventId'));
export const PlaceId = v.pipe(idOf('place'), v.brand('PlaceId'));
export const ActorId = v.pipe(idOf('actor'), v.brand('ActorId'));
export const DossierId = v.pipe(
	v.string(),
	v.regex(DOSSIER_ID, 'lower-case words joined by hyphens'),
	v.brand('DossierId'),
);

export type SourceId = v.InferOutput<typeof SourceId>;
export type ClaimId = v.InferOutput<typeof ClaimId>;
export type EventId = v.InferOutput<typeof EventId>;
export type PlaceId = v.InferOutput<typeof PlaceId>;
export type ActorId = v.InferOutput<typeof ActorId>;
export type DossierId = v.InferOutput<typeof DossierId>;

/** The part of an id behind its kind, as addresses and file names use it. */
export const slugOf = (id: SourceId | ClaimId | EventId | PlaceId | ActorId): string =>
	id.slice(id.indexOf(':') + 1);
