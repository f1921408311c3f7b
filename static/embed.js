/**
 * <verbatim-map view="v=1&from=2023-09-19" lang="en" height="480" title="What the map shows"></verbatim-map>
 *
 * Shows a view of the map in a frame that is fetched when it comes near the screen. The one script
 * that a page needs: `<script src="https://where-the-map-is/embed.js" async></script>`. It reads
 * nothing of the page around it and sends nothing but what the frame asks its own host for.
 *
 * - `view`: the query of a link to a view; without it the map shows everything.
 * - `lang`: `en` or `ar`; without it English.
 * - `height`: of the frame in pixels, 480 where it is left out; the width is that of the element.
 * - `title`: what the frame is called for who cannot see it.
 */
(() => {
	const { currentScript } = document;
	if (!(currentScript instanceof HTMLScriptElement) || customElements.get('verbatim-map')) return;
	const home = new URL('./', currentScript.src);

	class VerbatimMap extends HTMLElement {
		static observedAttributes = ['view', 'lang', 'height', 'title'];

		#frame = document.createElement('iframe');

		constructor() {
			super();
			const frame = this.#frame;
			frame.loading = 'lazy';
			frame.referrerPolicy = 'no-referrer';
			// What a reader copies gets onto the clipboard.
			frame.allow = 'clipboard-write';
			// Scripts of the map's own host, its links in pages of their own, its files to keep.
			frame.sandbox.add(
				'allow-scripts',
				'allow-same-origin',
				'allow-popups',
				'allow-popups-to-escape-sandbox',
				'allow-downloads',
			);
			frame.style.cssText = 'display: block; inline-size: 100%; border: 0;';
			this.attachShadow({ mode: 'open' }).append(frame);
		}

		connectedCallback() {
			this.style.display ||= 'block';
			this.#show();
		}

		attributeChangedCallback() {
			if (this.isConnected) this.#show();
		}

		#show() {
			const language = this.getAttribute('lang') === 'ar' ? 'ar/' : '';
			const page = new URL(`${language}embed/`, home);
			page.search = this.getAttribute('view') ?? '';
			const height = Number(this.getAttribute('height'));
			this.#frame.style.blockSize = `${height > 0 ? height : 480}px`;
			this.#frame.title = this.getAttribute('title') || 'Map';
			if (this.#frame.src !== page.href) this.#frame.src = page.href;
		}
	}

	customElements.define('verbatim-map', VerbatimMap);
})();
