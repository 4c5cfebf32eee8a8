/** The command line: `check [FOLDER]`, `new-study ID REFERENCE [FOLDER]`, `addresses [FOLDER]`, `claims [FOLDER]` and others. */
import fs from 'node:fs';
import path from 'node:path';
import { coverPlaces } from '../claims/cover-places.ts';
import { placesOfText } from '../claims/text-places.ts';
import { takenAddress } from '../corpus/address.ts';
import { study } from '../corpus/page-kinds.ts';
import { readEnvironment, takeContentFolder } from '../environment.ts';
import { siteAddresses } from '../exports/lasting-addresses.ts';
import { contentFormat } from '../schema/content-format.ts';
import { IdSchema } from '../schema/text.ts';
import { buildContent } from './build-content.ts';
import { checkContent, hasErrors } from './check.ts';
import { isDeviceName } from './checks/reserved-names.ts';
import { formatClaims } from './claim-report.ts';
import { formatCoverage, formatOpenEntries, isCovered } from './coverage-report.ts';
import { formatLostFolder } from './folder-hint.ts';
import type { Issue } from './issue.ts';
import { editorFiles, schemaFiles } from './keys/editor-files.ts';
import { formatPlace } from './locate.ts';
import { buildMaterial } from './material.ts';
import { checkedCorpus } from './material-corpus.ts';
import { formatOf, isKnownFormat, migrateTexts } from './migrations.ts';
import type { IssueKind } from './problems/table.ts';
import { fieldAt } from './raw.ts';
import { readContent } from './read.ts';
import { updateRegister } from './register.ts';
import { formatIssues } from './report/issues.ts';
import { formatScaffold } from './scaffold.ts';
import { formatSystemError } from './system-error.ts';
import { createFile, replaceFile } from './whole-file.ts';
import { countOf, quoteFound } from './words.ts';

const usage = `npm run check:content -- [FOLDER]
  Checks the content and tells all problems at once.
npm run new:study -- ID REFERENCE [FOLDER]
  Writes a record to fill in: its id, and its number in references.yaml.
npm run addresses -- [FOLDER]
  Adds to addresses.yaml, where none may vanish, the addresses that the content has now and those that were released.

npm run schemas -- [FOLDER]
  Writes what an editor needs to complete the keys and codes of this review: FOLDER/.schemas/ and settings.
npm run claims -- [FOLDER]
  Recomputes the review's statements from the records, and says what each comes to.
npm run claims:coverage -- TEXT [FOLDER] [--yaml]
  Lists each place of the review's text that could be a claim, and what covers it. With --yaml, entries for the others.
npm run migrate -- [FOLDER]
  Brings a folder that was written for an older version of this program up to its format. Comments and layout stay.

Without FOLDER it is CONTENT_DIR, otherwise content.`;

const [name = '', ...commandWords] = process.argv.slice(2);

/** Whether entries are printed in place of the list of places. */
const isYaml = name === 'claims-coverage' && commandWords.includes('--yaml');
const words = isYaml ? commandWords.filter((word) => word !== '--yaml') : commandWords;

/** How many words each command takes before the folder. */
const ownWords: Readonly<Record<string, number>> = {
	check: 0,
	'new-study': 2,
	addresses: 0,
	claims: 0,
	'claims-coverage': 1,
	schemas: 0,
	migrate: 0,
};

const own = ownWords[name] ?? 0;
const further = takeContentFolder(words.slice(own));
const environment = readEnvironment();
const { contentFolder } = environment;

const checkCommand = '"npm run check:content"';

const mendedKinds: ReadonlySet<IssueKind> = new Set([
	'missing-register',
	'unregistered-address',
	'vanished-address',
	'vanished-column',
	'vanished-file',
]);

