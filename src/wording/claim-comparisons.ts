/** Sentences about one comparison of a statement: what is compared, what is stated, and what stands on the other side. */
import { formatAmount, formatCount, formatList, formatNumber, type Noun, quote } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** A number with two ends, one of which may be open. */
interface Ends {
	low: number;
	high: number;
}

/** `7`, `5–9`, `at least 5`; `any number` if both ends are open. */
function formatEnds({ low, high }: Ends, unit?: Noun): string {
	const [min, max] = [Number.isFinite(low) ? low : undefined, Number.isFinite(high) ? high : undefined];
	return min === undefined && max === undefined ? 'any number' : formatAmount({ min, max }, unit);
}

/** Names, or a dash for none. */
const namesOrNone = (names: readonly string[]) => (names.length === 0 ? '–' : formatList(names));

const citedThere = (count: number) => `${formatNumber(count)} cited there`;

export const claimComparisonWording = /* @__PURE__ */ english({
	what: 'Compared',
	stated: 'Stated',
	found: 'Against',
	result: 'Result',
	/** Below the first of many comparisons. */
	further: <Link>(rest: number, link: Linker<Link>) =>
		rich`${formatCount(rest, { one: 'more comparison is', many: 'more comparisons are' })} in ${link('the data on statements')}.`,
	/** One comparison as a sentence. */
	sentence: (what: string, statement: string, evidence: string) => `${what}: stated ${statement}; ${evidence}.`,
	/** Where only the passage itself speaks. */
	alone: 'only this passage says so',

	citations: {
		what: 'Citations',
		found: (count: number, repeats: readonly string[]) =>
			`${citedThere(count)}${repeats.length === 0 ? '' : `, ${formatList(repeats)} twice`}`,
	},
	count: { what: 'Number', found: (ends: Ends) => `${formatEnds(ends)} in the records` },
	share: {
		what: 'Share',
		found: (ends: Ends, total: number, noun: Noun) =>
			`${formatEnds(ends, { one: '%', many: '%' })} of ${formatCount(total, noun)} in the records`,
	},
	list: {
		what: 'Those cited',
		complete: 'as all there are',
		examples: 'as examples',
		found: ({
			otherwise,
			open,
			uncited,
			isComplete,
		}: {
			otherwise: number;
			open: number;
			uncited: number;
			isComplete: boolean;
		}) => {
			const parts = [
				...(otherwise > 0 ? [`${formatNumber(otherwise)} recorded otherwise`] : []),
				...(open > 0 ? [`${formatNumber(open)} that the record leaves open`] : []),
				...(isComplete && uncited > 0 ? [`${formatNumber(uncited)} more recorded so`] : []),
			];
			return parts.length > 0 ? formatList(parts) : isComplete ? 'the same in the records' : 'all recorded so';
		},
	},
	quantifier: {
		what: (word: string) => `The word ${quote(word)}`,
		found: (ends: Ends, total: number, noun: Noun) =>
			`${formatEnds(ends)} of ${formatCount(total, noun)} in the records`,
	},
	sum: {
		what: 'Sum',
		found: (ends: Ends, count: number, missingCount: number, noun: Noun) =>
			count === 0
				? 'no such number in the records'
				: `${formatEnds(ends)} in ${formatCount(count, noun)}${missingCount === 0 ? '' : `; ${formatNumber(missingCount)} without a number`}`,
	},
	least: {
		what: 'Smallest',
		found: (ends: Ends | undefined) => (ends ? `${formatEnds(ends)} in the records` : 'no number in the records'),
	},
	most: {
		what: 'Largest',
		found: (ends: Ends | undefined) => (ends ? `${formatEnds(ends)} in the records` : 'no number in the records'),
	},
	holders: {
		what: 'Who has it',
		names: namesOrNone,
		found: (names: readonly string[]) =>
			names.length === 0 ? 'nobody in the records' : `${formatList(names)} in the records`,
	},
	leading: {
		what: (variable: string, isLeast: boolean) =>
			isLeast ? `${variable}: the rarest` : `${variable}: the most frequent`,
		found: (labels: readonly string[]) =>
			labels.length === 0 ? 'none in the records' : `${formatList(labels)} in the records`,
	},
	order: {
		what: (variable: string) => `Order by ${quote(variable)}`,
		stated: (names: readonly string[]) => names.join(' – '),
		holds: 'the same in the records',
		broken: (names: readonly string[]) => `out of this order in the records: ${formatList(names)}`,
		open: 'the records leave it open',
	},
	'recorded-number': {
		what: 'Number',
		found: (ends: Ends | undefined) => (ends ? `${formatEnds(ends)} in the record` : 'no number in the record'),
	},
	'recorded-code': {
		what: (variable: string) => variable,
		found: (labels: readonly string[]) =>
			labels.length === 0 ? 'nothing in the record' : `${formatList(labels)} in the record`,
	},
	box: {
		what: (label: string) => `Selection flow: ${label}`,
		found: (count: number | undefined) =>
			count === undefined ? 'no number in the flow' : `${formatNumber(count)} in the flow`,
	},
	parts: {
		what: 'Its parts',
		found: (parts: readonly number[], sum: number) => `${formatParts(parts)} = ${formatNumber(sum)}`,
	},
	'own-share': {
		what: 'Per cent',
		found: (part: number, whole: number, percent: number | undefined) =>
			percent === undefined
				? 'no per cent of nothing'
				: `${formatNumber(part)} of ${formatNumber(whole)} = ${formatAmount({ value: percent })}%`,
	},
	author: { what: (key: string) => `Reference ${key}, first author` },
	authors: { what: (key: string) => `Reference ${key}, authors` },
	year: { what: (key: string) => `Reference ${key}, year` },
	journal: { what: (key: string) => `Reference ${key}, journal` },
	title: { what: (key: string) => `Reference ${key}, title` },
	listed: (words: string | undefined) =>
		words === undefined ? 'nothing in the reference list' : `${words} in the reference list`,
	label: { what: (study: string) => `Label of the row: ${study}` },
	labels: {
		what: 'Labels of rows',
		stated: (count: number) => formatCount(count, { one: 'label', many: 'labels' }),
		found: 'the same in the reference list',
	},
	sources: {
		what: 'Sources named',
		found: (section: string, hereOnly: readonly string[], thereOnly: readonly string[]) =>
			hereOnly.length + thereOnly.length === 0
				? `the same in ${quote(section)}`
				: `in ${quote(section)} ${formatList([...(hereOnly.length > 0 ? [`not ${formatList(hereOnly, 'or')}`] : []), ...(thereOnly.length > 0 ? [`also ${formatList(thereOnly)}`] : [])])}`,
	},
	brackets: {
		what: (source: string, line: number) =>
			line === 0 ? `Strategy for ${source}: brackets` : `Strategy for ${source}, line ${formatNumber(line)}: brackets`,
		stated: 'balanced',
		found: (openedCount: number, closedCount: number) =>
			`${formatNumber(openedCount)} opened, ${formatNumber(closedCount)} closed`,
		none: 'no strategy is printed',
	},
	lines: {
		what: (source: string, line: number) => `Strategy for ${source}, line ${formatNumber(line)}: lines that it names`,
		stated: (lineCount: number) => `${formatCount(lineCount, { one: 'line', many: 'lines' })} above it`,
		found: (missingNumbers: readonly number[]) =>
			missingNumbers.length === 0 ? 'all there' : `not there: ${formatList(missingNumbers.map(formatNumber))}`,
	},
	'other-number': {
		what: (claim: string) => `Number, against ${quote(claim.replace(/\.$/, ''))}`,
	},
	'other-citations': {
		what: (claim: string) => `Citations, against ${quote(claim.replace(/\.$/, ''))}`,
		found: (hereOnly: readonly string[], thereOnly: readonly string[]) => foundThere(hereOnly, thereOnly),
	},
	'other-names': {
		what: (claim: string) => `What is named, against ${quote(claim.replace(/\.$/, ''))}`,
		denied: (names: readonly string[]) => `that none names ${formatList(names, 'or')}`,
		named: (names: readonly string[]) => `it names ${formatList(names)}`,
		none: 'it names none of them',
		found: (hereOnly: readonly string[], thereOnly: readonly string[]) => foundThere(hereOnly, thereOnly),
	},
	terms: {
		what: (word: string) => `${quote(word)} in the search strategies`,
		every: 'in every one',
		some: 'in one at least',
		found: (strategies: number, sourcesWithout: readonly string[]) =>
			strategies === 0
				? 'no strategy is printed'
				: `in ${formatNumber(strategies - sourcesWithout.length)} of ${formatNumber(strategies)}${sourcesWithout.length === 0 ? '' : `, not in ${formatList(sourcesWithout, 'or')}`}`,
	},
	titles: {
		what: (words: string) => `Works with ${quote(words)} in the title`,
		found: (count: number) => `${formatNumber(count)} in the reference list`,
	},
	included: {
		what: 'Works cited',
		stated: 'included here',
		found: (includedCount: number, citedCount: number) =>
			citedCount === 1
				? `it is${includedCount === 1 ? '' : ' not'}`
				: includedCount === citedCount
					? 'all of them are'
					: `${formatNumber(includedCount)} of ${formatNumber(citedCount)} are`,
	},
	people: {
		what: 'Initials',
		found: (unknownNames: readonly string[]) =>
			unknownNames.length === 0
				? 'all are initials of the authors'
				: `not among the authors’ initials: ${formatList(unknownNames)}`,
	},
});

/** What another list has otherwise. */
function foundThere(hereOnly: readonly string[], thereOnly: readonly string[]): string {
	if (hereOnly.length + thereOnly.length === 0) return 'the same there';
	const parts = [
		...(hereOnly.length > 0 ? [`not ${formatList(hereOnly, 'or')}`] : []),
		...(thereOnly.length > 0 ? [`also ${formatList(thereOnly)}`] : []),
	];
	return `there ${formatList(parts)}`;
}

/** `412 − 61`, `96 + 1,204`. */
function formatParts(parts: readonly number[]): string {
	return parts
		.map((part, i) =>
			i === 0 ? formatNumber(part) : part < 0 ? `− ${formatNumber(-part)}` : `+ ${formatNumber(part)}`,
		)
		.join(' ');
}
