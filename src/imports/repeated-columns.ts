/** Finds columns of a table about the studies of another that only repeat what that says, such as the title of each study. */
import { foldText, looseName } from './fold.ts';
import { aside } from './package-keys.ts';
import type { Profile } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** The table with each column set aside that has, in every row, what the column of the same name says of its study. */
export function withRepeatsAside(sheet: Sheet, main: Sheet, join: Profile): Sheet {
	const nameOf = ({ cells }: Sheet['rows'][number], column: number) => looseName(cells[column] ?? '');
	const owners = main.header
		.map((_, column) => new Map(main.rows.map((row) => [nameOf(row, column), row])))
		.filter((rowByName) => rowByName.size === main.rows.length)
		.map((rowByName) => sheet.rows.map((row) => rowByName.get(nameOf(row, join.index))))
		.find((rows) => rows.length > 0 && !rows.includes(undefined));
	if (owners === undefined) return sheet;
	return sheet.header.reduce((own, name, i) => {
		const at = main.header.findIndex((column) => foldText(column) === foldText(name));
		const isFilled = sheet.rows.some(({ cells }) => cells[i] !== '');
		if (i === join.index || at < 0 || !isFilled || own.aside?.[name] !== undefined) return own;
		const isRepeat = sheet.rows.every(
			({ cells }, row) => foldText(cells[i] ?? '') === foldText(owners[row]?.cells[at] ?? ''),
		);
		return isRepeat ? aside(own, name, `it repeats what ${main.name} says of each study`) : own;
	}, sheet);
}
