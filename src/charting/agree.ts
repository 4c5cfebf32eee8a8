/** `npm run agree -- FIRST SECOND`: compares what two people charted, and takes what they settled. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { makeFolder, writeThere } from '../records/make-folder.ts';
import { formatSystemError } from '../records/system-error.ts';
import { createFile, replaceFile } from '../records/whole-file.ts';
import { countOf, quoteFound } from '../records/words.ts';
import { agreementSheet, percent } from './agreement-sheet.ts';
import { readCharting } from './charting-folder.ts';
import { readChecked } from './checked-folder.ts';
import { importBoth, splitByCoder } from './coder-tables.ts';
import { type CommandOptions, parseCommandOptions } from './command-options.ts';
import { type ChartingComparison, compareChartings } from './compare.ts';
import { readTable } from './read-table.ts';
import { settleDifferences } from './settle.ts';
import { formatSheetProblems } from './sheet-problem.ts';

const usage = `npm run agree -- FIRST SECOND [--map FILE] [--out NAME]
  Compares two chartings of the same studies: two content folders, or two tables (.csv, .xlsx) that are imported with one
  map. Says how far they agree, by variable, and writes NAME.xlsx, in which the coders settle their differences.
npm run agree -- TABLE --by COLUMN [--coder NAME --coder NAME] [--map FILE] [--out NAME]
  The same of one table in which two coders have rows of their own, such as an export of Covidence.
npm run agree -- FOLDER --read FILE --method WORDS [--coder NAME --coder NAME]
  Reads the workbook: settled values go into the records of the folder, and the log into its charting.yaml. If one cell is
  wrong, nothing is written.
  --map FILE      the map of the import; guessed from the first table without it
  --by COLUMN     the column that names who charted a row
  --coder NAME    who made the first and who the second charting
  --method WORDS  how the charting was done, for readers
  --out NAME      where the workbook goes; agreement, in the current folder, without it
  --help          says this`;

const table = {
	map: { value: 'FILE' },
	by: { value: 'COLUMN' },
	coder: { value: 'NAME', isRepeatable: true },
	method: { value: 'WORDS' },
	read: { value: 'FILE' },
	out: { value: 'NAME' },
} as const;

readEnvironment();
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
	const options = parseCommandOptions(args, table, 'npm run agree -- FIRST SECOND');
	if (options.isHelp) return print(usage);
	const problems = [...options.problems, ...wordProblems(options)];
	if (problems.length > 0) return refuse(`${problems.join('\n')}\nnpm run agree -- --help tells more.`);
	try {
		return options.values('read').length > 0 ? await settle(options) : await compare(options);
	} catch (cause) {
		const sentence = formatSystemError(cause);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
}

/** What is wrong with the words of the command line: how many there are, and which options go together. */
function wordProblems({ words, values }: CommandOptions): readonly string[] {
	const [isRead, isSplit] = [values('read').length > 0, values('by').length > 0];
	const most = isRead || isSplit ? 1 : 2;
	const coders = values('coder').length;
	return [
		...(words.length < most
			? [
					isRead
						? 'Name the folder whose records are settled.'
						: isSplit
							? 'Name the table.'
							: 'Name two folders or two tables.',
				]
			: []),
		...words.slice(most).map((word) => `${quoteFound(word)} is one word too many.`),
		...words
			.slice(0, most)
			.filter((word) => !fs.existsSync(word))
			.map((word) => `${quoteFound(word)} does not exist.`),
		...(coders !== 0 && coders !== 2 ? ['--coder is said for both: --coder NAME --coder NAME.'] : []),
		...(isRead && values('method').length === 0
			? ['Say how the charting was done: --method "Two people charted …".']
			: []),
	];
}

