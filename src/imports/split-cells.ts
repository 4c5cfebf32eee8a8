/** Cells that hold several numbers, such as a mean and its standard deviation: what they may be, and their parts as columns. */
import { parseEstimate } from './estimate-cell.ts';
import { foldText } from './fold.ts';
import { stateOfWord } from './missing-words.ts';
import { parseAmount } from './numbers.ts';
import { type CellShape, endsOfCell, type NumbersCell, numbersOfCell } from './numbers-cell.ts';
import type { Sheet } from './sheet.ts';

/** What the numbers of a cell are, in their order. `whole` leaves a cell as it is. */
export const splitForms = [
	'mean-sd',
	'mean-se',
	'mean-range',
	'median-iqr',
	'median-range',
	'n-percent',
	'percent-n',
	'n-of',
	'interval',
	'whole',
] as const;

export type SplitForm = (typeof splitForms)[number];

/** How each part is called behind the name of its column, and what the form is in words. */
const formTraits: Readonly<Record<Exclude<SplitForm, 'whole'>, { parts: readonly string[]; words: string }>> = {
	'mean-sd': { parts: ['mean', 'SD'], words: 'a mean and its standard deviation' },
	'mean-se': { parts: ['mean', 'SE'], words: 'a value and its standard error' },
	'mean-range': { parts: ['mean', 'range'], words: 'a mean and the range' },
	'median-iqr': { parts: ['median', 'IQR'], words: 'a median and the interquartile range' },
	'median-range': { parts: ['median', 'range'], words: 'a median and the range' },
	'n-percent': { parts: ['n', '%'], words: 'a number and its per cent' },
	'percent-n': { parts: ['%', 'n'], words: 'per cent and their number' },
	'n-of': { parts: ['n', 'total', '%'], words: 'a number of a total' },
	interval: { parts: ['lower', 'upper'], words: 'the two ends of an interval' },
};

/** What a header says of the numbers below it. */
const headerWords = {
	mean: /\b(mean|average|m|media|moyenne|mittelwert|gemiddelde)\b/,
	median: /\b(median|mediana|mediane|mdn)\b/,
	sd: /\b(sd|standard deviation|std( dev)?|stdev|standardabweichung|ecart type|desviacion (estandar|tipica)|desvio padrao)\b/,
	se: /\b(se|sem|standard error|std err(or)?)\b/,
	iqr: /\b(iqr|interquartile( range)?|quartiles?|q1 q3|riq|ric)\b/,
	range: /\b(range|min max|minimum|rango|spannweite|etendue)\b/,
	count: /\b(events?|cases|deaths|responders|n|no|number|positives?|cured|eventos|ereignisse)\b/,
	interval: /\b(ci|ic|ki|confidence|cri|credible)\b/,
	time: /\b(date|year|month|day|published|accessed|fecha|datum|pages?|volume|issue)\b/,
} as const;

/** Abbreviations that are words elsewhere count in brackets or behind a sign alone: `(DE)`, `± ET`. */
const foreignSd = /[([±]\s*(DE|DT|DP|DS|ET)\s*[)\]]?\s*$/;

/** The columns of a table whose cells hold several numbers in one shape, by name. */
interface Column {
	name: string;
	shape: CellShape;
	cells: readonly NumbersCell[];
	/** One of them, as an example. */
	example: string;
}

