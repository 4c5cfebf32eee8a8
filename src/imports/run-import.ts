/** Runs an import: reads, guesses or keeps the map, builds the records, and writes all of it or nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { countOf } from '../records/words.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { type BuiltRecord, buildRecords } from './build-records.ts';
import { type CitationDraft, fitCitation, parseNames } from './citation.ts';
import { type FinishedRecord, formatYaml, referenceEntry, variableFile, writtenRecord } from './content-files.ts';
import { firstFiles } from './first-files.ts';
import { countCodes, formatMap } from './format-map.ts';
import { recordId } from './free-names.ts';
import { guessMap } from './guess-map.ts';
import type { ImportMap } from './import-map.ts';
import { type Matching, matchReferences, sameReports } from './match-references.ts';
import { mergeReferences, mergeVariable } from './merge-files.ts';
import type { ImportOptions } from './options.ts';
import type { OwnExport } from './own-export.ts';
import type { ImportProblem } from './problem.ts';
import { withQuotes } from './quotes.ts';
import { readMap } from './read-map.ts';
import { readSources } from './read-sources.ts';
import { formatImportReport, type ReportSource } from './report.ts';
import {
	type FolderChange,
	planFolder,
	readIfThere,
	readImportJournal,
	replaceContent,
	restoreFolder,
	targetProblem,
} from './write-folder.ts';

/** The names of the files that an import writes beside the records. */
export const mapName = 'map.yaml';
export const reportName = 'import-report.md';

export interface ImportResult {
	problems: readonly ImportProblem[];
	/** What was imported; undefined where there are problems. */
	report?: string;
	change?: FolderChange;
	records?: number;
}

type ImportRequest = Pick<ImportOptions, 'files' | 'into' | 'map' | 'overwrites'>;

/** Imports files into a folder. With any problem nothing is written. `day` is today, as 2024-01-31. */
export async function runImport(
	{ files, into, map: mapFile, overwrites }: ImportRequest,
	day: string,
): Promise<ImportResult> {
	restoreFolder(into);
	const foreign = targetProblem(into);
	const own = path.join(into, mapName);
	const decidedFile = mapFile ?? (fs.existsSync(own) ? own : undefined);
	const missingMap: ImportProblem[] =
		decidedFile !== undefined && !fs.existsSync(decidedFile)
			? [
					{
						kind: 'unreadable-file',
						file: decidedFile,
						message: 'There is no such map.',
						hint: 'Leave out --map to have one guessed.',
					},
				]
			: [];
	const reading = decidedFile === undefined || missingMap.length > 0 ? undefined : readMap(decidedFile);
	const first = [...(foreign ? [foreign] : []), ...missingMap, ...(reading?.problems ?? [])];
	// Without a map that can be used, the files would be read wrongly.
	if (first.length > 0) return { problems: first };
	const sources = await readSources(files, reading?.map);
	if (sources.problems.length > 0) return { problems: sources.problems };
	if (sources.whole) return writeWhole(sources.whole, into, overwrites);
	const decided = reading?.map;
	const unknown = decided ? unknownColumns(decided, sources.sheets, decidedFile ?? '') : [];
	if (unknown.length > 0) return { problems: unknown };
	const { map, doubts } = guessMap({
		sheets: sources.sheets,
		dictionary: sources.dictionary,
		decided: withKnown(decided, sources.known),
	});
	const built = buildRecords(sources.sheets, map);
	if (built.problems.length > 0) return { problems: built.problems };
	if (built.records.length === 0)
		return {
			problems: [
				{
					kind: 'empty-table',
					file: files[0] ?? '',
					message: 'No row is a record.',
					hint: 'Name a table with one row for each study.',
				},
			],
		};
	const records = withQuotes(built.records, map, sources.quotes, built.ledger);
	const matching = matchReferences(built.records, sources.references, map.matches);
	const { finished, ids, lines } = finishRecords(records, matching, map, into);
	const whole: ImportMap = { ...map, ids };
	const source: ReportSource = {
		map: whole,
		records: built.records,
		ledger: built.ledger,
		notes: [...sources.notes, ...built.notes],
		doubts: [...doubts, ...matching.doubts, ...sameReports(built.records)],
		references: [...matchLines(matching, built.records.length, sources.references.length), ...lines],
	};
	const journal = readImportJournal(into);
	const variables = map.variables ?? [];
	const openCodes = new Set(
		variables
			.filter(({ kind, codes }) => kindTraits[kind].codes === 'codebook' && (codes?.length ?? 0) <= 20)
			.slice(0, 4)
			.map(({ id }) => id),
	);
	const merges = new Map([
		...variables.map((variable, i) => {
			const name = `codebook/${variable.id}.yaml`;
			return [
				name,
				mergeVariable(
					variableFile(variable, 10 * (i + 1), map, {
						isOpen: openCodes.has(variable.id),
						counts: countCodes(built.records, variable.id),
					}),
					{
						folder: into,
						name,
						journal,
						overwrites,
					},
				),
			] as const;
		}),
		[
			'references.yaml',
			mergeReferences(finished.map(referenceEntry), { folder: into, name: 'references.yaml', journal, overwrites }),
		] as const,
	]);
	const plan = {
		folder: into,
		files: new Map(finished.map((record) => [`studies/${record.id}.yaml`, formatYaml(writtenRecord(record))])),
		merged: new Map([
			...[...merges].map(([name, { text }]) => [name, text] as const),
			[mapName, formatMap(whole, built.records)] as const,
			[reportName, `# Report of the import\n\n${formatImportReport(source, true)}`] as const,
		]),
		once: firstFiles(finished, map, day),
		digests: Object.assign({}, ...[...merges.values()].map(({ digests }) => digests)) as Record<string, string>,
		overwrites,
	};
	const { problems: handProblems, change, texts } = planFolder(plan);
	const all = [...[...merges.values()].flatMap((merge) => merge.problems), ...handProblems];
	if (all.length > 0) return { problems: all };
	replaceContent(plan, texts, change.removed);
	return { problems: [], report: formatImportReport(source, false), change, records: finished.length };
}

