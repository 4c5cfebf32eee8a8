/** What the planner says: its page, its questions, and the plan that builds up. */

import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful, withDoubt } from './doubt.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { planWording } from './plan.ts';
import { type Linker, rich } from './rich.ts';

export const planPageWording = /* @__PURE__ */ english({
	title: (noun: Noun) => `Plan ${withArticle(noun.one)}`,
	description: (noun: Noun, review: string) =>
		`Compare what you have with the ${noun.many} of ${review}, decide, and save your plan.`,
	none: 'This review has no planner.',
	unscripted:
		'Choosing and writing need a script, which your browser does not run. Every option below leads to the records that have it, and every question to its evidence.',
	/** The link to the planner on other pages. */
	invitation: <Link>(link: Linker<Link>, noun: Noun) =>
		rich`${link(`Plan ${withArticle(noun.one)}`)}: describe yours, see which ${noun.many} were most like it, decide, and save your plan.`,
});

export const planFormWording = /* @__PURE__ */ english({
	/** The option to have none of a variable's codes; `label` is the label of the state. */
	noneAtAll: (label: string) => `${label} at all`,
	/** The label of a programme without a name: its reports. */
	reports: (labels: readonly string[]) => labels.join(', '),
});

export const plannerWording = /* @__PURE__ */ english({
	start: planWording.start,
	name: 'A name for your plan',
	likeYours: 'Most like yours',
	noMatch: (noun: Noun) => `No ${noun.one} matches what you chose`,
	/** `best.inDoubt` is the number of programmes with a match in doubt. */
	best: (
		{ best, size, matches, criteria }: Record<'size' | 'matches' | 'criteria', number> & { best: DoubtfulCount },
		noun: Noun,
	) =>
		`${formatNumber(best.count)} of ${formatNumber(size)} ${noun.many} most like yours${bracketDoubt(best.count, best.inDoubt)}: ${formatNumber(matches)} of ${formatNumber(criteria)} match`,
	choices: 'Choice by choice',
	ownWords: 'Your own words',
	recommends: planWording.recommendsLinked,
	plan: 'Your plan',
	empty: 'What you choose and write builds up here, with its sources.',
	notLoaded: 'What others did could not be loaded, so nothing can be compared or written now',
	kept: (failure: string) => `${failure} Your choices are kept in the address.`,
});

export const optionWording = /* @__PURE__ */ english({
	open: 'Not decided',
	count: (count: number, inDoubt: number, noun: Noun) => formatDoubtful({ count, inDoubt }, noun),
	/** The name of the link to the programmes that have an option. */
	having: (option: string, count: number, inDoubt: number, noun: Noun) =>
		`${option}: ${formatDoubtful({ count, inDoubt }, noun)}`,
	nobody: (noun: Noun) => `no ${noun.one}`,
	/** `knownInDoubt` counts those of which it is known only by values in doubt. Empty where both are none. */
	silent: (count: DoubtfulCount, knownInDoubt: number, noun: Noun) => {
		const parts = [
			...(count.count > 0 ? [`for ${formatDoubtful(count, noun)} it is not known`] : []),
			...(knownInDoubt > 0 ? [`for ${formatCount(knownInDoubt, noun)} it is known only by values in doubt`] : []),
		];
		return parts.length === 0 ? '' : `${capitalise(parts.join('; '))}.`;
	},
});

/** One value of a variable in a programme. */
interface Theirs {
	label: string;
	isInDoubt: boolean;
}

const listOf = (theirs: readonly Theirs[]) =>
	theirs.map(({ label, isInDoubt }) => withDoubt(midSentence(label), isInDoubt)).join(', ');

export const likenessWording = /* @__PURE__ */ english({
	nothingChosen: (noun: Noun) => `Choose something above, and the ${noun.many} that were most like yours stand here.`,
	order:
		'Most matches first, then fewest differences. What is not known is no match and no difference. Each match counts the same, which is a convention and not a finding.',
	score: (matches: DoubtfulCount, criteria: number) =>
		`${formatNumber(matches.count)} of ${formatNumber(criteria)}${bracketDoubt(matches.count, matches.inDoubt)}`,
	/** `lead` renders text that only screen readers read: on screen, a sign says the same. */
	match: <Lead>(lead: Linker<Lead>, variable: string, theirs: readonly Theirs[]) =>
		rich`${lead('matches: ')}${variable}: ${listOf(theirs)}`,
	differs: <Lead>(lead: Linker<Lead>, variable: string, theirs: readonly Theirs[]) =>
		rich`${lead('differs: ')}${variable}: ${listOf(theirs)}`,
	silent: <Lead>(lead: Linker<Lead>, variable: string, _: readonly Theirs[], isInDoubt: boolean) =>
		rich`${lead('not known: ')}${variable}: ${withDoubt('not known', isInDoubt)}`,
	first: (count: number) => `Only the first ${formatNumber(count)}`,
	all: (count: number, noun: Noun) => `All ${formatNumber(count)} ${noun.many}`,
});

export const takePlanWording = /* @__PURE__ */ english({
	word: 'Word document',
	markdown: 'Markdown',
	print: 'Print',
	copyLink: 'Copy link',
	clear: 'Start again',
	saved: (file: string) => `Saved ${file}`,
	notMade: 'The file could not be made',
	copied: 'Copied the link',
	notCopied: 'Your browser does not let a page copy: the link is in its address bar.',
});
