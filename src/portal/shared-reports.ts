/** Finds the reports that stand in more than one review: by DOI, by PMID, or by title and year. */
import type { Corpus, Study } from '../corpus/corpus.ts';

/** A review of the portal. */
export interface PortalReview {
	/** Its part of the address. */
	name: string;
	corpus: Corpus;
}

/** A report, and its record in each review that has one. */
export interface SharedReport {
	title: string;
	records: readonly { review: PortalReview; study: Study }[];
}

/** Letters and digits alone: capitals, accents and punctuation differ between reference lists. */
const fold = (text: string) =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The names by which a report is known. Two records with one of them in common are of the same report. */
function namesOf({ citation, label }: Study): readonly string[] {
	const year = /\d{4}/.exec(label)?.[0];
	return [
		...(citation.DOI === undefined ? [] : [`doi ${citation.DOI.toLowerCase()}`]),
		...(citation.PMID === undefined ? [] : [`pmid ${citation.PMID}`]),
		...(year === undefined ? [] : [`title ${fold(citation.title)} ${year}`]),
	];
}

/** Sorted by title; empty where no report stands in two reviews. Two records of one review are not enough. */
export function sharedReports(reviews: readonly PortalReview[]): readonly SharedReport[] {
	const groups = new Map<string, SharedReport['records'][number][]>();
	for (const review of reviews)
		for (const study of review.corpus.studies as readonly Study[]) {
			const names = namesOf(study);
			// A record can join two groups: one has it by DOI, the other by title.
			const joined = [...new Set(names.flatMap((name) => groups.get(name) ?? []))];
			const group = [...joined, { review, study }];
			const all = new Set([...names, ...group.flatMap((one) => namesOf(one.study))]);
			for (const name of all) groups.set(name, group);
		}
	return [...new Set(groups.values())]
		.filter((group) => new Set(group.map(({ review }) => review.name)).size > 1)
		.map((records) => ({ title: records[0]?.study.citation.title ?? '', records }))
		.sort((a, b) => (a.title < b.title ? -1 : 1));
}
