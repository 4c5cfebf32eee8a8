/** Finds the reports of studies in the reference list, by number or id. */
import type { Citation } from '../schema/csl.ts';
import { bareCitation, type Reference, referenceKey } from '../schema/reference.ts';
import type { Review } from '../schema/review.ts';
import { reportsOf, type StudyRecord, type WrittenReport } from '../schema/study.ts';
import { citationLabel } from './citation-label.ts';
import type { StudyReport } from './corpus.ts';
import type { StudyReports } from './study-reports.ts';

type ReferencesByKey = ReadonlyMap<string, Reference>;

/** The references of a review, without abstracts unless it publishes them: they are the text of others. */
export function publishedReferencesOf(
	references: readonly Reference[],
	review: Pick<Review, 'publishes'>,
): readonly Reference[] {
	return review.publishes?.abstracts ? references : references.map(withoutAbstract);
}

const shortReferences = new WeakMap<Reference, Reference>();

function withoutAbstract(reference: Reference): Reference {
	const { abstract, ...rest } = reference;
	if (abstract === undefined) return reference;
	const own = shortReferences.get(reference) ?? rest;
	shortReferences.set(reference, own);
	return own;
}

/** References by number, and by id. */
export function keyedReferences(references: readonly Reference[]): ReferencesByKey {
	return new Map(
		references.flatMap((reference) =>
			[reference.id, referenceKey(reference)].flatMap((key) => (key === undefined ? [] : [[key, reference] as const])),
		),
	);
}

const collator = new Intl.Collator('en', { numeric: true });

/** Orders references by number, and behind them those without one by author and year. */
export function compareReferences(a: Reference, b: Reference): number {
	const [first, second] = [a, b].map((one) => one['citation-number'] ?? Number.MAX_SAFE_INTEGER);
	return (first ?? 0) - (second ?? 0) || collator.compare(citationLabel(a), citationLabel(b));
}

function citationOfReport(report: WrittenReport, id: string, byKey: ReferencesByKey): Citation {
	const reference = byKey.get(String(report.reference));
	if (!reference) throw new Error(`unknown reference: ${report.reference} of ${id}`);
	return bareCitation(reference);
}

/** What a study has of its reports. Throws for a report whose reference is not in the list. */
export function studyReports(record: StudyRecord, byKey: ReferencesByKey): StudyReports {
	const [report, ...rest] = reportsOf(record);
	const others = rest.map((one): StudyReport => ({ ...one, citation: citationOfReport(one, record.id, byKey) }));
	return {
		report,
		citation: citationOfReport(report, record.id, byKey),
		...(others.length === 0 ? {} : { others }),
	};
}
