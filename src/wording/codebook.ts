/** What the site says about variables, their codes, and the studies that have a code. */
import type { AnswerCount } from './answers.ts';
import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import {
	capitalise,
	formatCount,
	formatList,
	formatNumber,
	formatShare,
	midSentence,
	type Noun,
	quote,
	typeset,
} from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { joinRich, type Linker, rich } from './rich.ts';

export const codebookWording = /* @__PURE__ */ english({
	description: (review: string) => `The variables and codes of ${review}, with definitions and counts.`,
	/** `hasItems`: whether some variable has an item of a reporting guideline. */
	lead: (variables: number, has: { definitions: boolean; items: boolean }, { many }: Noun) =>
		`${formatCount(variables, nouns.variable)} ${variables === 1 ? 'describes' : 'describe'} the ${many}. Each has a question${has.definitions ? ', a definition,' : ''} and the place where it is found.${has.items ? ' The item is that of a reporting guideline.' : ''} “Known for” counts ${many} with an answer, “none” included, among those to which the question applies.`,
	variable: 'Variable',
	question: 'Question',
	item: 'Item',
	known: 'Known for',
	/** How many studies answer, of those for which the question makes sense. */
	knownFor: ({ said, inDoubt, asked }: AnswerCount) =>
		asked === 0 ? '–' : `${formatShare(said, asked)}${bracketDoubt(said, inDoubt)}`,
	states: 'States of a value',
	absence: 'Missing information is recorded too. Each kind has its own word, can be looked up, and is counted.',
	state: 'State',
	meaning: 'Meaning',
	data: <Part>(file: Part) => rich`The codebook as data: ${file}.`,
});

export const variableWording = /* @__PURE__ */ english({
	/** Title of the page of a variable. */
	title: (variable: string, codebook: string) => `${variable} · ${codebook}`,
	/** A variable with its question, for places without other context. */
	asked: (variable: string, question: string) => `${variable}: ${question}`,
	definition: 'Definition',
	/** In place of it, where a variable has none. */
	details: 'Details',
	describes: 'Describes',
	each: (one: string) => `each ${one}`,
	value: 'Value',
	/** The kind of a value, with its unit. */
	kind: (kind: string, unit: Noun | undefined) => (unit ? `${kind}, in ${unit.many}` : kind),
	source: 'Found in',
	item: 'Item',
	name: 'Name in data and addresses',
	earlier: 'Earlier names',
	shared: 'Codes shared with',
	computed: 'Computed from',
	references: 'the reference list',
	appraisal: 'the appraisal of the record',
	lists: {
		participants: 'the list of participants',
		measures: 'the list of measures',
		assessments: 'the list of assessments',
		findings: 'the list of findings',
	},
	/** A list of the review's own, by what several of its entries are called. */
	ownList: (many: string) => `the list of ${many}`,
	/** Where a value is derived from: the title of a list, and the codes that its entries must have. */
	from: (list: string, where: readonly { variable: string; codes: readonly string[] }[]) =>
		[
			list,
			...where.map(
				({ variable, codes }) => `where ${midSentence(variable)} is ${formatList(codes.map(midSentence), 'or')}`,
			),
		].join(', '),
	values: 'Values',
	kept: (code: string, why: string) => `“${typeset(code)}”: ${typeset(why)}`,
	onlyWith: <Part>(code: string, variable: Part, codes: readonly string[]) =>
		rich`“${typeset(code)}” makes sense only with ${variable}: ${formatList(codes, 'or')}.`,
	/** How many studies, or entries of a list, lack a value, for each state, with links. */
	absences: <Part>({ many }: Noun, absences: readonly (DoubtfulCount & { state: Part })[]) =>
		rich`${capitalise(many)} without a value: ${joinRich(
			absences.map(({ state, ...count }) => rich`${formatDoubtful(count)} ${state}`),
			'; ',
		)}.`,
});

