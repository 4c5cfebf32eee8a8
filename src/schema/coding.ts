/**
 * Who coded a value: one table for the schema, the files and the pages. The browser loads it too, so it does not import
 * zod.
 */
import { codingOfPapersWording, codingWording } from '../wording/coding.ts';
import { provenanceOf, type ReviewSort } from './review-kind.ts';

interface CodingTraits {
	/** The name that readers and published files see. */
	label: string;
	/** Whether people may write it in a record. The program itself sets `judged` and `derived`. */
	isWritten: boolean;
	/** Whether a value is in doubt only because it was coded this way. */
	castsDoubt?: true;
}

const table = {
	review: { label: codingWording.review, isWritten: true },
	site: { label: codingWording.site, isWritten: true },
	inferred: { label: codingWording.inferred, isWritten: true, castsDoubt: true },
	bibliography: { label: codingWording.bibliography, isWritten: true },
	judged: { label: codingWording.judged, isWritten: false },
	derived: { label: codingWording.derived, isWritten: false },
} as const satisfies Record<string, CodingTraits>;

export type Coding = keyof typeof table;

export const codingTraits: Readonly<Record<Coding, CodingTraits>> = table;

const ofPapers: Partial<Record<Coding, string>> = codingOfPapersWording;

/** The name of a coding, in the words of what the records of the review were coded from. */
export function codingLabel(coding: Coding, review: ReviewSort): string {
	const { label } = codingTraits[coding];
	return provenanceOf(review) === 'papers' ? (ofPapers[coding] ?? label) : label;
}

export const codings = Object.keys(table) as [Coding, ...Coding[]];

type WrittenCoding = Exclude<Coding, 'derived' | 'judged'>;

/** The codings that people may write. */
export const writtenCodings = codings.filter((coding): coding is WrittenCoding => codingTraits[coding].isWritten);

/** The coding of a value that does not name one. */
export const usualCoding: WrittenCoding = 'review';
