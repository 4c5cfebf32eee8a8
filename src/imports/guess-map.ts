/** Guesses the map of an import from its tables. What a map decides already is kept. */
import type { DictionaryEntry } from './dictionary.ts';
import { foldText } from './fold.ts';
import { guessColumns } from './guess-columns.ts';
import { guessField } from './guess-reference.ts';
import type { ImportMap, MapColumn, MapFile, MapVariable } from './import-map.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';

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
	const main =
		sheets.find(({ name }) => decided?.files.some(({ file, rows }) => file === name && rows === 'studies')) ??
		mainSheet(sheets);
	const keys = main ? keysOf(main) : new Set<string>();
	const files = sheets.map((sheet): MapFile => {
		const own = decided?.files.find(({ file }) => file === sheet.name);
		const profiles = profilesOf(sheet);
		const join = sheet === main ? undefined : joinColumn(profiles, keys);
		const only = own?.only ?? consensusOf(profiles);
		const rows = own?.rows ?? (sheet === main ? rowsOf(sheet, profiles, only) : join ? 'more' : 'nothing');
		if (rows === 'nothing') return { ...own, file: sheet.name, rows, columns: own?.columns ?? unused(sheet) };
		for (const profile of profiles)
			for (const [word, { state }] of profile.missing) if (!Object.hasOwn(missing, word)) missing[word] = state;
		const isRepeated = rows === 'several' || (join !== undefined && join.words.size < join.filled);
		const decidedColumns = new Map(own?.columns?.map((column) => [column.column, column]));
		const columns = guessColumns({
			profiles,
			dictionary,
			variables,
			ids,
			doubts,
			join,
			isRepeated,
			decided: decidedColumns,
		});
		return { ...own, file: sheet.name, rows, ...(only ? { only } : {}), columns };
	});
	return { map: { ...decided, files, variables, missing }, doubts };
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

/** The column that has the keys of the studies: at least four of five of its different cells are one. */
function joinColumn(profiles: readonly Profile[], keys: ReadonlySet<string>): Profile | undefined {
	const share = ({ words }: Profile) =>
		[...words.keys()].filter((word) => keys.has(foldText(word))).length / Math.max(1, words.size);
	const best = profiles
		.filter((profile) => profile.words.size > 1 && !isRowNumber(profile))
		.sort((a, b) => share(b) - share(a))[0];
	return best && share(best) >= 0.8 ? best : undefined;
}

/** Whether a column without a name only counts its rows: 1, 2, 3 … */
function isRowNumber({ name, words, sheet, index }: Profile): boolean {
	return (
		/^Column \d+$/.test(name) &&
		words.size === sheet.rows.length &&
		sheet.rows.every(({ cells }, i) => Number(cells[index]) === i + 1)
	);
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

/** Of an extraction by several reviewers (Covidence), the rows on which they agreed. */
function consensusOf(profiles: readonly Profile[]): MapFile['only'] {
	const reviewers = profiles.find(({ name }) =>
		/^(reviewer( name)?|extractor|coder|extracted by)$/.test(foldText(name)),
	);
	const word = [...(reviewers?.words.keys() ?? [])].find((name) => /^consensus$/i.test(name));
	return reviewers && word !== undefined ? { column: reviewers.name, word } : undefined;
}
