import type { Language } from '$lib/model/language';

/** How a map is put into another page: by a frame alone, or by an element with a script. */
export const EMBED_KINDS = ['iframe', 'element'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

export type Embedding = {
	/** The whole address of the page that is embedded, with its view. */
	readonly page: URL;
	/** The whole address of the script behind the element. */
	readonly script: URL;
	/** The whole address of the full map at the same view. */
	readonly full: URL;
	readonly language: Language;
	/** In CSS pixels. */
	readonly height: number;
	/** What the map shows, in words. */
	readonly title: string;
	/** The words of the link to the full map. */
	readonly link: string;
};

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What the frame is let do beyond its sandbox: put what a reader copies on the clipboard. */
const ALLOWED = 'clipboard-write';

/** What the frame may do: its own scripts, its links in pages of their own, its files to keep. */
const SANDBOX =
	'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const linkOf = ({ full, link }: Embedding): string =>
	`<a href="${escaped(full.href)}">${escaped(link)}</a>`;

function frameOf(embedding: Embedding): string {
	const { page, height, title } = embedding;
	return [
		`<iframe src="${escaped(page.href)}" title="${escaped(title)}"`,
		`  width="100%" height="${height}" style="border: 0" loading="lazy"`,
		`  referrerpolicy="no-referrer" allow="${ALLOWED}"`,
		`  sandbox="${SANDBOX}"></iframe>`,
		`<p>${linkOf(embedding)}</p>`,
	].join('\n');
}

function elementOf(embedding: Embedding): string {
	const { page, script, language, height, title } = embedding;
	return [
		`<script src="${escaped(script.href)}" async></script>`,
		`<verbatim-map view="${escaped(page.search.slice(1))}" lang="${language}"`,
		`  height="${height}" title="${escaped(title)}">`,
		`  ${linkOf(embedding)}`,
		`</verbatim-map>`,
	].join('\n');
}

/** The HTML that puts a view into another page; without scripts its link is there all the same. */
export const embedCode = (kind: EmbedKind, embedding: Embedding): string =>
	kind === 'iframe' ? frameOf(embedding) : elementOf(embedding);
