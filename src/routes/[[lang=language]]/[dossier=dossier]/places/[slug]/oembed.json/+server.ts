import { recordEntries } from '../../../dossiers';
import { oembedAnswer } from '../../../oembed-answer';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => recordEntries(({ places }) => places);

export const GET: RequestHandler = ({ params }) => oembedAnswer(params, ({ places }) => places);