/** The commands by name. Each returns the exit code. */
const commands: Record<string, (...words: string[]) => number> = {
	check() {
		const reading = readContent(contentFolder);
		const issues = checkContent(reading);
		print(formatIssues(issues, reading, environment));
		return hasErrors(issues) ? 1 : 0;
	},

	'new-study'(id = '', reference = '') {
		const folder = contentFolder;
		const file = path.join(folder, 'studies', `${id}.yaml`);
		if (!IdSchema.safeParse(id).success || takenAddress(study, id) !== undefined || isDeviceName(id))
			return refuse(
				`${quoteFound(id)} cannot be the id of a study. Write the first author's name and the year in lower case, such as okafor-2019.`,
			);
		const reading = readContent(folder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		const material = buildMaterial(reading);
		if (material.variables.length === 0)
			return refuse(`${folder} has no codebook to ask from. ${checkCommand} says more.`);
		if (!material.referencesByKey.has(reference))
			return refuse(
				`No reference has the number or the id ${quoteFound(reference)}. They are in ${path.join(folder, 'references.yaml')}.`,
			);
		if (!createFile(file, formatScaffold(id, reference, material)))
			return refuse(`${file} exists already, and is left as it is.`);
		print(`${file} is written. Fill it in; ${checkCommand} says what is left.`);
		return 0;
	},

	addresses() {
		const folder = contentFolder;
		const reading = readContent(folder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		// This command mends these issues: it restores lost entries of the register. Addresses that vanished then show up
		// there as issues with a line.
		const isMended = ({ kind }: Issue) => mendedKinds.has(kind);
		if (hasErrors(checkContent(reading).filter((issue) => !isMended(issue))))
			return refuse(`The content has errors, so no address is added. ${checkCommand} names them.`);
		const { text, added, all } = updateRegister(buildMaterial(reading), siteAddresses(buildContent(reading)));
		replaceFile(path.join(folder, 'addresses.yaml'), text);
		print(`${added} addresses added, ${all} in all.`);
		return 0;
	},

	claims() {
		const reading = readContent(contentFolder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		if (hasErrors(checkContent(reading)))
			return refuse(`The content has errors, so nothing is recomputed. ${checkCommand} names them.`);
		print(formatClaims(checkedCorpus(reading)));
		return 0;
	},

	'claims-coverage'(file = '') {
		const reading = readContent(contentFolder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		if (hasErrors(checkContent(reading)))
			return refuse(`The content has errors, so nothing is compared. ${checkCommand} names them.`);
		if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
			return refuse(`${quoteFound(file)} is no file. Name the file with the review's text.`);
		const { claimSections, coverage = { places: [] }, review } = checkedCorpus(reading);
		const language = coverage.language ?? review.language ?? 'en';
		const result = coverPlaces(placesOfText(fs.readFileSync(file, 'utf8'), claimSections, language), coverage);
		print(isYaml ? formatOpenEntries(result) : formatCoverage(result, coverage));
		return isCovered(result, coverage) ? 0 : 1;
	},

	schemas() {
		const reading = readContent(contentFolder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		const schemas = schemaFiles(buildMaterial(reading));
		for (const [name, text] of schemas) {
			fs.mkdirSync(path.dirname(path.join(contentFolder, name)), { recursive: true });
			replaceFile(path.join(contentFolder, name), text);
		}
		// Settings may hold what people have added to them.
		const existing = [...editorFiles()].filter(([name, text]) => !createFile(path.join(contentFolder, name), text));
		print(
			[
				`${countOf(schemas.size, 'schema')} written into ${path.join(contentFolder, '.schemas')}.`,
				...existing.map(([name]) => `${path.join(contentFolder, name)} is there already, and is left as it is.`),
			].join('\n'),
		);
		return 0;
	},

	migrate() {
		const reading = readContent(contentFolder);
		const message = formatLostFolder(reading.issues);
		if (message !== undefined) return refuse(message);
		const review = reading.sources.find(({ kind }) => kind === 'review');
		if (review?.data === undefined)
			return refuse(
				`${contentFolder} has no review.yaml that can be read. ${checkCommand} says more. Nothing was written.`,
			);
		const format = formatOf(review.data);
		if (format === undefined) {
			const value = fieldAt(review.data, 'format') ?? undefined;
			return refuse(
				`${formatPlace(review, ['format'])}: format is ${value === undefined ? 'empty' : JSON.stringify(value)}; a format is a whole number without quotes, and that of this program is ${contentFormat}. Correct it; remove the line if the folder is older than format 1. Nothing was written.`,
			);
		}
		if (!isKnownFormat(format))
			return refuse(
				`${contentFolder} is in format ${format}, and this program knows format ${contentFormat}. Use a newer version of it.`,
			);
		const nameOf = (place: string) => path.relative(path.resolve(contentFolder), path.resolve(place));
		const files = reading.sources.filter(({ isMade }) => !isMade);
		const texts = files.map(
			({ path: place }) => [nameOf(place).split(path.sep).join('/'), fs.readFileSync(place, 'utf8')] as const,
		);
		const migration = migrateTexts(new Map(texts), format);
		for (const [name, text] of migration.texts) replaceFile(path.join(contentFolder, name), text);
		print(
			migration.said.length === 0
				? `${contentFolder} is in format ${contentFormat}, the newest. Nothing was changed.`
				: [...migration.said, `${countOf(migration.texts.size, 'file')} written in ${contentFolder}.`].join('\n'),
		);
		return 0;
	},
};

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 1;
}

try {
	process.exitCode = !Object.hasOwn(commands, name)
		? refuse(usage)
		: further.length > 0
			? refuse(`${quoteFound(further[0])} is one word too many.\n\n${usage}`)
			: commands[name]?.(...words.slice(0, own));
} catch (cause) {
	const sentence = formatSystemError(cause);
	if (sentence === undefined) throw cause;
	process.exitCode = refuse(`${sentence} Nothing was written.`);
}
