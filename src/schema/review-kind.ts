/**
 * What a review is, and what its records were coded from. Pages speak of it by these words. The browser loads it too, so
 * it does not import zod.
 */

import { reviewSortWording as say } from '../wording/review-sort.ts';
import { hasTools } from './appraisal-tools.ts';

/** Kinds of review, after Munn et al. (2018) and Campbell & Fogarty (2023). */
export const reviewKinds = [
	'scoping-review',
	'systematic-map',
	'systematic-review',
	'qualitative-synthesis',
	'meta-analysis',
] as const;

/** The review: its text and tables. The papers: the reports themselves. */
export const provenances = ['review', 'papers'] as const;

type ReviewKind = (typeof reviewKinds)[number];
type RecordSource = (typeof provenances)[number];

/** What a review says of itself. */
export interface ReviewSort {
	kind?: ReviewKind | undefined;
	provenance?: RecordSource | undefined;
	appraisal?: { done: boolean; tools?: readonly unknown[] | undefined } | undefined;
}

/** What the records were coded from: the review, unless it says otherwise. */
export function provenanceOf({ provenance = 'review' }: ReviewSort): RecordSource {
	return provenance;
}

const sortOf = ({ kind = 'scoping-review' }: ReviewSort): ReviewKind => kind;

/** What a kind of review that maps evidence says of appraisal; undefined for the other kinds. */
const mapSentence = (review: ReviewSort): string | undefined =>
	(say.maps as Partial<Record<ReviewKind, string>>)[sortOf(review)];

/** Whether the review appraised its studies: it says so, or gives the tools of its judgements. */
const isAppraised = ({ appraisal }: ReviewSort) => appraisal?.done === true || hasTools({ appraisal });

/** Whether it is of a kind that maps evidence, and did not appraise it. */
const isMap = (review: ReviewSort) => mapSentence(review) !== undefined && !isAppraised(review);

/** Whether the review appraised its studies; empty if it does not say. Maps do not, unless they say so. */
export function appraisalSentence(review: ReviewSort): string {
	if (isMap(review)) return mapSentence(review) ?? '';
	if (!review.appraisal) return '';
	return isAppraised(review) ? say.appraised : say.notAppraised;
}

/** What the records were coded from. */
export function provenanceSentence(review: ReviewSort): string {
	return say.provenance[provenanceOf(review)];
}

/** What the records come from, before the citation of the review. */
export function originSentence(review: ReviewSort): string {
	return say.origin(say.kinds[sortOf(review)], isMap(review), provenanceOf(review) === 'papers');
}

/** What the data of the site are, and the words before the citation of what they were charted from. */
export function recordsWords(review: ReviewSort): { records: string; source: string } {
	return { records: say.records(say.kinds[sortOf(review)]), source: say.source[provenanceOf(review)] };
}
