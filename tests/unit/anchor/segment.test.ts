import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointText } from '$lib/anchor/code-points';
import { segment } from '$lib/anchor/segment';
import { articleText } from '../../support/karabakh-frozen';

const sentencesOf = (text: string): string[] => {
	const points = new CodePointText(text);
	return segment(points).map(({ start, end }) => points.slice(start, end));
};

/** Each text is written as the list of its sentences, joined by the white space given last. */
const TEXTS: readonly (readonly [what: string, sentences: readonly string[], joint?: string])[] = [
	['plain English', ['The bridge was closed.', 'Traffic was sent by the old road.']],
	['titles', ['Dr. Amal Haddad met Gen. Ilya Orlov.', 'They spoke for an hour.']],
	['initials', ['A. B. Carter and J. R. Miller signed it.', 'Nobody else did.']],
	['dotted short forms', ['The U.S. Embassy gave no number.', 'Later, e.g. On Monday, it did.']],
	['a number behind a short form', ['The list is on p. 12, No. 5 of vol. 3.', 'It is long.']],
	['decimals and hours', ['It fell 3.5 metres at 10:30.', 'Then it rose.']],
	['domains', ['He wrote for example.org in May.', 'She did not.']],
	['a numbered line', ['1. The first road leads north.', 'It is short.']],
	['full stop before the closing quote', ['“It is over.”', 'She left.']],
	['full stop behind the closing quote', ['He called it “a delay”.', 'She did not.']],
	['a quoted question with its speaker', ['“Who opened the gate?” asked the guard.', 'No reply.']],
	['straight quotes', ['She said "wait... Then go" to them.', 'They waited.']],
	['dots in a quotation', ['“We waited... Nobody came.. So we left,” he said.', 'It rained.']],
	['dots outside a quotation', ['They waited...', 'Nobody came.']],
	['notes in brackets', ['They left on Friday.[4]', 'Nobody saw it.[5][6]', 'It rained.']],
	['brackets', ['They left (on foot.)', 'It rained.']],
	['no break but the line', ['A heading', 'By A. Writer', 'It rained.'], '\n'],
	['Windows line ends and empty lines', ['A heading', 'It rained.'], '\r\n\r\n'],
	['French spaced guillemets', ['« Nous partons. »', 'Puis ils partirent.']],
	['German quotes', ['„Wir warten… Dann gehen wir“, sagte er.', 'Es regnete.']],
	['Azerbaijani', ['Prof. Əli Həsənov yolu göstərdi.', 'İki gün sonra qar yağdı.']],
	['Turkish', ['Dr. Işıl Öz köprüyü gördü.', 'Şehir sessizdi.']],
	['Russian', ['Мост закрыт.', 'Движение идёт по старой дороге.']],
	['Russian places', ['Он живёт в г. Ереване на ул. Садовой.', 'Там тихо.']],
	['Russian years', ['Мост построили в 1998 г.', 'Потом его закрыли.']],
	['Russian initials', ['А. Б. Иванов и Г. Д. Петрова подписали.', 'Больше никто.']],
	['Russian short forms', ['Привезли муку, соль и т. д.', 'Потом уехали.']],
	['Russian quotes', ['«Мы ждали… Никто не пришёл», — сказал он.', 'Шёл дождь.']],
	['a Russian pronoun', ['Это был я.', 'Никто не поверил.']],
	['a Russian quoted question', ['«Кто там?» — спросил сторож.', 'Тишина.']],
	['Ukrainian', ['Він мешкає на вул. Довгій у м. Львові.', 'Там тихо.']],
	['Armenian', ['Կամուրջը փակ է։', 'Ճանապարհը բաց է։']],
	['Armenian with a colon', ['Կամուրջը փակ է:', 'Ճանապարհը բաց է:']],
	['Armenian quotes', ['Նա ասաց. «Սպասեք»։', 'Նրանք սպասեցին։']],
	['an Armenian hour and year', ['Ժամը 10:30-ին, 2023 թ. Աշնանը, ձյուն եկավ։', 'Հետո լռեց։']],
	['Armenian before a quote', ['Կամուրջը փակ է:', '«Սպասեք», ասաց նա:']],
	['Arabic', ['أُغلق الجسر.', 'سارت الحافلات في الطريق القديم.']],
	['an Arabic question', ['من فتح البوابة؟', 'لم يجب أحد.']],
	['an Arabic semicolon', ['أُغلق الجسر؛ فالمطر غزير.', 'عاد الناس.']],
	['Arabic titles', ['قال د. سامي إن الجسر مغلق.', 'عاد الناس.']],
	['an Arabic year', ['بُني الجسر عام 300 ق.م.', 'وهو قديم.']],
	['Arabic dots in a quotation', ['قال: “انتظرنا طويلا.. ثم عدنا… ولم نجد أحدا”.', 'هطل المطر.']],
	['Arabic dots outside a quotation', ['انتظرنا طويلا.. ثم عدنا.', 'هطل المطر.']],
	['Arabic without a space', ['أُغلق الجسر.', 'عاد الناس.'], ''],
	['Persian', ['پل بسته شد.', 'آیا راه باز است؟', 'باران بارید.']],
	['Urdu', ['پل بند ہے۔', 'راستہ کھلا ہے۔']],
	['Georgian, all of whose letters are lower case', ['ხიდი დაკეტილია.', 'გზა ღიაა.']],
	['characters beyond the basic plane', ['𝒜 bridge 🌉 was closed.', '🚧 Nobody passed.']],
];

