import { createContext } from 'svelte';
import { keepsake } from './keepsake';
import { DARK, LIGHT, type Theme } from '$lib/model/theme';

const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

/** What the theme choice needs of the browser. */
export type ThemeSurroundings = {
	readonly systemIsDark: boolean;
	readonly remembered: string | null;
	readonly remember: (choice: Choice) => void;
	/** Calls back when the system changes; gives back what ends it. */
	readonly watch: (changed: (dark: boolean) => void) => () => void;
	/** Writes the choice on the root element; `null` leaves it to the system. */
	readonly apply: (name: Theme['name'] | null) => void;
};

const isChoice = (text: string | null): text is Choice => CHOICES.some((choice) => choice === text);

/** Light or dark: the system's, until the reader says otherwise. */
export class ThemeChoice {
	#systemIsDark = $state(false);
	#chosen: Choice = $state('system');
	#surroundings: ThemeSurroundings | null = null;

	readonly theme: Theme = $derived(
		(this.#chosen === 'system' ? this.#systemIsDark : this.#chosen === 'dark') ? DARK : LIGHT,
	);

	get chosen(): Choice {
		return this.#chosen;
	}

	/** Takes up the browser's surroundings; gives back what lets go of them. */
	start(surroundings: ThemeSurroundings): () => void {
		this.#surroundings = surroundings;
		this.#systemIsDark = surroundings.systemIsDark;
		if (isChoice(surroundings.remembered)) this.choose(surroundings.remembered);
		return surroundings.watch((dark) => (this.#systemIsDark = dark));
	}

	choose(choice: string): void {
		if (!isChoice(choice)) return;
		this.#chosen = choice;
		this.#surroundings?.remember(choice);
		this.#surroundings?.apply(choice === 'system' ? null : choice);
	}
}

/** The browser's own surroundings. */
export function browserSurroundings(): ThemeSurroundings {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const kept = keepsake('theme');
	return {
		systemIsDark: dark.matches,
		remembered: kept.read(),
		remember: (choice) => kept.write(choice),
		watch(changed) {
			const listener = (event: MediaQueryListEvent) => changed(event.matches);
			dark.addEventListener('change', listener);
			return () => dark.removeEventListener('change', listener);
		},
		apply(name) {
			if (name === null) delete document.documentElement.dataset.theme;
			else document.documentElement.dataset.theme = name;
		},
	};
}

export const [useThemeChoice, provideThemeChoice] = createContext<ThemeChoice>();
