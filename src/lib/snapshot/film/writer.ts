/** What a film's file says of itself besides its record. */
export type FilmWords = {
	readonly title: string;
	readonly description: string;
	/** Time of export. */
	readonly date: Date;
	/** The address that brings the view back. */
	readonly link: string;
};

/** Sides in pixels. */
export type FilmSize = { readonly width: number; readonly height: number };

/** Takes the pictures of a film in order and makes a file of them. */
export type FilmWriter = {
	/**
	 * @param canvas of the film's size
	 * @param frames how many frames it is held
	 */
	readonly add: (canvas: HTMLCanvasElement, frames: number) => Promise<void> | void;
	readonly finish: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>;
	/** Gives back what the writer holds, finished or not. */
	readonly close: () => Promise<void> | void;
};

/** The pixels of a canvas, four bytes each. */
export function pixelsOf(canvas: HTMLCanvasElement): Uint8Array<ArrayBuffer> {
	const { width, height } = canvas;
	const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
	if (!pixels) throw new Error('the browser gives no 2D canvas');
	return new Uint8Array(pixels.buffer);
}
