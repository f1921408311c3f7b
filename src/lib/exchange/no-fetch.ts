/**
 * Stands in for the packages by which a citation library would fetch (`vite.config.ts` puts it in
 * their place): nothing of ours may ask another host, and no page has to carry a client that could.
 */
export default function fetchNothing(): never {
	throw new Error('Citations are made of records alone: nothing is fetched.');
}

export class Headers {}
