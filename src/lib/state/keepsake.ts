/**
 * What the browser remembers from one visit to the next, by name. Storage may be refused: then
 * nothing is remembered, and nothing breaks.
 */
export type Keepsake = {
	read(): string | null;
	write(value: string): void;
};

type Name = 'theme' | 'language' | 'notice' | 'figure-presets';

export const keepsake = (name: Name): Keepsake => {
	const key = `verbatim-${name}`;
	return {
		read() {
			try {
				return localStorage.getItem(key);
			} catch {
				return null;
			}
		},
		write(value) {
			try {
				localStorage.setItem(key, value);
			} catch {
				return;
			}
		},
	};
};
