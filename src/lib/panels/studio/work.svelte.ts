import { m } from '$lib/messages/generated/messages.js';
import type { FigureChoices, FigureFormat } from '$lib/model/figure-choices';
import { filmFile } from '$lib/snapshot/compose/film-file';
import { filmProblemWords, filmStepWords } from './film-words';
import type { Composed } from '$lib/snapshot/compose/figure';
import {
	copyPicture,
	problemWords,
	save,
	stepWords,
	type StudioSession,
} from '$lib/snapshot/compose/session';

/** Typing waits so long for its preview. */
const MILLISECONDS_OF_REST = 120;

/** What the studio is doing, how far it is, and what came of it. */
export class StudioWork {
	readonly #session: StudioSession | null;
	readonly #choices: () => FigureChoices & { readonly isSigning: boolean };
	#made: Composed | null = $state.raw(null);
	#picture: HTMLCanvasElement | null = $state.raw(null);
	#isDrawing = $state(true);
	/** Why there is no preview. */
	#unseen: string | null = $state.raw(null);
	/** Why what was last asked for failed; until then, or until other choices, nothing. */
	#problem: string | null = $state.raw(null);
	/** How what was last asked for went; until then, how the preview goes. */
	#told = $state('');
	#preparing = $state('');
	/** How much of a film is made, from 0 to 1; `null` where nobody can tell. */
	#share: number | null = $state(null);
	/** Whether a film is chosen that has nothing to tell. */
	#isEmpty = $state(false);
	/** The file that is being made; it can be called off. */
	#making: AbortController | null = $state.raw(null);

	/** @param session `null` where there is no map to draw */
	constructor(
		session: StudioSession | null,
		choices: () => FigureChoices & { readonly isSigning: boolean },
	) {
		this.#session = session;
		this.#choices = choices;
		if (!session) this.#unseen = m.snapshot_no_map();
	}

	/** Where there is none, nothing can be saved. */
	get hasMap(): boolean {
		return this.#session !== null;
	}

	get canSave(): boolean {
		return this.hasMap && !this.#isEmpty;
	}

	/** Whether it is a moving picture, which no clipboard takes. */
	get isFilm(): boolean {
		return this.#choices().film !== null;
	}

	get share(): number | null {
		return this.isMaking ? this.#share : null;
	}

	/** The figure of the last preview. */
	get made(): Composed | null {
		return this.#made;
	}

	get picture(): HTMLCanvasElement | null {
		return this.#picture;
	}

	/** Whether a newer preview is being drawn. */
	get isDrawing(): boolean {
		return this.#isDrawing;
	}

	get isMaking(): boolean {
		return this.#making !== null;
	}

	get told(): string {
		return this.#told || this.#preparing;
	}

	get problem(): string | null {
		return this.#problem ?? this.#unseen;
	}

	/** What of the choices the page has no room for. */
	readonly warnings: readonly string[] = $derived.by(() => {
		if (!this.#made) return [];
		const { dropped, unplaced, shown } = this.#made.figure;
		return [
			...(dropped.length > 0 ? [m.studio_dropped_legend()] : []),
			...(unplaced > 0 ? [m.studio_unplaced({ count: unplaced })] : []),
			...(shown.all < shown.of ? [m.studio_shown({ shown: shown.all, of: shown.of })] : []),
		];
	});

	/**
	 * Draws the preview of the choices, once they rest. For an effect: returns what calls it off.
	 *
	 * @param moment of a film, from 0
	 */
	preview(current: FigureChoices, moment: number): () => void {
		const session = this.#session;
		if (!session) return () => undefined;
		this.#told = '';
		this.#problem = null;
		// What is seen is old from the choice on, though the drawing rests until the choosing does.
		this.#isDrawing = true;
		this.#preparing = m.studio_previewing();
		const ending = new AbortController();
		const timer = setTimeout(
			() => void this.#draw(session, current, moment, ending.signal),
			MILLISECONDS_OF_REST,
		);
		return () => {
			clearTimeout(timer);
			ending.abort();
		};
	}

	async #draw(
		session: StudioSession,
		current: FigureChoices,
		moment: number,
		signal: AbortSignal,
	): Promise<void> {
		try {
			const composed = await session.composedAt(current, moment);
			if (signal.aborted) return;
			this.#isEmpty = composed === null;
			if (!composed) {
				this.#picture = null;
				this.#preparing = '';
				this.#unseen = m.film_empty();
				this.#isDrawing = false;
				return;
			}
			const picture = await session.preview(composed, signal);
			this.#made = composed;
			this.#picture = picture;
			this.#unseen = null;
			this.#preparing = m.studio_preview_ready();
		} catch (error) {
			if (signal.aborted) return;
			this.#picture = null;
			this.#preparing = '';
			this.#unseen = this.#problemWords(error);
		}
		this.#isDrawing = false;
	}

