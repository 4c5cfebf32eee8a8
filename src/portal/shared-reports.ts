/** Finds the reports that stand in more than one review: by DOI, by PMID, or by title and year. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { reportsOfStudy } from '../corpus/study-reports.ts';
import { citationYear } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';

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

/** The names by which a report is known. Two reports with one of them in common are the same. */
function namesOf(citation: Study['citation']): readonly string[] {
	const { DOI, PMID, title } = citation;
	const year = citationYear(citation);
	return [
		...(DOI === undefined ? [] : [`doi ${DOI.toLowerCase()}`]),
		...(PMID === undefined ? [] : [`pmid ${PMID}`]),
		...(year === undefined || title === undefined ? [] : [`title ${fold(title)} ${year}`]),
	];
}

/** One report of a record, the main one or another. */
interface RecordReport {
	review: PortalReview;
	study: Study;
	citation: Study['citation'];
}

/** Sorted by title; empty where no report stands in two reviews. Two records of one review are not enough. */
export function sharedReports(reviews: readonly PortalReview[]): readonly SharedReport[] {
	const groups = new Map<string, readonly RecordReport[]>();
	for (const review of reviews)
		for (const study of review.corpus.studies as readonly Study[])
			for (const { citation } of reportsOfStudy(study)) {
				const names = namesOf(citation);
				// A report can join two groups: one has it by DOI, the other by title.
				const own = new Set(names.flatMap((name) => groups.get(name) ?? []));
				const group = [...own, { review, study, citation }];
				for (const name of group.flatMap((one) => namesOf(one.citation))) groups.set(name, group);
			}
	return [...new Set(groups.values())]
		.filter((group) => new Set(group.map(({ review }) => review.name)).size > 1)
		.map((group) => ({
			title: unmarkedText(group[0]?.citation.title ?? group[0]?.study.label ?? ''),
			// A record has two entries where its reports share a title and a year.
			records: [...new Map(group.map(({ review, study }) => [study, { review, study }])).values()],
		}))
		.sort((a, b) => (a.title < b.title ? -1 : 1));
}
