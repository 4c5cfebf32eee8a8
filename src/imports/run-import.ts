/** Runs an import: reads, guesses or keeps the map, builds the records, and writes all of it or nothing. */

import fs from 'node:fs';
import path from 'node:path';
import { mapName } from '../records/content-folder.ts';
import { countOf, formatWhole } from '../records/words.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { buildRecords } from './build-records.ts';
import { formatYaml, variableFile, writtenRecord } from './content-files.ts';
import { isUtf8 } from './encoding.ts';
import { listsBefore } from './entry-ids.ts';
import { excludedName, excludedTexts } from './excluded-sheet.ts';
import { finishRecords, referencesOf } from './finish-records.ts';
import { firstFiles } from './first-files.ts';
import { countCodes, formatMap } from './format-map.ts';
import { guessMap } from './guess-map.ts';
import type { ImportMap, MapVariable } from './import-map.ts';
import { type Matching, matchReferences, sameReports, withFurtherReports } from './match-references.ts';
import { mergeReferences, mergeVariable } from './merge-files.ts';
import type { ImportOptions } from './options.ts';
import type { ImportProblem } from './problem.ts';
import { withQuotes } from './quotes.ts';
import { readMap } from './read-map.ts';
import { readSources } from './read-sources.ts';
import { formatImportReport, type ReportSource, reportName } from './report.ts';
import type { Sheet } from './sheet.ts';
import { namesOfParts, splitForms } from './split-cells.ts';
import {
	planFolder,
	readIfThere,
	readImportJournal,
	replaceContent,
	restoreFolder,
	targetProblem,
} from './write-folder.ts';
import { type ImportResult, writeExport, writeTable } from './write-whole.ts';

type ImportRequest = Pick<ImportOptions, 'files' | 'into' | 'map' | 'overwrites'> &
	Partial<Pick<ImportOptions, 'encoding'>>;

/** Imports files into a folder. With any problem nothing is written. `day` is today, as 2024-01-31. */
export async function runImport(
	{ files, into, map: mapFile, overwrites, encoding }: ImportRequest,
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
	const ownMap = withEncoding(reading?.map, files, encoding);
	const sources = await readSources(files, ownMap);
	if (sources.problems.length > 0) return { problems: sources.problems };
	if (sources.table) return writeTable(sources.table, into, overwrites);
	if (sources.whole) return writeExport(sources.whole, into, overwrites);
	const columnProblems = ownMap ? unknownColumns(ownMap, sources.sheets, decidedFile ?? '') : [];
	if (columnProblems.length > 0) return { problems: columnProblems };
	const { map: guess, doubts } = guessMap({
		sheets: sources.sheets,
		dictionary: sources.dictionary,
		decided: withKnown(ownMap, sources.known),
	});
	const { map, untaken } = splitVariables(guess);
	const ownRecords = buildRecords(sources.sheets, map);
	if (ownRecords.problems.length > 0) return { problems: ownRecords.problems };
	if (ownRecords.records.length === 0)
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
	const exclusions = excludedTexts(sources.sheets, map, ownRecords.ledger);
	const cutPassages: string[] = [];
	const records = withQuotes(ownRecords.records, map, sources.quotes, ownRecords.ledger, cutPassages);
	const reports = withFurtherReports(ownRecords.records);
	const matching = matchReferences(reports, sources.references, map.matches);
	const { finished, ids, lines } = finishRecords(records, matching, map, into);
	const whole: ImportMap = { ...guess, ids };
	const source: ReportSource = {
		map: { ...map, ids },
		records: ownRecords.records,
		ledger: ownRecords.ledger,
		notes: [
			...sources.notes,
			...ownRecords.notes,
			...untaken.map(
				({ id }) => `No column is taken for the variable ${id} of the map, so the review does not have it.`,
			),
		],
		doubts: [
			...doubts,
			...ownRecords.doubts,
			...exclusions.doubts,
			...cutPassages,
			...matching.doubts,
			...sameReports(ownRecords.records),
		],
		references: [...matchLines(matching, reports.length, sources.references.length), ...lines],
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
						counts: countCodes(ownRecords.records, variable.id),
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
			mergeReferences(referencesOf(finished), { folder: into, name: 'references.yaml', journal, overwrites }),
		] as const,
	]);
	const plan = {
		folder: into,
		files: new Map(
			finished.map((record) => [
				`studies/${record.id}.yaml`,
				formatYaml(writtenRecord(record, record.lists.size === 0 ? {} : listsBefore(into, record.id))),
			]),
		),
		merged: new Map([
			...[...merges].map(([name, { text }]) => [name, text] as const),
			[mapName, formatMap(whole, ownRecords.records)] as const,
			[reportName, `# Report of the import\n\n${formatImportReport(source, true)}`] as const,
		]),
		once: new Map([
			...firstFiles(finished, map, dayOf(into) ?? day),
			...(exclusions.text === undefined ? [] : [[excludedName, exclusions.text] as const]),
		]),
		digests: Object.assign({}, ...[...merges.values()].map(({ digests }) => digests)) as Record<string, string>,
		overwrites,
	};
	const { problems: handProblems, change, texts } = planFolder(plan);
	const all = [...[...merges.values()].flatMap((merge) => merge.problems), ...handProblems];
	if (all.length > 0) return { problems: all };
	replaceContent(plan, texts, change.removed);
	return { problems: [], report: formatImportReport(source, false), change, records: finished.length };
}

