import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';

/** What a reader sees of a page without a script: its text, without tags and marks of direction. */
export const textOf = (html: string): string =>
	html
		.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
		.replace(/[\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ');

/** A page as it is sent to those who have no script. */
export const htmlOf = <Props extends Record<string, unknown>>(
	page: Component<Props>,
	props: ComponentProps<Component<Props>>,
): string => render(page, { props }).body;
