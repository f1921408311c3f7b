import init, {
	TypstCompilerBuilder,
	TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import wasmUrl from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import type { PdfAnswer, PdfOrder } from './pdf';

/** The one kind of diagnostics that tells where and what. */
const WITH_PLACES = 3;

type Answer = {
	readonly result?: Uint8Array<ArrayBuffer>;
	readonly diagnostics?: readonly { readonly message: string }[];
};

/** What the typesetter's own types leave open. */
const isAnswer = (found: unknown): found is Answer => typeof found === 'object' && found !== null;

// At once: the page is still at what is to be set.
const ready = init({ module_or_path: wasmUrl });
// Told to whoever asks for a page.
ready.catch(() => undefined);

async function written({ document, fonts }: PdfOrder): Promise<PdfAnswer> {
	await ready;
	const builder = new TypstCompilerBuilder();
	builder.set_dummy_access_model();
	const resolver = new TypstFontResolverBuilder();
	for (const font of fonts) resolver.add_raw_font(font);
	const compiler = await builder.build();
	compiler.set_fonts(await resolver.build());
	for (const [path, bytes] of document.files) compiler.map_shadow(path, bytes);
	compiler.add_source('/figure.typ', document.markup);
	const answer: unknown = compiler.compile('/figure.typ', undefined, 'pdf', WITH_PLACES);
	if (!isAnswer(answer)) return { kind: 'failed', reason: 'the typesetter did not answer' };
	if (answer.result) return { kind: 'written', pdf: answer.result };
	const messages = answer.diagnostics?.map(({ message }) => message) ?? [];
	return { kind: 'failed', reason: messages.join('; ') };
}

addEventListener('message', ({ data }: MessageEvent<PdfOrder>) => {
	written(data).then(
		(answer) => postMessage(answer),
		(error: unknown) => postMessage({ kind: 'failed', reason: String(error) }),
	);
});