/** The values of variables, and how many studies have each. */
export const valuesWording = /* @__PURE__ */ english({
	title: ({ many }: Noun) => `${capitalise(many)} by value`,
	ofVariable: (variable: string, { many }: Noun) => `${variable}: ${many} by value`,
	description: (review: string, { many }: Noun) => `${review}: how many ${many} have each value, and which.`,
	descriptionOf: (variable: string, review: string, { many }: Noun) =>
		`${variable}: how many ${many} of ${quote(review)} have each value, and which.`,
	lead: ({ many }: Noun) =>
		`What was recorded of the ${many}, and how many have each value. A value leads to the ${many} that have it, a variable to all of its values.`,
	/** Values with their counts, each held together by `hold`; `rest` more are on the page of the variable. */
	counts: <Link>(
		values: readonly (DoubtfulCount & { link: Link })[],
		rest: number,
		link: Linker<Link>,
		hold: (parts: readonly (Link | string)[]) => Link,
	): readonly (Link | string)[] =>
		joinRich(
			[
				...values.map(({ link: value, ...count }, i) => [
					hold(rich`${value} ${formatDoubtful(count)}${(i < values.length - 1 || rest > 0) && '\u00a0·'}`),
				]),
				...(rest > 0 ? [rich`${link(`${formatNumber(rest)} more`)}`] : []),
			],
			' ',
		),
	elsewhere: <Link>(codebook: Linker<Link>, explorer: Linker<Link>) =>
		rich`${codebook('Its definition, in the codebook')}\u00a0· ${explorer('Open in the explorer, with figures and files')}`,
	allCounts: 'Counts',
	names: ({ many }: Noun) => `Which ${many}`,
	/** What studies have where no code says it, by the form of the value. */
	uncoded: {
		codes: 'As a code',
		year: 'As a year',
		amount: 'As a number',
		estimate: 'As an estimate',
		time: 'As a date',
		words: 'In words',
		prose: 'In words',
	},
	/** A value with the number of studies that have it. */
	counted: <Part>(value: Part, count: DoubtfulCount, noun: Noun) => rich`${value}: ${formatDoubtful(count, noun)}`,
	/** `link` leads to the table of these values. */
	each: <Link>(link: Linker<Link>) => rich`${link('Each of them')} is in the codebook.`,
	none: ({ one }: Noun) => `No ${one} has a value that can be counted.`,
});

/** The studies that have one code of a variable. */
export const codeWording = /* @__PURE__ */ english({
	description: ({ review, question, code }: Record<'review' | 'question' | 'code', string>) =>
		`${review}: ${question} ${code}.`,
	place: <Link>(section: string, variable: string, link: Linker<Link>) => rich`${section} · ${link(variable)}`,
	/** What the page is about, for titles: how many studies have the value. */
	title: (variable: string, code: string, count: number, noun: Noun) =>
		`${variable}: ${code}, ${formatCount(count, noun)}`,
	heading: (variable: string, code: string) => `${variable}: ${code}`,
	elsewhere: <Link>(values: Linker<Link>, explorer: Linker<Link>) =>
		rich`${values('All values')}\u00a0· ${explorer('Open in the explorer, with figures and files')}`,
	/** The wider value around one, and the values within it, as links. */
	partOf: <Part>(wider: Part) => rich`Part of ${wider}.`,
	includes: <Part>(narrower: readonly Part[]) =>
		rich`Includes ${joinRich(
			narrower.map((one) => [one]),
			', ',
		)}.`,
	none: ({ one }: Noun) => `No ${one} has this value.`,
	/** An entry of a list by its name, its printed text and its note, as far as it has them. */
	entry: (texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('. '),
	/** How many entries of a list there are. */
	entries: (count: number, noun: Noun) => `${formatCount(count, noun)}.`,
	/** Studies whose whole list has a state; of more than `most` studies, only the first are named. */
	wholeList: (studies: readonly string[], state: string, most: number) =>
		`For ${formatNames(studies, most)} the whole list is ${midSentence(state)}.`,
	allValues: (variable: string) => `${variable}: all values`,
	several: ({ one, many }: Noun) =>
		`${capitalise(withArticle(one))} can have several values, so the counts can add up to more than the number of ${many}.`,
	single: ({ one }: Noun) => `Each ${one} has one value.`,
});
