/** `npm run export:table -- FOLDER FILE.xlsx`: the records as a workbook that a team works in. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { makeFolder } from '../records/make-folder.ts';
import { formatSystemError } from '../records/system-error.ts';
import { replaceFile } from '../records/whole-file.ts';
import { quoteFound } from '../records/words.ts';
import { parseCommandOptions } from './command-options.ts';
import { reviewWorkbook } from './review-workbook.ts';

const usage = `npm run export:table -- FOLDER FILE.xlsx [--overwrite]
  Writes the records, the reference list and the codebook of a folder as a workbook to work in.
  npm run import -- FILE.xlsx --into FOLDER reads it back: into the same folder only what was changed, into a new one
  all of it.
  --overwrite  writes over FILE.xlsx
  --help       says this`;

readEnvironment();
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
	const options = parseCommandOptions(args, { overwrite: {} }, 'npm run export:table -- FOLDER FILE.xlsx');
	if (options.isHelp) return print(usage);
	const [folder, file, ...others] = options.words;
	const problems = [
		...options.problems,
		...others.map((word) => `${quoteFound(word)} is one word too many.`),
		...(folder === undefined || file === undefined ? ['Name the folder of a review, and the workbook to write.'] : []),
		...(folder !== undefined && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()
			? [`${quoteFound(folder)} is no folder.`]
			: []),
		...(file !== undefined && !/\.xlsx$/i.test(file) ? [`${quoteFound(file)}: write a name that ends in .xlsx.`] : []),
		...(file !== undefined && fs.existsSync(file) && options.values('overwrite').length === 0
			? [`${file} stands there already, and may hold somebody's work. Name another place, or say --overwrite.`]
			: []),
	];
	if (problems.length > 0 || folder === undefined || file === undefined)
		return refuse(`${problems.join('\n')}\nnpm run export:table -- --help tells more.`);
	try {
		const workbook = reviewWorkbook(folder);
		if ('problems' in workbook) return refuse(`${workbook.problems.join('\n')}\nNothing was written.`);
		makeFolder(path.dirname(path.resolve(file)));
		replaceFile(file, workbook.bytes);
		return print(
			[
				...workbook.notes,
				`${file} has the records of ${folder}. When you have changed it: npm run import -- ${file} --into ${folder}`,
			].join('\n'),
		);
	} catch (cause) {
		const sentence = formatSystemError(cause);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
}

function print(text: string): number {
	process.stdout.write(`${text}\n`);
	return 0;
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}
