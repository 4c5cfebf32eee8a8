/** Tables of another shape than a row for each study: turned, and made wide, so that the rest of the import can read them. */
import { countOf } from '../records/words.ts';
import { isBlank } from '../schema/characters.ts';
import { isDomainName } from './appraisal-names.ts';
import { foldText } from './fold.ts';
import { isKeyHeader, isLabel } from './guess-reference.ts';
import { withOneDelimiter } from './one-delimiter.ts';
import { isReviewerColumn } from './reviewers.ts';
import type { Sheet } from './sheet.ts';
import { withSpecifiedOthers } from './specified-others.ts';

/**
 * The table with a row for each study, in which Other says what it is and one sign parts the values of a column; the
 * table itself where it is so, or of another shape than those known.
 */
export const reshaped = (sheet: Sheet): Sheet =>
	sheet.isBibliography ? sheet : withOneDelimiter(withSpecifiedOthers(turned(sheet) ?? widened(sheet) ?? sheet));

/** Whether words name the columns of a table: all different, none blank, none a study. */
const areNames = (words: readonly string[]) =>
	words.length > 1 &&
	new Set(words.map(foldText)).size === words.length &&
	words.every((word) => !isBlank(word) && word.length <= 120 && !isLabel(word));

/** A table in which each study has a column, turned; undefined for any other. */
function turned({ header, rows, ...sheet }: Sheet): Sheet | undefined {
	const studies = header.slice(1);
	const names = rows.map(({ cells }) => cells[0] ?? '');
	if (studies.length < 3 || !studies.every(isLabel) || !areNames(names)) return undefined;
	return {
		...sheet,
		header: ['Study', ...names],
		rows: studies.map((study, i) => ({ line: i + 2, cells: [study, ...rows.map(({ cells }) => cells[i + 1] ?? '')] })),
		notes: [
			...sheet.notes,
			'Each study stands in a column, so the table is turned. A line that is named here is a column of the file, counted from one.',
		],
	};
}

const nameHeader =
	/^(variable|field|item|data item|question|attribute|characteristic|element|parameter|column|property|(bias )?domain|criterion|signall?ing question)( name)?$/;
const valueHeader =
	/^(value|answer|response|data|content|extracted (data|text|value)|result|(risk of bias )?judge?ment|rating|risk of bias|consensus)$/;
const reasonHeader =
	/^(support(ing)?( text| information| for (the )?judge?ment)?|justification|rationale|reasons?|comments?|notes?)$/;

const isStudyHeader = (header: string) =>
	isKeyHeader(header) || /\b(study|paper|article|reference)\b/.test(foldText(header));

/** A table with a row for each value of a study (study, variable, value), with a column for each variable; undefined for any other. */
function widened({ header, rows, ...sheet }: Sheet): Sheet | undefined {
	const at = (pattern: RegExp) => header.findIndex((one) => pattern.test(foldText(one)));
	const [name, value, reason] = [at(nameHeader), at(valueHeader), at(reasonHeader)];
	if (name < 0 || value < 0) return undefined;
	// Beside a consensus, each of the people who judged has a column.
	const isAgreed = /^consensus$/.test(foldText(header[value] ?? ''));
	const rest = header.map((_, i) => i).filter((i) => i !== name && i !== value && i !== reason);
	const keys = rest.filter((i) => isStudyHeader(header[i] ?? '') || isReviewerColumn(header[i] ?? ''));
	const study = keys.find((i) => isStudyHeader(header[i] ?? ''));
	const people = rest.filter((i) => !keys.includes(i));
	if (study === undefined || keys.length > 2 || (people.length > 0 && !isAgreed)) return undefined;
	const byStudy = Map.groupBy(rows, ({ cells }) => keys.map((i) => cells[i] ?? '').join('\n'));
	const names = [...new Set(rows.map(({ cells }) => cells[name] ?? ''))];
	// Most variables stand in most studies; a list of outcomes with a value each is no such table.
	const common = names.filter(
		(one) =>
			[...byStudy.values()].filter((own) => own.some(({ cells }) => cells[name] === one)).length > byStudy.size / 2,
	);
	const isAlone = names.length === 1 && isDomainName(names[0] ?? '');
	if (byStudy.size < 2 || !(areNames(names) || isAlone) || common.length < names.length / 2) return undefined;
	const columns = names.flatMap((one) => [
		{ label: one, one, column: value },
		...(reason < 0 ? [] : [{ label: `${one} ${header[reason]}`, one, column: reason }]),
	]);
	const notes =
		people.length === 0
			? []
			: [
					`What single people said is left out, since "${header[value]}" is what they agreed on: ${people.map((i) => `"${header[i]}"`).join(', ')}.`,
				];
	return {
		...sheet,
		header: [...keys.map((i) => header[i] ?? 'Study'), ...columns.map(({ label }) => label)],
		rows: [...byStudy.values()].map((own) => ({
			line: own[0]?.line ?? 0,
			cells: [
				...keys.map((i) => own[0]?.cells[i] ?? ''),
				...columns.map(({ one, column }) =>
					own
						.filter(({ cells }) => cells[name] === one)
						.map(({ cells }) => cells[column] ?? '')
						.filter((cell) => !isBlank(cell))
						.join('; '),
				),
			],
		})),
		notes: [
			...sheet.notes,
			...notes,
			`Each row holds one value of a study, so ${countOf(names.length, 'variable')} of "${header[name]}" are columns here: ${countOf(rows.length, 'row')} about ${countOf(byStudy.size, 'study', 'studies')}. Several values of one variable stand in one cell with "; " between them.`,
		],
	};
}
