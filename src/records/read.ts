/** Reads a content folder: its files, and what cannot be read. */
import fs from 'node:fs';
import path from 'node:path';
import { showHidden } from '../schema/characters.ts';
import { appraisalSources } from './appraisal-variables.ts';
import { mapName, recordFolders, singleFiles } from './content-folder.ts';
import { figureSources } from './default-figures.ts';
import { folderProblem, isTrace, listFolder } from './folder.ts';
import { folderHint } from './folder-hint.ts';
import { type Issue, issueAt } from './issue.ts';
import { listAt } from './raw.ts';
import { type Finds, isFolder, putMisplacedFile, readFile, readRecords, reportFailure } from './read-file.ts';
import { readStranger } from './read-stranger.ts';
import { readSource, type SourceFile, type SourceKind } from './source.ts';
import { readVersions, type VersionFolder } from './versions.ts';

export type { SourceFile, SourceKind } from './source.ts';

/** Everything in a content folder, with the issues of reading it. */
export interface ContentReading {
	folder: string;
	/** All files, including those that cannot be read, which have no data. */
	sources: readonly SourceFile[];
	/**
	 * Kinds of which there may be more than `sources` has, because a folder cannot be listed or a file has no usable
	 * name.
	 */
	unread: ReadonlySet<SourceKind | 'version'>;
	/** Frozen versions whose files are unchanged, newest first. */
	versions: readonly VersionFolder[];
	/** Names of all folders of versions, including altered ones. */
	versionNames: readonly string[];
	/** Whether the records and the codebook were made of a team's tables, so that their words are those of the tables. */
	isImported?: boolean;
	issues: readonly Issue[];
}

/** How the files of a content folder are read: `unchanged.ts` has a reader that remembers. */
export interface ContentReader {
	readSource: typeof readSource;
	readVersions: typeof readVersions;
}

const plainReader: ContentReader = { readSource, readVersions };

/** Reads a content folder. Never throws for a mistake in the content. Paths are printed relative to `from`. */
export function readContent(folder: string, from = process.cwd(), reader: ContentReader = plainReader): ContentReading {
	const root = path.resolve(from, folder);
	const nameOf = (place: string) => showHidden(path.relative(from, place).split(path.sep).join('/')) || '.';
	const print = (...parts: string[]) => nameOf(path.join(root, ...parts));
	const { readSource } = reader;
	const finds: Finds = { root, readSource, print, sources: [], unread: new Set(), issues: [], misplaced: [] };
	const { sources, unread, issues } = finds;
	let isImported = false;
	const end = (versions: readonly VersionFolder[] = [], versionNames: readonly string[] = []): ContentReading => ({
		folder: print(),
		sources,
		unread,
		versions,
		versionNames,
		isImported,
		issues,
	});
	const problem = folderProblem(root);
	if (problem) {
		const hint = folderHint(root, nameOf, !fs.existsSync(root));
		issues.push(issueAt('missing-folder', print(), problem, hint));
		return end();
	}
	const { entries, failure } = listFolder(root);
	if (failure) {
		reportFailure(finds, failure);
		return end();
	}
	const entryNamed = (name: string) => entries.find((entry) => entry.name === name);
	isImported = entryNamed(mapName) !== undefined;
	for (const { kind, name } of singleFiles) {
		const entry = entryNamed(name);
		if (entry) readFile(finds, kind, entry);
	}
	for (const folder of recordFolders) {
		const entry = entryNamed(folder.name);
		if (entry) readRecords(finds, folder, entry);
	}
	const ownNames = new Set([...singleFiles, ...recordFolders].map(({ name }) => name));
	for (const entry of entries) if (!ownNames.has(entry.name)) readStranger(finds, entry);
	putMisplacedFile(finds);
	const isStrange = entries.every(({ name }) => !ownNames.has(name));
	if (sources.length === 0 && isStrange && (issues.length > 0 || entries.every(({ name }) => isTrace(name)))) {
		const hint = folderHint(root, nameOf, entries.length === 0);
		issues.splice(
			0,
			Number.POSITIVE_INFINITY,
			issueAt('missing-folder', print(), 'Nothing of a review stands here.', hint),
		);
		return end();
	}
	reportMissing(finds);
	sources.push(...appraisalSources(sources.find(({ kind }) => kind === 'review')));
	sources.push(...figureSources(sources, unread, print('figures.yaml')));
	const versionsEntry = entryNamed('versions');
	if (versionsEntry && !isFolder(finds, versionsEntry, 'version')) {
		unread.add('version');
		return end();
	}
	const { versions, names, issues: versionIssues } = reader.readVersions(root, print);
	issues.push(...versionIssues);
	return end(versions, names);
}

/**
 * A reading whose made sources have the words of the modules that call this. A build checks in English, and its pages can
 * speak another language.
 */
export function remadeReading(reading: ContentReading): ContentReading {
	const files = reading.sources.filter(({ isMade }) => !isMade);
	const figures = reading.sources.find(({ kind, isMade }) => kind === 'figures' && isMade);
	const sources = [...files, ...appraisalSources(files.find(({ kind }) => kind === 'review'))];
	if (figures) sources.push(...figureSources(sources, reading.unread, figures.path));
	return { ...reading, sources };
}

/** Reports files that every review needs. A file that may exist but cannot be read does not count as missing. */
function reportMissing({ sources, unread, issues, print }: Finds): void {
	const isThere = (kind: SourceKind) => unread.has(kind) || sources.some((source) => source.kind === kind);
	for (const { kind, name, isNeeded } of singleFiles)
		if (isNeeded && !isThere(kind))
			issues.push(
				issueAt(
					'missing-file',
					print(name),
					'There is no such file.',
					'Every review needs it; src/handbook/coding-guide.md says what it holds.',
				),
			);
	const review = sources.find(({ kind }) => kind === 'review');
	if (!isThere('variable') && listAt(review?.data, 'appraisal', 'tools').length === 0)
		issues.push(
			issueAt(
				'empty-codebook',
				print('codebook'),
				'The codebook has no variable.',
				'Add a file for each variable, such as codebook/design.yaml. A review that only appraises its studies names its tools in appraisal.tools of review.yaml instead.',
			),
		);
}
