/** Guesses the map of an import from its tables. What a map decides already is kept. */

import { presetLists } from '../schema/list.ts';
import { type DictionaryEntry, dictionaryFor } from './dictionary.ts';
import { excludedColumns } from './excluded-sheet.ts';
import { withListedCodes } from './fill-codes.ts';
import { foldText, looseName, slug } from './fold.ts';
import { variableId } from './free-names.ts';
import { guessColumns } from './guess-columns.ts';
import { withPlaces } from './guess-places.ts';
import { brokenKeys } from './guess-reference.ts';
import type { ImportMap, MapColumn, MapFile, MapList, MapTool, MapVariable } from './import-map.ts';
import { shortLabel } from './labels.ts';
import { joinColumn, mainSheet, studyKeys } from './main-sheet.ts';
import { isShortAbsence } from './missing-words.ts';
import { rowsTaken } from './name-rows.ts';
import { shapeDoubts } from './odd-shape.ts';
import { type Profile, profilesOf } from './profile.ts';
import { withRepeatsAside } from './repeated-columns.ts';
import { isReviewerColumn } from './reviewers.ts';
import type { Sheet } from './sheet.ts';
import { alikeSheets, stacked } from './stacked-sheets.ts';
import { isChartedTwice, profilesOnce, repeatedId, repeatedLabels, shapeOfRows, varyingColumns } from './study-rows.ts';

export interface MapGuess {
	map: ImportMap;
	/** What a person should look at, in words. */
	doubts: readonly string[];
}

interface GuessSource {
	sheets: readonly Sheet[];
	dictionary: ReadonlyMap<string, DictionaryEntry>;
	/** What people have decided, if anything. */
	decided?: ImportMap | undefined;
}

/** The map of some tables. It names every column of each. */
export function guessMap({ sheets: allSheets, dictionary, decided }: GuessSource): MapGuess {
	const doubts: string[] = [];
	const variables: MapVariable[] = [...(decided?.variables ?? [])];
	const missing: Record<string, NonNullable<ImportMap['missing']>[string]> = { ...decided?.missing };
	const ids = new Set(variables.map(({ id }) => id));
	const lists: MapList[] = [...(decided?.lists ?? [])];
	const tools: MapTool[] = [...(decided?.tools ?? [])];
	for (const { id } of lists) ids.add(id);
	const ownOf = (sheet: Sheet) => decided?.files.find(({ file }) => file === sheet.name);
	// A list of excluded reports has more of each than a table of studies may have, and is none.
	const ofStudies = allSheets.filter((sheet) => ownOf(sheet)?.rows !== undefined || !excludedColumns(sheet));
	const alone =
		allSheets.find((sheet) => ownOf(sheet)?.rows === 'studies') ??
		allSheets.find(({ isMain }) => isMain) ??
		mainSheet(ofStudies.length > 0 ? ofStudies : allSheets);
	const alike = alikeSheets(
		alone,
		(ofStudies.length > 0 ? ofStudies : allSheets).filter(
			(sheet) => sheet === alone || ownOf(sheet)?.rows === undefined || ownOf(sheet)?.rows === 'studies',
		),
	);
	const [part, ...others] = alike.parts;
	const main = part ? stacked([part, ...others]) : alone;
	const sheets = allSheets.flatMap((sheet) =>
		sheet === part && main ? [main] : others.includes(sheet) ? [] : [sheet],
	);
	if (alone && ownOf(alone)?.columns === undefined) doubts.push(...alike.doubts);
	const keys = main ? studyKeys(main) : new Set<string>();
	const thesauri = new Map<string, readonly string[]>();
	// A table that a person decided about is no thesaurus any more: its terms are in the map.
	const aside = sheets.filter(
		(sheet) =>
			sheet !== main &&
			sheet.joins === undefined &&
			ownOf(sheet)?.columns === undefined &&
			joinColumn(profilesOf(sheet), keys, 2) === undefined,
	);
	if (main && ownOf(main)?.columns === undefined && !main.isBibliography)
		doubts.push(
			...shapeDoubts(
				main,
				ownOf(main)?.rows === 'several' ? 'several' : shapeOfRows(main, profilesOf(main), undefined),
			),
			...(main.key !== undefined || repeatedId(main, profilesOf(main)) || consensusOf(profilesOf(main))
				? []
				: brokenKeys(profilesOf(main))),
		);
	const files = sheets.map((whole): MapFile => {
		const own = ownOf(whole);
		const least = own?.list === undefined ? 2 : 1;
		const joinOf = (profiles: readonly Profile[]) =>
			whole === main
				? undefined
				: (profiles.find(({ name }) => name === whole.joins) ?? joinColumn(profiles, keys, least));
		const wholeJoin = joinOf(profilesOf(whole));
		const sheet = main && wholeJoin ? withRepeatsAside(whole, main, wholeJoin) : whole;
		const allProfiles = profilesOf(sheet);
		const allJoin = joinOf(allProfiles);
		const only = own?.only ?? consensusOf(allProfiles);
		// In a table about the studies of another, only the rows that are taken say what its columns hold.
		const profiles =
			only && allJoin ? profilesOf({ ...sheet, rows: rowsTaken(sheet, allJoin.name, only) }) : allProfiles;
		const join = allJoin && profiles.find(({ name }) => name === allJoin.name);
		const exclusionColumns = whole === main || own?.rows !== undefined ? undefined : excludedColumns(sheet);
		const rows =
			own?.rows ??
			(whole === main ? shapeOfRows(sheet, profiles, only) : exclusionColumns ? 'excluded' : join ? 'more' : 'nothing');
		if (rows === 'excluded')
			return {
				...own,
				file: sheet.name,
				rows,
				columns: own?.columns ?? exclusionColumns ?? excludedColumns(sheet) ?? otherColumns(sheet),
			};
		if (own?.rows === undefined && rows === 'studies') doubts.push(...repeatedLabels(sheet, profiles, only));
		if (rows === 'nothing') return { ...own, file: sheet.name, rows, columns: own?.columns ?? otherColumns(sheet) };
		for (const profile of profiles)
			for (const [word, { state }] of profile.missing) {
				if (Object.hasOwn(missing, word)) continue;
				missing[word] = state;
				if (isShortAbsence(word))
					doubts.push(
						`${sheet.name}: "${word}" is taken for not reported (non communiqué, no consta, não informado), since the header is in a Romance language. If it means something else, write so under missing in the map.`,
					);
			}
		const isByStudy = whole === main && (rows === 'several' || isChartedTwice(sheet, profiles));
		const studyId = isByStudy ? repeatedId(sheet, profiles) : undefined;
		const isRepeated =
			rows === 'several' || (join !== undefined && new Set([...join.words.keys()].map(looseName)).size < join.filled);
		const isList = own?.list !== undefined;
		const varyingNames = isRepeated || isList ? varyingColumns(sheet, profiles, join) : new Set<string>();
		// Of a table about the studies of another, each row is an entry as a whole.
		const varying = join && (isList || varyingNames.size > 1) ? filledColumns(profiles, join) : varyingNames;
		const list = own?.list ?? (own?.columns || varying.size < 2 ? undefined : listFor(whole, main, lists, ids));
		const decidedColumns = new Map(own?.columns?.map((column) => [column.column, column]));
		const columns = guessColumns({
			profiles: list === undefined ? profiles : profilesOnce(sheet, profiles, varying, join),
			dictionary: dictionaryFor(dictionary, sheet.name),
			variables,
			tools,
			ids,
			doubts,
			join,
			studyId,
			isRepeated,
			varying,
			list,
			decided: decidedColumns,
			aside,
			thesauri,
		});
		if (own?.columns === undefined) variables.splice(0, variables.length, ...withPlaces(variables, columns, profiles));
		return {
			...own,
			file: sheet.name,
			rows,
			...(list === undefined ? {} : { list }),
			...(only ? { only } : {}),
			...(sheet.split === undefined ? {} : { split: sheet.split }),
			columns,
		};
	});
	const ownFiles = files.map((file): MapFile => {
		const terms = thesauri.get(file.file);
		return terms === undefined
			? file
			: {
					...file,
					columns: file.columns?.map((column) => ({
						...column,
						why: `its terms are the codes of ${terms.join(' and ')}`,
					})),
				};
	});
	const whole = ownFiles.flatMap((file) =>
		file.file === part?.name ? [file, ...others.map((sheet) => partOf(file, sheet, ownOf(sheet)))] : [file],
	);
	return {
		map: {
			...decided,
			files: whole,
			...(lists.length > 0 ? { lists } : {}),
			variables: withListedCodes(variables, whole, allSheets),
			...(tools.length > 0 ? { tools } : {}),
			missing,
		},
		doubts,
	};
}

