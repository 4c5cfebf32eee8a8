/** The full texts that were excluded: how many for each reason, and how each is cited. */
import type { Excluded } from '../schema/excluded.ts';
import type { Corpus } from './corpus.ts';

export type ExcludedReport = Excluded['reports'][number];

/** The reasons in their order, each with its reports; without any, an empty array of reports. */
export function reportsByReason({ reasons, reports }: Excluded) {
	return reasons.map((reason) => ({ ...reason, reports: reports.filter((report) => report.reason === reason.id) }));
}

type Referenced = Pick<Corpus, 'referencesByKey'>;

/** The reference of a report; undefined for a report that has only a citation. */
export function excludedReference({ referencesByKey }: Referenced, { reference }: ExcludedReport) {
	return reference === undefined ? undefined : referencesByKey.get(String(reference));
}

/** The title or citation of a report: that of the reference list, or its own. */
export function excludedTitle(corpus: Referenced, report: ExcludedReport): string {
	return excludedReference(corpus, report)?.title ?? report.citation ?? '';
}
