/** What a plan says, as it is shown, printed, and written as Markdown or Word. */

import { withArticle } from './article.ts';
import { bracketDoubt } from './doubt.ts';
import { capitalise, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linked, rich } from './rich.ts';

/** Labels of variables, by how a programme compares with the reader's in them. */
interface Comparison {
	match: readonly string[];
	differs: readonly string[];
	silent: readonly string[];
}

const within = (labels: readonly string[]) => labels.map(midSentence).join(', ');

/** `alike in plot; different in budget; silent on season`. */
function compared({ match, differs, silent }: Comparison): string {
	return [
		`alike in ${within(match)}`,
		differs.length > 0 && `different in ${within(differs)}`,
		silent.length > 0 && `silent on ${within(silent)}`,
	]
		.filter(Boolean)
		.join('; ');
}

const recommends = <Link>(link: Linked<Link>, label: string, text: string) =>
	rich`The review recommends: ${link(label)}. ${text}`;

export const planWording = /* @__PURE__ */ english({
	/** Of a plan without a name. */
	title: (noun: Noun) => `A plan for ${withArticle(noun.one)}`,
	start: 'Where you start',
	chosen: (variable: string, options: readonly string[]) => `${variable}: ${options.join(', ')}`,
	likeYours: (noun: Noun) => `${capitalise(noun.many)} like yours`,
	alike: (programme: string, matches: number, all: number, comparison: Comparison) =>
		`${programme}: ${formatNumber(matches)} of ${formatNumber(all)} match (${compared(comparison)})`,
	decided: 'What you decided',
	/** A choice, and how many have it: of those of which it is known, and how many of the count are in doubt. */
	option: (
		{ variable, option }: { variable: string; option: string },
		{ count, inDoubt, known, silent }: Record<'count' | 'inDoubt' | 'known' | 'silent', number>,
		noun: Noun,
	) =>
		`${variable}: ${option}. ${formatNumber(count)}${bracketDoubt(count, inDoubt)} of the ${formatNumber(known)} ${noun.many} for which it is known${silent > 0 ? `; for ${formatNumber(silent)} it is not` : ''}.`,
	recommends: (label: string, text: string) => recommends((words) => words, label, text).join(''),
	recommendsLinked: recommends,
	open: 'Still open',
	sources: 'Sources',
	origin: ({
		review,
		version,
		date,
		site,
		today,
		licence,
	}: Record<'review' | 'version' | 'date' | 'site' | 'today' | 'licence', string>) =>
		`The records come from a scoping review, which maps evidence and does not appraise it: ${review} Data version ${version} (${date}), ${site}, read ${today}. ${licence}`,
	again: 'This plan again:',
});