/** What people decided, and below it what the tools say of their own tables. */
function withKnown(decided: ImportMap | undefined, known: readonly ImportMap[]): ImportMap | undefined {
	const files = known
		.flatMap((map) => map.files)
		.filter(({ file }) => !decided?.files.some((own) => own.file === file && own.columns));
	const named = new Set(files.flatMap(({ columns = [] }) => columns.flatMap(({ variable }) => variable ?? [])));
	const added = known
		.flatMap((map) => map.variables ?? [])
		.filter(({ id }) => named.has(id) && !decided?.variables?.some((own) => own.id === id));
	if (files.length === 0) return decided;
	const own = decided?.files.filter(({ file }) => !files.some((one) => one.file === file)) ?? [];
	const lists = known
		.flatMap((map) => map.lists ?? [])
		.filter(({ id }) => !decided?.lists?.some((one) => one.id === id) && files.some(({ list }) => list === id));
	return {
		...decided,
		files: [...own, ...files],
		lists: [...(decided?.lists ?? []), ...lists],
		variables: [...(decided?.variables ?? []), ...added],
	};
}

/** Writes a folder that this program published. It needs no map. */
function writeWhole({ files, records, notes }: OwnExport, folder: string, overwrites: boolean): ImportResult {
	const report = ['## Noticed', '', ...notes.map((note) => `- ${note}`), ''].join('\n');
	const merged = new Map([[reportName, `# Report of the import\n\n${report}`]]);
	const plan = { folder, files, merged, once: new Map<string, string>(), digests: {}, overwrites };
	const { problems, change, texts } = planFolder(plan);
	if (problems.length > 0) return { problems };
	replaceContent(plan, texts, change.removed);
	return { problems: [], report, change, records };
}

/** Columns that the map names and the tables do not have. */
function unknownColumns(
	map: ImportMap,
	sheets: readonly { name: string; header: readonly string[] }[],
	file: string,
): ImportProblem[] {
	return map.files.flatMap((own) => {
		const sheet = sheets.find(({ name }) => name === own.file);
		if (!sheet) return [];
		return (own.columns ?? [])
			.filter(({ column }) => !sheet.header.includes(column))
			.map(
				({ column }): ImportProblem => ({
					kind: 'unknown-column',
					file,
					message: `${own.file} has no column "${column}".`,
					hint: `Its columns are: ${sheet.header.map((name) => `"${name}"`).join(', ')}.`,
				}),
			);
	});
}

