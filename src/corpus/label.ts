/** Words for codes, states, numbers and studies, in one fixed locale. */
import { type Citation, citationYear, leadNames, shortName } from '../schema/csl.ts';
import { intervalShown } from '../schema/estimate.ts';
import { unmarkedText } from '../schema/rich-text.ts';
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
	estimate: ({ unit, estimate }, value) => formatEstimate(value, estimate && intervalShown(value, estimate), unit),
	time: (_, { value }) => formatSpan(timeSpanOf(String(value))),
	words: (_, { value }) => String(value),
	prose: (_, { value }) => briefProse(String(value)),
};

/**
 * A short citation as in author-date styles: `Cho & Lee 2021`, `Altonji et al. 2019`. Without authors or other names, the
 * first words of the title; without a year, the words in its place (`in press`), or that there is none.
 */
export function citationLabel(citation: Partial<Citation>): string {
	const { issued, status } = citation;
	const names = leadNames(citation);
	const [first, second] = names;
	const who = !first
		? titleWords(citation)
		: names.length > 2
			? say.severalAuthors(shortName(first))
			: second
				? say.twoAuthors(shortName(first), shortName(second))
				: shortName(first);
	return [who, citationYear({ issued }) ?? issued?.literal ?? status ?? say.undated].join(' ');
}

/** The title of a work without marks; for a work without a title, that it has none. */
export function citationTitle({ title }: Pick<Citation, 'title'>): string {
	return title === undefined ? say.untitled : unmarkedText(title);
}

/** The first words of a title, up to 40 characters. */
function titleWords(citation: Pick<Citation, 'title'>): string {
	const title = citationTitle(citation);
	return title.length <= 40 ? title : `${title.slice(0, 41).replace(/[\s,:;–-]*\s\S*$/, '')} …`;
}

/** `own` is the label that its record gives. */
type LabelledStudy = readonly [id: string, citation: Citation, own?: string | undefined];

/**
 * Labels by study id. A label that the record gives stays as it is. Studies that would share a label get `a`, `b` … after the year. Readers cite labels, so a letter
 * that was `published` stays, even if its study is now the only one with that label. The other studies take the first
 * free letters: first those whose label was published without a letter, then new ones, each in the order of their ids.
 */
export function studyLabels(
	studies: readonly LabelledStudy[],
	published: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
	const byLabel = new Map<string, string[]>();
	const labels = new Map(studies.flatMap(([id, , own]) => (own === undefined ? [] : [[id, own] as const])));
	const taken = new Set(labels.values());
	for (const [id, citation, own] of studies) {
		if (own !== undefined) continue;
		const label = citationLabel(citation);
		byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
	}
	for (const [label, ids] of byLabel) {
		const letterOf = new Map(ids.map((id) => [id, publishedLetter(label, published.get(id))]));
		const ownLetters = new Set(letterOf.values());
		const free = Array.from({ length: 2 * ids.length + taken.size }, (_, i) => letters(i)).filter(
			(letter) => !ownLetters.has(letter) && !taken.has(`${label}${letter}`),
		);
		const isNew = (id: string) => (letterOf.get(id) === undefined ? 1 : 0);
		for (const id of [...ids].sort().sort((a, b) => isNew(a) - isNew(b))) {
			const letter = letterOf.get(id) || (ids.length > 1 || taken.has(label) ? free.shift() : '');
			labels.set(id, `${label}${letter ?? ''}`);
		}
	}
	return labels;
}

/**
 * The letter of a published label, empty if it has none; undefined if the study was not published under this author and
 * year.
 */
function publishedLetter(label: string, before: string | undefined): string | undefined {
	return before?.startsWith(label) ? /^[a-z]*$/.exec(before.slice(label.length))?.[0] : undefined;
}

/** The letter that distinguishes a study from others by the same authors in the same year; empty if it has none. */
export function studyLetter({ label, citation }: { label: string; citation: Citation }): string {
	return publishedLetter(citationLabel(citation), label) ?? '';
}

/** The letter of the i-th study of a year, from 0: `a` … `z`, `aa`, `ab` … */
function letters(i: number): string {
	return `${i < 26 ? '' : letters(Math.floor(i / 26) - 1)}${String.fromCharCode(97 + (i % 26))}`;
}

/** What an entry of a list that the review declares is called: its name, otherwise its id as words. */
export function entryName({ id, name }: Pick<Entry, 'id' | 'name'>): string {
	return name ?? id.replaceAll('-', ' ');
}
