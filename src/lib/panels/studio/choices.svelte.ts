import * as v from 'valibot';
import { FigurePreset, FIRST_CHOICES, type FigureChoices } from '$lib/model/figure-choices';
import { History } from '$lib/state/history.svelte';
import type { Keepsake } from '$lib/state/keepsake';

/** Presets as the browser keeps them; whatever else stands there is left out. */
function presetsFrom(text: string | null): readonly FigurePreset[] {
	if (text === null) return [];
	try {
		const read: unknown = JSON.parse(text);
		return Array.isArray(read)
			? read.flatMap((one) => {
					const result = v.safeParse(FigurePreset, one);
					return result.success ? [result.output] : [];
				})
			: [];
	} catch {
		return [];
	}
}

/** That a film is chosen, and then one that the browser can write, is one step. */
export const FILM_STRAND = 'film';

/** What the reader chooses about a figure, step by step, and the presets they keep. */
export class StudioChoices {
	readonly #choices: History<FigureChoices>;
	#presets: readonly FigurePreset[] = $state.raw([]);
	readonly #kept: Keepsake;
	/** The browser refuses to remember: the reader is told. */
	isForgetful = $state(false);

	constructor(first: Partial<FigureChoices>, kept: Keepsake) {
		this.#choices = new History({ ...FIRST_CHOICES, ...first });
		this.#kept = kept;
		this.#presets = presetsFrom(kept.read());
	}

	get current(): FigureChoices {
		return this.#choices.now;
	}

	get presets(): readonly FigurePreset[] {
		return this.#presets;
	}

	get canUndo(): boolean {
		return this.#choices.canUndo;
	}

	get canRedo(): boolean {
		return this.#choices.canRedo;
	}

	/** @param field what is typed in: the same field again adds no step */
	choose(change: Partial<FigureChoices>, field: string | null = null): void {
		this.#choices.step({ ...this.current, ...change }, field);
	}

	undo(): void {
		this.#choices.undo();
	}

	redo(): void {
		this.#choices.redo();
	}

	/** Keeps the choices under a name; the same name again replaces it. */
	savePreset(name: string): void {
		const others = this.#presets.filter((preset) => preset.name !== name);
		this.#keep([...others, { name, choices: this.current }]);
	}

	deletePreset(name: string): void {
		this.#keep(this.#presets.filter((preset) => preset.name !== name));
	}

	usePreset(name: string): void {
		const preset = this.#presets.find((candidate) => candidate.name === name);
		if (preset) this.choose(preset.choices);
	}

	#keep(presets: readonly FigurePreset[]): void {
		this.#presets = presets;
		const text = JSON.stringify(presets);
		this.#kept.write(text);
		this.isForgetful = this.#kept.read() !== text;
	}
}
