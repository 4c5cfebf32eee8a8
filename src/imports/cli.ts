/** `npm run import -- FILE… --into FOLDER`: makes records of a team's own files. */

import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import { mapName } from '../records/content-folder.ts';
import { readContent } from '../records/read.ts';
import { summaryOf } from '../records/report/summary.ts';
import { formatSystemError, isCode } from '../records/system-error.ts';
import { choices, countOf, formatWhole } from '../records/words.ts';
import { reviewKinds } from '../schema/review-kind.ts';
import { parseImportOptions } from './options.ts';
import { formatProblems } from './problem.ts';
import { reportName } from './report.ts';
import { runImport } from './run-import.ts';

const usage = `npm run import -- FILE… --into FOLDER [--map FILE] [--encoding NAME] [--overwrite]
  Makes records of tables (.csv, .tsv, .xlsx) and bibliographies (.ris, .nbib, .bib, .json) and
  exports of review tools (EPPI-Reviewer .json, dictionaries .yaml), or brings back what a site published (datapackage.json)
  and the workbook of npm run export:table. Without a map it guesses what
  each column is, and writes the guess to FOLDER/${mapName} for you to correct. Run it again after every correction:
  it keeps the map, the ids and what you changed in the folder.
  --into FOLDER  the folder of the review; a new one, or one that holds a review
  --map FILE     a map in another place than FOLDER/${mapName}
  --encoding NAME  how the files are written where that is not UTF-8, such as windows-1252; the map keeps it
  --overwrite    takes what the tables say, also where a record was changed by hand
  --help         says this

Ends with 0 if everything was imported, and with 1 if not: then nothing was written.`;

readEnvironment();
process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
	const options = parseImportOptions(words);
	if (options.isHelp) {
		print(usage);
		return 0;
	}
	if (options.problems.length > 0)
		return refuse([...options.problems, 'npm run import -- --help tells more.'].join('\n'));
	try {
		const { problems, report, change, records } = await runImport(options, new Date().toISOString().slice(0, 10));
		if (problems.length > 0)
			return refuse(`${formatProblems(problems)}\n${countOf(problems.length, 'problem')}. Nothing was written.`);
		print(`${report}`);
		const { written = [], unchanged = 0, removed = [], kept = [] } = change ?? {};
		print(
			`${countOf(records ?? 0, 'record')} in ${options.into}: ${countOf(written.length, 'file')} written, ${formatWhole(unchanged)} unchanged, ${formatWhole(removed.length)} removed${kept.length > 0 ? `, ${formatWhole(kept.length)} kept as changed by hand` : ''}.`,
		);
		const own = [mapName, reportName].filter((name) => fs.existsSync(path.join(options.into, name)));
		print(
			own.length < 2 ? '' : `The map is ${options.into}/${mapName}, the whole report ${options.into}/${reportName}.\n`,
		);
		print([...kindLines(options.into), checkLines(options.into)].join('\n'));
		return 0;
	} catch (cause) {
		const sentence =
			formatSystemError(cause) ?? (isCode(cause, 'ENOENT') ? 'The folder cannot be made there (ENOENT).' : undefined);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
}

/** What a person should decide that has a default: pages call a review a scoping review until it says what it is. */
function kindLines(folder: string): readonly string[] {
	const review = path.join(folder, 'review.yaml');
	if (!fs.existsSync(review) || /^kind:/m.test(fs.readFileSync(review, 'utf8'))) return [];
	return [
		`review.yaml does not say what the review is, and pages call it a scoping review, which does not appraise. If it is another, write kind: ${choices(
			reviewKinds.filter((kind) => kind !== 'scoping-review'),
			'or',
		)}.`,
	];
}

/** What the check says of the folder: what people have still to write. */
function checkLines(folder: string): string {
	const issues = checkContent(readContent(folder));
	if (issues.length === 0) return 'The check finds no problems.';
	const what = hasErrors(issues)
		? 'Before the site can be built, a person has to write what no table says'
		: 'The check finds warnings';
	const summary = summaryOf(issues);
	return [
		`${what}. npm run check:content -- ${folder} names every place:`,
		...(summary.length > 0 ? summary : issues.map(({ file, message }) => `  ${file}: ${message}`)),
	].join('\n');
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}
