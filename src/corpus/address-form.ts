/** The forms of addresses, and how names fill them. This file is small because every page of the site loads it. */

/** The form of the addresses of one kind: a kind of page, or another thing with a lasting address. */
export interface AddressForm {
	/**
	 * The address without the base and without slashes at its ends. Words in capitals stand for names:
	 * `studies/STUDY#ENTRY`.
	 */
	address: string;
	/** What messages call one such thing, and several. */
	noun: readonly [one: string, many: string];
	/**
	 * The address on which this one depends: where that one leads, this one leads too. Without it the address depends on
	 * no other.
	 */
	owner?(...names: readonly string[]): string;
}

/** Forms to which scripts of the site link. The other forms are in the table of `page-kinds.ts`. */
export const addresses = {
	study: 'studies/STUDY',
	entry: 'studies/STUDY#ENTRY',
	order: 'studies/sorted/VARIABLE',
	variable: 'codebook/VARIABLE',
	values: 'by/VARIABLE',
	code: 'by/VARIABLE/CODE',
} as const;

/** A form with its names filled in, in their order. A missing name becomes an empty text. */
export function fillAddress(form: string, names: readonly string[]): string {
	let i = 0;
	return form.replace(/[A-Z]+/g, () => names[i++] ?? '');
}
