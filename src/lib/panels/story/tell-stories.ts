import { browser } from '$app/environment';
import { onDestroy } from 'svelte';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Language } from '$lib/model/language';
import { browserClock } from '$lib/state/clock';
import { provideStory, Story } from '$lib/state/story.svelte';
import { toldOf, wordsToRead } from '$lib/words/told';

/** The story of a page's claims, there for the page's panels until the page goes. */
export function tellStories(dashboard: Dashboard, language: Language): Story {
	// Asked once: who wants less motion wants it from the first story on.
	const isCalm = browser && matchMedia('(prefers-reduced-motion: reduce)').matches;
	const story = provideStory(
		new Story(
			dashboard,
			browserClock,
			(claim) =>
				wordsToRead(toldOf(dashboard.dossier, claim, language, dashboard.unverified), language),
			isCalm,
		),
	);
	onDestroy(() => story.close());
	return story;
}
