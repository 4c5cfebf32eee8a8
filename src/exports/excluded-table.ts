/** The table of full texts that were excluded, for reviews that list them. */
import type { Corpus } from '../corpus/corpus.ts';
import { excludedReference, excludedTitle } from '../corpus/excluded.ts';
import { excludedTableWording as say } from '../wording/excluded.ts';
import type { Column } from './columns.ts';
import type { Table } from './tables.ts';

/** One row a report, in the order of its file; no rows for a review without the list. */
export function excludedTable(corpus: Corpus): Table {
	const { reasons, reports } = corpus.excluded ?? { reasons: [], reports: [] };
	const columns: readonly Column[] = [
		{ name: 'row', ...say.row, type: 'integer', isRequired: true },
		{ name: 'reference', ...say.reference, type: 'string' },
		{ name: 'citation', ...say.citation, type: 'string', isRequired: true },
		{ name: 'doi', ...say.doi, type: 'string' },
		{
			name: 'reason',
			...say.reason,
			type: 'string',
			isRequired: true,
			categories: reasons.map(({ id, label }) => ({ value: id, label })),
		},
		{ name: 'note', ...say.note, type: 'string' },
	];
	const rows = reports.map((report, i) => {
		const doi = excludedReference(corpus, report)?.DOI;
		return [
			i + 1,
			report.reference === undefined ? undefined : String(report.reference),
			excludedTitle(corpus, report),
			doi,
			report.reason,
			report.note,
		];
	});
	return { name: 'excluded', title: say.title, description: say.description, key: ['row'], columns, rows };
}