/** The map with the variables that a column is taken for, and the others. */
function splitVariables(map: ImportMap): { map: ImportMap; untaken: NonNullable<ImportMap['variables']> } {
	const idsInUse = new Set(map.files.flatMap(({ columns = [] }) => columns.flatMap(({ variable }) => variable ?? [])));
	const isHeld = ({ id, arms }: MapVariable) =>
		idsInUse.has(id) ||
		(arms !== undefined &&
			[arms.first, arms.second].flatMap((arm) => Object.values(arm)).every((one) => idsInUse.has(one)));
	const [variables, otherVariables] = [true, false].map((isTaken) =>
		(map.variables ?? []).filter((variable) => isHeld(variable) === isTaken),
	);
	return { map: { ...map, variables }, untaken: otherVariables ?? [] };
}

/** The day of the data in the folder, as 2024-01-31; undefined without one. */
const dayOf = (folder: string) =>
	/^ {2}data: "(\d{4}-\d\d-\d\d)"/m.exec(readIfThere(path.join(folder, 'review.yaml')) ?? '')?.[1];

/** The map with the encoding of the command line at every file of text that is not UTF-8. */
function withEncoding(
	map: ImportMap | undefined,
	files: readonly string[],
	encoding: string | undefined,
): ImportMap | undefined {
	if (encoding === undefined) return map;
	const names = new Set(
		files
			.filter((file) => !/\.(xlsx|json)$/i.test(file) && isFile(file) && !isUtf8(file))
			.map((file) => path.basename(file)),
	);
	const knownFiles = map?.files ?? [];
	const newFiles = [...names].filter((name) => !knownFiles.some(({ file }) => file === name));
	return {
		...map,
		files: [
			...knownFiles.map((file) => (names.has(file.file) ? { ...file, encoding } : file)),
			...newFiles.map((file) => ({ file, encoding })),
		],
	};
}

const isFile = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** What people decided, and below it what the tools say of their own tables. */
function withKnown(ownMap: ImportMap | undefined, knownMaps: readonly ImportMap[]): ImportMap | undefined {
	const files = knownMaps
		.flatMap((map) => map.files)
		.filter(({ file }) => !ownMap?.files.some((own) => own.file === file && own.columns));
	const variableIds = new Set(files.flatMap(({ columns = [] }) => columns.flatMap(({ variable }) => variable ?? [])));
	const knownVariables = knownMaps
		.flatMap((map) => map.variables ?? [])
		.filter(({ id }) => variableIds.has(id) && !ownMap?.variables?.some((own) => own.id === id));
	if (files.length === 0) return ownMap;
	const own = ownMap?.files.filter(({ file }) => !files.some((one) => one.file === file)) ?? [];
	const lists = knownMaps
		.flatMap((map) => map.lists ?? [])
		.filter(({ id }) => !ownMap?.lists?.some((one) => one.id === id) && files.some(({ list }) => list === id));
	return {
		...ownMap,
		files: [...own, ...files],
		lists: [...(ownMap?.lists ?? []), ...lists],
		variables: [...(ownMap?.variables ?? []), ...knownVariables],
	};
}

/** Columns that the map names and the tables do not have. */
function unknownColumns(
	map: ImportMap,
	sheets: readonly Pick<Sheet, 'name' | 'header' | 'split'>[],
	file: string,
): ImportProblem[] {
	return map.files.flatMap((own) => {
		const sheet = sheets.find(({ name }) => name === own.file);
		if (!sheet) return [];
		// What was decided about a column before it was split, or about its parts before it was whole, is left behind.
		const { split = {} } = sheet;
		const former = new Set(
			Object.keys(split).flatMap((name) => [name, ...splitForms.flatMap((form) => namesOfParts(name, form))]),
		);
		return (own.columns ?? [])
			.filter(({ column }) => !sheet.header.includes(column) && !former.has(column))
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

function matchLines({ items, unused }: Matching, records: number, references: number): readonly string[] {
	if (references === 0) return [];
	const by = Map.groupBy(items.values(), (match) => match.by);
	const ways = [...by].map(([way, matches]) => `${formatWhole(matches.length)} by ${way}`);
	return [
		`${formatWhole(items.size)} of ${countOf(records, 'record')} ${items.size === 1 ? 'has' : 'have'} a reference in the bibliographies (${ways.join(', ') || 'none'}).`,
		...(unused.length > 0
			? [
					`${countOf(unused.length, 'reference')} of ${formatWhole(references)} ${unused.length === 1 ? 'belongs to no record and is' : 'belong to no record and are'} left out: ${unused.map(({ key }) => key).join(', ')}.`,
				]
			: []),
	];
}
