/** Words for codes, states, numbers and studies, in one fixed locale. */
import type { Citation } from '../schema/reference.ts';
import { type AbsentState, isAbsentState, stateTraits, stateWithin } from '../schema/state.ts';
import type { Basis, Code } from '../schema/variable.ts';
import { type CodeOrigin, type Form, traitsOf } from '../schema/variable-kind.ts';
import { formatAmount } from '../wording/grammar.ts';
import { countryName, labelWording as say } from '../wording/labels.ts';
import { languageTag } from '../wording/language.ts';
import { basisWording } from '../wording/record.ts';
import type { Variable } from './corpus.ts';
import { type CodedValue, codesOfValue } from './value.ts';

/** The countries of some values, by name. */
export function countryCodes(values: readonly (CodedValue | undefined)[]): readonly Code[] {
	const codes = new Set(values.flatMap((value) => (value?.state === 'reported' ? codesOfValue(value) : [])));
	return [...codes]
		.map((code) => ({ code, label: countryName(code), definition: say.fromCountry(countryName(code)) }))
		.sort((a, b) => a.label.localeCompare(b.label, languageTag));
}

/** The label of a code or a state of a variable; the word itself where it is neither. */
export function codeLabel(variable: Pick<Variable, 'kind' | 'codes'>, code: string): string {
	if (isAbsentState(code)) return stateTraits[code].label;
	const { codes } = traitsOf(variable);
	return codes === undefined ? code : codeNames[codes](variable, code);
}

const ownName = ({ codes }: Pick<Variable, 'codes'>, code: string) =>
	codes.find((own) => own.code === code)?.label ?? code;

/** What a code is called, by where it comes from. */
const codeNames: Readonly<Record<CodeOrigin, (variable: Pick<Variable, 'codes'>, code: string) => string>> = {
	codebook: ownName,
	years: ownName,
	// The name that the build gave it: a browser may know it by another. Where no record names it any more, any name does.
	countries: ({ codes }, code) => codes.find((own) => own.code === code)?.label ?? countryName(code),
};

/** Whom a count counts, or why that is not known, within a sentence. */
export function formatBasis(basis: Basis | AbsentState): string {
	return isAbsentState(basis) ? stateWithin(basis) : basisWording[basis];
}

/** What is needed of a variable to say one of its values. */
type SaidVariable = Pick<Variable, 'kind' | 'codes' | 'unit'>;

/** Codes' labels, a number with its unit, a text, or the label of the state. */
export function formatValue(variable: SaidVariable, value: CodedValue): string {
	if (value.state !== 'reported') return stateTraits[value.state].label;
	return formats[traitsOf(variable).form](variable, value);
}

/** How a reported value is said, by its form. */
const formats: Readonly<Record<Form, (variable: SaidVariable, value: CodedValue) => string>> = {
	codes: (variable, value) =>
		codesOfValue(value)
			.map((code) => codeLabel(variable, code))
			.join('; '),
	year: (_, { value }) => String(value),
	amount: ({ unit }, value) => formatAmount(value, unit),
	words: (_, { value }) => String(value),
};

/** Family name, or the name of a group. */
function shortName(name: Citation['author'][number]): string {
	return 'family' in name ? name.family : name.literal;
}

/** `Cho & Lee 2021`, `Altonji et al. 2019`: as author-date styles shorten authors. */
export function citationLabel({ author, issued }: Pick<Citation, 'author' | 'issued'>): string {
	const [first, second] = author;
	if (!first) return String(issued);
	const who =
		author.length > 2
			? say.severalAuthors(shortName(first))
			: second
				? say.twoAuthors(shortName(first), shortName(second))
				: shortName(first);
	return `${who} ${issued}`;
}

/**
 * Labels by study id; studies that would share one get `a`, `b` … after the year. A label is cited, so a letter that was
 * `published` stays, also where its study is alone now. The others take the first letters that are free: those whose
 * label was published without one before those that are new, then by id.
 */
export function studyLabels(
	studies: readonly (readonly [string, Citation])[],
	published: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
	const byLabel = new Map<string, string[]>();
	for (const [id, citation] of studies) {
		const label = citationLabel(citation);
		byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
	}
	const labels = new Map<string, string>();
	for (const [label, ids] of byLabel) {
		const letterOf = new Map(ids.map((id) => [id, publishedLetter(label, published.get(id))]));
		const ownLetters = new Set(letterOf.values());
		const free = Array.from({ length: 2 * ids.length }, (_, i) => letters(i)).filter(
			(letter) => !ownLetters.has(letter),
		);
		const isNew = (id: string) => (letterOf.get(id) === undefined ? 1 : 0);
		for (const id of [...ids].sort().sort((a, b) => isNew(a) - isNew(b))) {
			const letter = letterOf.get(id) || (ids.length > 1 ? free.shift() : '');
			labels.set(id, `${label}${letter ?? ''}`);
		}
	}
	return labels;
}

/** The letter behind a published label, empty where it had none; undefined for a study that was not published so. */
function publishedLetter(label: string, before: string | undefined): string | undefined {
	return before?.startsWith(label) ? /^[a-z]*$/.exec(before.slice(label.length))?.[0] : undefined;
}

/** The letter that tells a study from others by the same authors in the same year; empty where it has none. */
export function studyLetter({ label, citation }: { label: string; citation: Citation }): string {
	return publishedLetter(citationLabel(citation), label) ?? '';
}

/** `a` … `z`, `aa`, `ab` …: the letter of the i-th work of a year. */
function letters(i: number): string {
	return `${i < 26 ? '' : letters(Math.floor(i / 26) - 1)}${String.fromCharCode(97 + (i % 26))}`;
}