function columnOf(name: string, words: readonly string[]): Column | undefined {
	const filledWords = words.filter((word) => stateOfWord(word) === undefined);
	const cellsOfWords = filledWords.flatMap((word) => {
		const cell = numbersOfCell(word);
		return cell ? [{ word, cell }] : [];
	});
	const [shape, own = []] =
		[...Map.groupBy(cellsOfWords, ({ cell }) => cell.shape)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
	const [first] = own;
	const arePlain = filledWords.every((word) => numbersOfCell(word) !== undefined || parseAmount(word) !== undefined);
	if (shape === undefined || !first || own.length < Math.max(2, (arePlain ? 0.5 : 0.8) * filledWords.length))
		return undefined;
	// Years, days and pages have numbers beside each other, too.
	const isTime = own.every(({ cell: { parts } }) => parts.slice(0, 2).some((part) => /^(1[5-9]|20)\d\d$/.test(part)));
	if (isTime || headerWords.time.test(foldText(name))) return undefined;
	return { name, shape, cells: own.map(({ cell }) => cell), example: first.word };
}

/** What the numbers of a column are; undefined where neither its header nor its cells say so. */
function formOf({ name, shape, cells }: Column): Exclude<SplitForm, 'whole'> | undefined {
	const header = foldText(name);
	const says = (what: keyof typeof headerWords) => headerWords[what].test(header);
	const all = (what: NumbersCell['says']) => cells.every((cell) => cell.says === what);
	if (says('interval')) return undefined;
	const isMedian = says('median');
	const isPercent = /%|per ?cent/i.test(name);
	const isWhole = cells.every(({ parts: [first = ''] }) => /^\d[\d,.\s]*$/.test(first) && !/[.,]\d{1,2}$/.test(first));
	if (shape === 'of') {
		const isCount = cells.every(({ parts: [n, total] }) => plain(n) <= plain(total));
		const isAgreed = cells.every(
			({ parts: [n, total, rate] }) =>
				rate !== undefined && Math.abs((100 * plain(n)) / plain(total) - plain(rate)) < 1,
		);
		return isCount && (isAgreed || says('count')) ? 'n-of' : undefined;
	}
	if (shape === 'range') {
		if (says('iqr') || all('iqr')) return says('mean') && !isMedian ? undefined : 'median-iqr';
		if (says('range') || all('range')) return isMedian ? 'median-range' : says('mean') ? 'mean-range' : undefined;
		return undefined;
	}
	if (cells.every(({ isShare }) => isShare)) return isPercent || !says('mean') ? 'percent-n' : undefined;
	if (says('sd') || foreignSd.test(name) || all('sd')) return isMedian || isPercent ? undefined : 'mean-sd';
	// A standard error that a cell names belongs to an estimate.
	if (says('se')) return isMedian ? undefined : 'mean-se';
	if (shape === 'brackets' && isMedian && says('iqr')) return 'median-iqr';
	return shape === 'brackets' && isWhole && (all('percent') || isPercent) && !says('mean') && !isMedian
		? 'n-percent'
		: undefined;
}

const plain = (text = '') =>
	Number(
		text
			.replaceAll(/[\s%]/g, '')
			.replace(/,(?=\d{3}\b)/g, '')
			.replace(',', '.'),
	);

/** Whether a column has nothing but intervals, and its header says so. */
function isInterval(name: string, words: readonly string[]): boolean {
	const filledWords = words.filter((word) => stateOfWord(word) === undefined);
	return (
		headerWords.interval.test(foldText(name)) &&
		filledWords.length > 0 &&
		filledWords.every((word) => endsOfCell(word) !== undefined)
	);
}

/** What cells of a shape may be where nothing says which. */
const possible: Readonly<Record<CellShape, readonly [Exclude<SplitForm, 'whole'>, ...Exclude<SplitForm, 'whole'>[]]>> =
	{
		brackets: ['mean-sd', 'mean-se', 'n-percent'],
		'plus-minus': ['mean-sd', 'mean-se'],
		range: ['median-iqr', 'median-range', 'mean-range'],
		of: ['n-of'],
		ends: ['interval'],
	};

/**
 * What a person should know of a column of texts with several numbers in each: what these may be, and what to write in
 * the map to have them as numbers. Undefined for any other column.
 */
export function doubtOfNumbers(
	{ name, sheet }: { name: string; sheet: Pick<Sheet, 'name'> },
	words: readonly string[],
): string | undefined {
	const column = columnOf(name, words);
	if (!column) return undefined;
	// Of a value with its interval the guess of estimates says what it may be.
	if (column.shape === 'range' && words.every((word) => parseEstimate(word))) return undefined;
	const [first, ...others] = possible[column.shape];
	const also = others.map((form) => `; ${form} for ${formTraits[form].words}`).join('');
	return `its cells hold several numbers ("${column.example.slice(0, 40)}") and are taken for text. For a column of each, write at the file ${sheet.name} in the map: split: { ${JSON.stringify(name)}: ${first} } for ${formTraits[first].words}${also}`;
}

/** The name of a column without the words for what its numbers are: `Age, mean (SD)` is `Age`. */
function baseOf(name: string): string {
	const words = String.raw`(?:mean|average|media|moyenne|mittelwert|median|mediana|mdn|m|n|no\.?|number|%|per ?cent|events?)`;
	const seconds = String.raw`(?:s\.?d\.?|s\.?e\.?m?\.?|std\.?(?: dev\.?)?|standard (?:deviation|error)|iqr|interquartile range|range|min\s*[-–]\s*max|%|per ?cent|n|total|DE|DT|DP|DS|ET)`;
	const phrase = new RegExp(
		String.raw`[\s,;:–-]*[([]?\s*(?<![\p{L}])${words}?\s*(?:[([]\s*${seconds}\s*[)\]]|(?:±|\+/-|/|,|and)\s*${seconds}(?![\p{L}]))(?:\s*[([]\s*%\s*[)\]])?\s*[)\]]?\s*`,
		'iu',
	);
	const base = name.replace(phrase, ' ').replace(/\s+(?=[\s,;:])|^[\s,;:–-]+|[\s,;:–-]+$/g, '');
	return /^\p{Lu}/u.test(name) ? `${base.slice(0, 1).toUpperCase()}${base.slice(1)}` : base;
}

/** The names of the columns that a column becomes. */
export function namesOfParts(name: string, form: SplitForm): readonly string[] {
	if (form === 'whole') return [];
	const base = baseOf(name);
	// A coefficient or an effect is no mean, and its column is called after it.
	if (form === 'mean-se' && base !== '' && !headerWords.mean.test(foldText(name))) return [base, `${base} SE`];
	if (form === 'interval') return formTraits.interval.parts.map((part) => `${name} ${part}`);
	const isOfEvents = form === 'n-of' && /\bevents?\b/i.test(name);
	return formTraits[form].parts.map((part) => {
		const own = isOfEvents && part === 'n' ? 'events' : part;
		if (base !== '') return `${base} (${own})`;
		return own === '%' ? 'Per cent' : `${own[0]?.toUpperCase()}${own.slice(1)}`;
	});
}

/** The parts of a cell in a form: a word for a missing value in each, and what is no such cell in the first alone. */
function partsOf(cell: string, form: SplitForm, count: number): readonly string[] {
	if (stateOfWord(cell) !== undefined) return Array.from({ length: count }, () => cell);
	const parts = (form === 'interval' ? endsOfCell(cell) : numbersOfCell(cell))?.parts ?? [cell];
	const isTurned = form === 'n-percent' && parts[0]?.endsWith('%');
	const own = isTurned ? parts.toReversed() : parts;
	return Array.from({ length: count }, (_, i) => own[i] ?? '');
}

/**
 * A table in which the columns of several numbers are a column for each number: those that `ownForms` names, and, where no
 * map decides about the columns (`isOpen`), those whose header or cells say what the numbers are.
 */
export function withSplits(sheet: Sheet, ownForms: Readonly<Record<string, SplitForm>>, isOpen: boolean): Sheet {
	if (sheet.isBibliography) return sheet;
	const words = (i: number) => sheet.rows.map(({ cells }) => cells[i] ?? '');
	const forms = sheet.header.map((name, i): SplitForm | undefined => {
		if (Object.hasOwn(ownForms, name)) return ownForms[name];
		if (isOpen && isInterval(name, words(i))) return 'interval';
		const column = isOpen ? columnOf(name, words(i)) : undefined;
		return column && formOf(column);
	});
	const split: Record<string, SplitForm> = {};
	const namesInUse = new Set(sheet.header);
	const notes: string[] = [];
	const columns = sheet.header.map((name, i) => {
		const form = forms[i] ?? 'whole';
		if (forms[i] !== undefined) split[name] = form;
		if (form === 'whole') return undefined;
		const parts = words(i).map((cell) => numbersOfCell(cell)?.parts.length ?? 1);
		const names = namesOfParts(name, form)
			.slice(0, Math.max(2, ...parts))
			.map((own) => (namesInUse.has(own) && own !== name ? `${own} (of ${name})` : own));
		for (const own of names) namesInUse.add(own);
		notes.push(
			`"${name}" holds ${formTraits[form].words} in each cell; they are ${names.map((own) => `"${own}"`).join(', ')} here. To keep it as it stands, write ${JSON.stringify(name)}: whole under split in the map.`,
		);
		return { form, names };
	});
	if (Object.keys(split).length === 0) return sheet;
	return {
		...sheet,
		split,
		header: sheet.header.flatMap((name, i) => columns[i]?.names ?? [name]),
		rows: sheet.rows.map((row) => ({
			...row,
			cells: sheet.header.flatMap((_, i) => {
				const column = columns[i];
				const cell = row.cells[i] ?? '';
				return column ? partsOf(cell, column.form, column.names.length) : [cell];
			}),
		})),
		notes: [...sheet.notes, ...notes],
	};
}
