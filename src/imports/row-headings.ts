/** Rows of a table that say something of others: units below the header, and headings above groups of studies. */
import { countOf } from '../records/words.ts';
import { isBlank } from '../schema/characters.ts';
import type { RawRow } from './sheet.ts';

interface NamedRows {
	header: readonly string[];
	rows: readonly RawRow[];
	notes: readonly string[];
}

const filledIn = (cells: readonly string[]) => cells.filter((cell) => !isBlank(cell));

const unit =
	/^(?:[([][^()[\]]{1,30}[)\]]|%|°C|[mckµn]?m[²³]?|km²|[mkµ]?g|ha|ml|l|years?|yrs?|months?|weeks?|days?|hours?|h|min|yes\/no|y\/n|0\/1|text|number|n|n ?\(%\)|mean|SD|mean ?(?:\(SD\)|± ?SD)|median ?\(IQR\)|yyyy|dd[./-]mm[./-]yyyy)$/i;

/** Whether cells hold nothing but units, and none in the first. */
export function areUnits(cells: readonly string[]): boolean {
	const units = filledIn(cells).map((cell) => cell.trim());
	return units.length > 0 && isBlank(cells[0] ?? '') && units.every((cell) => unit.test(cell));
}

/** The header with the units that the row below it holds: nothing but units, and none in the first column. */
export function withUnits({ header, rows, notes }: NamedRows): NamedRows {
	const [first, ...others] = rows;
	if (first === undefined || others.length < 2 || !areUnits(first.cells)) return { header, rows, notes };
	const namesInUse = new Set(header);
	const headings = header.map((name, i) => {
		const own = (first.cells[i] ?? '').trim();
		const full = own === '' ? name : `${name} ${/^[([]/.test(own) ? own : `(${own})`}`;
		return namesInUse.has(full) ? name : full;
	});
	return {
		header: headings,
		rows: others,
		notes: [...notes, `Row ${first.line} holds units; they stand behind the names of their columns.`],
	};
}

/** A cell that names a study, and no group of them. */
const namesStudy = /(?<!\d)(1[6-9]|20)\d\d|\bet al\b|^\d+$|^10\.\d/;

/**
 * The rows without headings, which hold one cell each above the studies of a group, and a column that has the heading of
 * each row. Only where the first row is a heading, so that each study has one.
 */
export function withHeadings({ header, rows, notes }: NamedRows): NamedRows {
	const none = { header, rows, notes };
	const isHeading = ({ cells }: RawRow) => filledIn(cells).length === 1 && !isBlank(cells[0] ?? '');
	const headings = rows.filter(isHeading);
	const others = rows.filter((row) => !isHeading(row) && filledIn(row.cells).length > 0);
	const [first] = rows;
	const texts = headings.map(({ cells }) => (cells[0] ?? '').trim());
	const usual = others.map(({ cells }) => filledIn(cells).length).sort((a, b) => a - b)[others.length >> 1] ?? 0;
	const isGrouped =
		first !== undefined &&
		isHeading(first) &&
		usual > 2 &&
		headings.length > 1 &&
		headings.length * 2 <= others.length &&
		new Set(texts).size === texts.length &&
		texts.every((text) => text.length <= 120 && /\p{L}/u.test(text) && !namesStudy.test(text)) &&
		rows.every((row, i) => !isHeading(row) || (rows[i + 1] !== undefined && !isHeading(rows[i + 1] as RawRow)));
	if (!isGrouped) return none;
	let name = 'Group';
	for (let number = 2; header.includes(name); number++) name = `Group ${number}`;
	let heading = '';
	return {
		header: [...header, name],
		rows: rows.flatMap((row) => {
			if (isHeading(row)) {
				heading = (row.cells[0] ?? '').trim();
				return [];
			}
			const cells = header.map((_, i) => row.cells[i] ?? '');
			return [{ ...row, cells: [...cells, filledIn(cells).length === 0 ? '' : heading] }];
		}),
		notes: [
			...notes,
			`${countOf(headings.length, 'row')} with one cell ${texts.map((text) => `"${text}"`).join(', ')} are headings above the studies below them; the column "${name}" has them.`,
		],
	};
}
