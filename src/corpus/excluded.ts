/** The full texts that were excluded: how many for each reason, and how each is cited. */
import type { Excluded } from '../schema/excluded.ts';
import type { Corpus } from './corpus.ts';

export type ExcludedReport = Excluded['reports'][number];

/** The reasons in their order, each with its reports; without any, an empty array of reports. */
export function reportsByReason({ reasons, reports }: Excluded) {
	return reasons.map((reason) => ({ ...reason, reports: reports.filter((report) => report.reason === reason.id) }));
}

/** The title or citation of a report: that of the reference list, or its own. */
export function excludedTitle(
	{ referencesByNumber }: Pick<Corpus, 'referencesByNumber'>,
	report: ExcludedReport,
): string {
	const reference = report.reference === undefined ? undefined : referencesByNumber.get(report.reference);
	return reference?.title ?? report.citation ?? '';
}
