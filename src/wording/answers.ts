/** What the site says about the answers of studies to a question, and about the evidence for something. */
import { bracketDoubt, type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { conjunctions, formatCount, formatNumber, listParts, type Noun, quote, typeset } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { between, joinRich, type Linker, rich } from './rich.ts';

export interface AnswerCount {
	/** How many studies answer: with a value, or by saying that there is none. */
	said: number;
	/** How many of these answer only by values in doubt. */
	inDoubt: number;
	/** For how many studies the question makes sense. */
	asked: number;
}

/** `all 8 reports`, `5 of 8 reports (1 in doubt)`. */
function describeShare({ said, inDoubt, asked }: AnswerCount, noun: Noun): string {
	const all = formatCount(asked, noun);
	return `${said === asked ? `all ${all}` : `${formatNumber(said)} of ${all}`}${bracketDoubt(said, inDoubt)}`;
}

export const answersWording = /* @__PURE__ */ english({
	which: 'Which',
	/**
	 * Names of studies; those in doubt are listed separately. Either list may be empty. `doubtCount` is the number in
	 * doubt, which may be larger than the number of names.
	 */
	names: <Part>(firm: readonly Part[], inDoubt: readonly Part[], doubtCount = inDoubt.length) =>
		inDoubt.length === 0
			? listParts(firm)
			: firm.length === 0
				? rich<Part>`${listParts(inDoubt)}${bracketDoubt(doubtCount, doubtCount)}`
				: rich<Part>`${listParts(firm)}; in doubt: ${listParts(inDoubt)}`,
	known: (count: AnswerCount, noun: Noun) => `Known for ${describeShare(count, noun)}.`,
	knownOfVariable: (label: string, count: AnswerCount, noun: Noun) =>
		`${typeset(label)}: known for ${describeShare(count, noun)}`,
	/** The names of studies with one state that means that nothing is known. */
	silent: <Part>(state: Part, names: Part) => rich`${state}: ${names}.`,
	/** The same as a number, where the list of names is folded. */
	silentCount: (state: string, count: DoubtfulCount, noun: Noun) => `${state}: ${formatDoubtful(count, noun)}`,
	exempt: <Link>(link: Linker<Link>, count: DoubtfulCount, noun: Noun) =>
		rich`${link('The question does not apply')} to ${formatDoubtful(count, noun)}.`,
	unheld: (labels: readonly string[], noun: Noun) => `In no ${noun.one}: ${labels.map(quote).join(', ')}.`,
	each: (noun: Noun) => `What each ${noun.one} has`,
	/** Below the first of many values: how many are left out, with a link to them. */
	furtherValues: <Link>(rest: number, link: Linker<Link>) =>
		rich`${link(`${formatNumber(rest)} more ${rest === 1 ? nouns.value.one : nouns.value.many}, in the explorer`)}.`,
});

/** Codes that no study has, and variables that few studies report. */
export const unheldAnswersWording = /* @__PURE__ */ english({
	none: (noun: Noun) => `Each answer that the codebook has was given by some ${noun.one}.`,
	/**
	 * `variable` and codes are labels, as links. Studies have the codes of `doubtful` only by values in doubt. `share` is
	 * given where few studies report the variable.
	 */
	variable: <Link>(
		variable: Link,
		codes: readonly Link[],
		doubtful: readonly { code: Link; count: number }[],
		share: AnswerCount | undefined,
		noun: Noun,
	) => {
		const quotations = codes.map((code) => rich`“${code}”`);
		const parts = [
			...(codes.length > 0 ? [rich`in no ${noun.one} ${joinRich(quotations, ` ${conjunctions.or} `)}`] : []),
			...(doubtful.length > 0
				? [
						rich`only in doubt ${joinRich(
							doubtful.map(({ code, count }) => rich`“${code}” (${formatCount(count, noun)})`),
							` ${conjunctions.and} `,
						)}`,
					]
				: []),
			...(share ? [rich<Link>`known for only ${describeShare(share, noun)}`] : []),
		];
		return rich`${variable}: ${joinRich(parts, '; ')}.`;
	},
});

export const strengthWording = /* @__PURE__ */ english({
	/** The reports that are described; `programmes` is given where the review has programmes. */
	reports: <Link>(
		who: string,
		{ count, inDoubt }: DoubtfulCount,
		noun: Noun,
		link: Linker<Link>,
		programmes: (DoubtfulCount & { noun: Noun }) | undefined,
	) =>
		rich`${typeset(who)}: ${link(formatCount(count, noun))}${bracketDoubt(count, inDoubt)}${programmes && ` of ${formatDoubtful(programmes, programmes.noun)}`}.`,
	code: <Link>(link: Link, { count, inDoubt }: DoubtfulCount) =>
		rich`${link} ${formatNumber(count)}${bracketDoubt(count, inDoubt)}`,
	/** Codes, followed by the number of reports for which they are not known. */
	/** `knownInDoubt` counts those of which it is known only by values in doubt. */
	row: <Part>(
		codes: readonly (readonly (Part | string)[])[],
		silent: DoubtfulCount,
		knownInDoubt: number,
		aside: Linker<Part>,
	) => {
		const rest = [
			...(silent.count > 0 ? [`not known ${formatDoubtful(silent)}`] : []),
			...(knownInDoubt > 0 ? [`known only in doubt ${formatNumber(knownInDoubt)}`] : []),
		].join('; ');
		return rich`${joinRich(codes, ', ')}${rest !== '' && aside(`${codes.length > 0 ? '; ' : ''}${rest}`)}`;
	},
});

/** What an item of a checklist rests on: each part has introductory words and links. */
export const checklistBasisWording = /* @__PURE__ */ english({
	suggestion: 'Our suggestion',
	findings: <Link>(links: readonly Link[]) =>
		rich`${links.length === 1 ? 'Finding' : 'Findings'}: ${between(links, ', ')}`,
	/** One of several findings of a study. */
	numbered: (study: string, number: number) => `${study} (${formatNumber(number)})`,
	examples: <Link>(links: readonly Link[]) =>
		rich`${links.length === 1 ? 'Example' : 'Examples'}: ${between(links, ', ')}`,
	recommended: <Link>(link: Link) => rich`Recommended by the review: ${link}`,
	review: (source: string) => rich<never>`The review: ${source}`,
	all: <Part>(parts: readonly (readonly (Part | string)[])[]) => joinRich(parts, '. '),
});
