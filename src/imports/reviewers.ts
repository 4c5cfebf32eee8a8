/** Finds who filled in the rows of a table, and what to do where several people have rows of the same studies. */
import { foldText } from './fold.ts';
import type { ImportProblem } from './problem.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Whether a column names who filled in a row. */
export const isReviewerColumn = (name: string) =>
	/^(reviewers?( name)?|extractors?|coders?( name)?|coded by|extracted by|charted by|checked by|data extractor|rater|your (name|initials)|(name|initials) of (the )?(reviewer|coder|extractor|charter)|e ?mail( address)?|ip address|user( ?name)?)$/.test(
		foldText(name),
	);

/** What is wrong where two people have a row of one study; undefined if the rows do not name different people. */
export function severalReviewers(sheet: Sheet, first: SheetRow, second: SheetRow): ImportProblem | undefined {
	const at = sheet.header.findIndex(isReviewerColumn);
	const [one, other] = [first.cells[at] ?? '', second.cells[at] ?? ''];
	const column = sheet.header[at];
	if (column === undefined || one === other) return undefined;
	const names = [...new Set(sheet.rows.map(({ cells }) => cells[at] ?? ''))].filter((name) => name !== '');
	const file = sheet.file.replace(/#.*$/, '');
	return {
		kind: 'repeated-key',
		file: sheet.file,
		line: second.line,
		column: at + 1,
		columnName: column,
		message: `${names.join(', ')}: each has rows of the same studies, and no row says which of them holds.`,
		hint: [
			`To compare and settle what they say: npm run agree -- ${file} --by ${JSON.stringify(column)}`,
			'To take the rows of one of them, write a map, and give it with --map:',
			'  files:',
			`    - file: ${JSON.stringify(sheet.name)}`,
			`      only: { column: ${JSON.stringify(column)}, word: ${JSON.stringify(one)} }`,
		].join('\n'),
	};
}

const consensusWords = '(?:consensus|adjudicated|reconciled|consenso|konsens(?:us)?)';
const consensusEnd = new RegExp(String.raw`\s*(?:->|[-:–—|_(\[])?\s*\b${consensusWords}\)?\]?$`, 'iu');
const consensusStart = new RegExp(String.raw`^${consensusWords}\s*[-:–—|]\s*`, 'iu');

/** A header without what says that its cells are the consensus of several people. */
export const withoutConsensus = (header: string): string =>
	header.replace(consensusEnd, '').replace(consensusStart, '') || header;

/** Names, initials and numbers of people. */
const isPerson = (text: string) =>
	/^(reviewer|rater|coder|assessor|extractor|author)\b|^[rR]\d$|^\p{Lu}{2,3}$|^\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*)+$/u.test(
		text,
	);

/**
 * Columns in which one of several people says what another column has as their consensus, each with that column:
 * `Blinding - Ann Reed` beside `Blinding - Consensus`. Several columns have the same people, or they look like people.
 */
export function columnsOfPeople(header: readonly string[]): ReadonlyMap<string, string> {
	const ends = (name: string) => /support|judge?ment|comment|note|reason|rationale/i.test(name);
	const columnsOfOne = header.flatMap((consensus) => {
		const stem = withoutConsensus(consensus);
		if (stem === consensus) return [];
		const isFront = consensusStart.test(consensus);
		return header.flatMap((column) => {
			if (column === consensus || !(isFront ? column.endsWith(stem) : column.startsWith(stem))) return [];
			const rest = isFront ? column.slice(0, -stem.length) : column.slice(stem.length);
			const person = rest.replace(/^\s*(?:->|[-:–—|_([])?\s*|\s*[-:–—|)\]]?\s*$/gu, '');
			return /^[\p{L}\d]/u.test(rest) === isFront && person !== '' && person.length <= 40 && !ends(person)
				? [{ column, consensus, person }]
				: [];
		});
	});
	const count = (person: string) => columnsOfOne.filter((one) => one.person === person).length;
	return new Map(
		columnsOfOne
			.filter(({ person }) => count(person) > 1 || isPerson(person))
			.map(({ column, consensus }) => [column, consensus]),
	);
}
