/**
 * One page for many stories. To load a page anew is most of what a story costs: its scripts are read
 * and compiled again. A story ends on the page about the map, which is reached as a reader does, by a
 * link; the next one comes back from there, to a dashboard and a map that are made anew.
 */
import type { BrowserContext, Page } from '@playwright/test';

/** Where pages rest between stories: the address below the site's. */
const REST = 'about/';

/** How many pages are kept: kinds of screens, with and without a map, take turns. */
const MOST = 2;

/** Pages that rest, with the address of their site. */
const resting = new WeakMap<Page, string>();

/** The pages of a worker, by what cannot be changed in a page that is there. */
export class KeptPages {
	readonly #pages = new Map<string, Page>();

	/** The page that was kept for a kind of screen, or a new one. */
	async take(kind: string, create: () => Promise<BrowserContext>): Promise<Page> {
		const kept = this.#pages.get(kind);
		this.#pages.delete(kind);
		if (kept && !kept.isClosed()) return kept;
		const context = await create();
		return context.newPage();
	}

	/**
	 * Keeps a page for the next story: what this one left in it and in its browser is gone.
	 * @param site its address, with a slash at the end
	 */
	async keep(kind: string, page: Page, site: string): Promise<void> {
		const context = page.context();
		for (const other of context.pages()) if (other !== page) await other.close();
		await context.unrouteAll();
		await page.unrouteAll();
		await context.clearPermissions();
		await page.mouse.move(0, 0);
		await this.#rest(page, site);
		resting.set(page, site);
		this.#pages.set(kind, page);
		const [oldest] = this.#pages.keys();
		if (this.#pages.size > MOST && oldest !== undefined) {
			const old = this.#pages.get(oldest);
			this.#pages.delete(oldest);
			await old?.context().close();
		}
	}

	/** The language of a page is that of the document that was sent, which a link does not change. */
	async #rest(page: Page, site: string): Promise<void> {
		if (!page.url().startsWith(site)) await page.goto(site + REST);
		await page.evaluate(forgetEverything);
		if (await page.evaluate(() => document.documentElement.lang !== 'en')) {
			await page.goto(site + REST);
			return;
		}
		await page.evaluate(followLink, site + REST);
		await page.waitForURL(site + REST);
		await page.getByRole('heading', { level: 1 }).waitFor();
	}
}

/** Goes to a view of the English dashboard: by a link where the page rests, else by its address. */
export async function arrive(page: Page, query: string): Promise<void> {
	const site = resting.get(page);
	resting.delete(page);
	if (site === undefined || page.url() !== site + REST) {
		await page.goto(`./${query}`);
		return;
	}
	await page.evaluate(followLink, site + query);
	await page.waitForURL((url) => url.href.startsWith(site) && !url.href.startsWith(site + REST));
}

/** Runs in the page: a link of its own that leads there. */
function followLink(address: string): void {
	const link = document.createElement('a');
	link.href = address;
	document.body.append(link);
	link.click();
	link.remove();
}

/** Runs in the page: as in a browser that was never here. */
async function forgetEverything(): Promise<void> {
	localStorage.clear();
	sessionStorage.clear();
	const settled = <Result>(request: IDBRequest<Result>) =>
		new Promise<Result>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('The store did not open.'));
		});
	for (const { name } of await indexedDB.databases()) {
		const database = await settled(indexedDB.open(name ?? ''));
		const stores = [...database.objectStoreNames];
		if (stores.length > 0) {
			const writing = database.transaction(stores, 'readwrite');
			await Promise.all(stores.map((store) => settled(writing.objectStore(store).clear())));
		}
		database.close();
	}
}
