import { describe, expect, it } from 'vitest';
import { FIRST_CHOICES } from '$lib/model/figure-choices';
import type { Keepsake } from '$lib/state/keepsake';
import { StudioChoices } from '$lib/panels/studio/choices.svelte';

function kept(text: string | null = null): Keepsake & { text: string | null } {
	return {
		text,
		read() {
			return this.text;
		},
		write(value) {
			this.text = value;
		},
	};
}

const refused: Keepsake = { read: () => null, write: () => undefined };

describe('what is chosen in the studio', () => {
	it('begins with a PNG of what the screen shows, in the language of the page', () => {
		const { current } = new StudioChoices({ language: 'ar' }, kept());
		expect(current).toEqual({ ...FIRST_CHOICES, language: 'ar' });
		expect(current).toMatchObject({ format: 'png', frame: { kind: 'view' } });
	});

	it('is undone and done again step by step', () => {
		const choices = new StudioChoices({}, kept());
		choices.choose({ dpi: 300 });
		choices.choose({ theme: 'grey' });
		choices.undo();
		expect(choices.current).toMatchObject({ dpi: 300, theme: 'light' });
		choices.undo();
		expect(choices.current).toEqual(FIRST_CHOICES);
		expect(choices.canUndo).toBe(false);
		choices.redo();
		choices.redo();
		expect(choices.current).toMatchObject({ dpi: 300, theme: 'grey' });
		expect(choices.canRedo).toBe(false);
	});

	it('takes typing in one field as one step', () => {
		const choices = new StudioChoices({}, kept());
		for (const title of ['A', 'A m', 'A map']) choices.choose({ title }, 'title');
		choices.choose({ subtitle: 'of it' }, 'subtitle');
		choices.undo();
		expect(choices.current).toMatchObject({ title: 'A map', subtitle: null });
		choices.undo();
		expect(choices.current.title).toBeNull();
	});

	it('forgets what was undone when something else is chosen', () => {
		const choices = new StudioChoices({}, kept());
		choices.choose({ dpi: 300 });
		choices.undo();
		choices.choose({ dpi: 150 });
		expect(choices.canRedo).toBe(false);
	});
});

describe('presets of the studio', () => {
	it('are there at the next visit, and can be used and deleted', () => {
		const storage = kept();
		const before = new StudioChoices({}, storage);
		before.choose({ size: { kind: 'paper', name: 'a3', orientation: 'landscape' }, dpi: 300 });
		before.savePreset('Front page');
		expect(before.isForgetful).toBe(false);
		const after = new StudioChoices({}, storage);
		after.usePreset('Front page');
		expect(after.current).toEqual(before.current);
		after.deletePreset('Front page');
		expect(new StudioChoices({}, storage).presets).toEqual([]);
	});

	it('that were kept before alt texts could be written follow the view', () => {
		const { alternative, ...earlier } = FIRST_CHOICES;
		expect(alternative).toBeNull();
		const storage = kept(JSON.stringify([{ name: 'Front page', choices: earlier }]));
		const [preset] = new StudioChoices({}, storage).presets;
		expect(preset?.choices).toEqual(FIRST_CHOICES);
	});

	it('are told where the browser refuses to keep them', () => {
		const choices = new StudioChoices({}, refused);
		choices.savePreset('Front page');
		expect(choices.isForgetful).toBe(true);
		expect(choices.presets).toHaveLength(1);
	});

	it.each([['no JSON'], ['{"a":1}'], ['[{"name":"x","choices":{"format":"exe"}}]']])(
		'are none where the browser holds %s',
		(text) => {
			expect(new StudioChoices({}, kept(text)).presets).toEqual([]);
		},
	);
});
