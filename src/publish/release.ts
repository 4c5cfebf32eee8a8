/** `npm run release`: freezes the data under their version number and updates the register of addresses. */
import path from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import { isLean } from '../corpus/profile.ts';
import { isTakenByNpm, readEnvironment, takeContentFolder } from '../environment.ts';
import { type DataFile, frozenFiles, studyFile } from '../exports/files.ts';
import { edition, formatJson } from '../exports/json.ts';
import { siteAddresses } from '../exports/lasting-addresses.ts';
import { buildContent } from '../records/build-content.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import type { Issue } from '../records/issue.ts';
import { buildMaterial } from '../records/material.ts';
import { textAt } from '../records/raw.ts';
import { type ContentReading, readContent, type SourceKind } from '../records/read.ts';
import { frozenRegisterName, type UpToDateRegister, updateRegister } from '../records/register.ts';
import { formatReport } from '../records/report/terminal.ts';
import { contentDigest, digestOf, type FrozenFile, type VersionFolder } from '../records/versions.ts';
import { replaceFile } from '../records/whole-file.ts';
import { countOf } from '../records/words.ts';
import { isMain } from './is-main.ts';
import { formatFailure } from './refusal.ts';
import { putVersion, settleVersions } from './version-folder.ts';

export interface Release {
	/** What to print. */
	said: string;
	isDone: boolean;
}

/**
 * Freezes the data of a content folder. `again` replaces a version that was never published; paths are relative to `from`.
 * All checks come before the first file is written, so a release that is refused writes nothing. Throws an error of the
 * file system, or a refusal if another release writes the same version at the same time.
 */
export function release(folder: string, { again = false, from = process.cwd() } = {}): Release {
	const versions = path.resolve(from, folder, 'versions');
	settleVersions(versions);
	const whole = readContent(folder, from);
	const version = versionIn(whole);
	// With `again` the version was never published, so its frozen files promise nothing to anyone.
	const reading = again ? without(whole, version) : whole;
	const own = `${reading.folder}/versions/${version}`;
	const issues = checkContent(reading).filter((issue) => isAbout(issue, own, again));
	if (hasErrors(issues)) return refuse(`${formatReport(issues, reading)}\nNothing was released.`);
	const changes = `${reading.folder}/changes/${version}.yaml`;
	if (!reading.sources.some(({ kind, name }) => kind === 'change' && name === version))
		return refuse(
			`${changes} is missing. Write there what was added, changed or removed: readers see it beside the version.`,
		);
	const [date, dayOfChanges] = [dataDate(reading), changeDate(reading, version)];
	if (dayOfChanges !== date)
		return refuse(
			`${changes} says ${dayOfChanges}, and dates.data in ${reading.folder}/review.yaml says ${date}. Both are the day of ${version}: write the same day in both.`,
		);
	const last = reading.versions.find((candidate) => candidate.version !== version);
	if (last && date < last.date)
		return refuse(
			`dates.data: ${date} is before ${last.date}, the day of ${last.version}. Write the day of these data in ${reading.folder}/review.yaml.`,
		);
	const content = contentDigest(reading.sources);
	const formerFolder = reading.versions.find((candidate) => candidate.version === version);
	if (formerFolder && formerFolder.content !== content)
		return refuse(
			`${own}/ is frozen with other data, and does not change.\n` +
				`Raise version and dates.data in ${reading.folder}/review.yaml, and write changes/VERSION.yaml for the new version.\n` +
				`Only if ${version} was never published: npm run release -- --again`,
		);
	const isSame = formerFolder?.content === content;
	const corpus = buildContent(reading);
	const living = [...siteAddresses(corpus), `data/versions/${version}`];
	const register = updateRegister(buildMaterial(reading), living);
	const size = isSame ? undefined : putVersion(versions, freeze(corpus, content, register, last), again);
	replaceFile(path.resolve(from, folder, 'addresses.yaml'), register.text);
	const first = isSame
		? `${own}/ already holds these data.`
		: `${own}/ is written, ${(Number(size) / 1024).toFixed(0)} kB.`;
	const isNew = size !== undefined || register.added > 0;
	return {
		said: [
			first,
			`${reading.folder}/addresses.yaml: ${countOf(register.added, 'address', 'addresses')} added, ${register.all} in all.`,
			...(isNew ? ['Commit both with the change.'] : []),
		].join('\n'),
		isDone: true,
	};
}

/** Whether an issue counts. With `again`, issues in the version's own frozen files do not, since these are replaced. */
function isAbout({ kind, file }: Issue, own: string, again: boolean): boolean {
	return !(again && kind === 'altered-version' && file.startsWith(`${own}/`));
}

const without = (reading: ContentReading, version: string): ContentReading => ({
	...reading,
	versions: reading.versions.filter((candidate) => candidate.version !== version),
});

const fieldOf = ({ sources }: ContentReading, kind: SourceKind, name: string | undefined, ...path: string[]) =>
	textAt(
		sources.find((source) => source.kind === kind && (name === undefined || source.name === name))?.data,
		...path,
	) ?? '';

const dataDate = (reading: ContentReading) => fieldOf(reading, 'review', undefined, 'dates', 'data');
const changeDate = (reading: ContentReading, version: string) => fieldOf(reading, 'change', version, 'date');

function versionIn({ sources }: ContentReading): string {
	const review = sources.find(({ kind }) => kind === 'review')?.data as { version?: unknown } | undefined;
	return String(review?.version);
}

/** The frozen form of the data. It contains the seal of the version before (`last`), if there is one. */
function freeze(
	corpus: Corpus,
	content: string,
	{ entries }: UpToDateRegister,
	last: VersionFolder | undefined,
): VersionFolder {
	const { version, dates } = corpus.review;
	// No frozen file contains the address of the site, since the site may have moved when the file is read.
	const write = (file: DataFile) => file.write(corpus, '', digestOf);
	const files = new Map<string, FrozenFile>([
		...frozenFiles(corpus).map((file) => [file.name, write(file)] as const),
		[frozenRegisterName, formatJson({ ...edition(corpus), addresses: entries })],
	]);
	return {
		version,
		date: dates.data,
		content,
		...(last?.seal === undefined ? {} : { before: { version: last.version, seal: last.seal } }),
		files,
		// In a lean site, studies have no frozen files of their own, so there are no digests to note.
		...(isLean(corpus)
			? {}
			: { cut: new Map(corpus.studies.map(studyFile).map((file) => [file.name, digestOf(write(file))])) }),
	};
}

function refuse(message: string): Release {
	return { said: message, isDone: false };
}

function run(own: readonly string[]): Release {
	const words = takeContentFolder(own);
	// npm keeps options that come before `--` for itself. Without this check, `--again` would be ignored silently.
	const npmHint = isTakenByNpm('again')
		? '--again, without "--" in front of it,'
		: words.find((word) => word !== '--again');
	if (npmHint !== undefined) return refuse(`${npmHint} is not known. npm run release [-- [FOLDER] [--again]]`);
	try {
		return release(readEnvironment().contentFolder, { again: words.includes('--again') });
	} catch (cause) {
		return refuse(formatFailure(cause));
	}
}

if (isMain(import.meta.filename)) {
	const { said, isDone } = run(process.argv.slice(2));
	(isDone ? process.stdout : process.stderr).write(`${said}\n`);
	process.exitCode = isDone ? 0 : 1;
}
