/** Who coded a value: one table for schema, files and pages. Loaded by the browser too, so without zod. */
import { codingWording } from '../wording/record.ts';

interface CodingTraits {
	/** For readers and in files. */
	label: string;
	/** Whether people write it; the program codes what it derives. */
	isWritten: boolean;
	/** Whether a value that was coded so is in doubt for that reason alone. */
	castsDoubt?: true;
}

const table = {
	review: { label: codingWording.review, isWritten: true },
	site: { label: codingWording.site, isWritten: true },
	inferred: { label: codingWording.inferred, isWritten: true, castsDoubt: true },
	bibliography: { label: codingWording.bibliography, isWritten: true },
	derived: { label: codingWording.derived, isWritten: false },
} as const satisfies Record<string, CodingTraits>;

export type Coding = keyof typeof table;

export const codingTraits: Readonly<Record<Coding, CodingTraits>> = table;

export const codings = Object.keys(table) as [Coding, ...Coding[]];

type WrittenCoding = Exclude<Coding, 'derived'>;

/** Those that people write. */
export const writtenCodings = codings.filter((coding): coding is WrittenCoding => codingTraits[coding].isWritten);

/** Who coded what says nothing of it. */
export const usualCoding: WrittenCoding = 'review';
