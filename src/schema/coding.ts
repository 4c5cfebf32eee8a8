/** Who coded a value: one table for schema, files and pages. Loaded by the browser too, so without zod. */

interface CodingTraits {
	/** For readers and in files. */
	label: string;
	/** Whether people write it; the program codes what it derives. */
	isWritten: boolean;
	/** Whether a value that was coded so is in doubt for that reason alone. */
	castsDoubt?: true;
}

const table = {
	review: { label: 'Printed so in the review', isWritten: true },
	site: { label: 'Coded by this site from what is printed', isWritten: true },
	inferred: { label: 'Inferred by this site; the review does not say it', isWritten: true, castsDoubt: true },
	bibliography: { label: 'From outside the review', isWritten: true },
	derived: { label: 'Computed from a list of the record or from its reference', isWritten: false },
} as const satisfies Record<string, CodingTraits>;

export type Coding = keyof typeof table;

export const codingTraits: Readonly<Record<Coding, CodingTraits>> = table;

export const codings = Object.keys(table) as [Coding, ...Coding[]];

type WrittenCoding = Exclude<Coding, 'derived'>;

/** Those that people write. */
export const writtenCodings = codings.filter((coding): coding is WrittenCoding => codingTraits[coding].isWritten);

/** Who coded what says nothing of it. */
export const usualCoding: WrittenCoding = 'review';
