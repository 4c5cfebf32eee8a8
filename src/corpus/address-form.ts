/** Forms of addresses, and how names fill them. Small, for every page of the site loads it. */

/** What is said of addresses of one kind: of pages, and of what else lasts. */
export interface AddressForm {
	/** Without the base and without slashes at its ends. Words in capitals stand for names: `studies/STUDY#ENTRY`. */
	address: string;
	/** What messages call one, and several. */
	noun: readonly [one: string, many: string];
	/** The address that it goes with, and where it leads once that leads elsewhere; by itself it has none. */
	owner?(...names: readonly string[]): string;
}

/** Those to which scripts of the site link; of the other kinds the table `page-kinds.ts` has them. */
export const addresses = {
	study: 'studies/STUDY',
	entry: 'studies/STUDY#ENTRY',
	order: 'studies/sorted/VARIABLE',
	variable: 'codebook/VARIABLE',
	code: 'by/VARIABLE/CODE',
} as const;

/** A form with its names filled in, in their order. */
export function fillAddress(form: string, names: readonly string[]): string {
	let i = 0;
	return form.replace(/[A-Z]+/g, () => names[i++] ?? '');
}
