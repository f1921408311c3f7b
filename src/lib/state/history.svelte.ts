/** Something that changes step by step, with each step to be taken back and done again. */
export class History<Subject> {
	#now: Subject;
	#past: readonly Subject[] = $state.raw([]);
	#future: readonly Subject[] = $state.raw([]);
	/** What the last step changed, so that more of the same is no step of its own. */
	#strand: string | null = null;

	constructor(first: Subject) {
		this.#now = $state.raw(first);
	}

	get now(): Subject {
		return this.#now;
	}

	readonly canUndo: boolean = $derived(this.#past.length > 0);
	readonly canRedo: boolean = $derived(this.#future.length > 0);

	/** @param strand what is changed, such as the field that is typed in: the same again adds no step */
	step(next: Subject, strand: string | null = null): void {
		if (strand === null || strand !== this.#strand) this.#past = [...this.#past, this.#now];
		this.#strand = strand;
		this.#future = [];
		this.#now = next;
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [this.#now, ...this.#future];
		this.#settle(before);
	}

	redo(): void {
		const [after, ...rest] = this.#future;
		if (after === undefined) return;
		this.#past = [...this.#past, this.#now];
		this.#future = rest;
		this.#settle(after);
	}

	#settle(subject: Subject): void {
		this.#now = subject;
		this.#strand = null;
	}
}
