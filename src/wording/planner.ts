/** What the planner says: its page, its questions, and the plan that builds up. */

import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful, withDoubt } from './doubt.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { planWording } from './plan.ts';
import { type Linker, rich } from './rich.ts';

export const planPageWording = /* @__PURE__ */ english({
	title: (noun: Noun) => `Plan ${withArticle(noun.one)}`,
	description: (noun: Noun, review: string) =>
		`Compare what you have with the ${noun.many} of ${review}, decide, and save your plan.`,
	none: 'This review has no planner.',
	unscripted:
		'Choosing and writing need a script, which your browser does not run. Every option below leads to the records that have it, and every question to its evidence.',
	/** The link from a question to its step. */
	decide: <Link>(link: Linker<Link>, noun: Noun) =>
		rich`${link('Decide this in a plan')}, beside what ${noun.many} like yours did.`,
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
	steps: 'Steps of the plan',
	isDecided: ', decided',
	place: (step: number, steps: number, decidedCount: number, choices: number) =>
		`Step ${formatNumber(step)} of ${formatNumber(steps)} · ${formatNumber(decidedCount)} of ${formatCount(choices, nouns.choice)} decided`,
	/** The link to the page of the question. */
	wholePage: 'All the evidence',
	back: (step: string) => `← ${step}`,
	next: (step: string) => `${step} →`,
	ownWords: 'Your reason',
	recommends: planWording.recommendsLinked,
	plan: 'Your plan',
	/** `link` leads to the first step. */
	empty: <Link>(link: Linker<Link>) =>
		rich`Nothing is chosen yet. What you choose and write builds up here, with its sources: begin with ${link('where you start')}, or with any choice.`,
	planNotLoaded: 'The plan could not be put together',
	notLoaded: 'What others did could not be loaded, so nothing can be compared or written now',
	kept: (failure: string) => `${failure} Your choices are kept in the address.`,
	/** Parts of an address, as they stand there; `more` is how many others there are. */
	unknownParts: (parts: readonly string[], more: number) =>
		`The address of this plan names what this review does not have: ${parts.join('; ')}${more > 0 ? `; ${formatNumber(more)} more` : ''}. This was left out, and the rest of the plan is here. The link may be damaged, or older than the data.`,
	older: (version: string, today: string) =>
		`This plan was made beside version ${version} of the data. What is shown beside it now comes from version ${today}.`,
});

export const keptPlansWording = /* @__PURE__ */ english({
	heading: 'Plans in this browser',
	unnamed: 'A plan without a name',
	/** Above the steps, while no plan is open: `plan` is the name of the one that was changed last, and `link` opens it. */
	found: <Link>(count: number, plan: string, link: Linker<Link>) =>
		count === 1
			? rich`You have 1 plan in this browser: ${typeset(plan)}. ${link('Continue')}`
			: rich`You have ${formatNumber(count)} plans in this browser. The last one: ${typeset(plan)}. ${link('Continue')}`,
	open: 'open now',
	changed: (day: string) => `changed ${day}`,
	delete: 'Delete',
	deleteNamed: (plan: string) => `Delete: ${plan}`,
	deleteAll: 'Delete all plans',
	begin: 'Begin another plan',
	/** What was deleted, in the message about it. */
	all: 'All plans',
	deleted: (plan: string) =>
		`Deleted from this browser: ${plan}. The history of the browser still has addresses with it: on a shared computer, clear the history too.`,
	unreadable:
		'This browser keeps no plan, or its plans cannot be read. Your plan is in the address of this page: save the link.',
	where:
		'What you choose and write is kept in this browser, on this device, until you delete it here. Nobody else gets it, unless you send them the link: the plan is in the address, too. On a shared computer, delete the plan when you are done, and clear the history of the browser.',
});

export const choiceWording = /* @__PURE__ */ english({
	likeYoursDid: (noun: Noun) => `What ${noun.many} like yours did`,
	noneAlike: (noun: Noun) => `Describe yours in the first step, and the ${noun.many} most like it appear here.`,
	/** The button that shows the findings that are not on screen yet. */
	moreFindings: (count: number) => `${formatNumber(count)} more …`,
	/** A programme and its options; without any, nothing is known. */
	did: (programme: string, options: readonly string[]) =>
		`${programme}: ${options.length === 0 ? 'not known' : options.map(midSentence).join(', ')}`,
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
	nothingChosen: (noun: Noun) => `Describe yours, and the ${noun.many} that were most like it appear here.`,
	nothingCounts:
		'Of what you described nothing counts, so no order follows from it. Let something count under “What matters to you”.',
	order:
		'Most matches first, then fewest differences. What is not known is no match and no difference. Each match counts once unless you say otherwise, which is a convention and not a finding.',
	weigh: 'What matters to you',
	/** How often a match counts. */
	weights: { 0: 'does not count', 1: 'counts once', 2: 'counts twice' },
	/** `twice` is how many of the matches count twice. */
	score: (matches: DoubtfulCount, criteria: number, twice: number) =>
		`${formatNumber(matches.count)} of ${formatNumber(criteria)}${bracketDoubt(matches.count, matches.inDoubt)}${twice > 0 ? `, ${twice === matches.count ? '' : `${formatNumber(twice)} `}counted twice` : ''}`,
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
