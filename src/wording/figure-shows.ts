/** What a figure shows of the studies that it is drawn of, each kind of figure in one sentence. Counts carry their doubts. */
import { withArticle } from './article.ts';
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

/** What counts most: what it is called, and its count. Several with the same count are named together. */
export interface Most extends DoubtfulCount {
	labels: readonly string[];
}

/** What is said of the judgements in one domain. */
export interface Judged {
	domain: string;
	most: Most;
	without: DoubtfulCount;
}

/** `(8)`, and `(3 each, 1 in doubt)` of several. */
const amountOf = (most: Most, noun?: Noun) =>
	most.labels.length === 1 ? formatDoubtful(most, noun) : `${formatDoubtful(most, noun)} each`;

const namesOf = ({ labels }: Most) => formatNames(labels, 3);

/** `the most frequent is Bees`. What counts most may be few: "most papers" would say that they are more than half. */
const mostFrequent = (most: Most) => `the most frequent ${most.labels.length === 1 ? 'is' : 'are'} ${namesOf(most)}`;

export const showsWording = /* @__PURE__ */ english({
	/** Nothing is drawn. */
	nothing: ({ one }: Noun) => `Here there is no ${one} to draw.`,
	/**
	 * `cells` of rows and columns, of which `empty` hold nothing. `most` is of cells with a value on both sides; undefined
	 * where no other than one with a state holds anything.
	 */
	cells: (cells: number, empty: number, most: Most | undefined, noun: Noun) => {
		const start =
			empty > 0
				? `${formatNumber(empty)} of ${formatNumber(cells)} combinations ${empty === 1 ? 'has' : 'have'} no ${noun.one}`
				: cells === 1
					? `The only combination has ${withArticle(noun.one)}`
					: `Each of ${formatNumber(cells)} combinations has ${withArticle(noun.one)}`;
		const place =
			most === undefined
				? `in all ${empty > 0 ? 'others' : 'of them'} a value is missing`
				: `${mostFrequent(most)}: ${amountOf(most, noun)}`;
		return `${start}; ${place}.`;
	},
	directions: (most: Most, least: Most, noun: Noun) =>
		most.count === least.count
			? `${capitalise(noun.many)} with findings on ${namesOf(most)}: ${amountOf(most)}.`
			: `The largest number of ${noun.many} has findings on ${namesOf(most)}: ${amountOf(most)}; the smallest on ${namesOf(least)}: ${amountOf(least)}.`,
	/** Where every question is answered throughout, `least` is what is most in doubt. */
	reporting: (full: number, variables: number, least: Most, total: number, noun: Noun) =>
		least.count === total && least.inDoubt === 0
			? `${variables === 1 ? 'The one question is' : `All ${formatNumber(variables)} questions are`} answered for every ${noun.one}.`
			: full === variables
				? `${variables === 1 ? 'The one question is' : `All ${formatNumber(variables)} questions are`} answered for every ${noun.one}; the most in doubt ${least.labels.length === 1 ? 'is' : 'are'} ${namesOf(least)}: ${formatCount(least.inDoubt, noun)}${least.labels.length === 1 ? '' : ' each'}.`
				: `${formatNumber(full)} of ${formatCount(variables, nouns.question)} ${full === 1 || variables === 1 ? 'is' : 'are'} answered for every ${noun.one}; least is known of ${namesOf(least)}: ${amountOf(least)} of ${formatCount(total, noun)}.`,
	/** The same seen from the studies: which answer most and fewest of `variables` questions. */
	answering: (most: Most, least: Most, variables: number, noun: Noun) =>
		most.count === least.count
			? `Each ${noun.one} answers ${formatDoubtful({ ...most, inDoubt: Math.max(most.inDoubt, least.inDoubt) })} of ${formatNumber(variables)} questions.`
			: `Of ${formatNumber(variables)} questions, the most are answered by ${namesOf(most)}: ${amountOf(most)}; the fewest by ${namesOf(least)}: ${amountOf(least)}.`,
	years: (first: string, last: string, most: Most, noun: Noun) =>
		first === last
			? `Only from ${first}: ${amountOf(most, noun)}.`
			: most.count === 1 && most.labels.length > 1
				? `From ${first} to ${last}, with no more than ${formatDoubtful(most, noun)} in a year.`
				: `From ${first} to ${last}, with the largest number of ${noun.many} in ${namesOf(most)}: ${amountOf(most)}.`,
	/** Names of places stand without a preposition: some would need an article. */
	places: (places: number, noun: Noun, most: Most, report: Noun) =>
		places === most.labels.length
			? `${formatCount(places, noun)}: ${namesOf(most)}, ${amountOf(most, report)}.`
			: `${formatCount(places, noun)}. The largest number of ${report.many}: ${namesOf(most)}, ${amountOf(most)}.`,
	people: (least: string, most: string, unknownCount: DoubtfulCount, noun: Noun) =>
		`${least === most ? `Every known number is ${most}` : `The numbers go from ${least} to ${most}`}${unknownCount.count === 0 ? '' : `; for ${formatDoubtful(unknownCount, noun)} none is known`}.`,
	shapes: (count: DoubtfulCount, noun: Noun, least: Most) =>
		`${formatDoubtful(count, noun)}; least is known of ${namesOf(least)}: a value in ${amountOf(least)}.`,
	flow: (first: string, last: string, missingCount: number, boxes: number) =>
		`From ${first} to ${last}${missingCount === 0 ? '' : `; ${formatNumber(missingCount)} of ${formatNumber(boxes)} numbers are not given`}.`,
	measures: (measures: string, moments: string, most: Most | undefined, noun: Noun) =>
		`${measures} and ${moments}${most === undefined ? '' : `; the largest number of ${noun.many} measured ${namesOf({ ...most, labels: most.labels.map(midSentence) })}: ${amountOf(most)}`}.`,
	bars: (most: Most, total: DoubtfulCount, noun: Noun) =>
		`${capitalise(mostFrequent(most))}: ${amountOf(most)} of ${formatDoubtful(total, noun)}.`,
	estimates: (count: string, reports: string, least: string, most: string) =>
		`${count} of ${reports}, from ${least} to ${most}.`,
	periods: (datedCount: DoubtfulCount, noun: Noun, first: number, last: number) =>
		`${formatDoubtful(datedCount, noun)}, between ${first} and ${last}.`,
	points: (reports: DoubtfulCount, noun: Noun, places: number) =>
		`${formatDoubtful(reports, noun)} at ${formatNumber(places)} ${places === 1 ? 'place' : 'places'}.`,
	/** What is judged most often in one domain; `without` counts those that have no judgement there. */
	judged: (reports: DoubtfulCount, noun: Noun, tool: string, { domain, most, without }: Judged) =>
		`${formatDoubtful(reports, noun)} judged by ${tool}; under ${domain}, ${namesOf({ ...most, labels: most.labels.map(midSentence) })} ${most.labels.length === 1 ? 'is the most frequent judgement' : 'are the most frequent judgements'} (${amountOf(most)})${without.count === 0 ? '' : `, and ${formatDoubtful(without, noun)} ${without.count === 1 ? 'has' : 'have'} none`}.`,
});
