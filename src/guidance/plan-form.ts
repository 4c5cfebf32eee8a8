/**
 * The questions of the planner and the programmes that it ranks, as plain data: questions are part of the page, and
 * programmes are a file for the browser.
 */
import { codesOfStudy } from '../corpus/codes.ts';
import { type Corpus, type Study, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeHref, pageHref, type Site, studyHref } from '../corpus/href.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import { isAnswer, isSilent, stateDefinition, stateTraits } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import type { DoubtfulCount } from '../wording/doubt.ts';
import { type Noun, typeset } from '../wording/grammar.ts';
import { planFormWording as say } from '../wording/planner.ts';
import { factsOf } from './recommendation-facts.ts';
import { factLines } from './recommendation-words.ts';

export interface PlanOption {
	code: string;
	/** Names that it had in older versions; absent without any. */
	former?: readonly string[];
	label: string;
	definition?: string;
	/** How many programmes have it; `href` is the page that lists them, absent if there are none. */
	count: number;
	/** How many of them have it only by a value in doubt; absent for 0. */
	inDoubt?: number;
	href?: string;
}

export interface PlanVariable {
	id: string;
	/** Ids that it had in older versions; absent without any. */
	former?: readonly string[];
	label: string;
	question: string;
	/** Whether several options can be chosen at once. */
	isMany: boolean;
	options: readonly PlanOption[];
	/** How many programmes it is known for, including those with *none*. */
	known: DoubtfulCount;
	/** How many programmes it is not known for. To the others, the question does not apply. */
	silent: DoubtfulCount;
}

export interface PlanChoice {
	/** The id of the question page. */
	id: string;
	title: string;
	/** The choice in two or three words. */
	choice: string;
	href: string;
	variables: readonly PlanVariable[];
	/** The review's recommendations on it. */
	recommendations: readonly PlanRecommendation[];
}

/** A recommendation, and what the records show about it. */
export interface PlanRecommendation {
	label: string;
	text: string;
	href: string;
	/**
	 * Sentences, each with the ids of the studies that it counts, which a plan cites. `studies` is empty if there are
	 * more than `pageBounds.inPart`: the page of the recommendation lists them.
	 */
	facts: readonly { text: string; studies: readonly string[] }[];
}

export interface PlanForm {
	lead: string;
	/** What is asked at the start: what no choice asks. */
	situation: readonly PlanVariable[];
	choices: readonly PlanChoice[];
	/** The variables by which programmes are compared, by id: of the start and of choices. */
	compared: readonly string[];
	/** How many programmes there are. */
	size: number;
	words: Noun;
}

/** One programme, with the codes that its reports together have for each variable of the planner. */
export interface PlanProgramme {
	id: string;
	name: string;
	studies: readonly { id: string; label: string; href: string }[];
	/** Codes by variable; a single state if no report has a value. */
	values: Readonly<Record<string, readonly string[]>>;
	/** Codes that it has only by a value in doubt, by variable. Variables without such codes are left out. */
	inDoubt: Readonly<Record<string, readonly string[]>>;
}

/** The form of the planner; undefined if the content has no planner. */
export function planForm(corpus: Corpus, site: Site): PlanForm | undefined {
	const { planner, review } = corpus;
	if (!planner) return undefined;
	const groups = programmesOf(corpus);
	// What a choice decides is asked there alone, in the words that the review has for readers.
	const variablesOfChoices = new Set(planner.choices.flatMap(({ variables }) => variables));
	const wordsOf = new Map(planner.situation.map(({ variable, question }) => [variable, question]));
	const variableOfForm = (id: string) => planVariable(corpus, site, groups, id, wordsOf.get(id));
	return {
		lead: typeset(planner.lead),
		situation: planner.situation.flatMap(({ variable }) =>
			variablesOfChoices.has(variable) ? [] : variableOfForm(variable),
		),
		choices: planner.choices.map(({ question: id, variables }) => ({
			id,
			title: typeset(corpus.questions.find((question) => question.id === id)?.title ?? id),
			choice: typeset(corpus.questions.find((question) => question.id === id)?.choice ?? id),
			href: pageHref(site, `guidance/${id}`),
			variables: variables.map(variableOfForm),
			recommendations: planRecommendations(corpus, site, id),
		})),
		compared: planner.situation.map(({ variable }) => variable),
		size: groups.length,
		words: review.words.programme ?? review.words.report,
	};
}

function planRecommendations(corpus: Corpus, site: Site, question: string): readonly PlanRecommendation[] {
	const recommendationIds = corpus.questions.find(({ id }) => id === question)?.recommendations ?? [];
	return corpus.recommendations
		.filter(({ id }) => recommendationIds.includes(id))
		.map((recommendation) => ({
			label: typeset(recommendation.label),
			text: typeset(recommendation.text),
			href: pageHref(site, `recommendations/${recommendation.id}`),
			facts: factLines(recommendation, factsOf(corpus, recommendation), corpus.review.words.report).map(
				({ text, studies }) => ({
					text,
					studies: studies.length > pageBounds.inPart ? [] : studies.map(({ id }) => id),
				}),
			),
		}));
}