	#problemWords(error: unknown): string {
		const { film, dpi } = this.#choices();
		return film ? filmProblemWords(error) : problemWords(error, dpi);
	}

	/** The file as it is chosen now. */
	async #file(format: FigureFormat, signal: AbortSignal): Promise<Blob> {
		if (!this.#session) throw new Error('there is no map');
		const current = { ...this.#choices(), format };
		const { film, isSigning } = current;
		if (film) {
			const whole = await this.#session.film(current, film);
			return filmFile(whole, film, { isSigning }, signal, (step) => {
				if (signal.aborted) return;
				this.#told = filmStepWords(step);
				this.#share = step.done / step.of;
			});
		}
		const composed = await this.#session.compose(current);
		return this.#session.file(composed, current, signal, (step) => {
			if (!signal.aborted) this.#told = m.studio_making({ step: stepWords(step) });
		});
	}

	/** Does something that takes its time, can be called off, and may fail. */
	async #work(act: (signal: AbortSignal) => Promise<string>): Promise<void> {
		this.#making?.abort();
		const own = new AbortController();
		this.#making = own;
		this.#problem = null;
		this.#share = null;
		this.#told = m.studio_making({ step: m.studio_step_map() });
		try {
			const words = await act(own.signal);
			if (!own.signal.aborted) this.#told = words;
		} catch (error) {
			if (!own.signal.aborted) {
				this.#told = '';
				this.#problem = this.#problemWords(error);
			}
		}
		if (this.#making === own) this.#making = null;
	}

	/** Makes the file and gives it to the reader under a name. */
	download(name: string): Promise<void> {
		return this.#work(async (signal) => {
			const whole = await this.#file(this.#choices().format, signal);
			if (!signal.aborted) save(whole, name);
			return m.snapshot_saved({ name });
		});
	}

	/** Puts the picture on the clipboard. */
	copy(): Promise<void> {
		return this.#work(async (signal) => {
			const own = new AbortController();
			const picture = this.#file('png', AbortSignal.any([signal, own.signal]));
			// A browser that refuses at once never looks at the picture, which is then called off.
			picture.catch(() => undefined);
			try {
				await copyPicture(picture);
				return m.snapshot_copied();
			} catch (error) {
				// Nobody waits for the picture any more.
				own.abort();
				if (!(error instanceof DOMException)) throw error;
				return m.snapshot_not_copied();
			}
		});
	}

	/** Gives the reader the world file of the picture with that name. */
	async saveWorldFile(name: string): Promise<void> {
		if (!this.#made) return;
		const { figure, frame, page } = this.#made;
		const { worldFile } = await import('$lib/snapshot/formats/world-file');
		const text = worldFile(figure, frame, page.scale);
		const worldName = name.replace(/\.\w+$/, '.pgw');
		if (text === null) this.#told = m.studio_world_file_turned();
		else {
			save(new Blob([text], { type: 'text/plain' }), worldName);
			this.#told = m.snapshot_saved({ name: worldName });
		}
	}

	/** Calls off what is being made. */
	cancel(): void {
		this.#making?.abort();
		this.#making = null;
		this.#told = m.studio_cancelled();
	}

	/** The studio is closed. */
	end(): void {
		this.#making?.abort();
	}
}
