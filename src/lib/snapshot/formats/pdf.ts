import amiriBold from '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf?url';
import amiri from '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf?url';
import inter from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import interSemiBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import serif from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import serifSemiBold from '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url';
import type { TypstDocument } from './typst';

/** What the typesetter is asked, and what it answers. */
export type PdfOrder = { readonly document: TypstDocument; readonly fonts: readonly Uint8Array[] };
export type PdfAnswer =
	| { readonly kind: 'written'; readonly pdf: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'failed'; readonly reason: string };

const FONTS = [
	{ family: 'Amiri', weight: '400', url: amiri },
	{ family: 'Amiri', weight: '700', url: amiriBold },
	{ family: 'Inter', weight: '400', url: inter },
	{ family: 'Inter', weight: '600', url: interSemiBold },
	{ family: 'Source Serif 4', weight: '400', url: serif },
	{ family: 'Source Serif 4', weight: '600', url: serifSemiBold },
] as const;

let fonts: Promise<readonly Uint8Array<ArrayBuffer>[]> | undefined;

/** The fonts that PDFs are set in, fetched once; the page can measure and draw with them too. */
export function pdfFonts(): Promise<readonly Uint8Array<ArrayBuffer>[]> {
	fonts ??= Promise.all(
		FONTS.map(async ({ family, weight, url }) => {
			const answer = await fetch(url);
			if (!answer.ok) throw new Error(`the font ${family} did not arrive`);
			const bytes = new Uint8Array(await answer.arrayBuffer());
			const face = new FontFace(family, bytes, { weight });
			document.fonts.add(await face.load());
			return bytes;
		}),
	).catch((error: unknown) => {
		fonts = undefined;
		throw error;
	});
	return fonts;
}

/**
 * Starts the typesetter in a worker: it is large, and a long page takes seconds. The worker is a file
 * of its own, so that WebAssembly runs there under its own content policy, and the page's stays as
 * strict as it is. It gets ready while what it is to set is still being made. Whoever starts
 * it ends it.
 */
export function startTypesetter(): Typesetter {
	const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) =>
			reject(new Error(message || 'the typesetter did not start')),
		);
	});
	// Heard where something is set.
	failed.catch(() => undefined);
	return { worker, failed };
}

/** `failed` is settled only where it stops by itself. */
export type Typesetter = { readonly worker: Worker; readonly failed: Promise<never> };

/**
 * Has a document set as a tagged PDF.
 *
 * @param signal calls it off
 * @throws with the typesetter's own words
 */
export async function pdfOf(
	document: TypstDocument,
	{ worker, failed }: Typesetter,
	signal: AbortSignal,
): Promise<Blob> {
	const order: PdfOrder = { document, fonts: await pdfFonts() };
	signal.throwIfAborted();
	const answered = new Promise<PdfAnswer>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<PdfAnswer>) => resolve(data));
		signal.addEventListener('abort', () => reject(new Error('the typesetter was called off')));
		worker.postMessage(order);
	});
	const answer = await Promise.race([answered, failed]);
	if (answer.kind === 'failed') throw new Error(answer.reason);
	const { withWordsWhole } = await import('./vowel-signs');
	return new Blob([await withWordsWhole(answer.pdf)], { type: 'application/pdf' });
}
