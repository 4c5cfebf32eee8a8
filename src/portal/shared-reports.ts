/** Finds the reports that stand in more than one review: by DOI, by PMID, or by title and year. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { reportsOfStudy } from '../corpus/study-reports.ts';
import { citationYear } from '../schema/csl.ts';

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

/** Letters and digits alone: capitals, accents, punctuation and italics differ between reference lists. */
const fold = (text: string) =>
	text
		.replaceAll(/<[^<>]*>/g, '')
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The names by which its reports are known. Two records with one of them in common are of the same report. */
function namesOf(study: Study): readonly string[] {
	return reportsOfStudy(study).flatMap(({ citation }) => {
		const { DOI, PMID, title } = citation;
		const year = citationYear(citation);
		return [
			...(DOI === undefined ? [] : [`doi ${DOI.toLowerCase()}`]),
			...(PMID === undefined ? [] : [`pmid ${PMID}`]),
			...(year === undefined || title === undefined ? [] : [`title ${fold(title)} ${year}`]),
		];
	});
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
		.map((records) => ({ title: records[0]?.study.citation.title ?? records[0]?.study.label ?? '', records }))
		.sort((a, b) => (a.title < b.title ? -1 : 1));
}
