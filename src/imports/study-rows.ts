/** Finds which rows of a table are about one study, before its columns are guessed. */
import { countOf } from '../records/words.ts';
import { foldText, looseName } from './fold.ts';
import { guessField, isKeyHeader } from './guess-reference.ts';
import type { MapFile } from './import-map.ts';
import { stateOfWord } from './missing-words.ts';
import { type Profile, profilesOf } from './profile.ts';
import { isReviewerColumn } from './reviewers.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { isRowNumber } from './unused-columns.ts';

/** The columns by which rows belong to their studies, and the name that they give a row. */
export interface RowNames {
	columns: readonly Profile[];
	nameOf(row: SheetRow): string;
}

const namesBy = (columns: readonly Profile[], fold: (cell: string) => string = foldText): RowNames => ({
	columns,
	nameOf: ({ cells }) => columns.map(({ index }) => fold(cells[index] ?? '')).join(' | '),
});

/** By what rows belong to their studies: `join` where that is given; undefined if nothing names them. */
function rowNames(
	sheet: Sheet,
	profiles: readonly Profile[],
	join: Profile | undefined,
	takes = ['reference.title', 'reference.DOI', 'label'],
): RowNames | undefined {
	if (join) return namesBy([join], looseName);
	const guesses = profiles.map((profile) => ({ profile, take: guessField(profile, sheet.rows.length)?.take }));
	const [first] = takes.flatMap((take) => guesses.filter((guess) => guess.take === take));
	if (first) return namesBy([first.profile]);
	const id = repeatedId(sheet, profiles);
	if (id) return namesBy([id]);
	const [authors, year] = ['reference.author', 'reference.issued'].map(
		(take) => guesses.find((guess) => guess.take === take)?.profile,
	);
	return authors && year ? namesBy([authors, year]) : undefined;
}

/**
 * The column that numbers or names the studies of a table with several rows a study: its words repeat, and whatever
 * names the report is the same in all rows of each. Undefined without such a column.
 */
export function repeatedId(sheet: Sheet, profiles: readonly Profile[]): Profile | undefined {
	const of = (profile: Profile) => guessField(profile, sheet.rows.length)?.take ?? '';
	const takes = profiles.map(of);
	if (takes.some((take) => take === 'key')) return undefined;
	const report = profiles.filter((_, i) => (takes[i] ?? '').startsWith('reference.'));
	return profiles.find((profile) => {
		const { words, filled, index } = profile;
		if (!isKeyHeader(profile.name) || filled < sheet.rows.length || words.size < 2 || words.size > (4 / 5) * filled)
			return false;
		const byId = Map.groupBy(sheet.rows, ({ cells }) => cells[index] ?? '');
		const isOfStudy = (one: Profile) =>
			[...byId.values()].every((rows) => new Set(rows.map(({ cells }) => foldText(cells[one.index] ?? ''))).size === 1);
		const isNamed = /\b(study|paper|article|trial|report|publication|reference)\b/.test(foldText(profile.name));
		return report.length > 0 ? report.every(isOfStudy) : isNamed;
	});
}

/** Whether several people filled in a row each for the same studies: no study has two rows of one of them. */
export function isChartedTwice(sheet: Sheet, profiles: readonly Profile[]): boolean {
	const reviewer = profiles.find(({ name, words }) => isReviewerColumn(name) && words.size > 1);
	const id = repeatedId(sheet, profiles);
	if (!reviewer || !id) return false;
	const rows = [...Map.groupBy(sheet.rows, ({ cells }) => cells[id.index] ?? '').values()];
	return rows.every((own) => new Set(own.map(({ cells }) => cells[reviewer.index])).size === own.length);
}

/**
 * Whether a row is a study, or one of several rows of it. Rows are several if no column has a key of its own for each
 * row, and what names the studies stands in more rows than it has words: two thirds as many at most where that is a
 * title or a label, which two studies may share.
 */
