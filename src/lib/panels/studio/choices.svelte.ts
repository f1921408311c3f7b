import * as v from 'valibot';
import { FigurePreset, FIRST_CHOICES, type FigureChoices } from '$lib/model/figure-choices';
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

/** What the reader chooses about a figure, step by step, and the presets they keep. */
export class StudioChoices {
	#current: FigureChoices = $state.raw(FIRST_CHOICES);
	#past: readonly FigureChoices[] = $state.raw([]);
	#future: readonly FigureChoices[] = $state.raw([]);
	/** What the last step changed: typing in one field is one step. */
	#field: string | null = null;
	#presets: readonly FigurePreset[] = $state.raw([]);
	readonly #kept: Keepsake;
	/** The browser refuses to remember: the reader is told. */
	isForgetful = $state(false);

	constructor(first: Partial<FigureChoices>, kept: Keepsake) {
		this.#current = { ...FIRST_CHOICES, ...first };
		this.#kept = kept;
		this.#presets = presetsFrom(kept.read());
	}

	get current(): FigureChoices {
		return this.#current;
	}

	get presets(): readonly FigurePreset[] {
		return this.#presets;
	}

	readonly canUndo: boolean = $derived(this.#past.length > 0);
	readonly canRedo: boolean = $derived(this.#future.length > 0);

	/** @param field what is typed in: the same field again adds no step */
	choose(change: Partial<FigureChoices>, field: string | null = null): void {
		if (field === null || field !== this.#field) this.#past = [...this.#past, this.#current];
		this.#field = field;
		this.#future = [];
		this.#current = { ...this.#current, ...change };
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#future = [this.#current, ...this.#future];
		this.#past = this.#past.slice(0, -1);
		this.#current = before;
		this.#field = null;
	}

	redo(): void {
		const [after, ...later] = this.#future;
		if (!after) return;
		this.#past = [...this.#past, this.#current];
		this.#future = later;
		this.#current = after;
		this.#field = null;
	}

	/** Keeps the choices under a name; the same name again replaces it. */
	savePreset(name: string): void {
		const others = this.#presets.filter((preset) => preset.name !== name);
		this.#keep([...others, { name, choices: this.#current }]);
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
