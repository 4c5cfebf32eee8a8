/** Takes a verification sheet that people filled in: what they verified is marked, and what they corrected is changed. */
import { entryDigest } from '../corpus/digest.ts';
import { verifierName } from '../corpus/verifier.ts';
import { parsedRecord } from '../records/build-content.ts';
import { fieldAt } from '../records/raw.ts';
import { partDigest, pathOfPart } from '../records/verifications.ts';
import type { StudyRecord } from '../schema/study.ts';
import type { WrittenRecordVerification } from '../schema/verification.ts';
import { firstLog, logPath, logText } from './charting-log.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { withEntries, withVerified } from './edit-record.ts';
import type { FilledRow } from './filled-row.ts';
import { type Correction, checkTexts, correctedTexts, withTexts } from './record-changes.ts';
import type { SheetProblem } from './sheet-problem.ts';

export interface Verified {
	/** The texts to write, by the path of the file as printed. */
	texts: ReadonlyMap<string, string>;
	/** The path of the log of charting, if it is a new file. */
	newLog: string | undefined;
	verified: number;
	corrected: readonly FilledRow[];
	/** Rows whose value has changed since the sheet was made: neither marked nor corrected. */
	stale: readonly FilledRow[];
	/** Rows of texts of entries that say nothing by themselves, since the rest of the entry was not verified. */
	partial: readonly FilledRow[];
}

/** What to write, or what is wrong; nothing is written here. */
export function applyVerification(
	folder: CheckedFolder,
	rows: readonly FilledRow[],
	file: string,
): Verified | { problems: readonly SheetProblem[] } {
	const stale = rows.filter(({ isStale }) => isStale);
	const current = rows.filter(({ isStale }) => !isStale);
	const corrections = current.flatMap(({ part, corrected, row }): Correction[] =>
		corrected === undefined ? [] : [{ part, text: corrected, at: { file, row, column: 'corrected' } }],
	);
	const newTexts = correctedTexts(folder, corrections);
	const after = checkTexts(folder, newTexts, corrections, file);
	if ('problems' in after) return after;
	const texts = new Map<string, string>();
	const partial: FilledRow[] = [];
	for (const [study, own] of Map.groupBy(current, ({ part }) => part.study)) {
		const source = after.files.get(study);
		const record = source && parsedRecord(source);
		if (!source || !record) continue;
		const { statements, left } = statementsOf(record, own, after);
		partial.push(...left);
		texts.set(source.path, withVerified(source.text, statements));
	}
	const log = folder.reading.sources.find(({ kind }) => kind === 'charting');
	const correctedRows = current.filter((row) => row.corrected !== undefined);
	if (correctedRows.length > 0)
		texts.set(
			log?.path ?? logPath(folder.reading),
			withEntries(
				log?.text ?? firstLog,
				'differences',
				correctedRows.map((row) => logEntry(row, after)),
			),
		);
	const problems = checkAll(folder, texts, file);
	if (problems.length > 0) return { problems };
	const newLog = log || correctedRows.length === 0 ? undefined : logPath(folder.reading);
	return { texts, newLog, verified: current.length - correctedRows.length, corrected: correctedRows, stale, partial };
}

/** The statements of a record: those that it had and that still say something, and the new ones. */
function statementsOf(record: StudyRecord, rows: readonly FilledRow[], { parts, corpus }: CheckedFolder) {
	const all = parts.get(record.id) ?? [];
	const otherRows: FilledRow[] = [];
	const newVerifications = [
		...Map.groupBy(rows, ({ by, date, against }) => JSON.stringify([by, date, against])).values(),
	].flatMap((group): WrittenRecordVerification[] => {
		const [first] = group;
		if (!first) return [];
		const of: Record<string, string> = {};
		const answeredPlaces = new Set(group.map(({ part }) => part.place));
		for (const row of group) {
			const { part } = row;
			const whole = all.filter(({ entry }) => entry !== undefined && entry === part.entry);
			if (part.entry !== undefined && whole.every(({ place }) => answeredPlaces.has(place))) {
				const entry: unknown = fieldAt(record, part.path[0] ?? '', part.path[1] ?? 0);
				of[part.entry] = entryDigest(entry as Readonly<Record<string, unknown>>);
			} else if (part.entry !== undefined && part.variable === undefined && !part.isAmount) otherRows.push(row);
			else of[part.place] = partDigest(record, pathOfPart(record, part.place));
		}
		const notes = group.flatMap(({ note, corrected, part }) =>
			note === undefined || corrected !== undefined ? [] : [`${part.place}: ${note}`],
		);
		const { by, date, against } = first;
		if (Object.keys(of).length === 0) return [];
		return [{ by, date, against, ...(notes.length > 0 ? { note: notes.join('; ') } : {}), of }];
	});
	const isCorrected = rows.some(({ corrected }) => corrected !== undefined);
	const renewals = newVerifications.flatMap(({ by, of }) => {
		const person = verifierName(corpus.review, by);
		return Object.keys(of ?? {}).map((part) => ({ person, part }));
	});
	/** Several people may verify the same: only what has changed goes, and what the same person says again. */
	const isReplaced = (part: string, digest: string, by: string) => {
		const covering = renewals.filter((one) => one.part === part || part.startsWith(`${one.part}/`));
		const person = verifierName(corpus.review, by);
		if (covering.some((one) => one.person === person)) return true;
		const isRelated = covering.length > 0 || renewals.some((one) => one.part.startsWith(`${part}/`));
		return isRelated && digest !== partDigest(record, pathOfPart(record, part));
	};
	const formerVerifications = (record.verified ?? []).flatMap(({ of, ...said }): WrittenRecordVerification[] => {
		// What was said of the whole record is not true of what has been corrected since.
		if (of === undefined) return isCorrected ? [] : [said];
		const rest = Object.entries(of).filter(([part, digest]) => !isReplaced(part, digest, said.by));
		return rest.length === 0 ? [] : [{ ...said, of: Object.fromEntries(rest) }];
	});
	return { statements: merged([...formerVerifications, ...newVerifications]), left: otherRows };
}

/** Statements by the same person, of the same day and against the same source as one, unless one has a note. */
function merged(statements: readonly WrittenRecordVerification[]): readonly WrittenRecordVerification[] {
	const groups = Map.groupBy(statements, ({ by, date, against, note, of }) =>
		JSON.stringify([by, date, against, note, of === undefined]),
	);
	return [...groups.values()].map((group) => {
		const of = Object.assign({}, ...group.map((one) => one.of));
		return { ...group[0], ...(group[0]?.of === undefined ? {} : { of }) } as WrittenRecordVerification;
	});
}

/** A correction as the log of charting keeps it: what stood, what stands, and why. */
function logEntry({ part, corrected, note, by, date }: FilledRow, after: CheckedFolder) {
	const now = after.parts.get(part.study)?.find(({ place }) => place === part.place)?.text ?? corrected ?? '';
	return {
		study: part.study,
		field: part.place,
		first: logText(part.text, 400),
		second: logText(now, 400),
		decision: 'second',
		reason: logText(`${note ?? ''} (${by}, ${date})`, 500),
	};
}

/** What the check says against all texts together. */
function checkAll({ reading, files, corpus, parts }: CheckedFolder, texts: ReadonlyMap<string, string>, file: string) {
	const paths = new Map([...files].map(([id, source]) => [source.path, id]));
	const byStudy = new Map([...texts].map(([path, text]) => [paths.get(path) ?? path, text]));
	const result = checkTexts({ reading: withTexts(reading, texts), files, corpus, parts }, byStudy, [], file);
	return 'problems' in result ? result.problems : [];
}
