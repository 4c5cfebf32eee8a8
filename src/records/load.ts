/**
 * Reads and checks a content folder and builds the corpus. Runs in Node only; the site reaches content only through
 * this file.
 */
import { rememberStudiesApart } from '../claims/apart.ts';
import { keepOutcomes } from '../claims/recompute.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import { checkContent, hasErrors } from './check.ts';
import { takeChecked } from './checked-reading.ts';
import { checkedCorpus, keepServed } from './material-corpus.ts';
import { type ContentReader, type ContentReading, readContent, remadeReading } from './read.ts';
import { readFrozen } from './register.ts';
import { formatReport } from './report/terminal.ts';
import { rememberSources, rememberVersions } from './unchanged.ts';
import type { VersionFolder } from './versions.ts';

/** Content with errors, which cannot be built. `report` lists all its issues. */
export class ContentErrors extends Error {
	readonly report: string;

	constructor(folder: string, report: string) {
		super(`content with errors: ${folder}\n\n${report}`);
		this.report = report;
	}
}

/** The corpus of a content folder. Throws `ContentErrors` if the content has an error; warnings do not stop it. */
export function loadCorpus(folder: string): Corpus {
	return checkedCorpus(readChecked(folder));
}

export interface LoadedContent {
	corpus: Corpus;
	/** The frozen versions, newest first, each with its files. */
	versions: readonly ReleasedVersion[];
}

/**
 * The corpus of a content folder and its frozen versions, from one reading. Throws as `loadCorpus` does. Takes what a
 * build has read and checked, if there is something.
 */
export function loadContent(folder: string): LoadedContent {
	const content = takeChecked(folder);
	if (content?.corpus) {
		keepOutcomes(content.corpus, content.outcomes);
		return { corpus: content.corpus, versions: versionsOf(content) };
	}
	// Where the check has kept no corpus, the pages speak another language than the check.
	const reading = content ? remadeReading(content.reading) : readChecked(folder);
	const corpus = checkedCorpus(reading);
	// Without a build, it is development that asks, and asks again after each change.
	if (!content) keepServed(corpus);
	return { corpus, versions: versionsOf(reading) };
}

/** The frozen versions of a content folder that has passed the check, newest first. Does not check it again. */
export function loadVersions(folder: string): readonly ReleasedVersion[] {
	return versionsOf(readContent(folder));
}

const versionsOf = ({ versions }: Pick<ContentReading, 'versions'>): readonly ReleasedVersion[] =>
	versions.map((version) => ({ ...readFrozen(version), ...version }));

const reader: ContentReader = { readSource: rememberSources(), readVersions: rememberVersions() };

function readChecked(folder: string): ContentReading {
	rememberStudiesApart();
	const reading = readContent(folder, process.cwd(), reader);
	const issues = checkContent(reading);
	if (hasErrors(issues)) throw new ContentErrors(folder, formatReport(issues, reading));
	return reading;
}

export interface ReleasedVersion extends FrozenVersion, VersionFolder {}
