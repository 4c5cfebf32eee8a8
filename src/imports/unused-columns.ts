/** Finds columns that say nothing of the studies. */
import { foldText } from './fold.ts';
import { hasSearchLinks, isOfCopy, isOfForm } from './guess-reference.ts';
import type { MapColumn } from './import-map.ts';
import { type Profile, shareOf } from './profile.ts';
import { isReviewerColumn } from './reviewers.ts';

/** The column as one that is left out, with the reason: it is empty, or about the form or the tool. Undefined for any other. */
export function unusedColumn(profile: Profile): MapColumn | undefined {
	const { name: column, filled, words } = profile;
	if (filled === 0) return { column, take: 'nothing', why: 'no row has a value here' };
	if (isReviewerColumn(column))
		return {
			column,
			take: 'nothing',
			why: `who filled in the row${namesOf([...words.keys()])}, not what the study says`,
		};
	if (shareOf(profile, (cell) => /^[^\s@]+@[^\s@]+\.\p{L}{2,}\b/u.test(cell)) > 0.5)
		return { column, take: 'nothing', why: 'it holds addresses of people' };
	if (isRowNumber(profile)) return { column, take: 'nothing', why: 'it only counts the rows' };
	if (isOfForm(profile)) return { column, take: 'nothing', why: 'it says when or how the form was filled in' };
	if (isOfCopy(profile))
		return { column, take: 'nothing', why: 'it is about the copy in a reference manager, not about the report' };
	const names = columnOfNames(profile);
	if (names !== undefined && names !== profile.name)
		return { column, take: 'nothing', why: `${names} has the names of all authors` };
	if (hasSearchLinks(profile)) return { column, take: 'nothing', why: 'its links lead to searches, not to reports' };
	return undefined;
}

/** Names in brackets; addresses of people and of their computers are not repeated, since the map is published with the review. */
const namesOf = (words: readonly string[]) =>
	words.some((word) => /@|^\d+(\.\d+){3}$/.test(word)) ? '' : ` (${words.slice(0, 3).join(', ')})`;

/**
 * Which of the two columns of authors of Scopus and the Web of Science is taken: that with whole given names, if each row has
 * them. Undefined for any other column, and where only one of the two is there.
 */
function columnOfNames({ name, sheet: { header, rows } }: Profile): string | undefined {
	const [short, full] = ['authors', 'author full names'].map((one) => header.findIndex((own) => foldText(own) === one));
	if (short === undefined || full === undefined || short < 0 || full < 0) return undefined;
	if (name !== header[short] && name !== header[full]) return undefined;
	const isWhole = rows.every(({ cells }) => !cells[short]?.trim() || Boolean(cells[full]?.trim()));
	return header[isWhole ? full : short];
}

/** Whether a column without a name, or with one that a statistics program gives it, only counts its rows: from 0 or 1. */
export function isRowNumber({ name, words, sheet, index }: Profile): boolean {
	const first = Number(sheet.rows[0]?.cells[index] || Number.NaN);
	return (
		/^(Column \d+|Unnamed: \d+(\.\d+)*|\.\.\.\d+|X(\.\d+)?|index)$/.test(name) &&
		words.size === sheet.rows.length &&
		(first === 0 || first === 1) &&
		sheet.rows.every(({ cells }, i) => Number(cells[index]) === first + i)
	);
}
