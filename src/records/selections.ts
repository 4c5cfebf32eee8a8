/** Explains the parts of a written selection, such as `training=provided&year=2015..`, that an address would ignore. */
import { parseRange, parseSelection, variableIn } from '../facets/parse-selection.ts';
import { piecesOf } from '../facets/selection-pieces.ts';
import {
	isViewProblem,
	type ProblemKind,
	placeOfProblem,
	type SelectionProblem,
	type ViewProblem,
	type Vocabulary,
} from '../facets/selection-problem.ts';
import { isReserved } from '../facets/view-keys.ts';
import { absentStates } from '../schema/state.ts';
import { codesOf, type VariableRecord } from '../schema/variable.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';
import { codeRoll, type Material } from './material.ts';
import { nearestWord } from './nearest.ts';
import type { IssueKind } from './problems/table.ts';
import { fieldAt } from './raw.ts';
import { writtenValues } from './raw-value.ts';
import { isUncounted } from './rolls.ts';
import { choices, codesHint, formatWords, guess, quoteFound, statesHint, uncountedHint } from './words.ts';
import { yearAt } from './written-dates.ts';
import { mainReport, positionOfReport } from './written-reports.ts';

/**
 * What is wrong with one part of a selection. The message begins with what was found, so that the name of the field can
 * stand before it.
 */
export interface SelectionIssue {
	kind: IssueKind;
	/** Where the part begins in the text, and its length, both in UTF-16 units. */
	offset: number;
	length: number;
	found: string;
	message: string;
	hint: string;
}

type Fault = SelectionProblem<VariableRecord>;

/** All problems of a selection, in the order of the text; an empty array if an address would use all of it. */
export function selectionIssues(material: Material, text: string): readonly SelectionIssue[] {
	// Without a codebook every name would be reported as unknown.
	if (material.variables.length === 0) return [];
	const others = [...piecesOf(text)].filter(({ key }) => isReserved(key) && !selectingKeys.includes(key));
	const { problems } = parseSelection(vocabularyOf(material), text);
	return [
		...others.map(({ key, keyAt }) => ({
			...keyAt,
			kind: 'not-selectable' as const,
			found: key,
			message: `${quoteFound(key)} says how something is shown or searched, not what is selected.`,
			hint: 'Remove it: a selection written here has variables, "id" and "unit".',
		})),
		...problems
			.filter(({ piece }) => !isReserved(piece.key) || selectingKeys.includes(piece.key))
			.flatMap((fault) => {
				const { kind, piece } = fault;
				return isViewProblem(kind) ? [] : [{ ...placeOfProblem(kind, piece), ...wordings[kind](fault, material) }];
			}),
	].sort((a, b) => a.offset - b.offset);
}

/** Keys that select, although they are no variables. */
const selectingKeys: readonly string[] = ['id', 'unit'];

function vocabularyOf(material: Material): Vocabulary<VariableRecord> {
	const { variables, rolls, review } = material;
	const firstWhere = (is: (variable: VariableRecord) => boolean) => variables.find(is);
	return {
		variable: (name) => firstWhere(({ id }) => id === name) ?? firstWhere(({ aliases = [] }) => aliases.includes(name)),
		// Only the file of a variable holds its former names. If one such file cannot be read, any name may be a former
		// name.
		lacksVariable: (name) => rolls.variable.lacks(name) && rolls.variable.isWhole,
		code: (variable, word) => wordsFor(material, variable).get(word),
		isListed: (variable) => isListed(material, variable),
		lacksStudy: (id) => rolls.study.lacks(id),
		hasProgrammes: review === undefined || fieldAt(review.data, 'words', 'programme') !== undefined,
	};
}

type Wording = (fault: Fault, material: Material) => Pick<SelectionIssue, 'kind' | 'found' | 'message' | 'hint'>;

/** The id of the variable of a part. The parser gives the variable if it is known. */
const idOf = ({ variable, piece }: Fault) => variable?.id ?? piece.key;

