import * as v from 'valibot';
import { When } from './claim';
import { ClaimId, EventId } from './ids';
import { Localized } from './localized';

/** What several claims are about. It groups, it asserts nothing. */
export const Event = v.strictObject({
	id: EventId,
	title: Localized,
	when: When,
	claims: v.array(ClaimId),
});
export type Event = v.InferOutput<typeof Event>;
