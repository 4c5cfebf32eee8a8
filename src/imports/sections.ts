/** Guesses in which section of a record a variable stands. */
import type { usualSections } from '../schema/section.ts';
import { foldText } from './fold.ts';

type UsualSection = (typeof usualSections)[number];

/** Words of headers, and the section that each speaks for. The first that is found decides. */
const words: readonly [section: UsualSection, pattern: RegExp][] = [
	['outcomes', /\b(outcomes?|results?|effects?|findings?|impacts?|measures?|metrics?|es|effect size)\b/],
	[
		'intervention',
		/\b(interventions?|exposures?|treatments?|programmes?|programs?|dose|duration|intensity|delivery|comparators?|technolog(y|ies)|bcts?)\b/,
	],
	[
		'participants',
		/\b(participants?|populations?|samples?|sample size|subjects?|patients?|gender|sex|age|ages|ethnicity|species|taxa|taxon|organisms?)\b/,
	],
	[
		'design',
		/\b(design|methods?|methodology|study type|type of study|approach|analysis|data|randomi[sz](ed|ation)|blinding|framework|theory|software|code|programming)\b/,
	],
];

/** The section; `report` for a header that speaks for none. */
export function guessSection(header: string, group = ''): UsualSection {
	const text = foldText(`${header} ${group}`);
	return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'report';
}
