/** Finds which of several tables has the studies, and the columns by which the others name them. */
import { looseName } from './fold.ts';
import { guessField, isKeyHeader, isLabelHeader } from './guess-reference.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';
import { isRowNumber } from './unused-columns.ts';

/** How many columns of a table name a report: its title, authors or DOI, or what the study is called. */
export const reportColumns = (sheet: Sheet): number =>
	profilesOf(sheet).filter((profile) => {
		const guess = guessField(profile, sheet.rows.length);
		return guess !== undefined && (guess.take === 'label' || /title|author|DOI/.test(guess.take));
	}).length;

/** The table of the studies: the one with the most columns that name a report; of several, the one with the most rows. */
export function mainSheet(sheets: readonly Sheet[]): Sheet | undefined {
	// Of two that name as much of a report, the one whose studies the other names is meant.
	const isNamed = (sheet: Sheet, score: number) => {
		const ownNames = profilesOf(sheet).filter(
			(profile) =>
				profile.words.size === sheet.rows.length &&
				/^(key|label|reference\.(title|DOI))$/.test(guessField(profile, sheet.rows.length)?.take ?? ''),
		);
		// Each row of the studies has its own name; where others repeat it, they are rows about a study.
		const keys = new Set(ownNames.flatMap(({ words }) => [...words.keys()].map(looseName)));
		const rivals =
			ownNames.length > 0 ? sheets.filter((other) => other !== sheet && reportColumns(other) === score) : [];
		return rivals.some((other) => joinColumn(profilesOf(other), keys, 2) !== undefined);
	};
	const scores = sheets.map((sheet) => ({ sheet, score: reportColumns(sheet) }));
	return scores
		.map((one) => ({ ...one, isNamed: isNamed(one.sheet, one.score) }))
		.sort(
			(a, b) => b.score - a.score || Number(b.isNamed) - Number(a.isNamed) || b.sheet.rows.length - a.sheet.rows.length,
		)[0]?.sheet;
}

/** All cells by which rows of another table may name a study. */
export function studyKeys(sheet: Sheet): ReadonlySet<string> {
	const keyProfiles = profilesOf(sheet).filter(
		(profile) =>
			profile.name === sheet.key ||
			/^(key|label|reference\.(title|DOI|PMID))$/.test(guessField(profile, sheet.rows.length)?.take ?? ''),
	);
	return new Set(keyProfiles.flatMap(({ words }) => [...words.keys()].map(looseName)));
}

/**
 * The column that has the keys of the studies: at least four of five of its different cells are one, and there are `least`;
 * where its header says that it is one, half of them.
 */
export function joinColumn(
	profiles: readonly Profile[],
	keys: ReadonlySet<string>,
	least: number,
): Profile | undefined {
	const share = ({ words }: Profile) =>
		[...words.keys()].filter((word) => keys.has(looseName(word))).length / Math.max(1, words.size);
	const best = profiles
		.filter((profile) => profile.words.size >= least && !isRowNumber(profile))
		.sort((a, b) => share(b) - share(a))[0];
	// Numbers alone may count the rows of either table.
	const isKey =
		best !== undefined &&
		(isKeyHeader(best.name) || isLabelHeader(best.name)) &&
		[...best.words.keys()].every((word) => /\p{L}/u.test(word));
	return best && share(best) >= (isKey ? 0.5 : 0.8) ? best : undefined;
}
