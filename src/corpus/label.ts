/** Words for codes, states and numbers, in one fixed locale. Those for cited works are in `citation-label.ts`. */
import { type AbsentState, isAbsentState, stateTraits, stateWithin } from '../schema/state.ts';
import { timeSpanOf } from '../schema/time.ts';
import type { Basis, Code } from '../schema/variable.ts';
import { type CodeOrigin, type Form, traitsOf } from '../schema/variable-kind.ts';
import { formatAmount } from '../wording/grammar.ts';
import { countryName, labelWording as say } from '../wording/labels.ts';
import { languageTag } from '../wording/language.ts';
import { basisWording } from '../wording/record.ts';
import { formatSpan } from '../wording/time.ts';
import { mostSpecific } from './code-tree.ts';
import type { Entry, Variable } from './corpus.ts';
import { formatEstimate } from './estimate-words.ts';
import { briefProse } from './prose-words.ts';
import { type CodedValue, codesOfValue } from './value.ts';

/** The countries that some values name, as codes with labels, sorted by label; an empty array if none names one. */
export function countryCodes(values: readonly (CodedValue | undefined)[]): readonly Code[] {
	const codes = new Set(values.flatMap((value) => (value?.state === 'reported' ? codesOfValue(value) : [])));
	return [...codes]
		.map((code) => ({ code, label: countryName(code), definition: say.fromCountry(countryName(code)) }))
		.sort((a, b) => a.label.localeCompare(b.label, languageTag));
}

/** The label of a code or a state of a variable; for any other word, the word itself. */
export function codeLabel(variable: Pick<Variable, 'kind' | 'codes'>, code: string): string {
	if (isAbsentState(code)) return stateTraits[code].label;
	const { codes } = traitsOf(variable);
	return codes === undefined ? code : codeNames[codes](variable, code);
}

const ownName = ({ codes }: Pick<Variable, 'codes'>, code: string) =>
	codes.find((own) => own.code === code)?.label ?? code;

/** The label of a code, by the origin of the codes. */
const codeNames: Readonly<Record<CodeOrigin, (variable: Pick<Variable, 'codes'>, code: string) => string>> = {
	codebook: ownName,
	program: ownName,
	intervals: ownName,
	years: ownName,
	// Prefers the label that the build gave, since the browser may name a country differently. A country that no record
	// names any more has no such label.
	countries: ({ codes }, code) => codes.find((own) => own.code === code)?.label ?? countryName(code),
};

/** Which people a count includes, or why that is not known; for use within a sentence. */
export function formatBasis(basis: Basis | AbsentState): string {
	return isAbsentState(basis) ? stateWithin(basis) : basisWording[basis];
}

/** The parts of a variable that are needed to word one of its values. */
type SaidVariable = Pick<Variable, 'kind' | 'codes' | 'unit' | 'estimate'>;

/** A value in words: the labels of its codes, a number with its unit, a text, or the label of its state. */
export function formatValue(variable: SaidVariable, value: CodedValue): string {
	if (value.state !== 'reported') return stateTraits[value.state].label;
	return formats[traitsOf(variable).form](variable, value);
}

/** How a reported value is worded, by its form. */
const formats: Readonly<Record<Form, (variable: SaidVariable, value: CodedValue) => string>> = {
	codes: (variable, value) =>
		[
			...mostSpecific(variable.codes, codesOfValue(value)).map((code) => codeLabel(variable, code)),
			...(value.also === undefined ? [] : [say.also(stateWithin(value.also))]),
		].join('; '),
	year: (_, { value }) => String(value),
	amount: ({ unit }, value) => formatAmount(value, unit),
	estimate: ({ unit, estimate }, value) =>
		estimate ? formatEstimate(value, estimate, unit) : formatAmount(value, unit),
	time: (_, { value }) => formatSpan(timeSpanOf(String(value))),
	words: (_, { value }) => String(value),
	prose: (_, { value }) => briefProse(String(value)),
};

/** What an entry of a list that the review declares is called: its name, otherwise its id as words. */
export function entryName({ id, name }: Pick<Entry, 'id' | 'name'>): string {
	return name ?? id.replaceAll('-', ' ');
}