/** The issue for each kind of problem. */
const wordings: Readonly<Record<Exclude<ProblemKind, ViewProblem>, Wording>> = {
	'unknown-variable': ({ piece }, { variables }) => {
		const name = variableIn(piece.key);
		const candidates = variables.map(({ id, label }) => ({ word: id, label }));
		return {
			kind: 'unknown-variable',
			found: name,
			message: `no variable has the id ${quoteFound(name)}.`,
			hint: `${guess(nearestWord(name, candidates))}The variables are the files in the codebook.`,
		};
	},
	'uncounted-variable': (fault) =>
		unusable(
			fault,
			`the variable ${idOf(fault)} is a text, and cannot be selected by.`,
			'Choose a variable with codes or numbers.',
		),
	'no-entry': (fault) => unusable(fault, 'entries are numbered from f1 to f9.', 'Write a number from 1 to 9.'),
	'one-entry': (fault) =>
		unusable(
			fault,
			`the variable ${idOf(fault)} describes the whole study, which has no second entry.`,
			`Write ${quoteFound(idOf(fault))} alone.`,
		),
	'one-value': (fault) =>
		unusable(
			fault,
			`the variable ${idOf(fault)} has one value a record, and "all" asks for several.`,
			`Write ${quoteFound(idOf(fault))} without ".all".`,
		),
	'excluded-range': (fault) =>
		unusable(fault, 'a range cannot be excluded.', `Ask for the other numbers of ${idOf(fault)}.`),
	'unknown-code': (fault, material) => ({
		...ofWord(fault, 'unknown-code', (word) => `${word} is not a code of the variable ${idOf(fault)}.`),
		hint: fault.variable ? codeHint(material, fault.variable, fault.piece.word) : '',
	}),
	'no-range': (fault) => {
		const reversed = turnedRange(fault.piece.word);
		const id = idOf(fault);
		return reversed === undefined
			? {
					...ofWord(
						fault,
						'wrong-form',
						(word) => `${word} is neither a number, a range nor a state, and ${id} takes one of these.`,
					),
					hint: 'Write a range as "5..20", "5.." or "..20".',
				}
			: {
					...ofWord(fault, 'min-above-max', (word) => `the range ${word} begins above its end.`),
					hint: `Write "${id}=${reversed}".`,
				};
	},
	'second-range': (fault) => ({
		...ofWord(fault, 'contradiction', (word) => `${word} is a second range, and ${idOf(fault)} takes one.`),
		hint: 'Keep one of the two.',
	}),
	contradiction: (fault) => ({
		...ofWord(fault, 'contradiction', (word) => `${word} is asked for and excluded at once.`),
		hint: 'Keep one of the two: what is excluded stands behind ".not".',
	}),
	'said-twice': (fault) => ({
		...ofWord(fault, 'contradiction', (word) => `${word} is a second ${fault.piece.key}, and a selection takes one.`),
		hint: 'Keep one of the two.',
	}),
	'unknown-study': (fault, { rolls }) => ({
		...ofWord(fault, 'unknown-study', (word) =>
			isUncounted(rolls, fault.piece.word) ? `${word} is a study that is not counted.` : `no study has the id ${word}.`,
		),
		hint: isUncounted(rolls, fault.piece.word)
			? uncountedHint
			: `${guess(nearestWord(fault.piece.word, rolls.study.candidates))}The id of a study is the name of its file in studies.`,
	}),
	'unknown-unit': (fault) => ({
		...ofWord(fault, 'unknown-word', (word) => `${word} is not a unit.`),
		hint:
			fault.allowed && fault.allowed.length > 1
				? `The units are ${choices(fault.allowed)}.`
				: 'The one unit is "report": review.yaml has no word for programmes.',
	}),
};

/** The range in the other direction: `5..20` for `20..5`; undefined if that is not a range either. */
function turnedRange(word: string): string | undefined {
	const [from, to, ...more] = word.split('..');
	const range = `${to}..${from}`;
	return from && to && more.length === 0 && parseRange(range) ? range : undefined;
}

function unusable({ piece }: Fault, message: string, hint: string): ReturnType<Wording> {
	return { kind: 'not-selectable', found: piece.key, message, hint };
}

function ofWord(
	{ piece: { word } }: Fault,
	kind: IssueKind,
	message: (word: string) => string,
): Omit<ReturnType<Wording>, 'hint'> {
	return { kind, found: word, message: message(quoteFound(word)) };
}

/**
 * The words that mean a code or a state of a variable, with the current word for each: its codes, its former codes, and
 * the years or countries of the records.
 */
function wordsFor(material: Material, variable: VariableRecord): ReadonlyMap<string, string> {
	const codes = codesOf(variable, material.variablesById);
	return new Map([
		...codes.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const)),
		...[...codes.map(({ code }) => code), ...foundWords(material, variable), ...absentStates].map(
			(code) => [code, code] as const,
		),
	]);
}

/** Whether all words for a variable are known. For years and countries this needs all records. */
function isListed(material: Material, variable: VariableRecord): boolean {
	const { study, reference } = material.rolls;
	return isOfRecords(variable) ? study.isWhole && reference.isWhole : codeRoll(material, variable.id).isWhole;
}

/** Whether a variable has codes that no codebook lists. */
function isOfRecords(variable: VariableRecord): boolean {
	return traitsOf(variable).codes !== undefined && !ownsCodes(variable);
}

/** The years or countries that the records have; an empty array for other kinds. */
function foundWords(material: Material, variable: VariableRecord): readonly string[] {
	if (!isOfRecords(variable)) return [];
	const { studies, references } = material;
	return studies.flatMap((study) => {
		const reference = positionOfReport(mainReport(study.data), material);
		const year = reference === undefined ? undefined : yearAt(references?.data, reference, 'issued');
		if (traitsOf(variable).form === 'year' && variable.from !== undefined)
			return year === undefined ? [] : [String(year)];
		return [...writtenValues(study, material)].flatMap(({ variable: valueVariable, full, isReading }) =>
			valueVariable?.id === variable.id && !isReading && full.value !== undefined ? [String(full.value)] : [],
		);
	});
}

function codeHint(material: Material, variable: VariableRecord, word: string): string {
	if (traitsOf(variable).codes === 'countries') {
		const countries = [...new Set(foundWords(material, variable))].sort();
		const nearest = countries.find((code) => code === word.toUpperCase());
		return `${guess(nearest)}The countries of the records are ${formatWords(countries)}.`;
	}
	const codes = codesOf(variable, material.variablesById);
	const nearest = nearestWord(word, [
		...codes.map(({ code, label }) => ({ word: code, label })),
		...absentStates.map((state) => ({ word: state })),
	]);
	const hint = codesHint(variable, material);
	return nearest ? `${guess(nearest)}${hint}` : `${hint} ${statesHint(material)}`.trim();
}
