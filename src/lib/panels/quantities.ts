import type { Quantity } from '$lib/model/claim';
import { numberWords } from './numbers';

/** A quantity with what it counts, as the source qualifies it: "almost 500 people evacuated". */
export function quantityWords(quantity: Quantity): string {
	const { what, value, min, max, qualifier, of } = quantity;
	const range =
		value !== null
			? numberWords(value)
			: min !== undefined && max !== undefined
				? `${numberWords(min)}–${numberWords(max)}`
				: min !== undefined
					? `≥ ${numberWords(min)}`
					: max !== undefined
						? `≤ ${numberWords(max)}`
						: '';
	const qualified = [qualifier, range].filter((part) => part !== undefined && part !== '');
	const whole = of === undefined ? what : `${what} (${of})`;
	return `${whole}: ${qualified.join(' ')}`;
}
