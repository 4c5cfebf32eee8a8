/** Gives records of one report one reference, and each record a label of its own. */

import { parseDoi, parseYear } from './citation.ts';
import { cleanText } from './clean-text.ts';
import type { FinishedRecord } from './content-files.ts';
import { foldText } from './fold.ts';

/** What tells a report from others: its DOI, or else its title and year; undefined for a report without either. */
function reportName({ citation }: FinishedRecord): string | undefined {
	const { DOI, title, issued } = citation;
	if (typeof DOI === 'string') return parseDoi(DOI)?.toLowerCase();
	const year = issued === undefined ? undefined : parseYear(JSON.stringify(issued));
	return title === undefined || year === undefined ? undefined : `${foldText(title).replaceAll(' ', '')} ${year}`;
}

/** The records, those of one report with the number of the first of them and a label. Labels are told apart by numbers. */
export function shareReports(records: readonly FinishedRecord[]): readonly FinishedRecord[] {
	const byReport = Map.groupBy(records, (record) => reportName(record) ?? record.id);
	const sharers = new Set([...byReport.values()].filter((alike) => alike.length > 1).flat());
	const labels = new Set<string>();
	return records.map((record) => {
		if (!sharers.has(record)) return record;
		const [first] = byReport.get(reportName(record) ?? record.id) ?? [];
		const base = cleanText(record.label).slice(0, 70);
		let label = base;
		for (let count = 2; labels.has(label); count++) label = `${base} (${count})`;
		labels.add(label);
		return { ...record, number: first?.number ?? record.number, ownLabel: label };
	});
}
