/** Lets some milliseconds pass, then calls; returns what takes the call back. */
export type Clock = { after(milliseconds: number, call: () => void): () => void };

export const browserClock: Clock = {
	after(milliseconds, call) {
		const timer = setTimeout(call, milliseconds);
		return () => clearTimeout(timer);
	},
};
