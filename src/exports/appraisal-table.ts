/** The table of appraisals: a row for each judgement on a study. */
import { type CodedCorpus, type Study, studyValue } from '../corpus/corpus.ts';
import { appraisalSection, appraisedBy } from '../schema/appraisal-tools.ts';
import { appraisalTableWording as say } from '../wording/appraisal-table.ts';
import { entryTableWording, valuesTableWording } from '../wording/columns.ts';
import { type ColumnOf, idColumn, textColumn } from './columns.ts';
import { listDelimiter } from './csv.ts';
import { verifiedCell } from './entry-columns.ts';
import type { Table } from './tables.ts';

interface JudgementRow {
	study: string;
	tool: string;
	domain: string;
	judgement: string;
	reason: string | undefined;
	source: string;
	verified: string | undefined;
}

const columns: readonly ColumnOf<JudgementRow>[] = [
	idColumn('study_id', valuesTableWording.study, ({ study }) => study),
	idColumn('tool', say.tool, ({ tool }) => tool),
	idColumn('domain', say.domain, ({ domain }) => domain),
	idColumn('judgement', say.judgement, ({ judgement }) => judgement),
	textColumn('reason', say.reason, ({ reason }) => reason),
	idColumn('source', entryTableWording.source, ({ source }) => source),
	textColumn('verified', valuesTableWording.verified, ({ verified }) => verified),
];

/** A row for each judgement that records give, also for a state in its place; a study without any has no row. */
export function appraisalTable({ variables }: Pick<CodedCorpus, 'variables'>, studies: readonly Study[]): Table {
	const rows = studies.flatMap((study) =>
		variables.flatMap(({ id, from }): JudgementRow[] => {
			const place = appraisedBy(from);
			if (!place) return [];
			const own = studyValue(study, id);
			const { state, value, note, source, coded } = own;
			if (coded === 'derived') return [];
			const judgement = state === 'reported' ? [value].flat().join(listDelimiter) : state;
			return [{ study: study.id, ...place, judgement, reason: note, source, verified: verifiedCell(own, study) }];
		}),
	);
	return {
		name: appraisalSection,
		title: say.title,
		description: say.description,
		key: ['study_id', 'tool', 'domain'],
		studyColumn: 'study_id',
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
	};
}
