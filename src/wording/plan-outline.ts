/** What a plan says as a document alone: on its last step, on paper, and in Markdown and Word files. */
import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful, markDoubt, withDoubt } from './doubt.ts';
import { capitalise, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { planWording } from './plan.ts';

interface ComparedVariable {
	label: string;
	isInDoubt: boolean;
}

/** Variables, grouped by how a programme compares with the reader's: equal, different, or not known. */
interface Comparison {
	match: readonly ComparedVariable[];
	differs: readonly ComparedVariable[];
	silent: readonly ComparedVariable[];
}

const within = (criteria: readonly ComparedVariable[]) =>
	criteria.map(({ label, isInDoubt }) => markDoubt(midSentence(label), isInDoubt)).join(', ');

/** `alike in plot; different in budget; silent on season`. */
function describeComparison({ match, differs, silent }: Comparison): string {
	return [
		`alike in ${within(match)}`,
		differs.length > 0 && `different in ${within(differs)}`,
		silent.length > 0 && `silent on ${within(silent)}`,
	]
		.filter(Boolean)
		.join('; ');
}

export const planOutlineWording = /* @__PURE__ */ english({
	/** The title of a plan without a name. */
	title: (noun: Noun) => `A plan for ${withArticle(noun.one)}`,
	chosen: (variable: string, options: readonly string[]) => `${variable}: ${options.join(', ')}`,
	likeYours: (noun: Noun) => `${capitalise(noun.many)} like yours`,
	/** A variable whose match counts twice in the order. */
	twice: (variable: string) => `${variable} (counts twice)`,
	alike: (programme: string, matches: DoubtfulCount, all: number, comparison: Comparison) =>
		`${programme}: ${formatNumber(matches.count)} of ${formatNumber(all)} match${bracketDoubt(matches.count, matches.inDoubt)}: ${describeComparison(comparison)}`,
	decided: 'What you decided',
	/** A choice, and how many programmes have it, of those for which it is known. */
	option: (
		{ variable, option }: { variable: string; option: string },
		count: DoubtfulCount,
		{ known, silent }: Record<'known' | 'silent', DoubtfulCount>,
		noun: Noun,
	) =>
		`${variable}: ${option}. ${formatDoubtful(count)} of the ${formatNumber(known.count)} ${noun.many} for which it is known${bracketDoubt(known.count, known.inDoubt)}${silent.count > 0 ? `; for ${formatDoubtful(silent)} it is not` : ''}.`,
	decision: 'Decision',
	reason: 'Reason',
	noReason: 'Not written down yet.',
	/** A finding with its direction, which is left out where the review has no directions. */
	finding: ({
		label,
		text,
		figures,
		direction,
	}: {
		label: string;
		text: string;
		figures?: string;
		direction?: { label: string; isInDoubt: boolean };
	}) => {
		const side = direction && withDoubt(midSentence(direction.label), direction.isInDoubt);
		return [`${label}.`, side && `${capitalise(side)}:`, text, figures].filter(Boolean).join(' ');
	},
	columns: { task: 'What to do', basis: 'What it rests on', owner: 'Who', date: 'By when' },
	recommends: (label: string, text: string) => planWording.recommendsLinked((words) => words, label, text).join(''),
	open: 'Still open',
	sources: 'Sources',
	origin: ({
		review,
		version,
		date,
		site,
		today,
		licence,
		origin,
	}: Record<'review' | 'version' | 'date' | 'site' | 'today' | 'licence' | 'origin', string>) =>
		`${origin} ${review} Data version ${version} (${date}), ${site}, read ${today}. ${licence}`,
	again: 'This plan again:',
});
