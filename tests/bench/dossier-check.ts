/**
 * How long `dossier:check` takes for a dossier of 10,000 claims, as a multiple of the time that
 * parsing its JSON takes. Both in one run, medians of seven. The budget is 20.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CodePointText } from '../../src/lib/anchor/code-points';
import { segment } from '../../src/lib/anchor/segment';
import { targetAt } from '../../src/lib/anchor/select';
import { checkDossier } from '../../src/lib/check/check-dossier';
import { loadDossier } from '../../src/lib/dossier/load';
import type { Note } from '../../src/lib/model/note';
import { medianOf, ROUNDS } from './medians';

const CLAIMS = 10_000;
const SOURCES = 40;
const PLACES = 200;
const ACTORS = 60;
const BUDGET = 20;

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** The files of an invented dossier in which nothing is wrong. */
function dossierFiles(): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const texts = range(SOURCES).map((source) => addSource(files, source));
	const perEvent = 20;
	files.set(
		'dossier.json',
		toBytes({
			id: 'ten-thousand',
			formatVersion: 1,
			title: { en: 'Ten thousand claims' },
			summary: { en: 'Invented, to measure the check.' },
			span: '2024',
			view: { bbox: [10, 50, 11, 51] },
			namePolicy: 'both',
			sources: range(SOURCES).map((source) => `news-${source}`),
			licence: 'CC0-1.0',
			contact: null,
		}),
	);
	files.set('claims.json', toBytes(range(CLAIMS).map((n) => claim(n, texts, perEvent))));
	files.set(
		'events.json',
		toBytes(
			range(CLAIMS / perEvent).map((event) => ({
				id: `event:event-${event}`,
				title: { en: `Event ${event}` },
				when: { edtf: '2024-03', basis: 'inferred' },
				claims: range(perEvent).map((n) => `claim:claim-${event * perEvent + n}`),
			})),
		),
	);
	files.set(
		'places.geojson',
		toBytes({ type: 'FeatureCollection', features: range(PLACES).map(place) }),
	);
	files.set(
		'actors.json',
		toBytes(
			range(ACTORS).map((actor) => ({
				id: `actor:actor-${actor}`,
				names: { en: `Actor ${actor}`, ar: `الجهة ${actor}` },
				kind: 'authority',
				side: null,
			})),
		),
	);
	return files;
}

function addSource(files: Map<string, Uint8Array>, source: number): CodePointText {
	const sentences = range(50).map(
		(n) => `قال المجلس رقم ${source} في البيان ${n} إن الجسر القديم أُغلق وإن الطريق ${n} مفتوح.`,
	);
	const text = new CodePointText(sentences.join('\n'));
	const bytes = new TextEncoder().encode(text.text);
	files.set(`sources/news-${source}.ar.txt`, bytes);
	files.set(
		`sources/news-${source}.json`,
		toBytes({
			id: `source:news-${source}`,
			kind: 'held',
			title: { en: `News ${source}` },
			author: null,
			publisher: { en: 'example.org' },
			url: null,
			published: { edtf: null, basis: 'not in the text' },
			retrieved: null,
			language: 'ar',
			textDirection: 'rtl',
			sha256: bytesToHex(sha256(bytes)),
			origin: `news-${source}`,
			licence: null,
			text: `news-${source}.ar.txt`,
			sentences: segment(text).map((span, n) => ({
				n,
				role: 'sentence',
				...span,
				translation: { en: `Council ${source} said in statement ${n} that the bridge was closed.` },
			})),
		}),
	);
	return text;
}

function claim(n: number, texts: readonly CodePointText[], perEvent: number): unknown {
	const source = n % SOURCES;
	const text = texts[source] ?? new CodePointText('');
	const spans = spansOf(text);
	const span = spans[Math.floor(n / SOURCES) % spans.length] ?? { start: 0, end: 1 };
	return {
		id: `claim:claim-${n}`,
		kind: 'statement',
		statement: {
			en: `The council said that the bridge was closed, for the ${n}th time.`,
			ar: `قال المجلس إن الجسر أُغلق، للمرة ${n}.`,
		},
		citations: [
			{
				source: `source:news-${source}`,
				target: targetAt(text, { start: span.start + 4, end: span.end - 1 }),
			},
		],
		saidBy: [`actor:actor-${n % ACTORS}`],
		reportedBy: null,
		when: {
			edtf: `2024-03-${String(1 + (n % 31)).padStart(2, '0')}`,
			basis: 'inferred',
			expression: 'في البيان',
			note: 'The words give no date; the statement is read as of that day.',
		},
		where: [
			{
				place: `place:place-${n % PLACES}`,
				basis: 'stated',
				precision: 'settlement',
				coordinateUncertaintyInMeters: 1000,
				expression: 'الجسر القديم',
			},
		],
		quantities: [{ what: 'bridges', value: 1, qualifier: 'about' }],
		event: `event:event-${Math.floor(n / perEvent)}`,
		disputes: [`claim:claim-${n % 2 === 0 ? n + 1 : n - 1}`],
		status: 'published',
		changes: [{ date: '2024-04-01', what: 'added', why: 'First entry.' }],
	};
}

const known = new Map<CodePointText, ReturnType<typeof segment>>();

function spansOf(text: CodePointText): ReturnType<typeof segment> {
	const spans = known.get(text) ?? segment(text);
	known.set(text, spans);
	return spans;
}

/** Every fourth place is an outline of 60 positions. */
function place(n: number): unknown {
	const at = (step: number) => [
		10.5 + 0.3 * Math.cos((step * Math.PI) / 30),
		50.5 + 0.3 * Math.sin((step * Math.PI) / 30),
	];
	const ring = [...range(60).map(at), at(0)];
	return {
		type: 'Feature',
		id: `place:place-${n}`,
		geometry:
			n % 4 === 0
				? { type: 'Polygon', coordinates: [ring] }
				: { type: 'Point', coordinates: [10 + n / PLACES, 50.5] },
		properties: {
			role: n % 4 === 0 ? 'region' : 'settlement',
			names: [{ toponym: `Place ${n}`, lang: 'en' }],
			edtf: null,
			accuracyInMeters: 1000,
			geometryBasis: 'estimated',
			source: null,
		},
	};
}

async function median(measured: () => unknown): Promise<number> {
	const times: number[] = [];
	while (times.length < ROUNDS) {
		const start = performance.now();
		await measured();
		times.push(performance.now() - start);
	}
	return medianOf(times);
}

export async function dossierCheck(): Promise<void> {
	const files = dossierFiles();
	const json = [...files]
		.filter(([path]) => !path.endsWith('.txt'))
		.map(([, bytes]) => new TextDecoder().decode(bytes));

	const parseAll = (): void => {
		for (const text of json) JSON.parse(text);
	};
	const check = async (): Promise<Note[]> =>
		checkDossier(
			await loadDossier((path) => {
				const bytes = files.get(path);
				return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('not found'));
			}),
		);

	const notes = await check();
	if (notes.length > 0) throw new Error(`the invented dossier is not sound: ${notes[0]?.message}`);

	const parsing = await median(parseAll);
	const checking = await median(check);
	const megabytes = json.reduce((sum, text) => sum + text.length, 0) / 1e6;
	console.log(
		`dossier:check, ${CLAIMS} claims (${megabytes.toFixed(1)} million characters of JSON): ` +
			`parsing ${parsing.toFixed(0)} ms, reading and checking ${checking.toFixed(0)} ms, ` +
			`ratio ${(checking / parsing).toFixed(1)} (budget ${BUDGET})`,
	);
}
