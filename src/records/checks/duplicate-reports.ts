/** Checks that no report is charted twice, with the same DOI or the same title and year under two reference numbers. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { numberAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';

const path = ['report', 'reference'];

export function* checkDuplicateReports({ studies, references, referencesByNumber }: Material): Iterable<Problem> {
	if (!references) return;
	const first = new Map<string, { source: SourceFile; number: number }>();
	for (const source of studies) {
		const number = numberAt(source.data, ...path);
		const position = number === undefined ? undefined : referencesByNumber.get(number);
		if (number === undefined || position === undefined) continue;
		const doi = textAt(references.data, position, 'DOI')?.toLowerCase();
		const title = normaliseTitle(textAt(references.data, position, 'title') ?? '');
		const year = numberAt(references.data, position, 'issued');
		const marks = new Map<string, string>();
		if (doi !== undefined) marks.set(doi, `the DOI ${doi}`);
		if (title !== '' && year !== undefined) marks.set(`${title} ${year}`, 'the title and the year');
		for (const [mark, identifiers] of marks) {
			const other = first.get(mark);
			if (!other) first.set(mark, { source, number });
			// Another rule reports the same number in two records.
			else if (other.number !== number) {
				const message = `report.reference: ${number} has ${identifiers} of reference ${other.number}, the report of ${formatPlace(other.source, path)}.`;
				yield {
					kind: 'duplicate-report',
					source,
					path,
					found: number,
					message,
					hint: 'Keep one record for a report. Two reports of one programme share the programme, not the reference.',
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
