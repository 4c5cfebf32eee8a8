/** What a page of the site is about, so that it can be told what changed for it. */
import { type Corpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { parseAddress } from '../facets/address.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { Question } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import type { ListName } from '../schema/variable.ts';
import { type KindTraits, traitsOf } from '../schema/variable-kind.ts';
import type { Subject } from './page-difference.ts';

type Find = (corpus: Corpus, id: string, second: string | undefined) => Subject | undefined;

/** By the first part of an address. */
const kinds: Readonly<Record<string, Find>> = {
	studies: ({ studiesById }, study) => (studiesById.has(study) ? { study } : undefined),
	by: (_, variable, code) => (code === undefined ? undefined : { variable, code }),
	codebook: (corpus, id) => {
		const variable = corpus.variablesById.get(id);
		return variable && ofVariables([variable]);
	},
	figures: (corpus, id) => {
		const figure = corpus.figures.find((one) => one.id === id);
		return figure && ofVariables(drawnBy(corpus, figure));
	},
	guidance: (corpus, id) => {
		const question = corpus.questions.find((one) => one.id === id);
		return question && ofQuestion(corpus, question);
	},
	recommendations: (corpus, id) => {
		const recommendation = corpus.recommendations.find((one) => one.id === id);
		return recommendation && ofRecommendation(corpus, recommendation);
	},
};

/** The subject of a page, by its path without the base; undefined for pages that are not about records. */
export function pageSubject(corpus: Corpus, path: string): Subject | undefined {
	const [kind = '', id = '', second] = path.replace(/\/$/, '').split('/');
	return Object.hasOwn(kinds, kind) ? kinds[kind]?.(corpus, id, second) : undefined;
}

/** Variables, and the lists whose entries they describe. */
function ofVariables(variables: readonly Variable[]): { variables: readonly string[]; lists: readonly ListName[] } {
	const lists = variables.flatMap(({ of }): readonly ListName[] => (of === 'study' ? [] : [of]));
	return { variables: variables.map(({ id }) => id), lists: [...new Set(lists)] };
}

/** What a figure draws: the variables that it names; years and countries where it is about those. */
function drawnBy({ variables }: Corpus, figure: FigureRecord): readonly Variable[] {
	const { kind, elements = [], rows, columns, split, group, variables: named = [] } = figure;
	const ids = new Set([...elements.map(({ variable }) => variable), rows, columns, split, group, ...named]);
	const axes: Partial<Record<FigureRecord['kind'], KindTraits['axis']>> = { years: 'time', world: 'map' };
	const axis = axes[kind];
	return variables.filter((variable) => ids.has(variable.id) || (axis && traitsOf(variable).axis === axis));
}

/** What a question is about, what its page shows or counts, and the findings that it names. */
function ofQuestion(corpus: Corpus, { variables, shown, selections, findings }: Question): Subject {
	const asked = selections.flatMap((selection) => askedBy(corpus, selection));
	const all = [...new Set([...variables, ...shown])].map((id) => variableOf(corpus, id));
	const names = findings.map(({ study, finding }) => `${study}/${finding}`);
	return withFindings(ofVariables([...new Set([...all, ...asked])]), names);
}

/** Variables of which the criteria of a recommendation, or where it stands, ask something; and the findings that they name. */
function ofRecommendation(corpus: Corpus, { evidence = [], stands = [] }: Recommendation): Subject {
	const asked = [...evidence, ...stands].flatMap(({ selection = '' }) => askedBy(corpus, selection));
	return withFindings(
		ofVariables([...new Set(asked)]),
		evidence.flatMap(({ findings = [] }) => findings),
	);
}

function askedBy(corpus: Corpus, selection: string): readonly Variable[] {
	return parseAddress(corpus, selection).selection.clauses.map(({ variable }) => variableOf(corpus, variable));
}

function withFindings(subject: ReturnType<typeof ofVariables>, findings: readonly string[]): Subject {
	return findings.length === 0 ? subject : { ...subject, findings: [...new Set(findings)] };
}
