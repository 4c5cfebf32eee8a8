/** Writes what this program made itself: a folder that it published, and a workbook of its records. */
import { planTable } from './apply-table.ts';
import type { OwnExport } from './own-export.ts';
import type { OwnTable } from './own-table.ts';
import type { ImportProblem } from './problem.ts';
import { reportName } from './report.ts';
import { type FolderChange, planFolder, readImportJournal, replaceContent } from './write-folder.ts';

export interface ImportResult {
	problems: readonly ImportProblem[];
	/** What was imported; undefined where there are problems. */
	report?: string;
	change?: FolderChange;
	records?: number;
}

/** Writes a folder that this program published. It needs no map. */
export function writeExport({ files, records, notes }: OwnExport, folder: string, overwrites: boolean): ImportResult {
	const report = ['## Noticed', '', ...notes.map((note) => `- ${note}`), ''].join('\n');
	const merged = new Map([[reportName, `# Report of the import\n\n${report}`]]);
	const plan = { folder, files, merged, once: new Map<string, string>(), digests: {}, overwrites };
	const { problems, change, texts } = planFolder(plan);
	if (problems.length > 0) return { problems };
	replaceContent(plan, texts, change.removed);
	return { problems: [], report, change, records };
}

const namesOf = (what: string, names: readonly string[]) =>
	names.length === 0
		? []
		: [`${what}: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}.`];

/** Takes a workbook of the folder back. What tables were imported before, and their map, stay. */
export function writeTable(table: OwnTable, folder: string, overwrites: boolean): ImportResult {
	const { texts, removed, unchanged, kept, problems } = planTable(table, folder, overwrites);
	if (problems.length > 0) return { problems };
	const lines = [
		'The workbook is one that npm run export:table wrote.',
		...namesOf('Written', [...texts.keys()]),
		...namesOf('Removed', removed),
		...namesOf('Changed in the folder alone, and kept', kept),
	];
	const report = ['## Noticed', '', ...lines.map((line) => `- ${line}`), ''].join('\n');
	const change = { written: [...texts.keys()], unchanged, removed, kept };
	const plan = {
		folder,
		files: new Map(),
		merged: new Map(),
		once: new Map(),
		digests: readImportJournal(folder),
		overwrites,
	};
	if (texts.size + removed.length > 0) replaceContent(plan, texts, removed);
	return { problems: [], report, change, records: table.records };
}
