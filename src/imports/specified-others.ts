/** "Other" in a list of choices, and what it is: in the same cell behind a colon, or in a column of its own. */
import { countParts, splitCell } from './cell-parts.ts';
import { foldText } from './fold.ts';
import { stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';
import type { Sheet } from './sheet.ts';

const words =
	'others?|autres?|andere[rs]?|sonstiges?|otr[oa]s?|outr[oa]s?|altr[oie]|anders|andet|annet|annat|overig|inne|другое';
const saying = String.raw`\s*(?:[,(]?\s*(?:please )?specify\)?)?`;
const bare = new RegExp(`^(?:${words})${saying}$`, 'iu');
const specified = new RegExp(
	String.raw`^((?:${words})${saying})\s*(?:[:–—]\s*|\s-\s+|-\s+)(?=\S)(.+)$|^(${words})\s+\((.+)\)$`,
	'isu',
);

/** Whether a word of a cell is the choice Other, without what it is. */
export const isOther = (word: string) => bare.test(word);

/** The choice Other and what it is, of `Other: lottery` or `Other (lottery)`; undefined for any other word. */
export function specifiedOther(word: string): { other: string; text: string } | undefined {
	if (isOther(word)) return undefined;
	const [, first, behind, second, inside] = specified.exec(word) ?? [];
	const other = first ?? second;
	return other === undefined ? undefined : { other, text: (behind ?? inside ?? '').trim() };
}

/**
 * The parts of a cell of choices. What follows `Other: lottery` and is no choice elsewhere says what Other is, too:
 * `Other: lottery; church fund`.
 */
export function choicesOf(
	cell: string,
	delimiter: string | undefined,
	isChoice: (part: string) => boolean,
): readonly string[] {
	const choices: string[] = [];
	for (const part of splitCell(cell, delimiter)) {
		const last = choices.at(-1);
		if (
			last !== undefined &&
			specifiedOther(last) &&
			!last.endsWith(')') &&
			!isOther(part) &&
			!specifiedOther(part) &&
			!isChoice(part)
		)
			choices[choices.length - 1] = `${last}${delimiter?.trim() || ','} ${part}`;
		else choices.push(part);
	}
	return choices;
}

/** The choices of a column with how often each stands there, most frequent first, with each `Other: …` as Other. */
export function countChoices(profile: Profile, delimiter: string | undefined): ReadonlyMap<string, number> {
	const cells = [...profile.words.keys()];
	if (delimiter === undefined || !cells.some((cell) => splitCell(cell, delimiter).some(specifiedOther)))
		return withOthersTogether(countParts(profile, delimiter));
	const words = new Map<string, number>();
	const choices = choicesIn(cells, delimiter);
	for (const [cell, count] of profile.words)
		for (const word of choicesOf(cell, delimiter, (part) => choices.has(part) || stateOfWord(part) !== undefined))
			words.set(word, (words.get(word) ?? 0) + count);
	return withOthersTogether(countParts({ ...profile, words }, undefined));
}

/** The parts of cells that stand anywhere but behind what Other is. */
export function choicesIn(cells: readonly string[], delimiter: string | undefined): ReadonlySet<string> {
	return new Set(
		cells.flatMap((cell) => {
			const parts = splitCell(cell, delimiter);
			const other = parts.findIndex((part) => specifiedOther(part) !== undefined);
			return other < 0 ? parts : parts.slice(0, other);
		}),
	);
}

/** Counts of words in which each `Other: …` counts for Other, as most cells write it. */
function withOthersTogether(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
	const forms = [...counts.keys()].map((word) => [word, specifiedOther(word)] as const);
	if (forms.every(([, one]) => one === undefined)) return counts;
	const name = [...counts.keys()].find(isOther) ?? forms.find(([, one]) => one)?.[1]?.other ?? '';
	const together = new Map<string, number>();
	for (const [word, one] of forms) {
		const own = one ? name : word;
		together.set(own, (together.get(own) ?? 0) + (counts.get(word) ?? 0));
	}
	return new Map([...together].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

const specifying =
	/^(if )?(others?|autres?|andere|sonstiges|otr[oa]s?|outr[oa]s?|altro)\b.*\b(specify|describe|state|preciser|precisez|especifique|especificar|angeben|specificare)\b|^(please )?(specify|describe)( other)?$|^if other\b/;
const ending =
	/^(\s(if )?(others?|oth|autre|otro|outro|altro|sonstige[ns]?)(\s(please )?(specify|specified|text|describe|details?))?|\s(please )?specify|\sspecified)$/;

/** Whether a header asks what Other is in the column under another header; right behind it, it need not name it. */
export function asksWhat(header: string, of: string, isNext: boolean): boolean {
	const [name, base] = [foldText(header), foldText(of)];
	if (base === '' || name === base) return false;
	if (name.startsWith(`${base} `)) return ending.test(name.slice(base.length));
	const own = base.replace(/s$/, '');
	return (
		(isNext && specifying.test(name)) ||
		new RegExp(
			`^(if )?(other|autre|otr[oa]|outr[oa]|altr[oa]|andere[rs]?|sonstige[rs]?) ${own.replace(/[^\p{L}\p{N} ]/gu, '')}(s|es)?( (please )?specify)?$`,
			'u',
		).test(name)
	);
}

const delimiters = ['; ', ';', '|', '\n', ', '] as const;

/** The parts of a cell that holds several choices. */
const partsOf = (cell: string) =>
	splitCell(
		cell,
		delimiters.find((one) => cell.includes(one)),
	);

/**
 * A table in which the choice Other says what it is, where a column of its own does: `Other` beside `lottery` becomes
 * `Other: lottery`. The column stays, named in `specifies`.
 */
export function withSpecifiedOthers(sheet: Sheet): Sheet {
	const { header, rows } = sheet;
	const hasOther = header.map((_, i) => rows.some(({ cells }) => partsOf(cells[i] ?? '').some(isOther)));
	const pairs = header.flatMap((name, at) => {
		const of = header.findLastIndex((one, i) => i !== at && hasOther[i] && asksWhat(name, one, i === at - 1));
		if (of < 0) return [];
		const filledRows = rows.filter(({ cells }) => stateOfWord(cells[at] ?? '') === undefined);
		const beside = filledRows.filter(({ cells }) =>
			partsOf(cells[of] ?? '').some((part) => isOther(part) || specifiedOther(part)),
		);
		const areMarks = filledRows.every(({ cells }) => /^(x|1|0|yes|no|true|false|un?checked)$/i.test(cells[at] ?? ''));
		return filledRows.length > 0 && !areMarks && beside.length >= 0.8 * filledRows.length ? [{ at, of, beside }] : [];
	});
	if (pairs.length === 0) return sheet;
	return {
		...sheet,
		specifies: Object.fromEntries(pairs.map(({ at, of }) => [header[at] ?? '', header[of] ?? ''])),
		rows: rows.map((row) => {
			const cells = [...row.cells];
			for (const { at, of, beside } of pairs)
				if (beside.includes(row)) cells[of] = joined(cells[of] ?? '', cells[at] ?? '');
			return { ...row, cells };
		}),
	};
}

/** A cell of choices in which Other says what it is. A sign that parts the choices parts nothing in the text. */
function joined(cell: string, text: string): string {
	const sign = delimiters.find((one) => cell.includes(one));
	const own = text.replace(/\s+/g, ' ');
	const inside =
		sign === undefined ? own : own.replaceAll(new RegExp(String.raw`\s*[${sign.trim() || '\n'}]\s*`, 'g'), ' / ');
	if (sign === undefined) return isOther(cell) ? `${cell}: ${inside}` : cell;
	const choices = splitCell(cell, sign);
	return choices.map((one) => (isOther(one) ? `${one}: ${inside}` : one)).join(sign);
}
