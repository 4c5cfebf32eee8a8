/** The components that prose in the content may use for its numbers, names and links, so that authors never type these. */

import type { ProseComponentName } from '../schema/prose.ts';
import All from './All.astro';
import Answers from './Answers.astro';
import Basis from './Basis.astro';
import Cite from './Cite.astro';
import Count from './Count.astro';
import Distinct from './Distinct.astro';
import Example from './Example.astro';
import Few from './Few.astro';
import Figure from './Figure.astro';
import Findings from './Findings.astro';
import Intended from './Intended.astro';
import Most from './Most.astro';
import None from './None.astro';
import QuestionLink from './QuestionLink.astro';
import QuestionPart from './QuestionPart.astro';
import Recommendation from './Recommendation.astro';
import Statement from './Statement.astro';
import Strength from './Strength.astro';
import Studies from './Studies.astro';
import TaskBox from './TaskBox.astro';
import Term from './Term.astro';
import Unheld from './Unheld.astro';
import Value from './Value.astro';
import Years from './Years.astro';

/** Markdown turns `- [ ]` into an `input`. */
const inputs = { input: TaskBox };

export const prose = {
	...inputs,
	All,
	Answers,
	Basis,
	Cite,
	Count,
	Distinct,
	Example,
	Few,
	Figure,
	Findings,
	Intended,
	Most,
	None,
	Part: QuestionPart,
	Question: QuestionLink,
	Recommendation,
	Statement,
	Strength,
	Studies,
	Term,
	Unheld,
	Value,
	Years,
} as const satisfies Record<ProseComponentName, unknown>;
