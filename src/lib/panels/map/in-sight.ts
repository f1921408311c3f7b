/** As much of it has to be seen for something to be in sight. */
const SEEN = 0.1;

/** Milliseconds that something stays in sight after it has gone, so that scrolling past costs nothing. */
const LINGERING = 1_500;

/** Tells whether an element is on the screen, in whatever frame it is; returns what ends it. */
export function followSight(element: Element, onsight: (isInSight: boolean) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const observer = new IntersectionObserver(
		(entries) => {
			clearTimeout(timer);
			if (entries.at(-1)?.isIntersecting === true) onsight(true);
			else timer = setTimeout(() => onsight(false), LINGERING);
		},
		{ threshold: SEEN },
	);
	observer.observe(element);
	return () => {
		clearTimeout(timer);
		observer.disconnect();
	};
}
