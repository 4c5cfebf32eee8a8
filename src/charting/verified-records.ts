/** Which records a verification sheet has, what reports each has, and which are not counted. */
import { apartOf, studiesWithPage, studyWithPage } from '../corpus/apart.ts';
import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { reportsOfStudy } from '../corpus/study-reports.ts';
import type { ApartReason } from '../schema/apart.ts';
import { noticeOf } from '../schema/report-relation.ts';

export interface VerifiedRecord {
	study: Study;
	/** Each report in a line: what it is, its title and its DOI; the main one first. */
	reports: readonly string[];
	/** What a person must know of its standing: that it is retracted, or not counted; undefined otherwise. */
	standing: string | undefined;
	/** Why the sheet does not have its values; undefined if it has them. */
	without: string | undefined;
}

/** All records of a corpus that may be verified, those with these ids among them marked as asked for; all without ids. */
export function verifiedRecords(corpus: Corpus, ids: readonly string[]): readonly VerifiedRecord[] {
	return studiesWithPage(corpus).map((study) => {
		const apart = apartOf(corpus, study.id);
		const isRetracted = noticeOf(reportsOfStudy(study)) === 'retraction';
		const why = apart && reasons[apart.why](apart.by?.id);
		const notAsked = ids.length > 0 && !ids.includes(study.id);
		return {
			study,
			reports: reportsOfStudy(study).map(({ is, citation }) =>
				[is === undefined ? '' : `${is}:`, citationTitle(citation), citation.DOI ? `doi:${citation.DOI}` : '']
					.filter(Boolean)
					.join(' '),
			),
			standing: why === undefined ? (isRetracted ? 'retracted, and counted' : undefined) : `not counted: ${why}`,
			without: notAsked ? 'not asked for' : ids.length === 0 ? why : undefined,
		};
	});
}

/** Which of these ids no record has, whether or not it is counted. */
export function unknownRecords(corpus: Corpus, ids: readonly string[]): readonly string[] {
	return ids.filter((id) => !studyWithPage(corpus, id));
}

const reasons: Readonly<Record<ApartReason, (by: string | undefined) => string>> = {
	retracted: () => 'retracted',
	superseded: (by) => (by === undefined ? 'replaced by another record' : `replaced by ${by}`),
};
