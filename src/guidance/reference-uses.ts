/** Finds, for each entry of the review's reference list, what it is and where this site uses it. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { readPage } from '../corpus/pages.ts';
import { studiesByReference } from '../corpus/study-reports.ts';
import type { Reference } from '../schema/reference.ts';

export interface ReferenceUse {
	reference: Reference;
	/** The studies of which it is a report; empty for a work that the review only cites. */
	studies: readonly Study[];
	/** Question pages that name the study. */
	questions: readonly { id: string; title: string }[];
	/** Pages whose prose cites it, including question pages. */
	pages: readonly { address: string; label: string }[];
	/** Whether statements about how the review was made mention its number. */
	isInMethods: boolean;
}

/** The uses of each reference, in the order of the reference list. */
export function usesOfReferences(corpus: Corpus): readonly ReferenceUse[] {
	const studies = studiesByReference(corpus);
	const { citation: _, ...statements } = corpus.review;
	const inMethods = new Set(textsIn(statements).flatMap(referenceNumbers));
	const labelOf = (address: string) => {
		const page = readPage(address);
		return page?.kind.label(corpus, ...page.names) ?? address;
	};
	return corpus.references.map((reference) => {
		const number = reference['citation-number'];
		const own = studies.get(reference) ?? [];
		const naming = corpus.questions.filter(({ studies: ids }) => own.some(({ id }) => ids.includes(id)));
		const citingPages = corpus.citing.filter(({ references }) =>
			references.some((key) => corpus.referencesByKey.get(key) === reference),
		);
		return {
			reference,
			studies: own,
			questions: naming.map(({ id, title }) => ({ id, title })),
			pages: citingPages.map(({ address }) => ({ address, label: labelOf(address) })),
			isInMethods: number !== undefined && inMethods.has(number),
		};
	});
}

/** The numbers after "reference" or "references", as in "references 13 (within three months), 16 and 32". */
export function referenceNumbers(text: string): readonly number[] {
	return [...text.matchAll(/\breferences? (\d+(?:(?: \([^()]*\))?(?:, and |, | and )\d+(?!\d*[:/]))*)/gi)].flatMap(
		([, ids = '']) =>
			ids
				.replaceAll(/\([^()]*\)/g, '')
				.match(/\d+/g)
				?.map(Number) ?? [],
	);
}

function textsIn(thing: unknown): readonly string[] {
	if (typeof thing === 'string') return [thing];
	return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(textsIn) : [];
}
