/** Reads the files of an import: each by what it is, into tables, references and dictionaries. */
import fs from 'node:fs';
import path from 'node:path';
import { formatSystemError } from '../records/system-error.ts';
import type { BibliographyItem } from './citation.ts';
import { readDelimited } from './delimited.ts';
import { type DictionaryEntry, dictionaryOf } from './dictionary.ts';
import { EncodingFailure } from './encoding.ts';
import { foldText } from './fold.ts';
import type { ImportMap } from './import-map.ts';
import type { ImportProblem } from './problem.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

export interface Sources {
	/** Tables of records. */
	sheets: readonly Sheet[];
	references: readonly BibliographyItem[];
	/** What the columns mean, by the folded name of each. */
	dictionary: ReadonlyMap<string, DictionaryEntry>;
	notes: readonly string[];
	problems: readonly ImportProblem[];
}

interface FileReading {
	sheets?: readonly Sheet[];
	references?: readonly BibliographyItem[];
	dictionary?: readonly DictionaryEntry[];
	notes?: readonly string[];
	problems?: readonly ImportProblem[];
}

type FileReader = (
	file: string,
	name: string,
	how: { encoding?: string | undefined; delimiter?: string | undefined; sheet?: string | undefined },
) => Promise<FileReading> | FileReading;

/** What reads each kind of file, by its ending. */
const readers: Readonly<Record<string, FileReader>> = {
	csv: readDelimited,
	tsv: readDelimited,
	tab: readDelimited,
	txt: readDelimited,
	xlsx: (file, name, { sheet }) => readWorkbook(file, name, sheet),
};

/** All files, in the order of the command line. Problems are those of all of them. */
export async function readSources(files: readonly string[], decided: ImportMap | undefined): Promise<Sources> {
	const readings: FileReading[] = [];
	for (const file of files) readings.push(await readSource(file, decided));
	const sheets = readings.flatMap((reading) => reading.sheets ?? []);
	const dictionary = new Map<string, DictionaryEntry>();
	const notes = [
		...readings.flatMap((reading) => reading.notes ?? []),
		...sheets.flatMap((sheet) => sheet.notes.map((note) => `${sheet.name}: ${note}`)),
	];
	for (const entry of readings.flatMap((reading) => reading.dictionary ?? []))
		dictionary.set(foldText(entry.name), entry);
	const isNamed = (sheet: Sheet) =>
		decided?.files.some(({ file, rows }) => file === sheet.name && rows !== undefined && rows !== 'nothing');
	// A table whose cells are the names of another's columns says what these mean.
	const records = sheets.filter((sheet) => {
		if (isNamed(sheet)) return true;
		const described = sheets.find(
			(other) => other !== sheet && other.header.length > sheet.header.length && dictionaryOf(sheet, other.header),
		);
		const entries = described && dictionaryOf(sheet, described.header);
		for (const entry of entries ?? []) dictionary.set(foldText(entry.name), entry);
		if (described) notes.push(`${sheet.name} describes the columns of ${described.name}; its rows are no records.`);
		return !described;
	});
	return {
		sheets: records,
		references: readings.flatMap((reading) => reading.references ?? []),
		dictionary,
		notes,
		problems: readings.flatMap((reading) => reading.problems ?? []),
	};
}

async function readSource(file: string, decided: ImportMap | undefined): Promise<FileReading> {
	const name = path.basename(file);
	const own = decided?.files.find((one) => one.file.replace(/#.*$/, '') === name);
	try {
		const stats = fs.statSync(file);
		if (!stats.isFile())
			return refuse(
				file,
				'unreadable-file',
				stats.isDirectory() ? 'This is a folder.' : 'This is no plain file.',
				'Name the files in it, one by one.',
			);
		if (stats.size === 0) return refuse(file, 'empty-table', 'The file is empty.', 'Export it again.');
		const read = readers[endingOf(file, name)];
		if (!read)
			return refuse(
				file,
				'unknown-format',
				`Nothing reads files of this kind (${path.extname(name) || 'no ending'}).`,
				`An import takes ${Object.keys(readers)
					.map((ending) => `.${ending}`)
					.join(', ')}. Save the file as one of these.`,
			);
		return await read(file, name, { encoding: own?.encoding, delimiter: own?.delimiter });
	} catch (cause) {
		if (cause instanceof EncodingFailure) return { problems: [cause.problem] };
		const sentence = formatSystemError(cause) ?? (isMissing(cause) ? 'There is no such file.' : undefined);
		if (sentence === undefined) throw cause;
		return refuse(file, 'unreadable-file', sentence, 'Check the name, and whether you may read it.');
	}
}

const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

function refuse(file: string, kind: ImportProblem['kind'], message: string, hint: string): FileReading {
	return { problems: [{ kind, file, message, hint }] };
}

/** The ending in lower case; of an archive that is named as a text, or a text that is named as a workbook, what it is. */
function endingOf(file: string, name: string): string {
	const ending = path.extname(name).slice(1).toLowerCase();
	const start = readStart(file, 8);
	if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
		return ending === 'csv' || ending === 'txt' || ending === 'tsv' ? 'xlsx' : ending;
	return ending;
}

function readStart(file: string, bytes: number): Buffer {
	const handle = fs.openSync(file, 'r');
	try {
		const buffer = Buffer.alloc(bytes);
		return buffer.subarray(0, fs.readSync(handle, buffer, 0, bytes, 0));
	} finally {
		fs.closeSync(handle);
	}
}
