/** Milliseconds in which a browser says what it can; what it has not said by then it cannot. */
const PATIENCE = 10_000;

/**
 * What a browser answers to a question about what it can; `otherwise` where it has no such question,
 * fails at it or never answers.
 */
export function browserAnswer<Answer>(
	question: () => Promise<Answer>,
	otherwise: Answer,
): Promise<Answer> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(otherwise), PATIENCE);
		const settle = (answer: Answer) => {
			clearTimeout(timer);
			resolve(answer);
		};
		new Promise<Answer>((asked) => asked(question())).then(settle, () => settle(otherwise));
	});
}
