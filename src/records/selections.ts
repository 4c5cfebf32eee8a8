/** Looks through a selection as people write it, `training=provided&year=2015..`, for what an address would ignore. */
import { filterKey, parseRange } from '../facets/address.ts';
import { hasAll, hasRange, isFilterable } from '../facets/facet.ts';
import { type Range, units } from '../facets/selection.ts';
import { absentStates } from '../schema/state.ts';
import { codesOf, reservedKeys, type VariableRecord } from '../schema/variable.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';
import { codeRoll, type Material } from './material.ts';
import { nearestWord } from './nearest.ts';
import type { IssueKind } from './problems/table.ts';
import { fieldAt, numberAt } from './raw.ts';
import { choices, codesHint, formatWords, guess, quote, statesHint } from './words.ts';
import { writtenValues } from './written.ts';

/** What is wrong with one piece of a selection; a message begins with what was found, so that the field can stand before it. */
export interface SelectionProblem {
	kind: IssueKind;
	/** Where the piece begins in the text, and how long it is, in UTF-16 units. */
	offset: number;
	length: number;
	found: string;
	message: string;
	hint: string;
}

interface Piece {
	key: string;
	word: string;
	keyAt: { offset: number; length: number };
	wordAt: { offset: number; length: number };
}

/** What was asked of one entry's variable so far. */
interface Asked {
	wanted: Set<string>;
	excluded: Map<string, Piece>;
	range?: Range;
}

type Tell = (
	kind: IssueKind,
	at: Piece['keyAt'],
	found: string,
	message: string,
	hint: string,
) => SelectionProblem | undefined;

/** All problems of a selection, in the order of the text; empty where an address would take all of it. */
export function selectionProblems(material: Material, text: string): readonly SelectionProblem[] {
	// Without a codebook every name would be unknown.
	if (material.variables.length === 0) return [];
	const problems: SelectionProblem[] = [];
	const tell: Tell = (kind, { offset, length }, found, message, hint) => {
		problems.push({ kind, offset, length, found, message, hint });
		return undefined;
	};
	const asked = new Map<string, Asked>();
	for (const piece of piecesOf(text))
		if (reservedKeys.some((key) => key === piece.key)) checkReserved(material, piece, tell);
		else checkFilter(material, asked, piece, tell);
	for (const { wanted, excluded } of asked.values())
		for (const [code, { word, wordAt }] of excluded)
			if (wanted.has(code))
				tell(
					'contradiction',
					wordAt,
					word,
					`${quote(word)} is asked for and excluded at once.`,
					'Keep one of the two: what is excluded stands behind ".not".',
				);
	return problems.sort((a, b) => a.offset - b.offset);
}

/** Pairs with their places in the text; a question mark in front belongs to the address. */
function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let offset = text.startsWith('?') ? 1 : 0;
	for (const written of text.slice(offset).split('&')) {
		const [pair] = new URLSearchParams(`${written.startsWith('?') ? '?' : ''}${written}`);
		if (pair) {
			const [key, word] = pair;
			const sign = written.indexOf('=');
			const keyLength = sign < 0 ? written.length : sign;
			const wordLength = sign < 0 ? 0 : written.length - sign - 1;
			pieces.push({
				key,
				word,
				keyAt: { offset, length: keyLength },
				wordAt: { offset: offset + written.length - wordLength, length: wordLength },
			});
		}
		offset += written.length + 1;
	}
	return pieces;
}

function checkReserved({ rolls }: Material, { key, word, keyAt, wordAt }: Piece, tell: Tell): void {
	if (key === 'unit') {
		if (!units.some((unit) => unit === word))
			tell('unknown-word', wordAt, word, `${quote(word)} is not a unit.`, `The units are ${choices(units)}.`);
	} else if (key === 'id') {
		if (!rolls.study.lacks(word)) return;
		const nearest = nearestWord(word, rolls.study.known);
		const hint = `${guess(nearest)}The id of a study is the name of its file in studies.`;
		tell('unknown-study', wordAt, word, `no study has the id ${quote(word)}.`, hint);
	} else {
		const message = `${quote(key)} says how something is shown or searched, not what is selected.`;
		const hint = 'Remove it: a selection written here has variables, "id" and "unit".';
		tell('not-selectable', keyAt, key, message, hint);
	}
}