/** The map of a further part of a table, whose columns are those of the first. */
const partOf = (first: MapFile, { name, header }: Sheet, own: MapFile | undefined): MapFile => ({
	...own,
	file: name,
	...(first.rows === undefined ? {} : { rows: first.rows }),
	...(first.list === undefined ? {} : { list: first.list }),
	...(first.only === undefined ? {} : { only: first.only }),
	columns: header.flatMap((column) => {
		const ownColumn =
			own?.columns?.find((one) => one.column === column) ??
			first.columns?.find((one) => foldText(one.column) === foldText(column));
		return ownColumn ? [{ ...ownColumn, column }] : [];
	}),
});

const filledColumns = (profiles: readonly Profile[], join: Profile): ReadonlySet<string> =>
	new Set(
		profiles
			.filter(({ name, filled, sheet }) => name !== join.name && filled > 0 && sheet.aside?.[name] === undefined)
			.map(({ name }) => name),
	);

/** A list for the rows of a table: named after it where it is not the table of the studies. Adds it to `lists`. */
function listFor(sheet: Sheet, main: Sheet | undefined, lists: MapList[], ids: Set<string>): string {
	const stem = sheet.name.replace(/^.*#/, '').replace(/\.[a-z]+$/i, '');
	const label = sheet === main || !/\p{L}/u.test(stem) ? 'Entries' : shortLabel(stem.replace(/[_-]+/g, ' '));
	const id = variableId(presetLists.some((preset) => preset === slug(label)) ? `${label} entries` : label, ids);
	lists.push({ id, label, one: 'entry', many: 'entries' });
	return id;
}

const otherColumns = ({ header, bare = [] }: Sheet): MapColumn[] =>
	header
		.filter((column) => !bare.includes(column))
		.map((column) => ({ column, take: 'nothing', why: 'no column of this table has the keys of the studies' }));

/** Of an extraction by several reviewers (Covidence), the rows on which they agreed. */
function consensusOf(profiles: readonly Profile[]): MapFile['only'] {
	const reviewers = profiles.find(({ name }) => isReviewerColumn(name));
	const word = [...(reviewers?.words.keys() ?? [])].find((name) => /^consensus$/i.test(name));
	return reviewers && word !== undefined ? { column: reviewers.name, word } : undefined;
}
