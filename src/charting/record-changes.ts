/** The records of a folder after people corrected some of their values: the new texts, checked before any is written. */
import type { ContentReading, SourceFile } from '../records/read.ts';
import { parseSource } from '../records/source.ts';
import type { ChartedPart } from './charted-part.ts';
import { logPath } from './charting-log.ts';
import { type CheckedFolder, checkedFolder } from './checked-folder.ts';
import { withValue } from './edit-record.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { parseCore } from './value-text.ts';

/** A value that someone corrected, and where they said so. */
export interface Correction {
	part: ChartedPart;
	/** As a cell has it. */
	text: string;
	at: Pick<SheetProblem, 'file' | 'row' | 'column'>;
}

/** The texts of records with their corrections, by the id of the study. */
export function correctedTexts(
	{ files }: Pick<CheckedFolder, 'files'>,
	corrections: readonly Correction[],
): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (const { part, text } of corrections) {
		const before = texts.get(part.study) ?? files.get(part.study)?.text ?? '';
		const core = parseCore(text, part.variable, part.codes, part.isAmount);
		texts.set(part.study, withValue(before, part.path, core));
	}
	return texts;
}

/**
 * The content with other texts in some of its files, by the path of the file as printed. The log of charting may be a
 * new file.
 */
export function withTexts(reading: ContentReading, texts: ReadonlyMap<string, string>): ContentReading {
	const issues = [...reading.issues];
	const sources = reading.sources.map((source): SourceFile => {
		const text = texts.get(source.path);
		if (text === undefined || source.isMade) return source;
		const reading = parseSource(Buffer.from(text), source);
		issues.push(...reading.issues);
		return reading.source;
	});
	const log = logPath(reading);
	const text = texts.get(log);
	if (text !== undefined && !sources.some(({ kind }) => kind === 'charting')) {
		const logReading = parseSource(Buffer.from(text), { path: log, name: 'charting', kind: 'charting' });
		issues.push(...logReading.issues);
		sources.push(logReading.source);
	}
	return { ...reading, sources, issues };
}

/** The folder with these texts, or what the check says against them, each at the cell that it comes from. */
export function checkTexts(
	{ reading, files }: CheckedFolder,
	texts: ReadonlyMap<string, string>,
	corrections: readonly Correction[],
	file: string,
): CheckedFolder | { problems: readonly SheetProblem[] } {
	const byPath = new Map([...texts].map(([id, text]) => [files.get(id)?.path ?? id, text]));
	const result = checkedFolder(withTexts(reading, byPath));
	if (!('issues' in result)) return result;
	const problems = result.issues.map(({ file: path, path: place, message, hint }): SheetProblem => {
		const cause = corrections.find(
			({ part }) => files.get(part.study)?.path === path && part.path.every((step, i) => place[i] === step),
		);
		return { ...(cause?.at ?? { file }), message: cause ? message : `${path}: ${message}`, hint };
	});
	return { problems };
}
