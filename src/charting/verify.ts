/** `npm run verify -- FOLDER`: makes a sheet by which a person verifies records, and reads it back. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { makeFolder, writeThere } from '../records/make-folder.ts';
import { nearestWord } from '../records/nearest.ts';
import { formatIssues } from '../records/report/issues.ts';
import { formatSystemError } from '../records/system-error.ts';
import { replaceFile } from '../records/whole-file.ts';
import { countOf, guess, quoteFound } from '../records/words.ts';
import { type CheckedFolder, readChecked } from './checked-folder.ts';
import { type CommandOptions, parseCommandOptions } from './command-options.ts';
import { type FilledRow, filledRows, isDay } from './filled-row.ts';
import { readTable } from './read-table.ts';
import { applyVerification } from './read-verification.ts';
import { formatSheetProblems } from './sheet-problem.ts';
import { verificationPage } from './verification-page.ts';
import { verificationSheet } from './verification-sheet.ts';
import { unknownRecords, verifiedRecords } from './verified-records.ts';

const usage = `npm run verify -- FOLDER [--study ID]… [--out NAME]
  Writes NAME.xlsx, a workbook with a row for each value, and NAME.html, the same to print and to tick off with the
  paper at hand.
npm run verify -- FOLDER --read FILE [--by WHO] [--date DAY] [--against WORDS]
  Reads the workbook (or a CSV file) that was filled in. What is right is marked as verified, what is not is corrected in
  the records, and the log in charting.yaml keeps what stood there. If one cell is wrong, nothing is written.
  --study ID       only this record; may be said several times, also of one that is not counted
  --out NAME       where the sheets go; verification, in the current folder, without it
  --by WHO         who verified, for rows without a verifier: initials, id or name of a person of review.yaml
  --date DAY       the day, for rows without one: 2026-03-01
  --against WORDS  with what the records were compared; paper without it
  --help           says this`;

const table = {
	study: { value: 'ID', isRepeatable: true },
	out: { value: 'NAME' },
	read: { value: 'FILE' },
	by: { value: 'WHO' },
	date: { value: 'DAY' },
	against: { value: 'WORDS' },
} as const;

const environment = readEnvironment();

const emptyReading = { sources: [], unread: new Set<never>(), versions: [], versionNames: [], issues: [] };

async function run(args: readonly string[]): Promise<number> {
	const options = parseCommandOptions(args, table, 'npm run verify -- FOLDER');
	if (options.isHelp) return print(usage);
	const [folder = environment.contentFolder, ...others] = options.words;
	const [file] = options.values('read');
	const date = options.values('date')[0];
	const problems = [
		...options.problems,
		...others.map((word) => `${quoteFound(word)} is one word too many: one folder is verified.`),
		...(date !== undefined && !isDay(date) ? [`--date: ${quoteFound(date)} is no day. Write it as 2026-03-01.`] : []),
		...(file === undefined
			? ['by', 'date', 'against']
					.filter((name) => options.values(name).length > 0)
					.map((name) => `--${name} is for --read FILE.`)
			: ['study', 'out']
					.filter((name) => options.values(name).length > 0)
					.map((name) => `--${name} is for making a sheet.`)),
	];
	if (problems.length > 0) return refuse(`${problems.join('\n')}\nnpm run verify -- --help tells more.`);
	try {
		const result = readChecked(folder);
		if ('issues' in result)
			return refuse(
				`${formatIssues(result.issues, { ...emptyReading, folder }, environment)}\n${folder} has errors, so nothing is written.`,
			);
		return file === undefined ? makeSheets(result, folder, options) : await readSheet(result, file, options);
	} catch (cause) {
		const sentence = formatSystemError(cause);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
}

function makeSheets({ corpus, parts }: CheckedFolder, folder: string, options: CommandOptions): number {
	const ids = [...new Set(options.values('study'))];
	const records = verifiedRecords(corpus, ids);
	const words = records.map(({ study }) => ({ word: study.id }));
	const unknownIds = unknownRecords(corpus, ids);
	if (unknownIds.length > 0)
		return refuse(
			unknownIds.map((id) => `No study has the id ${quoteFound(id)}. ${guess(nearestWord(id, words))}`).join('\n'),
		);
	const name = options.values('out')[0] ?? 'verification';
	const [book, page] = [`${name}.xlsx`, `${name}.html`];
	const files = [book, page].filter((file) => fs.existsSync(file));
	if (files.length > 0)
		return refuse(
			`${files.join(' and ')} ${files.length === 1 ? 'stands' : 'stand'} there already, and may hold somebody's work. Name another place with --out.`,
		);
	makeFolder(path.dirname(path.resolve(name)));
	writeThere(book, verificationSheet(records, parts));
	writeThere(page, verificationPage(corpus.review.title, corpus.review.version, records, parts));
	const own = records.filter(({ without }) => without === undefined);
	const rows = own.reduce((sum, { study }) => sum + (parts.get(study.id)?.length ?? 0), 0);
	const others = ids.length > 0 ? [] : records.filter(({ without }) => without !== undefined);
	return print(
		`${book} has ${countOf(rows, 'value')} of ${countOf(own.length, 'record')}. ${page} is the same to print.\n${others.length === 0 ? '' : `Left out, since no count of the review has them; --study ID takes one in:\n${others.map(({ study, without }) => `  ${study.id}: ${without}\n`).join('')}`}Fill in the workbook, then: npm run verify -- ${folder} --read ${book}`,
	);
}

async function readSheet(folder: CheckedFolder, file: string, options: CommandOptions): Promise<number> {
	const reading = await readTable(file, file.toLowerCase().endsWith('.xlsx') ? 'Values' : undefined);
	const [sheet] = reading.sheets;
	if (!sheet || reading.problems.length > 0) return refuseProblems(formatSheetProblems(reading.problems));
	const defaults = {
		by: options.values('by')[0],
		date: options.values('date')[0],
		against: options.values('against')[0] ?? 'paper',
	};
	const { rows, problems } = filledRows(sheet, folder.corpus, folder.parts, defaults);
	if (rows.length === 0 && problems.length === 0)
		return refuse(`${file}: no row has an answer in the column "right?". Nothing was written.`);
	// Corrections that cannot stand are told together with what is wrong in other cells.
	const isWhole = ({ row }: FilledRow) => problems.every((one) => one.row !== row || one.column === 'note');
	const result = applyVerification(folder, rows.filter(isWhole), sheet.file);
	const further = 'problems' in result ? result.problems : [];
	if (problems.length > 0 || 'problems' in result)
		return refuseProblems(formatSheetProblems([...problems, ...further]));
	for (const [place, text] of result.texts) replaceFile(place, text);
	return print(
		[
			`${countOf(result.verified, 'value')} marked as verified, ${countOf(result.corrected.length, 'value')} corrected, in ${countOf(result.texts.size, 'file')}.`,
			...listOf('Changed in the folder since the sheet was made, and left as they are:', result.stale),
			...listOf('Not marked, since the rest of the entry was not verified:', result.partial),
			...(result.newLog === undefined
				? []
				: [`${result.newLog} is new: it keeps what was corrected. Say in its method how the records were charted.`]),
			...(result.corrected.length > 0
				? ['Corrections change the data: raise the version, and say in changes/ what changed.']
				: []),
		].join('\n'),
	);
}

const listOf = (head: string, rows: readonly FilledRow[]) =>
	rows.length === 0 ? [] : [head, ...rows.map(({ row, part }) => `  row ${row}: ${part.study}, ${part.place}`)];

function refuseProblems(text: string): number {
	return refuse(`${text}\nNothing was written.`);
}

function print(text: string): number {
	process.stdout.write(`${text}\n`);
	return 0;
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}

process.exitCode = await run(process.argv.slice(2));
