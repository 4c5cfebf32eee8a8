/** Which codes a study holds. Facets, listings, figures and tables all use the answer of this file. */
import { intervalCodeOf } from '../schema/estimate.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import { mostSpecific, withWider } from './code-tree.ts';
import {
	type Codebook,
	type CodedCorpus,
	type CodedList,
	type CodedStudy,
	listOf,
	studyValue,
	type Variable,
} from './corpus.ts';
import { type CodedValue, chartedValue, codesOfValue, isLeftOut } from './value.ts';

/**
 * The codes of a study, each once. For a variable of a list, the codes of all its entries, or the state of the list if
 * it has one. Years are codes here; other numbers and texts have none.
 */
export function codesOfStudy(study: CodedStudy, variable: Variable): readonly string[] {
	if (variable.of === 'study') return codesHeld(variable, studyValue(study, variable.id));
	const codes = new Set<string>();
	addCodes(codes, study, variable);
	return [...codes];
}

/** Adds the codes of a study to those of others. */
function addCodes(codes: Set<string>, study: CodedStudy, variable: Variable): void {
	const list = variable.of === 'study' ? undefined : listOf(study, variable.of);
	if (isAbsentState(list)) codes.add(list);
	for (const value of valuesIn(study, list, variable)) for (const code of codesHeld(variable, value)) codes.add(code);
}

/** As `addCodes`, but only the states. */
function addStates(states: Set<string>, study: CodedStudy, variable: Variable): void {
	const list = variable.of === 'study' ? undefined : listOf(study, variable.of);
	if (isAbsentState(list)) states.add(list);
	for (const value of valuesIn(study, list, variable)) {
		const state = value.state === 'reported' ? value.also : value.state;
		if (state !== undefined && !isLeftOut(value)) states.add(state);
	}
}

/** The values of a variable in a study, or in the entries of a list of it. */
function valuesIn(study: CodedStudy, list: CodedList | undefined, { id }: Variable): readonly CodedValue[] {
	if (list === undefined) return [studyValue(study, id)];
	return isAbsentState(list) ? [] : list.map(({ values }) => chartedValue(values, id));
}

/** The parts of a variable that say which codes one of its values holds. */
type CodedVariable = Pick<Variable, 'kind' | 'codes' | 'estimate'>;

/**
 * The codes that one value counts for, for facets and listings: its codes and the wider codes around them, and the state
 * beside them (`also`). A year is a code, and so is where the interval of an estimate lies; a reported number or text has
 * none. A value without a reported one gives its
 * state; a value that was left out because it is in doubt gives nothing, not even `unclear`.
 */
export function codesHeld(variable: CodedVariable, value: CodedValue): readonly string[] {
	if (isLeftOut(value)) return [];
	if (value.state !== 'reported') return [value.state];
	const codes = withWider(variable.codes, reportedCodes[traitsOf(variable).form](value, variable));
	return value.also === undefined ? codes : [...codes, value.also];
}

/** The codes of a reported value as they are shown: without the wider codes, and without states. */
export function codesShown(variable: CodedVariable, value: CodedValue): readonly string[] {
	return value.state === 'reported'
		? mostSpecific(variable.codes, reportedCodes[traitsOf(variable).form](value, variable))
		: [];
}

/** The codes of a reported value, by its form. */
const reportedCodes: Readonly<Record<Form, (value: CodedValue, variable: CodedVariable) => readonly string[]>> = {
	codes: codesOfValue,
	year: ({ value }) => [String(value)],
	amount: () => [],
	estimate: (value, { estimate }) => (estimate ? [intervalCodeOf(value, estimate)] : []),
	time: () => [],
	words: () => [],
	prose: () => [],
};

/**
 * Whether readers can choose single values of a variable. False for text, and for numbers, which readers filter by
 * range.
 */
export function hasCodes(variable: Pick<Variable, 'kind'>): boolean {
	return traitsOf(variable).codes !== undefined;
}

/** Whether a value is said by its codes. False for an estimate, whose codes only say where its interval lies. */
export function isSaidByCodes(variable: Pick<Variable, 'kind'>): boolean {
	return hasCodes(variable) && !traitsOf(variable).hasClasses;
}

type Listing = Pick<CodedCorpus, 'studies' | 'listed'>;

const codesByVariable = new WeakMap<Listing, Map<Variable, readonly string[]>>();

/**
 * The codes that can be listed, in order: those of the codebook, the countries or the years found; then the states
 * found. If the corpus came with a list (`listed`), that list.
 */
export function listedCodes(corpus: Listing, variable: Variable): readonly string[] {
	const wholeList = corpus.listed?.get(variable.id);
	if (wholeList) return wholeList;
	const ofCorpus = codesByVariable.get(corpus) ?? new Map<Variable, readonly string[]>();
	codesByVariable.set(corpus, ofCorpus);
	const codes = ofCorpus.get(variable) ?? findCodes(corpus, variable);
	ofCorpus.set(variable, codes);
	return codes;
}

function findCodes({ studies }: Listing, variable: Variable): readonly string[] {
	const codesInUse = new Set<string>();
	const isOfCodebook = isNamed(variable);
	// Codes of the codebook are listed whether a study has them or not.
	for (const study of studies)
		if (isOfCodebook) addStates(codesInUse, study, variable);
		else addCodes(codesInUse, study, variable);
	const own = isOfCodebook
		? variable.codes.map(({ code }) => code)
		: [...codesInUse].filter((code) => !isAbsentState(code)).sort();
	return [...own, ...absentStates.filter((state) => codesInUse.has(state))];
}

/** Whether the codes of a variable have labels and definitions. Years have none: only the records name them. */
const isNamed = (variable: Variable) => traitsOf(variable).codes !== 'years';

/** The codes of a variable without states, in order: those with labels, or the years found. */
export function stepsOf(corpus: Codebook, variable: Variable): readonly string[] {
	return isNamed(variable)
		? variable.codes.map(({ code }) => code)
		: listedCodes(corpus, variable).filter((code) => !isAbsentState(code));
}

const groupsOfStudies = new WeakMap<readonly CodedStudy[], Map<Variable, ReadonlyMap<string, readonly CodedStudy[]>>>();

/**
 * Studies by code, in the corpus's order. The map lacks codes that no study has. The result is cached by the array of
 * studies, which never changes, because each page of a code asks for it again.
 */
export function studiesByCode<S extends CodedStudy>(
	studies: readonly S[],
	variable: Variable,
): ReadonlyMap<string, readonly S[]> {
	const byVariable = groupsOfStudies.get(studies) ?? new Map<Variable, ReadonlyMap<string, readonly S[]>>();
	groupsOfStudies.set(studies, byVariable);
	const byCode =
		(byVariable.get(variable) as ReadonlyMap<string, readonly S[]> | undefined) ?? groupByCode(studies, variable);
	byVariable.set(variable, byCode);
	return byCode;
}

function groupByCode<S extends CodedStudy>(
	studies: readonly S[],
	variable: Variable,
): ReadonlyMap<string, readonly S[]> {
	const byCode = new Map<string, S[]>();
	for (const study of studies)
		for (const code of codesOfStudy(study, variable)) {
			const group = byCode.get(code);
			if (group) group.push(study);
			else byCode.set(code, [study]);
		}
	return byCode;
}

/** The numbers of reports and of programmes among some studies. */
export function countReportsAndProgrammes(studies: readonly CodedStudy[]): { reports: number; programmes: number } {
	return { reports: studies.length, programmes: new Set(studies.map(({ programme }) => programme)).size };
}