describe('segment', () => {
	const texts = TEXTS.map(([what, sentences, joint = ' ']) => ({ what, sentences, joint }));

	it.each(texts)('parts $what', ({ sentences, joint }) => {
		expect(sentencesOf(sentences.join(joint))).toEqual(sentences);
	});

	it('gives nothing for a text of white space', () => {
		expect(segment(' \n\t\u00a0\r\n')).toEqual([]);
	});

	it('counts code points', () => {
		expect(segment('🌉🌉.\n🚧')).toEqual([
			{ start: 0, end: 3 },
			{ start: 4, end: 5 },
		]);
	});

	const pieces = fc.constantFrom(
		...['Road', 'river ', 'Мост ', 'г. ', 'Կամուրջ', 'جسر ', 'د', ' ', '\n', '\r\n', '12', '🌉'],
		...['.', '..', '...', '…', '?', '؟', '؛', '։', ':', '“', '”', '«', '»', '"', '(', ')', '[4]'],
	);
	const anyText = fc.oneof(
		fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary', maxLength: 60 }),
	);

	it('gives spans that are ordered, disjoint and trimmed', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const points = new CodePointText(text);
				let last = 0;
				for (const { start, end } of segment(points)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					const words = points.slice(start, end);
					expect(words).toBe(words.trim());
					last = end;
				}
				expect(last).toBeLessThanOrEqual(points.length);
			}),
		);
	});

	it('leaves nothing out but white space, and never crosses a line', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const sentences = sentencesOf(text);
				expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				for (const sentence of sentences) expect(sentence).not.toMatch(/[\n\r]/);
			}),
		);
	});
});

describe('the sentences of the article', () => {
	const sentences = sentencesOf(articleText);

	it('are 25, headings and byline included', () => {
		expect(sentences).toHaveLength(25);
		expect(sentences[0]).toBe('كاجين أحمد ـ xeber24.net');
		expect([5, 9, 14].map((n) => sentences[n])).toEqual([
			'تركيا تؤيد عمليتنا العسكرية في قره باغ',
			'تطهير عرقي',
			'دعوات للهدنة',
		]);
	});

	it('are not parted by the two dots inside a quotation', () => {
		expect(sentences[2]).toContain('وضمان سلامة المدنيين.. كذلك العسكريين');
		expect(sentences[4]).toContain('أعربت عنها مرارا.. اضطرت أذربيجان');
	});

	it('keep the closing quotation mark with its sentence', () => {
		expect(sentences[23]).toMatch(/بضربات صاروخية ومدفعية”\.$/);
		expect(sentences[24]).toMatch(/“هجوم عسكري واسع النطاق”\.$/);
	});
});
