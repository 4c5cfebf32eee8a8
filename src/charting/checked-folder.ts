/** A content folder without errors: its files, its corpus, and the charted parts of its records. */
import type { Corpus } from '../corpus/corpus.ts';
import { buildContent, parsedRecord } from '../records/build-content.ts';
import { checkContent, hasErrors } from '../records/check.ts';
import type { Issue } from '../records/issue.ts';
import { type ContentReading, readContent, type SourceFile } from '../records/read.ts';
import { listsOf } from '../schema/list.ts';
import { type ChartedPart, chartedParts } from './charted-part.ts';

export interface CheckedFolder {
	reading: ContentReading;
	corpus: Corpus;
	/** The file of each record, by its id. */
	files: ReadonlyMap<string, SourceFile>;
	/** The parts of each record, by its id. */
	parts: ReadonlyMap<string, readonly ChartedPart[]>;
}

/** The folder, or the errors for which nothing can be done with it. */
export function readChecked(folder: string): CheckedFolder | { issues: readonly Issue[] } {
	return checkedFolder(readContent(folder));
}

/** The same of content that has been read. */
export function checkedFolder(reading: ContentReading): CheckedFolder | { issues: readonly Issue[] } {
	const issues = checkContent(reading);
	if (hasErrors(issues)) return { issues: issues.filter(({ severity }) => severity === 'error') };
	const corpus = buildContent(reading);
	const lists = listsOf(corpus.review);
	const files = new Map<string, SourceFile>();
	const parts = new Map<string, readonly ChartedPart[]>();
	for (const source of reading.sources) {
		const record = source.kind === 'study' ? parsedRecord(source) : undefined;
		if (!record) continue;
		files.set(record.id, source);
		parts.set(record.id, chartedParts(record, corpus.variables, lists));
	}
	return { reading, corpus, files, parts };
}
