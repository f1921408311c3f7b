import type { Quantity } from '../model/claim';
import type { Note } from '../model/note';
import { atClaim, error } from './finding';
import type { Subject } from './subject';

/** A quantity says something, and its number lies between its least and its greatest. */
export const checkQuantities = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) =>
		claim.quantities.flatMap((quantity) => {
			const { what, value, min, max, qualifier } = quantity;
			if (value === null && min === undefined && max === undefined && !qualifier) {
				return [
					error(
						'quantity-empty',
						atClaim(claim),
						`the quantity "${what}" has no number and no word in its place`,
						'write the word of the source ("dozens") as "qualifier", or take the quantity out',
					),
				];
			}
			return isOrdered(quantity)
				? []
				: [
						error(
							'quantity-order',
							atClaim(claim),
							`the quantity "${what}" does not lie between its least and its greatest number`,
							'mend value, min or max',
						),
					];
		}),
	);

function isOrdered({ value, min, max }: Quantity): boolean {
	const numbers = [min, value, max].filter((number) => typeof number === 'number');
	return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? number) <= number);
}
