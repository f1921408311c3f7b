import type { Dossier } from '../model/dossier';

/** Answers a question once for each dossier; a dossier never changes after it was read. */
export function perDossier<Answer>(
	question: (dossier: Dossier) => Answer,
): (dossier: Dossier) => Answer {
	const answers = new WeakMap<Dossier, { readonly answer: Answer }>();
	return (dossier) => {
		const known = answers.get(dossier);
		if (known) return known.answer;
		const answer = question(dossier);
		answers.set(dossier, { answer });
		return answer;
	};
}
