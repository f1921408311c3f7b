/** A timeline over a dossier of four claims, on a clock that a test winds. */
import { Dashboard } from '$lib/state/dashboard.svelte';
import type { Clock } from '$lib/state/clock';
import { Timeline } from '$lib/panels/timeline/timeline.svelte';
import type { View } from '$lib/model/view';
import { claim, dossier } from '../unit/derive/records';

/** Time passes only when it is told to. */
export class WoundClock implements Clock {
	#now = 0;
	#calls: { readonly at: number; readonly call: () => void }[] = [];

	after(milliseconds: number, call: () => void): () => void {
		const entry = { at: this.#now + milliseconds, call };
		this.#calls.push(entry);
		return () => {
			this.#calls = this.#calls.filter((other) => other !== entry);
		};
	}

	pass(milliseconds: number): void {
		const end = this.#now + milliseconds;
		for (;;) {
			const due = this.#calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
			if (!due) break;
			this.#calls = this.#calls.filter((other) => other !== due);
			this.#now = due.at;
			due.call();
		}
		this.#now = end;
	}

	get isIdle(): boolean {
		return this.#calls.length === 0;
	}
}

export function timelineOf(span = '2023-09-01/2023-09-30') {
	const steps: View[] = [];
	const movements: View[] = [];
	const dashboard = new Dashboard(
		{
			dossier: dossier({
				span,
				claims: [
					claim('first', { edtf: '2023-09-19' }),
					claim('second', { edtf: '2023-09-19' }),
					claim('third', { edtf: '2023-09-19/2023-09-20' }),
					claim('undated'),
				],
			}),
			notes: [],
			integrity: new Map(),
		},
		{
			push: (view) => steps.push(view),
			replace: (view) => movements.push(view),
			forget: () => undefined,
		},
	);
	const clock = new WoundClock();
	const timeline = new Timeline(dashboard, clock);
	const windowOf = ({ window }: View) => `${window.from ?? ''}..${window.to ?? ''}`;
	return {
		dashboard,
		timeline,
		clock,
		/** The windows that the back button would go through. */
		steps: () => steps.map(windowOf),
		movements: () => movements.map(windowOf),
		window: () => windowOf(dashboard.view),
	};
}
