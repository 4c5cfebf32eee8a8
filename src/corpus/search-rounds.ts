/** The searches of a living review, and the studies that each of them added. */
import type { Review } from '../schema/review.ts';
import { type Corpus, type Study, studyValue, type Variable, variableOf } from './corpus.ts';
import { codeLabel } from './label.ts';
import { countCode } from './study-counts.ts';
import { codesOfValue } from './value.ts';

type Living = NonNullable<Review['living']>;

export interface SearchRound {
	variable: Variable;
	code: string;
	label: string;
	date: string;
	text: string | undefined;
	/** Empty where no flow is given. */
	flow: NonNullable<Review['flow']>;
	/** How many studies it added, and how many of them are in doubt. */
	added: { count: number; inDoubt: number };
	/** How many more it added that are not counted any more: superseded, or retracted and left out. */
	gone: number;
	/** The same with the searches before it. */
	all: { count: number; inDoubt: number };
}

const hasCode = (study: Study, { id }: Variable, code: string) => codesOfValue(studyValue(study, id)).includes(code);

/** The first search first. Empty for a review that is not brought up to date. */
export function searchRounds(corpus: Corpus): readonly SearchRound[] {
	const { living, flow = [] } = corpus.review;
	if (!living) return [];
	const variable = variableOf(corpus, living.variable);
	let all = { count: 0, inDoubt: 0 };
	return living.rounds.map((round: Living['rounds'][number], i): SearchRound => {
		const added = countCode(corpus, variable, round.code);
		all = { count: all.count + added.count, inDoubt: all.inDoubt + added.inDoubt };
		return {
			variable,
			code: round.code,
			label: codeLabel(variable, round.code),
			date: round.date,
			text: round.text,
			flow: i === 0 ? flow : (round.flow ?? []),
			added,
			gone: (corpus.apart ?? []).filter(({ study }) => hasCode(study, variable, round.code)).length,
			all,
		};
	});
}
