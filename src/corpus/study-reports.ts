/** The reports of studies. The browser loads it too, so it does not import zod. */

import type { Reference } from '../schema/reference.ts';
import { studiesWithPage } from './apart.ts';
import type { Corpus, Study, StudyReport } from './corpus.ts';

/** What a study has of its reports. */
export type StudyReports = Pick<Study, 'report' | 'citation' | 'others'>;

/** Whether reports of one record have the same references as before. */
export function isSameReports(before: StudyReports, now: StudyReports): boolean {
	const [old, young] = [reportsOfStudy(before), reportsOfStudy(now)];
	return old.length === young.length && old.every(({ citation }, i) => citation === young[i]?.citation);
}

/** All reports of a study, the main one first. */
export function reportsOfStudy({ report, citation, others = [] }: StudyReports): readonly StudyReport[] {
	return [{ ...report, citation }, ...others];
}

const studiesOfReferences = new WeakMap<Corpus, ReadonlyMap<Reference, readonly Study[]>>();

/** By reference the studies of which it is a report, in the order of the corpus. References of no study are not there. */
export function studiesByReference(corpus: Corpus): ReadonlyMap<Reference, readonly Study[]> {
	const before = studiesOfReferences.get(corpus);
	if (before) return before;
	const pairs = studiesWithPage(corpus).flatMap((study) =>
		reportsOfStudy(study).flatMap(({ reference }) => {
			const own = corpus.referencesByKey.get(String(reference));
			return own ? [{ own, study }] : [];
		}),
	);
	const byReference = new Map(
		[...Map.groupBy(pairs, ({ own }) => own)].map(([own, some]) => [own, some.map(({ study }) => study)] as const),
	);
	studiesOfReferences.set(corpus, byReference);
	return byReference;
}