/** Records with their ids, numbers and references. Ids and numbers of an earlier import stay. */
function finishRecords(records: readonly BuiltRecord[], matching: Matching, map: ImportMap, folder: string) {
	const taken = new Set(Object.values(map.ids ?? {}));
	// Keys are foreign words, such as "constructor", which every plain object has.
	const ids = new Map(Object.entries(map.ids ?? {}));
	const leftBy = new Map<string, string[]>();
	const leave = (what: string, label: string) => leftBy.set(what, [...(leftBy.get(what) ?? []), label]);
	const named = records.map((record) => {
		const id =
			ids.get(record.key) ?? recordId(shortLabel(record, matching.items.get(record.key)?.item.citation), taken);
		ids.set(record.key, id);
		return { record, id, number: numberBefore(folder, id) };
	});
	let next = Math.max(0, ...named.map(({ number }) => number ?? 0));
	const finished = named.map(({ record, id, number }): FinishedRecord => {
		const item = matching.items.get(record.key)?.item;
		const whole: CitationDraft = { ...record.citation, ...item?.citation };
		const named = whole.author?.length ? {} : authorsOf(record.label);
		const type = whole.type ?? (whole['container-title'] === undefined ? 'document' : 'article-journal');
		const issued = whole.issued ?? yearOf(record.label);
		const { fitting, left } = fitCitation({
			...whole,
			...named,
			type,
			...(issued === undefined ? {} : { issued }),
		});
		for (const { key, value, why } of left)
			leave(`${key} is left out, since ${why}`, `${record.label} ("${value.slice(0, 40)}")`);
		const inTable = record.isReference ? tableFields : [];
		for (const field of Object.keys(item?.others ?? {}).filter((one) => !inTable.includes(one)))
			leave(`${field} is left out, since no key of a reference takes it`, record.label);
		const { values, lists } = record;
		return { id, label: record.label, number: number ?? ++next, citation: fitting, values, lists };
	});
	const lines = [...leftBy].map(
		([what, labels]) => `${what}: ${countOf(labels.length, 'reference')}: ${labels.join(', ')}.`,
	);
	return { finished, ids: Object.fromEntries(ids), lines };
}

const yearOf = (label: string) => Number(/\b(1[6-9]|20)\d\d(?=[a-z]?\)?$)/.exec(label)?.[0]) || undefined;

/** Fields of bibliographies that are columns where there is no other table. */
const tableFields: readonly string[] = ['KW', 'MH', 'DB'];

/**
 * The authors in a label such as `Aaron (2005)`, `Ahl & Bru 2001` or `Cad et al. 1999`, with a note that says where they
 * come from; nothing for a label of another form.
 */
function authorsOf(label: string): CitationDraft {
	const [, text] = /^(\p{Lu}[^\d()]{1,80}?),? *\(?(?:1[6-9]|20)\d\d[a-z]?\)?$/u.exec(label) ?? [];
	const { names } = parseNames(text ?? '');
	if (names.length === 0) return {};
	return {
		author: names,
		note: 'The authors are those in the label of the table, which may name the first one alone.',
	};
}

/** What an id is made of: the label; for a title its first words. */
function shortLabel({ label, citation, isReference }: BuiltRecord, found: CitationDraft = {}): string {
	const [first] = found.author ?? citation.author ?? [];
	const name = first && ('family' in first ? first.family : first.literal);
	const isTitle = isReference || label === citation.title;
	return isTitle && name ? `${name} ${found.issued ?? citation.issued ?? ''}` : label;
}

function numberBefore(folder: string, id: string): number | undefined {
	const [, number] =
		/^ {2}reference: (\d+)$/m.exec(readIfThere(path.join(folder, 'studies', `${id}.yaml`)) ?? '') ?? [];
	return number === undefined ? undefined : Number(number);
}

function matchLines({ items, unused }: Matching, records: number, references: number): readonly string[] {
	if (references === 0) return [];
	const by = Map.groupBy(items.values(), (match) => match.by);
	const ways = [...by].map(([way, matches]) => `${matches.length} by ${way}`);
	return [
		`${items.size} of ${countOf(records, 'record')} have a reference in the bibliographies (${ways.join(', ') || 'none'}).`,
		...(unused.length > 0
			? [
					`${countOf(unused.length, 'reference')} of ${references} belong to no record and are left out: ${unused.map(({ key }) => key).join(', ')}.`,
				]
			: []),
	];
}