function checkFilter(material: Material, asked: Map<string, Asked>, piece: Piece, tell: Tell): void {
	const { key, word, keyAt, wordAt } = piece;
	const [, digit, name = key, ending] = filterKey.exec(key) ?? [];
	const variable = material.variables.find(({ id, aliases = [] }) => id === name || aliases.includes(name));
	if (!variable) {
		// An earlier name of a variable that cannot be read would be known to its file alone.
		if (!material.rolls.variable.lacks(name) || !material.rolls.variable.isWhole) return;
		const candidates = material.variables.map(({ id, label }) => ({ word: id, label }));
		const hint = `${guess(nearestWord(name, candidates))}The variables are the files in the codebook.`;
		tell('unknown-variable', keyAt, name, `no variable has the id ${quote(name)}.`, hint);
		return;
	}
	const why = unusableKey(variable, digit === undefined ? 1 : Number(digit), ending);
	if (why) {
		tell('not-selectable', keyAt, key, ...why);
		return;
	}
	const place = `${digit ?? 1} ${variable.id}`;
	const clause = asked.get(place) ?? { wanted: new Set(), excluded: new Map() };
	asked.set(place, clause);
	const code = wordsFor(material, variable).get(word);
	if (code !== undefined) {
		if (ending === 'not') clause.excluded.set(code, piece);
		else clause.wanted.add(code);
	} else if (hasRange(variable)) checkRange(clause, variable, ending, piece, tell);
	else if (isListed(material, variable)) {
		const message = `${quote(word)} is not a code of the variable ${variable.id}.`;
		tell('unknown-code', wordAt, word, message, codeHint(material, variable, word));
	}
}

/** Why a key cannot be used, and what to do; undefined where it can. */
function unusableKey(
	variable: VariableRecord,
	nth: number,
	ending: string | undefined,
): readonly [message: string, hint: string] | undefined {
	const { id, of } = variable;
	if (!isFilterable(variable))
		return [`the variable ${id} is a text, and cannot be selected by.`, 'Choose a variable with codes or numbers.'];
	if (nth < 1) return ['entries are numbered from f1 to f9.', 'Write a number from 1 to 9.'];
	if (nth > 1 && of === 'study')
		return [`the variable ${id} describes the whole study, which has no second entry.`, `Write ${quote(id)} alone.`];
	if (ending === 'all' && !hasAll(variable))
		return [
			`the variable ${id} has one value a record, and "all" asks for several.`,
			`Write ${quote(id)} without ".all".`,
		];
	return undefined;
}

function checkRange(
	clause: Asked,
	{ id }: VariableRecord,
	ending: string | undefined,
	{ key, word, keyAt, wordAt }: Piece,
	tell: Tell,
): void {
	const range = parseRange(word);
	const [, from, to] = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(word) ?? [];
	if (!range && from !== undefined && Number(from) > Number(to))
		tell(
			'min-above-max',
			wordAt,
			word,
			`the range ${quote(word)} begins above its end.`,
			`Write "${id}=${to}..${from}".`,
		);
	else if (!range)
		tell(
			'wrong-form',
			wordAt,
			word,
			`${quote(word)} is neither a number, a range nor a state, and ${id} takes one of these.`,
			'Write a range as "5..20", "5.." or "..20".',
		);
	else if (ending === 'not')
		tell('not-selectable', keyAt, key, 'a range cannot be excluded.', `Ask for the other numbers of ${id}.`);
	else if (clause.range && (clause.range.from !== range.from || clause.range.to !== range.to))
		tell(
			'contradiction',
			wordAt,
			word,
			`${quote(word)} is a second range, and ${id} takes one.`,
			'Keep one of the two.',
		);
	else clause.range = range;
}

/** The words that mean a code or a state of a variable: also its earlier ones, and the years and countries of the records. */
function wordsFor(material: Material, variable: VariableRecord): ReadonlyMap<string, string> {
	const codes = codesOf(variable, material.variablesById);
	return new Map([
		...codes.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const)),
		...[...codes.map(({ code }) => code), ...foundWords(material, variable), ...absentStates].map(
			(code) => [code, code] as const,
		),
	]);
}

/** Whether all words for a variable are known: of years and countries, whether all records are. */
function isListed(material: Material, variable: VariableRecord): boolean {
	const { study, reference } = material.rolls;
	return isOfRecords(variable) ? study.isWhole && reference.isWhole : codeRoll(material, variable.id).isWhole;
}

/** Whether a variable has codes, and no codebook lists them. */
function isOfRecords(variable: VariableRecord): boolean {
	return traitsOf(variable).codes !== undefined && !ownsCodes(variable);
}

/** Years and countries that the records have; none for other kinds. */
function foundWords(material: Material, variable: VariableRecord): readonly string[] {
	if (!isOfRecords(variable)) return [];
	const { studies, references, referencesByNumber } = material;
	return studies.flatMap((study) => {
		const reference = referencesByNumber.get(numberAt(study.data, 'report', 'reference') ?? Number.NaN);
		const issued = reference === undefined ? undefined : fieldAt(references?.data, reference, 'issued');
		if (traitsOf(variable).form === 'year' && variable.from !== undefined)
			return issued === undefined ? [] : [String(issued)];
		return [...writtenValues(study, material)].flatMap(({ variable: valued, full, isReading }) =>
			valued?.id === variable.id && !isReading && full.value !== undefined ? [String(full.value)] : [],
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
