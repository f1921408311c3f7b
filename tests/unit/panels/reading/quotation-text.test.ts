import { describe, expect, it } from 'vitest';
import { quotationText } from '$lib/panels/reading/quotation-text';
import { readingOf } from '$lib/anchor/reading';
import { karabakh as dossier } from '../../../support/karabakh-frozen';

const source = dossier.sources[0];
const strikes = dossier.claims.find(({ kind }) => kind === 'strike');
const LINK = 'http://localhost/?claim=strikes';

describe('a quotation to take away', () => {
	it('has the exact words, our translation, the speaker, the sentence and the link', () => {
		if (source?.kind !== 'held' || !strikes) throw new Error('no article or no strike');
		const text = quotationText(dossier, readingOf(dossier, source), strikes, 'en', LINK) ?? '';
		expect(text).toContain('انتهك وقف إطلاق النار على طول خط التماس بأكمله');
		expect(text).toMatch(/ceasefire.*\(translation: Verbatim\)/);
		expect(text).toMatch(/^Said by /m);
		expect(text).toMatch(/Kajin Ahmad.*xeber24\.net.*sentence 23$/m);
		expect(text).toContain(LINK);
	});

	it('is not given where the words are not in the text', () => {
		if (source?.kind !== 'held' || !strikes) throw new Error('no article or no strike');
		const altered = { ...dossier, texts: new Map([[source.id, 'another text']]) };
		expect(quotationText(altered, readingOf(altered, source), strikes, 'en', LINK)).toBeNull();
	});
});
