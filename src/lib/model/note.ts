/** Something to tell about outside data: what is wrong, where, and how to mend it. */
export type Note = {
	readonly severity: 'error' | 'warning' | 'report';
	/** Stable name of the finding, for tests, machines and translations. */
	readonly code: string;
	/** File in the dossier's folder. */
	readonly file: string;
	/** Id or position of the record; empty where the whole file is meant. */
	readonly record: string;
	readonly message: string;
	readonly mend: string;
};
