/** What can be seen of a search strategy as printed: whether its brackets balance, and whether the lines that it names exist. */

export interface Brackets {
	/** The line, counted from 1. */
	line: number;
	opened: number;
	closed: number;
}

export interface NamedLines {
	line: number;
	/** How many other lines it names. */
	named: number;
	/** Those that do not exist, or stand below it. */
	missing: readonly number[];
}

/** A number at the start of a line, such as "3.", "#3" or "S3". */
const lineNumber = /^\s*(?:#|s)?(\d{1,3})[.):]?\s+/i;

interface StrategyLine {
	/** The place in the text, counted from 1. */
	line: number;
	/** Its own number; undefined where the lines are not numbered, or this one is not. */
	number: number | undefined;
	text: string;
}

/** The lines of a strategy. Without numbers at two lines or more the whole is one line, which may run over several. */
function linesOf(strategy: string): readonly StrategyLine[] {
	const lines = strategy.split('\n').map((text, i) => ({ line: i + 1, text, match: lineNumber.exec(text) }));
	const isNumbered = lines.filter(({ match }) => match !== null).length > 1;
	if (!isNumbered) return [{ line: 1, number: undefined, text: strategy }];
	return lines
		.filter(({ text }) => text.trim() !== '')
		.map(({ line, text, match }) => ({
			line,
			number: match ? Number(match[1]) : undefined,
			text: match ? text.slice(match[0].length) : text,
		}));
}

/** The round brackets of each line. A line whose brackets balance has as many opened as closed, and none closed too early. */
export function bracketsOf(strategy: string): readonly Brackets[] {
	return linesOf(strategy).map(({ line, text }) => ({
		line,
		opened: [...text].filter((sign) => sign === '(').length,
		closed: [...text].filter((sign) => sign === ')').length,
	}));
}

/** Whether each bracket of a line has its partner, in order. */
export function isBalanced(strategy: string, line: number): boolean {
	const text = linesOf(strategy).find((one) => one.line === line)?.text ?? '';
	let depth = 0;
	for (const sign of text) {
		if (sign === '(') depth++;
		else if (sign === ')') depth--;
		if (depth < 0) return false;
	}
	return depth === 0;
}

/** A line that combines others: "1 and 2", "(#1 AND #2) NOT #3", "or/1-3". */
const combination = /^[\s()#\dSs,/-]*(?:(?:and|or|not)[\s()#\dSs,/-]*)+\.?\s*$/i;

/**
 * The lines that name others, with the numbers that they name; an empty array if none does. A number that a line above
 * does not have is missing.
 */
export function namedLinesOf(strategy: string): readonly NamedLines[] {
	const lines = linesOf(strategy);
	return lines.flatMap(({ line, text }, i) => {
		if (!combination.test(text) && !text.includes('#')) return [];
		const lineNumbers = combination.test(text) ? numbersIn(text) : marksIn(text);
		if (lineNumbers.length === 0) return [];
		const above = new Set(lines.slice(0, i).flatMap(({ number }) => number ?? []));
		return [{ line, named: lineNumbers.length, missing: lineNumbers.filter((number) => !above.has(number)) }];
	});
}

const marksIn = (text: string) => [...new Set([...text.matchAll(/#(\d{1,3})\b/g)].map(([, digits]) => Number(digits)))];

/** All numbers of a combination, those of a run such as "1-3" one by one. */
function numbersIn(text: string): readonly number[] {
	const numbers = [...text.matchAll(/(\d{1,3})(?:\s*-\s*(\d{1,3}))?/g)].flatMap(([, from, to]) => {
		const [first, last] = [Number(from), Number(to ?? from)];
		return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
	});
	return [...new Set(numbers)];
}