/** What the ranking needs of each programme, in the order of the corpus; empty if the content has no planner. */
export function planProgrammes(corpus: Corpus, site: Site): readonly PlanProgramme[] {
	const { planner } = corpus;
	if (!planner) return [];
	const ids = new Set([
		...planner.situation.map(({ variable }) => variable),
		...planner.choices.flatMap(({ variables }) => variables),
	]);
	return programmesOf(corpus).map(([id, studies]) => {
		const codesByVariable = [...ids].map((variable) => [variable, codesTogether(corpus, studies, variable)] as const);
		const inDoubt = codesByVariable.map(([variable, codes]) => {
			const firm = firmCodesTogether(corpus, studies, variable);
			return [variable, codes.filter((code) => !firm.includes(code))] as const;
		});
		return {
			id,
			name: nameOf(corpus, id, studies),
			studies: studies.map((study) => ({ id: study.id, label: study.label, href: studyHref(site, study.id) })),
			values: Object.fromEntries(codesByVariable),
			inDoubt: Object.fromEntries(inDoubt.filter(([, codes]) => codes.length > 0)),
		};
	});
}

function programmesOf({ studies }: Corpus): readonly (readonly [id: string, studies: readonly Study[]])[] {
	const groups = new Map<string, Study[]>();
	for (const study of studies) groups.set(study.programme, [...(groups.get(study.programme) ?? []), study]);
	return [...groups];
}

/** The name of a programme, or the labels of its reports if it has none. */
function nameOf({ programmesById }: Corpus, id: string, studies: readonly Study[]): string {
	return programmesById.get(id)?.name ?? say.reports(studies.map(({ label }) => label));
}

/**
 * The codes of several reports of one programme together: a value in one report outweighs the silence of another. Only
 * if no report has a value, a single state.
 */
function codesTogether(corpus: Corpus, studies: readonly Study[], id: string): readonly string[] {
	const variable = variableOf(corpus, id);
	const codes = new Set(studies.flatMap((study) => codesOfStudy(study, variable)));
	const answers = [...codes].filter((code) => isAnswer(code));
	return answers.length > 0 ? answers : [...codes].slice(0, 1);
}

/** The same without values in doubt. */
function firmCodesTogether(corpus: Corpus, studies: readonly Study[], id: string): readonly string[] {
	const firm = firmCorpus(corpus);
	return codesTogether(
		firm,
		studies.map((study) => firm.studiesById.get(study.id) ?? study),
		id,
	);
}

function planVariable(
	corpus: Corpus,
	site: Site,
	groups: ReturnType<typeof programmesOf>,
	id: string,
	question: string | undefined,
): PlanVariable {
	const variable = variableOf(corpus, id);
	const codesByProgramme = groups.map(([, studies]) => codesTogether(corpus, studies, id));
	const heldFirm = groups.map(([, studies]) => firmCodesTogether(corpus, studies, id));
	const countIf = (isMeant: (codes: readonly string[]) => boolean): DoubtfulCount => {
		const count = codesByProgramme.filter(isMeant).length;
		return { count, inDoubt: count - heldFirm.filter(isMeant).length };
	};
	const having = (code: string) => countIf((codes) => codes.includes(code));
	const none = having('none').count;
	const options = [
		...variable.codes.map(({ code, label, definition, aliases }) => ({ code, label, definition, aliases })),
		...(none > 0
			? [
					{
						code: 'none',
						label: say.noneAtAll(stateTraits.none.label),
						definition: stateDefinition('none', corpus.review),
						aliases: undefined,
					},
				]
			: []),
	];
	return {
		id,
		...formerNames(variable.aliases),
		label: typeset(variable.label),
		question: typeset(question ?? variable.question),
		isMany: traitsOf(variable).isSeveral,
		options: options.map(({ code, label, definition, aliases }) => {
			const { count, inDoubt } = having(code);
			return {
				code,
				...formerNames(aliases),
				label: typeset(label),
				...(definition === undefined ? {} : { definition: typeset(definition) }),
				count,
				...(inDoubt > 0 ? { inDoubt } : {}),
				...(count > 0 ? { href: codeHref(site, id, code) } : {}),
			};
		}),
		known: countIf((codes) => codes.some(isAnswer)),
		silent: countIf((codes) => codes.length > 0 && codes.every(isSilent)),
	};
}

const formerNames = (aliases: readonly string[] | undefined) =>
	aliases && aliases.length > 0 ? { former: aliases } : {};
