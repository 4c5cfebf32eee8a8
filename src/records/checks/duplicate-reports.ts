/** Checks that no report is charted twice, with the same DOI or the same title and year under two references. */
import { unmarkedText } from '../../schema/rich-text.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName } from '../words.ts';
import { yearAt } from '../written-dates.ts';
import { mainReport, positionOfReport, type RecordReport } from '../written-reports.ts';

export function* checkDuplicateReports(material: Material): Iterable<Problem> {
	const { studies, references } = material;
	if (!references) return;
	const first = new Map<string, { source: SourceFile; report: RecordReport; position: number }>();
	for (const source of studies) {
		const report = mainReport(source.data);
		const position = positionOfReport(report, material);
		if (!report || position === undefined) continue;
		const doi = textAt(references.data, position, 'DOI')?.toLowerCase();
		const title = normaliseTitle(unmarkedText(textAt(references.data, position, 'title') ?? ''));
		const year = yearAt(references.data, position, 'issued');
		const marks = new Map<string, string>();
		if (doi !== undefined) marks.set(doi, `the DOI ${doi}`);
		if (title !== '' && year !== undefined) marks.set(`${title} ${year}`, 'the title and the year');
		for (const [mark, identifiers] of marks) {
			const other = first.get(mark);
			if (!other) first.set(mark, { source, report, position });
			// Another rule reports one reference in two records.
			else if (other.position !== position) {
				yield {
					kind: 'duplicate-report',
					source,
					path: report.path,
					found: report.key,
					message: `${fieldName(source, report.path)}: ${report.key} has ${identifiers} of reference ${other.report.key}, the report of ${formatPlace(other.source, other.report.path)}.`,
					hint: 'Keep one record for a report. Two reports of one programme share the programme, not the reference. Two studies in one report share the reference, each with a label of its own.',
				};
				break;
			}
		}
	}
}

/** The title with letters and digits only, so that punctuation, case and accents do not hide a duplicate. */
function normaliseTitle(title: string): string {
	return title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