async function compare(options: CommandOptions): Promise<number> {
	const name = options.values('out')[0] ?? 'agreement';
	if (fs.existsSync(`${name}.xlsx`))
		return refuse(`${name}.xlsx stands there already, and may hold somebody's work. Name another place with --out.`);
	const place = fs.mkdtempSync(path.join(os.tmpdir(), 'coders-'));
	try {
		const [column] = options.values('by');
		const [word = '', other = ''] = options.words;
		const split =
			column === undefined
				? ([word, other] as const)
				: await splitByCoder(word, column, options.values('coder'), place);
		if ('problem' in split) return refuse(`${split.problem}\nNothing was written.`);
		const areFolders = split.map((one) => fs.statSync(one).isDirectory());
		if (areFolders[0] !== areFolders[1]) return refuse('One is a folder and the other a table. Name two of a kind.');
		const both = areFolders[0]
			? ([readCharting(split[0]), readCharting(split[1])] as const)
			: await importBoth(split, options.values('map')[0], new Date().toISOString().slice(0, 10));
		if ('problem' in both) return refuse(`${both.problem}\nNothing was written.`);
		const problems = both.flatMap((one) => one.problems);
		if (problems.length > 0) return refuse(`${problems.join('\n')}\nNothing was written.`);
		const comparison = compareChartings(both[0].parts, both[1].parts);
		if (comparison.paired === 0)
			return refuse('The two have no study in common: studies are paired by their ids. Nothing was written.');
		makeFolder(path.dirname(path.resolve(name)));
		writeThere(`${name}.xlsx`, agreementSheet(comparison));
		return print(formatComparison(comparison, name));
	} finally {
		fs.rmSync(place, { recursive: true, force: true });
	}
}

function formatComparison(
	{ agreements, differences, onlyFirst, onlySecond }: ChartingComparison,
	name: string,
): string {
	const width = Math.max(8, ...agreements.map(({ variable }) => variable.length));
	const cell = (value: number | string | undefined) =>
		(typeof value === 'number' ? value.toFixed(2) : (value ?? '')).padStart(11);
	const only = [
		...onlyFirst.map((what) => `  ${what}: the first only`),
		...onlySecond.map((what) => `  ${what}: the second only`),
	];
	return [
		`${'variable'.padEnd(width)}  pairs  agreed  per cent  ${'kappa'.padStart(11)}  ${'jaccard'.padStart(11)}`,
		...agreements.map(
			({ variable, pairs, agreed, kappa, jaccard }) =>
				`${variable.padEnd(width)}  ${String(pairs).padStart(5)}  ${String(agreed).padStart(6)}  ${percent(agreed, pairs).toFixed(1).padStart(8)}  ${cell(kappa)}  ${cell(jaccard)}`,
		),
		'',
		'kappa: Cohen 1960, of variables with one code; undefined where both used one category only.',
		'jaccard: mean Jaccard index of the two sets of codes, of variables with several.',
		...(only.length > 0 ? [`In one charting only (${only.length}), and not compared:`, ...only.slice(0, 20)] : []),
		`${countOf(differences.length, 'difference')} to settle in ${name}.xlsx. Then, with the folder of the review: npm run agree -- FOLDER --read ${name}.xlsx --method "Two people charted …"`,
	].join('\n');
}

async function settle(options: CommandOptions): Promise<number> {
	const [folder = ''] = options.words;
	const [file = ''] = options.values('read');
	const reading = readChecked(folder);
	if ('issues' in reading)
		return refuse(
			`${folder} has ${countOf(reading.issues.length, 'error')}. npm run check:content -- ${folder} names them. Nothing was written.`,
		);
	const agreement = await readTable(file, 'Agreement');
	const [sheet = agreement.empty] = agreement.sheets;
	if (!sheet) return refuse(`${formatSheetProblems(agreement.problems)}\nNothing was written.`);
	// Without rows nothing differed, or only texts did, which are not counted.
	const differences = await readTable(file, 'Differences');
	if (!differences.sheets[0] && !differences.empty)
		return refuse(`${formatSheetProblems(differences.problems)}\nNothing was written.`);
	const names = options.values('coder');
	const coders =
		names.length === 2
			? names.map((name, i) => ({ id: i === 0 ? 'first' : 'second', name, kind: 'person' }))
			: [
					{ id: 'first', name: 'The first coder', kind: 'person' },
					{ id: 'second', name: 'the second coder', kind: 'person' },
				];
	const how = { method: options.values('method')[0] ?? '', coders };
	const result = settleDifferences(reading, differences.sheets[0], sheet, how);
	if ('problems' in result) return refuse(`${formatSheetProblems(result.problems)}\nNothing was written.`);
	const log = path.join(folder, 'charting.yaml');
	if (!createFile(log, result.log))
		return refuse(
			`${log} exists already. It is the log of an earlier charting: move it away, or add to it by hand. Nothing was written.`,
		);
	for (const [place, text] of result.texts) replaceFile(place, text);
	return print(
		`${countOf(result.differences, 'difference')} settled, ${countOf(result.texts.size, 'record')} changed; the log is ${log}.`,
	);
}

function print(text: string): number {
	process.stdout.write(`${text}\n`);
	return 0;
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}
