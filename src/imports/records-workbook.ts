/** Reads a workbook of records that a site of this program gave: whole, from the sheet with the records as JSON. */
import { digestMark, recordsMark, sheetsDigest } from '../exports/records-sheet.ts';
import { parseJsonText } from './json-text.ts';
import { exportOfPublished, type OwnExport } from './own-export.ts';
import type { RawSheet } from './own-table.ts';
import type { ImportProblem } from './problem.ts';
import { publishedOf } from './published-files.ts';

/** Undefined for a workbook of any other kind. */
export function readRecordsWorkbook(
	file: string,
	sheets: readonly RawSheet[],
): { whole: OwnExport } | { problems: readonly ImportProblem[] } | undefined {
	const records = sheets.find(({ data }) => data[0]?.[0] === recordsMark);
	if (!records) return undefined;
	const others = sheets.filter((sheet) => sheet !== records);
	const [, ...rows] = records.data;
	const pieces = Map.groupBy(rows, ([name]) => String(name));
	const textOf = (name: string) => (pieces.get(name) ?? []).map(([, piece]) => String(piece ?? '')).join('');
	if (textOf(digestMark) !== sheetsDigest(others.map(({ sheet, data }) => [sheet, data])))
		return refuse(
			`${file}`,
			'A cell, or a sheet, was changed since the workbook was saved.',
			`An import takes the sheet "${records.sheet}" alone, so the change would be lost. Import the workbook as the site gave it, and make one to work in with npm run export:table.`,
		);
	const readings = ['codebook.json', 'review.json', 'references.json', 'studies.json'].map((name) =>
		parseJsonText(`${file}#${name}`, textOf(name)),
	);
	const problems = readings.flatMap((one) => ('problem' in one ? [one.problem] : []));
	if (problems.length > 0) return { problems };
	const [codebook, review, references, whole] = readings.map((one) => ('value' in one ? one.value : undefined));
	const publishedFiles = publishedOf(
		{ codebook, review, references, whole },
		(name) => `${file}#${name}`,
		'studies.json',
	);
	if (!publishedFiles)
		return refuse(
			file,
			`The sheet "${records.sheet}" does not hold the records whole.`,
			'Save the workbook from the site again.',
		);
	if (publishedFiles.problems.length > 0) return { problems: publishedFiles.problems };
	return {
		whole: exportOfPublished(publishedFiles, [
			'The workbook is one that a site of this program gave: its records, the codebook, their references and the review are taken from it whole.',
			'It holds no other references, pages, question pages, figures.yaml, planner.yaml, selections.yaml, recommendations, changes, register of addresses or frozen versions. Copy them from the old folder, if you have it.',
		]),
	};
}

const refuse = (file: string, message: string, hint: string) => ({
	problems: [{ kind: 'damaged-file' as const, file, message, hint }],
});
