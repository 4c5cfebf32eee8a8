/** What the site says about one finding, and about several. */
import { bracketDoubt, type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatList, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { joinRich, type Linker, rich } from './rich.ts';

export const findingsWording = /* @__PURE__ */ english({
	none: 'There is no such finding.',
	count: (count: DoubtfulCount) => formatDoubtful(count, nouns.finding),
	/** Findings of one direction: `3 more (1 in doubt)`. */
	direction: <Link>({ count, inDoubt }: DoubtfulCount, label: string, link: Linker<Link>) =>
		rich`${formatNumber(count)} ${link(midSentence(label))}${bracketDoubt(count, inDoubt)}`,
	counted: <Link>(
		{ findings, studies }: Record<'findings' | 'studies', DoubtfulCount>,
		noun: Noun,
		directions: readonly (readonly (Link | string)[])[],
	) =>
		directions.length === 0
			? rich`${formatDoubtful(findings, nouns.finding)} of ${formatDoubtful(studies, noun)}.`
			: rich`${formatDoubtful(findings, nouns.finding)} of ${formatDoubtful(studies, noun)}: ${joinRich(directions, ', ')}. A sign shows direction, not size.`,
});

export const findingWording = /* @__PURE__ */ english({
	link: 'link',
	more: 'More codes and remarks',
	moreInDoubt: 'Why in doubt, codes and remarks',
	linkTo: (id: string) => `Link to this finding: ${id}`,
	/** The finding in a list of several studies. */
	named: <Part>(link: Part, text: Part | readonly (Part | string)[] | undefined) => rich`${link}. ${text}`,
	value: (variable: string, codes: readonly string[]) => `${variable}: ${formatList(codes)}`,
	remark: (variable: string, remark: string) => `${variable}. ${remark}`,
	/** The source of a finding, its coding where that is not the usual one, and a note. */
	origin: (source: string, coding: string | undefined, note: string | undefined) =>
		[`${source}.`, coding && `${coding}.`, note].filter(Boolean).join(' '),
});
