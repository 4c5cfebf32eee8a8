/** `npm run new:review -- FOLDER`: writes an example of a review to begin from, or the workflow that publishes one. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isTakenByNpm, readEnvironment } from '../environment.ts';
import { holdsReview } from '../records/folder-hint.ts';
import { nearestOption, nearestWord } from '../records/nearest.ts';
import { formatSystemError, isCode } from '../records/system-error.ts';
import { createFile } from '../records/whole-file.ts';
import { countOf, quoteFound } from '../records/words.ts';
import { type Preset, presets, reviewFiles, takenPlace, writeNewReview } from './new-review.ts';
import { formatWorkflow, unnamedProgram, workflowName } from './workflow.ts';

const usage = `npm run new:review -- FOLDER [--preset ${presets.join('|')}] [--workflow github]
  Writes an example of a review into a new or empty folder, with each key explained. It can be built at once.
  --preset NAME  the kind of review: a scoping review (without the option), a systematic map, a qualitative synthesis,
                 a meta-analysis
  --workflow github  writes the workflow, too, by which a repository on GitHub publishes the folder; into a folder that
                 holds a review, it alone
  --help         says this`;

const options = {
	preset: { type: 'string' },
	workflow: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

const isPreset = (word: unknown): word is Preset => presets.some((preset) => preset === word);

readEnvironment();
process.exitCode = run(process.argv.slice(2));

function run(words: readonly string[]): number {
	const { values, positionals, tokens } = parseArgs({
		args: [...words],
		options,
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	if (values.help === true) {
		process.stdout.write(`${usage}\n`);
		return 0;
	}
	const [folder, ...others] = positionals;
	const { preset = 'scoping', workflow } = values;
	const unknownOptions = tokens.flatMap((token) =>
		token.kind === 'option' && !Object.hasOwn(options, token.name) ? [words[token.index] ?? ''] : [],
	);
	const problems = [
		...unknownOptions.map((word) => `${quoteFound(word)} is no option. ${meantOption(word)}`),
		...(isTakenByNpm('preset')
			? ['npm has taken --preset for itself. Write -- in front: npm run new:review -- FOLDER --preset map']
			: []),
		...(isPreset(preset) ? [] : [`${quoteFound(preset)} is no preset. ${meantPreset(preset)}`]),
		...(workflow === undefined || workflow === 'github'
			? []
			: [`${quoteFound(workflow)} is no place for which there is a workflow. There is github.`]),
		...others.map((word) => `${quoteFound(word)} is one word too many: one folder is written.`),
		...(folder === undefined ? ['Where should the review stand? Name a folder, such as my-review.'] : []),
		...(folder?.startsWith('~') ? [`${quoteFound(folder)} begins with ~: write the whole path.`] : []),
	];
	if (problems.length > 0 || folder === undefined || !isPreset(preset))
		return refuse(`${problems.join('\n')}\nnpm run new:review -- --help tells more.`);
	if (workflow !== undefined && holdsReview(folder)) return addWorkflow(folder);
	const problem = takenPlace(folder);
	if (problem !== undefined) return refuse(`${folder}: ${problem} Name a new folder. Nothing was written.`);
	try {
		const files = new Map([
			...reviewFiles(preset),
			...(workflow === undefined ? [] : [[workflowName, formatWorkflow()] as const]),
		]);
		writeNewReview(folder, files);
		process.stdout.write(`${formatDone(folder, files.size)}\n${workflow === undefined ? '' : `\n${workflowHint()}\n`}`);
		return 0;
	} catch (cause) {
		const sentence =
			formatSystemError(cause) ??
			(isCode(cause, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY')
				? `The folder cannot be made there (${cause.code}).`
				: undefined);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
}

/** Into a folder that holds a review, such as an imported one. */
function addWorkflow(folder: string): number {
	const file = path.join(folder, workflowName);
	try {
		if (!createFile(file, formatWorkflow())) return refuse(`${file} exists already, and is left as it is.`);
	} catch (cause) {
		const sentence = formatSystemError(cause);
		if (sentence === undefined) throw cause;
		return refuse(`${sentence} Nothing was written.`);
	}
	process.stdout.write(`${file} is written.\n\n${workflowHint()}\n`);
	return 0;
}

function workflowHint(): string {
	const isUnnamed = formatWorkflow().includes(`PROGRAM: ${unnamedProgram}`);
	return [
		...(isUnnamed
			? [`In ${workflowName}, write under PROGRAM the repository on GitHub from which you have this program.`]
			: []),
		'Put the folder into a repository of its own on GitHub. In its settings, under Pages, choose "GitHub Actions".',
		'Each push to main then checks the review and publishes it.',
	].join('\n');
}

function meantOption(word: string): string {
	const nearest = nearestOption(word, Object.keys(options));
	return nearest === undefined ? 'There are --preset, --workflow and --help.' : `Did you mean --${nearest}?`;
}

function meantPreset(word: unknown): string {
	const nearest = nearestWord(
		String(word),
		presets.map((preset) => ({ word: preset })),
	);
	return nearest === undefined ? `There are ${presets.join(', ')}.` : `Did you mean ${nearest}?`;
}

function formatDone(folder: string, count: number): string {
	return [
		`${countOf(count, 'file')} written into ${folder}. They are an example: replace what they say.`,
		'',
		`  npm start -- ${folder}              builds the site and shows it`,
		`  npm run dev -- ${folder}            shows it while you write`,
		`  npm run check:content -- ${folder}  says what is wrong`,
		'',
		'Begin with review.yaml; each key says what it is for.',
	].join('\n');
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}
