/** What the site says about the recommendations of a review: on their pages, on question pages, and in plans. */
import { type DoubtfulCount, formatDoubt, formatDoubtful } from './doubt.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun, quote, typeset } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { type Linker, rich } from './rich.ts';

/** A row of the facts, for reports with the element or without it: how many there are, found the gain, and say nothing of it. */
interface Row {
	label: string;
	all: DoubtfulCount;
	gained: DoubtfulCount;
	silentCount: number;
}

/** Whether two counts are of the same reports with the same doubts: then one of them says the doubt. */
const isSame = (one: DoubtfulCount, other: DoubtfulCount) => one.count === other.count && one.inDoubt === other.inDoubt;

/** `in 6 (1 in doubt) of 8 reports on programmes that …, 2 of which say nothing of it`; if all say nothing, it says so. */
function seenIn({ label, all, gained, silentCount }: Row, noun: Noun): string {
	const what = midSentence(typeset(label));
	if (silentCount === all.count) return `no ${noun.one} on ${what} records either`;
	const share = `in ${isSame(gained, all) ? formatNumber(gained.count) : formatDoubtful(gained)} of ${formatDoubtful(all, noun)} on ${what}`;
	if (silentCount === 0) return share;
	return `${share}, ${formatNumber(silentCount)} of which ${silentCount === 1 ? 'says' : 'say'} nothing of it`;
}

/** Sentences about what the records show on a recommendation. */
export const factWording = /* @__PURE__ */ english({
	compared: (count: DoubtfulCount, noun: Noun) => `Comparisons that bear on it are in ${formatDoubtful(count, noun)}.`,
	notCompared: (element: string, without: string, noun: Noun) =>
		`As far as the review shows, none of the ${noun.many} compared ${midSentence(typeset(element))} with ${midSentence(typeset(without))}.`,
	seen: (gain: string, [having, without]: readonly [Row, Row], noun: Noun) =>
		`${typeset(gain)}: ${seenIn(having, noun)}; ${seenIn(without, noun)}.`,
	noCause: (noun: Noun) => `Such counts cannot show a cause, because the ${noun.many} differ in other ways too.`,
	/** Why studies are not in the table; `why` is what their records say about the element. */
	silentElement: (count: DoubtfulCount, why: string, noun: Noun) =>
		`Counted in neither row (${typeset(why)}), ${formatDoubtful(count, noun)}`,
	silentGain: (count: DoubtfulCount, noun: Noun) =>
		`Silent about the gain (no result of either kind), ${formatDoubtful(count, noun)}`,
	/** The values of a record for some variables. */
	recorded: (values: readonly { label: string; codes: readonly string[] }[]) =>
		values.map(({ label, codes }) => `${label}: ${codes.join(', ') || 'nothing'}`).join('; '),
});

/** What stands beside the strips of squares of a recommendation. */
export const factStripWording = /* @__PURE__ */ english({
	/** `Programmes without training: 5 (2 in doubt) of 8 reports, 3 of which say nothing of it`. */
	row: ({ label, all, gained, silentCount }: Row, noun: Noun) => {
		if (silentCount === all.count) return `${typeset(label)}: no ${noun.one} records it or its absence`;
		const share = `${typeset(label)}: ${isSame(gained, all) ? formatNumber(gained.count) : formatDoubtful(gained)} of ${formatDoubtful(all, noun)}`;
		if (silentCount === 0) return share;
		return `${share}, ${formatNumber(silentCount)} of which ${silentCount === 1 ? 'says' : 'say'} nothing of it`;
	},
	compared: (count: DoubtfulCount, all: number, noun: Noun) =>
		`Comparisons that bear on it: in ${formatDoubtful(count)} of ${formatCount(all, noun)}`,
	notCompared: (noun: Noun) => `As far as the review shows, no ${noun.one} compared the two.`,
	key: (noun: Noun) =>
		`Each square is one ${noun.one}: filled where it has what the line counts, hollow where that is in doubt, small and faint where it does not or says nothing of it. Such counts cannot show a cause, because the ${noun.many} differ in other ways too.`,
});

/** Names of a recommendation: in prose, and as the title of a page. */
export const recommendationListWording = /* @__PURE__ */ english({
	description: (review: string) => `All recommendations of ${review}, each with what the records show about it.`,
	none: 'This review has no recommendations.',
	lead: (count: number) =>
		`${formatCount(count, nouns.recommendation)} of the review, in our words, each with what the records show about it.`,
});

export const recommendationWording = /* @__PURE__ */ english({
	linkTitle: (label: string) => `Recommendation: ${label}`,
	named: <Part>(link: Linker<Part>, label: string, text: string) => rich`${link(typeset(label))}. ${typeset(text)}`,
	to: (whom: string) => `To ${whom}`,
	recommendsTo: (whom: string) => `What the review recommends to ${whom}`,
	source: (place: string) => `${place}. In our words.`,

	records: 'What the records show',
	comparisons: (count: DoubtfulCount) => `What came out, ${formatDoubtful(count, nouns.finding)}`,
	alsoNot: <Part>(
		{ label, count, gain, noGain }: { label: string; count: DoubtfulCount; gain: string; noGain: string },
		names: Part,
	) =>
		rich`${typeset(label)}: ${formatDoubtful(count)} of those with ${quote(midSentence(gain))} also ${count.count === 1 ? 'has' : 'have'} ${quote(midSentence(noGain))} (${names}).`,
	notInTable: (count: DoubtfulCount, noun: Noun) =>
		`Not in the table, and not counted against it: ${formatDoubtful(count, noun)}`,
	silent: <Part>(line: string, names: Part) => rich`${line}: ${names}`,

	basis: 'What it rests on',
	sides: { supporting: 'In favour', contrary: 'Against' },
	rests: <Part>({ count, inDoubt }: DoubtfulCount, label: string, noun: Noun, link: Linker<Part>, names: Part) =>
		count === 0
			? rich<Part>`${capitalise(noun.many)} that ${typeset(label)}: none.`
			: rich`${capitalise(noun.many)} that ${typeset(label)} (${link(formatNumber(count))}${inDoubt > 0 && `, ${formatDoubt(count, inDoubt)}`}): ${names}.`,

	beyond: 'Beyond its evidence',
	strength: 'What supports it',
	counted: (count: DoubtfulCount, noun: Noun) => `Of the ${formatDoubtful(count, noun)} counted above:`,
	stands: 'Where it stands',
	standsLead: (noun: Noun) => `How many ${noun.many} do what it asks for, and how many do otherwise.`,
	standing: <Part>(label: string, count: Part) => rich`${label}: ${count}`,
	questions: 'Questions it bears on',
});
