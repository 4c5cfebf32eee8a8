/** What readers filter by, and which words of an address mean what: all of it from the codebook. */
import { listedCodes, stepsOf } from '../corpus/codes.ts';
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { absentStates } from '../schema/state.ts';
import { type ListName, type Section, sections } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { sectionWording } from '../wording/record.ts';

export interface Facet {
	variable: Variable;
	/** Chosen by code, or by a range with a histogram; states can be chosen in both. */
	kind: 'codes' | 'range';
	/** Whether it starts open. */
	isOpen: boolean;
	/** Whether several codes can be asked for at once: a switch any / all. */
	hasAll: boolean;
	/** The list whose entries it is about: its facets form one clause, which one entry must meet. */
	list?: ListName;
}

export interface FacetGroup {
	section: Section;
	label: string;
	facets: readonly Facet[];
}

/** The panel: facets by section, in the codebook's order; sections without facets are left out. */
export function facetGroups(corpus: CodedCorpus): readonly FacetGroup[] {
	const facets = facetsOf(corpus);
	return sections
		.map((section) => ({
			section,
			label: sectionWording[section],
			facets: facets.filter(({ variable }) => variable.section === section),
		}))
		.filter(({ facets }) => facets.length > 0);
}

/** The variables that the codebook shows in the panel, in its order. */
export function facetsOf({ variables }: CodedCorpus): readonly Facet[] {
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

/** Whether an address can filter by it. `facet: no` keeps a variable out of the panel, not out of addresses. */
export function isFilterable(variable: Pick<Variable, 'kind'>): boolean {
	return traitsOf(variable).isCounted;
}

/** Whether readers ask for values of the variable from one number to another. */
export function hasRange(variable: Pick<Variable, 'kind'>): boolean {
	return traitsOf(variable).hasRange;
}

/** Whether one study can hold several codes, so that all of some can be asked for. The entries of a list have a clause each. */
export function hasAll(variable: Pick<Variable, 'kind' | 'of'>): boolean {
	return traitsOf(variable).isSeveral && variable.of === 'study';
}

interface Vocabulary {
	variables: ReadonlyMap<string, Variable>;
	/** By variable: each word that means a code, with the code; codes in their order, then former ones. */
	codes: ReadonlyMap<Variable, ReadonlyMap<string, string>>;
	/** By variable: the place of each code. */
	places: ReadonlyMap<Variable, ReadonlyMap<string, number>>;
	order: ReadonlyMap<string, number>;
	/** `VARIABLE CODE` of every code, and of every state that occurs: the listings that are built. */
	listed: ReadonlySet<string>;
}

const vocabularies = new WeakMap<CodedCorpus, Vocabulary>();

/** Read once a corpus: an address is parsed and a link written many times. */
function vocabularyOf(corpus: CodedCorpus): Vocabulary {
	const inCache = vocabularies.get(corpus);
	if (inCache) return inCache;
	const codes = new Map(corpus.variables.map((variable) => [variable, wordsOf(corpus, variable)]));
	const vocabulary: Vocabulary = {
		// Later pairs win: a name in use is never hidden by an earlier name of another.
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

function wordsOf(corpus: CodedCorpus, variable: Variable): ReadonlyMap<string, string> {
	const words = new Map([...stepsOf(corpus, variable), ...absentStates].map((code) => [code, code]));
	for (const { code, aliases = [] } of variable.codes)
		for (const alias of aliases) if (!words.has(alias)) words.set(alias, code);
	return words;
}

/** The variable of that name, now or formerly. */
export function variableNamed(corpus: CodedCorpus, name: string): Variable | undefined {
	return vocabularyOf(corpus).variables.get(name);
}

/** The code or state that a word means for a variable, now or formerly. */
export function codeNamed(corpus: CodedCorpus, variable: Variable, word: string): string | undefined {
	return vocabularyOf(corpus).codes.get(variable)?.get(word);
}

/** The place of a variable in the codebook. */
export function codebookPlace(corpus: CodedCorpus, variable: string): number {
	return vocabularyOf(corpus).order.get(variable) ?? Number.POSITIVE_INFINITY;
}

/** Whether `/by/VARIABLE/CODE/` is built. */
export function isListed(corpus: CodedCorpus, variable: string, code: string): boolean {
	return vocabularyOf(corpus).listed.has(`${variable} ${code}`);
}

/** Codes each once, in the order in which they are listed: the codebook's, years ascending, states last. */
export function inOrder(corpus: CodedCorpus, variable: Variable, codes: readonly string[]): readonly string[] {
	const places = vocabularyOf(corpus).places.get(variable);
	return [...new Set(codes)].sort((a, b) => (places?.get(a) ?? 0) - (places?.get(b) ?? 0));
}
