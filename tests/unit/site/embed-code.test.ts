import { describe, expect, it } from 'vitest';
import { embedCode, type Embedding } from '$lib/site/embed-code';

const embedding: Embedding = {
	page: new URL('https://maps.example/ar/embed/?v=1&from=2023-09-19&kind=strike,gunfire'),
	script: new URL('https://maps.example/embed.js'),
	full: new URL('https://maps.example/ar/?v=1&from=2023-09-19&kind=strike,gunfire'),
	language: 'ar',
	height: 520,
	title: 'خريطة "قره باغ" <2023> & ما حولها',
	link: 'افتح الخريطة كاملة',
};

describe('the code of an embedded map', () => {
	it('is a frame that is fetched late, is named, and may do no more than it needs', () => {
		expect(embedCode('iframe', embedding)).toBe(
			`<iframe src="https://maps.example/ar/embed/?v=1&amp;from=2023-09-19&amp;kind=strike,gunfire" title="خريطة &quot;قره باغ&quot; &lt;2023&gt; &amp; ما حولها"
  width="100%" height="520" style="border: 0" loading="lazy"
  referrerpolicy="no-referrer" allow="clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>
<p><a href="https://maps.example/ar/?v=1&amp;from=2023-09-19&amp;kind=strike,gunfire">افتح الخريطة كاملة</a></p>`,
		);
	});

	it('is an element with one script, and a link where no script runs', () => {
		expect(embedCode('element', embedding)).toBe(
			`<script src="https://maps.example/embed.js" async></script>
<verbatim-map view="v=1&amp;from=2023-09-19&amp;kind=strike,gunfire" lang="ar"
  height="520" title="خريطة &quot;قره باغ&quot; &lt;2023&gt; &amp; ما حولها">
  <a href="https://maps.example/ar/?v=1&amp;from=2023-09-19&amp;kind=strike,gunfire">افتح الخريطة كاملة</a>
</verbatim-map>`,
		);
	});
});
