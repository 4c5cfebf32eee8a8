/** The facets that readers filter by, and the meaning of names in addresses, both from the codebook. */
import { listedCodes, stepsOf } from '../corpus/codes.ts';
import type { Codebook, Variable } from '../corpus/corpus.ts';
import type { ListName } from '../schema/list.ts';
import { sectionsOf } from '../schema/section.ts';
import { absentStates } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';

export interface Facet {
	variable: Variable;
	/** Whether readers choose codes, or a range on a histogram. Both kinds also offer states. */
	kind: 'codes' | 'range';
	/** Whether the facet is open at first. */
	isOpen: boolean;
	/** Whether there is a switch between any and all of the chosen codes. */
	hasAll: boolean;
	/** The list whose entries it is about. One entry must meet the clauses of all facets of the same list. */
	list?: ListName;
}

export interface FacetGroup {
	section: string;
	label: string;
	facets: readonly Facet[];
}

/** The groups of the panel: facets by section, in the order of the codebook. Sections without facets are left out. */
export function facetGroups(corpus: Codebook): readonly FacetGroup[] {
	const facets = facetsOf(corpus);
	return sectionsOf(corpus.review)
		.map(({ id, label }) => ({
			section: id,
			label,
			facets: facets.filter(({ variable }) => variable.section === id),
		}))
		.filter(({ facets }) => facets.length > 0);
}

/** The facets of the panel, in the order of the codebook. */
export function facetsOf({ variables }: Codebook): readonly Facet[] {
	return variables
		.filter((variable) => variable.facet !== 'no' && isFilterable(variable))
		.map((variable) => ({
			variable,
			kind: hasRange(variable) ? 'range' : 'codes',
			isOpen: variable.facet === 'open',
			hasAll: hasAll(variable),
			...(variable.of === 'study' ? {} : { list: variable.of }),
		}));
}

/** Whether an address can filter by the variable. `facet: no` keeps a variable out of the panel, but not out of addresses. */
export function isFilterable(variable: Pick<Variable, 'kind'>): boolean {
	return traitsOf(variable).isCounted;
}

/** Whether readers can filter the variable by a range of numbers. */
export function hasRange(variable: Pick<Variable, 'kind'>): boolean {
	return traitsOf(variable).hasRange;
}

/**
 * Whether one study can hold several codes, so that a clause can ask for all of some. Never for variables of a list,
 * whose entries have clauses of their own.
 */
export function hasAll(variable: Pick<Variable, 'kind' | 'of'>): boolean {
	return traitsOf(variable).isSeveral && variable.of === 'study';
}

interface Vocabulary {
	variables: ReadonlyMap<string, Variable>;
	/** For each variable, the code that each word means: codes in their order, then former names. */
	codes: ReadonlyMap<Variable, ReadonlyMap<string, string>>;
	/** For each variable, the position of each code. */
	places: ReadonlyMap<Variable, ReadonlyMap<string, number>>;
	order: ReadonlyMap<string, number>;
	/** `VARIABLE CODE` for every code and every state that has a page. */
	listed: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Codebook, Vocabulary>();

/** Built once per corpus, because addresses are parsed and written many times. */
function vocabularyOf(corpus: Codebook): Vocabulary {
	const inCache = vocabularies.get(corpus);
	if (inCache) return inCache;
	const codes = new Map(corpus.variables.map((variable) => [variable, wordsOf(corpus, variable)]));
	const vocabulary: Vocabulary = {
		// Later pairs win, so a current name takes precedence over a former name of another variable.
		variables: new Map([
			...corpus.variables.flatMap((variable) => (variable.aliases ?? []).map((alias) => [alias, variable] as const)),
			...corpus.variablesById,
		]),
		codes,
		places: new Map(
			[...codes].map(([variable, words]) => [
				variable,
				new Map([...new Set(words.values())].map((code, i) => [code, i])),
			]),
		),
		order: new Map(corpus.variables.map(({ id }, i) => [id, i])),
		listed: new Set(
			corpus.variables.flatMap((variable) => listedCodes(corpus, variable).map((code) => `${variable.id} ${code}`)),
		),
	};
	vocabularies.set(corpus, vocabulary);
	return vocabulary;
}

function wordsOf(corpus: Codebook, variable: Variable): ReadonlyMap<string, string> {
	const words = new Map([...stepsOf(corpus, variable), ...absentStates].map((code) => [code, code]));
	for (const { code, aliases = [] } of variable.codes)
		for (const alias of aliases) if (!words.has(alias)) words.set(alias, code);
	return words;
}

/** The variable with this current or former name. */
export function variableNamed(corpus: Codebook, name: string): Variable | undefined {
	return vocabularyOf(corpus).variables.get(name);
}

/** The code or state of a variable with this current or former name. */
export function codeNamed(corpus: Codebook, variable: Variable, word: string): string | undefined {
	return vocabularyOf(corpus).codes.get(variable)?.get(word);
}

/** The position of a variable in the codebook; `Infinity` for an unknown one. */
export function codebookPlace(corpus: Codebook, variable: string): number {
	return vocabularyOf(corpus).order.get(variable) ?? Number.POSITIVE_INFINITY;
}

/** Whether the code has a page (`/by/VARIABLE/CODE/`). */
export function isListed(corpus: Codebook, variable: string, code: string): boolean {
	return vocabularyOf(corpus).listed.has(`${variable} ${code}`);
}

/** The codes without repetitions, in the order in which they are listed: that of the codebook, years ascending, states last. */
export function inOrder(corpus: Codebook, variable: Variable, codes: readonly string[]): readonly string[] {
	const places = vocabularyOf(corpus).places.get(variable);
	return [...new Set(codes)].sort((a, b) => (places?.get(a) ?? 0) - (places?.get(b) ?? 0));
}
