/** Guesses the map of an import from its tables. What a map decides already is kept. */
import { countOf } from '../records/words.ts';
import { presetLists } from '../schema/list.ts';
import type { DictionaryEntry } from './dictionary.ts';
import { foldText, slug } from './fold.ts';
import { variableId } from './free-names.ts';
import { guessColumns } from './guess-columns.ts';
import { brokenKeys, guessField } from './guess-reference.ts';
import type { ImportMap, MapColumn, MapFile, MapList, MapVariable } from './import-map.ts';
import { shortLabel } from './labels.ts';
import { stateOfWord } from './missing-words.ts';
import { shapeDoubts } from './odd-shape.ts';
import { type Profile, profilesOf } from './profile.ts';
import { isReviewerColumn } from './reviewers.ts';
import type { Sheet } from './sheet.ts';
import { isRowNumber } from './unused-columns.ts';

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
export function guessMap({ sheets, dictionary, decided }: GuessSource): MapGuess {
	const doubts: string[] = [];
	const variables: MapVariable[] = [...(decided?.variables ?? [])];
	const missing: Record<string, NonNullable<ImportMap['missing']>[string]> = { ...decided?.missing };
	const ids = new Set(variables.map(({ id }) => id));
	const lists: MapList[] = [...(decided?.lists ?? [])];
	for (const { id } of lists) ids.add(id);
	const main =
		sheets.find(({ name }) => decided?.files.some(({ file, rows }) => file === name && rows === 'studies')) ??
		mainSheet(sheets);
	const keys = main ? keysOf(main) : new Set<string>();
	const ownOf = (sheet: Sheet) => decided?.files.find(({ file }) => file === sheet.name);
	const thesauri = new Map<string, readonly string[]>();
	// A table that a person decided about is no thesaurus any more: its terms are in the map.
	const aside = sheets.filter(
		(sheet) =>
			sheet !== main && ownOf(sheet)?.columns === undefined && joinColumn(profilesOf(sheet), keys, 2) === undefined,
	);
	if (main && ownOf(main)?.columns === undefined && !main.isBibliography)
		doubts.push(...shapeDoubts(main), ...brokenKeys(profilesOf(main)));
	const files = sheets.map((sheet): MapFile => {
		const own = ownOf(sheet);
		const profiles = profilesOf(sheet);
		const join = sheet === main ? undefined : joinColumn(profiles, keys, own?.list === undefined ? 2 : 1);
		const only = own?.only ?? consensusOf(profiles);
		const rows = own?.rows ?? (sheet === main ? rowsOf(sheet, profiles, only) : join ? 'more' : 'nothing');
		if (own?.rows === undefined && rows === 'studies') doubts.push(...repeatedLabels(sheet, profiles, only));
		if (rows === 'nothing') return { ...own, file: sheet.name, rows, columns: own?.columns ?? unused(sheet) };
		for (const profile of profiles)
			for (const [word, { state }] of profile.missing) if (!Object.hasOwn(missing, word)) missing[word] = state;
		const isRepeated = rows === 'several' || (join !== undefined && join.words.size < join.filled);
		const isList = own?.list !== undefined;
		const differing = isRepeated || isList ? varyingColumns(sheet, profiles, join) : new Set<string>();
		// Of a table about the studies of another, each row is an entry as a whole.
		const varying = join && (isList || differing.size > 1) ? filledColumns(profiles, join) : differing;
		const list = own?.list ?? (own?.columns || varying.size < 2 ? undefined : listFor(sheet, main, lists, ids));
		const decidedColumns = new Map(own?.columns?.map((column) => [column.column, column]));
		const columns = guessColumns({
			profiles: list === undefined ? profiles : profilesOnce(sheet, profiles, varying, join),
			dictionary,
			variables,
			ids,
			doubts,
			join,
			isRepeated,
			varying,
			list,
			decided: decidedColumns,
			aside,
			thesauri,
		});
		return {
			...own,
			file: sheet.name,
			rows,
			...(list === undefined ? {} : { list }),
			...(only ? { only } : {}),
			columns,
		};
	});
	const used = files.map((file): MapFile => {
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
	return { map: { ...decided, files: used, ...(lists.length > 0 ? { lists } : {}), variables, missing }, doubts };
}

/**
 * The columns that say different things in the rows of one study, so that they are about an entry and not about the study.
 * Columns that name the study are left out.
 */
function varyingColumns(sheet: Sheet, profiles: readonly Profile[], join: Profile | undefined): ReadonlySet<string> {
	const guesses = new Map(profiles.map((profile) => [profile, guessField(profile, sheet.rows.length)?.take]));
	const name = nameColumn(sheet, profiles, join);
	if (!name) return new Set();
	const rowsByStudy = [...Map.groupBy(sheet.rows, ({ cells }) => foldText(cells[name.index] ?? '')).values()];
	const varies = ({ index }: Profile) =>
		rowsByStudy.some((rows) => new Set(rows.map(({ cells }) => cells[index] ?? '')).size > 1);
	return new Set(
		profiles
			.filter((profile) => profile !== name && profile.filled > 0 && !isRowNumber(profile))
			// In a table about the studies of another, no column names a report.
			.filter((profile) => (join !== undefined || guesses.get(profile) === undefined) && varies(profile))
			.map((profile) => profile.name),
	);
}

const filledColumns = (profiles: readonly Profile[], join: Profile): ReadonlySet<string> =>
	new Set(profiles.filter((profile) => profile !== join && profile.filled > 0).map(({ name }) => name));

/** The profiles, those of columns about the study with each study once: its rows only repeat what they say. */
function profilesOnce(
	sheet: Sheet,
	profiles: readonly Profile[],
	varying: ReadonlySet<string>,
	join: Profile | undefined,
): readonly Profile[] {
	const name = nameColumn(sheet, profiles, join);
	if (!name) return profiles;
	const seen = new Set<string>();
	const first = sheet.rows.filter(({ cells }) => {
		const own = foldText(cells[name.index] ?? '');
		const isFirst = !seen.has(own);
		seen.add(own);
		return isFirst;
	});
	const once = profilesOf({ ...sheet, rows: first });
	const isOnce = (profile: Profile) =>
		profile !== name &&
		profile !== join &&
		!varying.has(profile.name) &&
		guessField(profile, sheet.rows.length) === undefined;
	return profiles.map((profile, i) => (isOnce(profile) ? (once[i] ?? profile) : profile));
}

/** The column by which rows belong to their studies; undefined if none names them. */
function nameColumn(
	sheet: Sheet,
	profiles: readonly Profile[],
	join: Profile | undefined,
	takes = ['reference.title', 'reference.DOI', 'label'],
): Profile | undefined {
	const guessed = profiles.map((profile) => ({ profile, take: guessField(profile, sheet.rows.length)?.take }));
	return join ?? takes.flatMap((take) => guessed.filter((guess) => guess.take === take))[0]?.profile;
}

/** A list for the rows of a table: named after it where it is not the table of the studies. Adds it to `lists`. */
function listFor(sheet: Sheet, main: Sheet | undefined, lists: MapList[], ids: Set<string>): string {
	const stem = sheet.name.replace(/^.*#/, '').replace(/\.[a-z]+$/i, '');
	const label = sheet === main || !/\p{L}/u.test(stem) ? 'Entries' : shortLabel(stem.replace(/[_-]+/g, ' '));
	const id = variableId(presetLists.some((preset) => preset === slug(label)) ? `${label} entries` : label, ids);
	lists.push({ id, label, one: 'entry', many: 'entries' });
	return id;
}

const unused = ({ header }: Sheet): MapColumn[] =>
	header.map((column) => ({ column, take: 'nothing', why: 'no column of this table has the keys of the studies' }));

/** The table of the studies: the one with the most columns that name a report; of several, the one with the most rows. */
function mainSheet(sheets: readonly Sheet[]): Sheet | undefined {
	const scoreOf = (sheet: Sheet) =>
		profilesOf(sheet).filter((profile) => {
			const guess = guessField(profile, sheet.rows.length);
			return guess !== undefined && (guess.take === 'label' || /title|author|DOI/.test(guess.take));
		}).length;
	return sheets
		.map((sheet) => ({ sheet, score: scoreOf(sheet) }))
		.sort((a, b) => b.score - a.score || b.sheet.rows.length - a.sheet.rows.length)[0]?.sheet;
}

/** All cells by which rows of another table may name a study. */
function keysOf(sheet: Sheet): ReadonlySet<string> {
	const keyed = profilesOf(sheet).filter((profile) =>
		/^(key|label|reference\.(title|DOI|PMID))$/.test(guessField(profile, sheet.rows.length)?.take ?? ''),
	);
	return new Set(keyed.flatMap(({ words }) => [...words.keys()].map(foldText)));
}

/** The column that has the keys of the studies: at least four of five of its different cells are one, and there are `least`. */
function joinColumn(profiles: readonly Profile[], keys: ReadonlySet<string>, least: number): Profile | undefined {
	const share = ({ words }: Profile) =>
		[...words.keys()].filter((word) => keys.has(foldText(word))).length / Math.max(1, words.size);
	const best = profiles
		.filter((profile) => profile.words.size >= least && !isRowNumber(profile))
		.sort((a, b) => share(b) - share(a))[0];
	return best && share(best) >= 0.8 ? best : undefined;
}

/**
 * Whether a row is a study, or one of several rows of it. Rows are several if no column has a key of its own for each
 * row, and the titles, or else the labels, are at most two thirds as many as the rows.
 */
function rowsOf(sheet: Sheet, profiles: readonly Profile[], only: MapFile['only']): 'studies' | 'several' {
	const guesses = profiles.map((profile) => ({ profile, take: guessField(profile, sheet.rows.length)?.take }));
	if (only || guesses.some(({ take }) => take === 'key')) return 'studies';
	const name = ['reference.title', 'reference.DOI', 'label'].flatMap((take) =>
		guesses.filter((guess) => guess.take === take),
	)[0];
	return name && name.profile.words.size <= (2 / 3) * name.profile.filled ? 'several' : 'studies';
}

/** A doubt for each label, or else title, of several rows that are taken for a study each. */
function repeatedLabels(sheet: Sheet, profiles: readonly Profile[], only: MapFile['only']): readonly string[] {
	const name = nameColumn(sheet, profiles, undefined, ['label', 'reference.title']);
	const onlyAt = only ? sheet.header.indexOf(only.column) : -1;
	const rows = sheet.rows.filter(({ cells }) => onlyAt < 0 || cells[onlyAt] === only?.word);
	const isNamed = ({ cells }: Sheet['rows'][number]) => name && stateOfWord(cells[name.index] ?? '') === undefined;
	const repeated = [
		...Map.groupBy(rows.filter(isNamed), ({ cells }) => foldText(cells[name?.index ?? -1] ?? '')).values(),
	].filter((same) => same.length > 1);
	const places = repeated.map((same) => {
		const lines = same.slice(0, 8).map(({ line }) => line);
		return `"${same[0]?.cells[name?.index ?? -1]?.slice(0, 60)}" in ${same.length} rows (lines ${lines.join(', ')}${same.length > 8 ? ' …' : ''})`;
	});
	return places.length === 0
		? []
		: [
				`${sheet.name}, ${name?.name}: ${countOf(places.length, 'name')} ${places.length === 1 ? 'stands' : 'stand'} in several rows, and each row is taken for a study. If they are rows of one study, write rows: several at the file in the map. ${places.join('; ')}.`,
			];
}

/** Of an extraction by several reviewers (Covidence), the rows on which they agreed. */
function consensusOf(profiles: readonly Profile[]): MapFile['only'] {
	const reviewers = profiles.find(({ name }) => isReviewerColumn(name));
	const word = [...(reviewers?.words.keys() ?? [])].find((name) => /^consensus$/i.test(name));
	return reviewers && word !== undefined ? { column: reviewers.name, word } : undefined;
}
