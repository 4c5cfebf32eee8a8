/** Reads the rows that people filled in a verification sheet, and says of each wrong cell what belongs there. */
import type { Corpus } from '../corpus/corpus.ts';
import { verifiersIn } from '../corpus/verifier.ts';
import type { Sheet, SheetRow } from '../imports/sheet.ts';
import { nearestWord } from '../records/nearest.ts';
import { choices, countOf, guess, quoteFound } from '../records/words.ts';
import { DaySchema } from '../schema/text.ts';
import type { ChartedPart } from './charted-part.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { type SheetColumn, sheetColumns } from './verification-sheet.ts';

/** A row with an answer. */
export interface FilledRow {
	row: number;
	part: ChartedPart;
	/** What should stand in place of what is recorded; undefined where that is right. */
	corrected: string | undefined;
	note: string | undefined;
	by: string;
	date: string;
	against: string;
	/** Whether the value has changed in the folder since the sheet was made. */
	isStale: boolean;
}

/** What a cell of every row says that leaves it empty. */
export interface RowDefaults {
	by: string | undefined;
	date: string | undefined;
	against: string;
}

/** The answered rows of a sheet, and all that is wrong with it. Rows without an answer are skipped. */
export function filledRows(
	sheet: Sheet,
	corpus: Corpus,
	parts: ReadonlyMap<string, readonly ChartedPart[]>,
	defaults: RowDefaults,
): { rows: readonly FilledRow[]; problems: readonly SheetProblem[] } {
	const { file, header } = sheet;
	const missingColumns = Object.values(sheetColumns).filter(
		({ name }) =>
			!header.includes(name) && !['label', 'question', 'allowed', 'source', 'remarks', 'recorded'].includes(name),
	);
	if (missingColumns.length > 0)
		return {
			rows: [],
			problems: missingColumns.map(({ name }) => ({
				file,
				message: `There is no column ${quoteFound(name)}. The columns are ${choices(header.slice(0, 20))}.`,
				hint: 'Take the header as npm run verify wrote it; columns may stand in another order.',
			})),
		};
	const at = new Map(header.map((name, i) => [name, i]));
	const problems: SheetProblem[] = [];
	const rows: FilledRow[] = [];
	const counts = new Map<string, number>();
	const byPlace = new Map([...parts].flatMap(([id, own]) => own.map((part) => [`${id} ${part.place}`, part] as const)));
	const people = verifiersIn(corpus.review).flatMap(({ words }) => words);
	/** The rows of each name that is nobody's: what is wrong is told once. */
	const unknownRows = new Map<string, number[]>();
	for (const line of sheet.rows) {
		const cell = (column: SheetColumn) => cellOf(line, at.get(sheetColumns[column].name));
		const tell = (column: SheetColumn, message: string, hint: string) =>
			problems.push({ file, row: line.line, column: sheetColumns[column].name, message, hint });
		const [answer, correction, note] = [cell('right'), cell('corrected'), cell('note')];
		if (answer === '' && correction === '' && note === '') continue;
		const [study, place] = [cell('study'), cell('place')];
		const part = byPlace.get(`${study} ${place}`);
		if (!part) {
			tellUnknown(study, place, parts, tell);
			continue;
		}
		const first = counts.get(`${study} ${place}`);
		if (first !== undefined) {
			tell('place', `${study}, ${place} stands in row ${first} too.`, 'Keep one of the two rows.');
			continue;
		}
		counts.set(`${study} ${place}`, line.line);
		const isRight = answers.get(answer.toLowerCase());
		if (isRight === undefined) {
			tell(
				'right',
				answer === '' ? 'It is empty, and the row has a correction or a note.' : `${quoteFound(answer)} is no answer.`,
				'Write yes or no. Leave the whole row empty where nobody looked.',
			);
			continue;
		}
		if (isRight && correction !== '' && correction !== part.text)
			tell(
				'corrected',
				`It says ${quoteFound(correction)}, and the value is said to be right.`,
				'Write no, or empty it.',
			);
		if (!isRight && correction === '')
			tell(
				'corrected',
				'It is empty, and the value is not right.',
				'Write what should stand there, or a state such as unclear.',
			);
		if (!isRight && note === '')
			tell('note', 'It is empty, and the value is corrected.', 'Say why: the log of charting keeps the reason.');
		const ownName = cell('verifier');
		const name = ownName || (defaults.by ?? '');
		const by = people.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
		const isUnknown = by !== '' && !people.includes(by);
		const isTold = unknownRows.has(by);
		if (isUnknown) unknownRows.set(by, [...(unknownRows.get(by) ?? []), line.line]);
		if (by === '') tell('verifier', 'Nobody is named.', 'Write your initials or name, or give --by to the command.');
		else if (isUnknown && !isTold)
			tell(
				'verifier',
				`${quoteFound(by)} is nobody in people or verifiers of review.yaml.`,
				`${guess(
					nearestWord(
						by,
						people.map((word) => ({ word, label: word })),
					),
				)}${people.length > 0 ? `There are ${choices(people.slice(0, 12))}. ` : ''}Add the person to review.yaml, such as "verifiers: [{ id: mr, name: Mia Rahn }]".`,
			);
		const date = cell('day') || (defaults.date ?? '');
		if (!isDay(date))
			tell(
				'day',
				date === '' ? 'There is no day.' : `${quoteFound(date)} is no day.`,
				'Write it as 2026-03-01, or give --date to the command.',
			);
		if (isUnknown) continue;
		rows.push({
			row: line.line,
			part,
			corrected: isRight ? undefined : correction,
			note: note === '' ? undefined : note,
			by,
			date,
			against: defaults.against,
			isStale: cell('digest') !== part.digest,
		});
	}
	const others = (row: number | undefined) => {
		const own = [...unknownRows.values()].find(([first]) => first === row) ?? [];
		return own.length > 1 ? ` So it stands in ${countOf(own.length - 1, 'further row')}, to row ${own.at(-1)}.` : '';
	};
	return {
		rows,
		problems: problems.map((problem) =>
			problem.column === sheetColumns.verifier.name
				? { ...problem, message: `${problem.message}${others(problem.row)}` }
				: problem,
		),
	};
}

const answers: ReadonlyMap<string, boolean> = new Map([
	...['yes', 'y', 'true', 'x', '1', '✓'].map((word) => [word, true] as const),
	...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

const cellOf = ({ cells }: SheetRow, i: number | undefined) => (i === undefined ? '' : (cells[i] ?? '').trim());

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
	return DaySchema.safeParse(text).success && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function tellUnknown(
	study: string,
	place: string,
	parts: ReadonlyMap<string, readonly ChartedPart[]>,
	tell: (column: SheetColumn, message: string, hint: string) => void,
): void {
	const own = parts.get(study);
	const places = own ? own.map((part) => part.place) : [...parts.keys()];
	const word = own ? place : study;
	tell(
		own ? 'place' : 'study',
		own ? `${study} has no ${quoteFound(place)}.` : `No study has the id ${quoteFound(study)}.`,
		`${guess(
			nearestWord(
				word,
				places.map((one) => ({ word: one })),
			),
		)}Take study and place as npm run verify wrote them.`,
	);
}