export function shapeOfRows(sheet: Sheet, profiles: readonly Profile[], only: MapFile['only']): 'studies' | 'several' {
	if (
		only ||
		sheet.key !== undefined ||
		profiles.some((profile) => guessField(profile, sheet.rows.length)?.take === 'key')
	)
		return 'studies';
	if (repeatedId(sheet, profiles)) return isChartedTwice(sheet, profiles) ? 'studies' : 'several';
	const names = rowNames(sheet, profiles, undefined);
	const namedRows = sheet.rows.filter((row) => names?.columns.every(({ index }) => (row.cells[index] ?? '') !== ''));
	if (!names || namedRows.length === 0) return 'studies';
	// Two studies by the same authors in a year are nothing unusual.
	const share = names.columns.length > 1 ? 1 / 2 : 2 / 3;
	return new Set(namedRows.map(names.nameOf)).size <= share * namedRows.length ? 'several' : 'studies';
}

/**
 * The columns that say different things in the rows of one study, so that they are about an entry and not about the study.
 * Columns that name the study are left out.
 */
export function varyingColumns(
	sheet: Sheet,
	profiles: readonly Profile[],
	join: Profile | undefined,
): ReadonlySet<string> {
	const names = rowNames(sheet, profiles, join);
	if (!names) return new Set();
	const guesses = new Map(profiles.map((profile) => [profile, guessField(profile, sheet.rows.length)?.take]));
	const rowsByStudy = [...Map.groupBy(sheet.rows, names.nameOf).values()];
	const varies = ({ index }: Profile) =>
		rowsByStudy.some((rows) => new Set(rows.map(({ cells }) => cells[index] ?? '')).size > 1);
	return new Set(
		profiles
			.filter((profile) => !names.columns.includes(profile) && profile.filled > 0 && !isRowNumber(profile))
			.filter(({ name }) => sheet.aside?.[name] === undefined)
			// In a table about the studies of another, no column names a report.
			.filter((profile) => (join !== undefined || guesses.get(profile) === undefined) && varies(profile))
			.map((profile) => profile.name),
	);
}

/** The profiles, those of columns about the study with each study once: its rows only repeat what they say. */
export function profilesOnce(
	sheet: Sheet,
	profiles: readonly Profile[],
	varyingNames: ReadonlySet<string>,
	join: Profile | undefined,
): readonly Profile[] {
	const names = rowNames(sheet, profiles, join);
	if (!names) return profiles;
	const keys = new Set<string>();
	const first = sheet.rows.filter((row) => {
		const own = names.nameOf(row);
		const isFirst = !keys.has(own);
		keys.add(own);
		return isFirst;
	});
	const once = profilesOf({ ...sheet, rows: first });
	const isOnce = (profile: Profile) =>
		!names.columns.includes(profile) &&
		profile !== join &&
		!varyingNames.has(profile.name) &&
		guessField(profile, sheet.rows.length) === undefined;
	return profiles.map((profile, i) => (isOnce(profile) ? (once[i] ?? profile) : profile));
}

/** A doubt for each label, or else title, of several rows that are taken for a study each. */
export function repeatedLabels(sheet: Sheet, profiles: readonly Profile[], only: MapFile['only']): readonly string[] {
	const [name] = rowNames(sheet, profiles, undefined, ['label', 'reference.title'])?.columns ?? [];
	const onlyAt = only ? sheet.header.indexOf(only.column) : -1;
	const rows = sheet.rows.filter(({ cells }) => onlyAt < 0 || cells[onlyAt] === only?.word);
	const isNamed = ({ cells }: SheetRow) => name && stateOfWord(cells[name.index] ?? '') === undefined;
	// An author with another year is another study.
	const year = profiles.find((profile) => guessField(profile, sheet.rows.length)?.take === 'reference.issued');
	const repeats = [
		...Map.groupBy(rows.filter(isNamed), ({ cells }) =>
			[name, year].map((one) => foldText(cells[one?.index ?? -1] ?? '')).join('\n'),
		).values(),
	].filter((same) => same.length > 1);
	const places = repeats.map((same) => {
		const lines = same.slice(0, 8).map(({ line }) => line);
		return `"${same[0]?.cells[name?.index ?? -1]?.slice(0, 60)}" in ${same.length} rows (lines ${lines.join(', ')}${same.length > 8 ? ' …' : ''})`;
	});
	return places.length === 0
		? []
		: [
				`${sheet.name}, ${name?.name}: ${countOf(places.length, 'name')} ${places.length === 1 ? 'stands' : 'stand'} in several rows, and each row is taken for a study. If they are rows of one study, write rows: several at the file in the map. ${places.join('; ')}.`,
			];
}
