/** Reads the cell of a table as the value of a variable. */
import { nearestWord } from '../records/nearest.ts';
import { hasLetter } from '../schema/characters.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { isExact } from '../schema/number.ts';
import { type AbsentState, isSilent } from '../schema/state.ts';
import type { Quote } from '../schema/value.ts';
import { type Form, kindTraits } from '../schema/variable-kind.ts';
import { splitCell } from './cell-parts.ts';
import { type CellReading, short, wrong } from './cell-reading.ts';
import { cleanText } from './clean-text.ts';
import { codesOfCells } from './code-words.ts';
import { degrees, degreesOf } from './coordinates.ts';
import { countryOf } from './country-words.ts';
import { parseEstimate } from './estimate-cell.ts';
import { faultOfEstimate } from './estimate-parts.ts';
import type { ImportMap, MapVariable } from './import-map.ts';
import { isNotSignificant, stateOfWord } from './missing-words.ts';
import { type CellAmount, type Decimal, parseAmount } from './numbers.ts';
import { proseOf } from './prose-text.ts';
import { readLongText, readText } from './read-text.ts';
import { amountWithRemark } from './remarked-numbers.ts';
import { timeOfCell } from './slash-dates.ts';
import { choicesOf, isOther, specifiedOther } from './specified-others.ts';
import { yesNoOf } from './yes-no.ts';

/** What a cell says, in the long form of a value. */
export interface CellValue {
	value?: string | number | readonly string[];
	min?: number;
	max?: number;
	approximate?: true;
	low?: number;
	high?: number;
	level?: number;
	n?: number;
	se?: number;
	also?: AbsentState;
	state?: AbsentState;
	printed?: string;
	note?: string;
	/** Passages of the source behind it. */
	quotes?: readonly Quote[];
}

/** Words of a map that stand for a missing value: those of the variable before those of all. */
export function stateOfCell(cell: string, map: ImportMap, variable?: MapVariable): AbsentState | undefined {
	for (const words of [variable?.missing, map.missing]) if (words && Object.hasOwn(words, cell)) return words[cell];
	// A word that no map names is still no value; a blank always says nothing.
	return cell === '' ? 'not-charted' : stateOfWord(cell);
}

/** The value of a cell, or what is wrong with it. */
export function readCell(cell: string, variable: MapVariable, map: ImportMap): CellReading {
	// A country or a code for which the map has the word goes before the state that the word may stand for.
	const isDecided = Object.hasOwn(variable.countries ?? {}, cell) || (cell !== '' && codesOfCells(variable).has(cell));
	// So does "ns" under a header of significance, unless the variable itself has it as no value.
	const isResult = isNotSignificant(cell, variable.label) && !Object.hasOwn(variable.missing ?? {}, cell);
	const state = isDecided || isResult ? undefined : stateOfCell(cell, map, variable);
	if (state !== undefined) {
		// A word that is a state for this variable alone was decided by itself, so readers see it.
		const isOwn =
			variable.missing !== undefined &&
			Object.hasOwn(variable.missing, cell) &&
			// The number of a code, or one that stands for no value, says nothing to them.
			!/^[-−]?\d+([.,]\d+)?$/.test(cell) &&
			(/\p{L}/u.test(cell) || (/\d/.test(cell) && kindTraits[variable.kind].form !== 'codes'));
		return { read: { state, ...(isOwn && cell.length <= 160 ? { printed: cell } : {}) } };
	}
	return readers[kindTraits[variable.kind].form](cell, variable, map);
}

type CellReader = (cell: string, variable: MapVariable, map: ImportMap) => CellReading;

const readers: Readonly<Record<Form, CellReader>> = {
	codes: (cell, variable, map) =>
		kindTraits[variable.kind].codes === 'countries'
			? readCountries(cell, variable, map)
			: kindTraits[variable.kind].programCodes
				? readYesNo(cell, variable)
				: readCodes(cell, variable, map),
	year: (cell, { kind, label }) => {
		const year = Number(cell.replace(/\.0$/, ''));
		return writtenSchema({ kind }).safeParse(year).success
			? { read: { value: year } }
			: wrong(
					'wrong-value',
					`"${short(cell)}" is no year, and ${label} holds years.`,
					'Correct the cell, or write the word under missing with its state.',
				);
	},
	time: (cell, variable) => readTime(cell, variable),
	amount: (cell, variable) => readAmount(cell, variable),
	estimate: (cell, variable) => readEstimate(cell, variable),
	words: (cell, variable) => readText(cleanText(cell), variable),
	prose: (cell, variable) => readLongText(proseOf(cleanText(cell)), variable),
};

function readYesNo(cell: string, { label }: MapVariable): CellReading {
	const value = yesNoOf(cell);
	return value === undefined
		? wrong(
				'wrong-value',
				`"${short(cell)}" is neither yes nor no, and ${label} holds yes or no.`,
				'Correct the cell, or write the word under missing with its state.',
			)
		: { read: { value } };
}

function readTime(cell: string, { kind, label, dates }: MapVariable): CellReading {
	const time = timeOfCell(kind, cell, dates);
	if (time !== undefined) return { read: { value: time, ...(time === cell ? {} : { printed: cell.slice(0, 160) }) } };
	return wrong(
		'wrong-value',
		`"${short(cell)}" is no ${kind}, and ${label} holds ${kind}s.`,
		'Correct the cell, or write the word under missing with its state.',
	);
}

/** Several paragraphs, one on each line, as the value of a variable. */
export const readParagraphText = (lines: string, variable: MapVariable): CellReading =>
	readers[kindTraits[variable.kind].form](lines, variable, { files: [] });

function readCodes(cell: string, variable: MapVariable, map: ImportMap): CellReading {
	const codeByWord = codesOfCells(variable);
	const isWord = (part: string) => codeByWord.has(part) || codeByWord.has(part.toLowerCase());
	const { isSeveral } = kindTraits[variable.kind];
	const parts = choicesOf(
		cell,
		isSeveral ? variable.delimiter : undefined,
		(part) => isWord(part) || stateOfCell(part, map, variable) !== undefined,
	);
	const codes: string[] = [];
	const states: AbsentState[] = [];
	const unknownWords: string[] = [];
	// What Other is, behind it in the cell.
	const others: string[] = [];
	for (const part of parts) {
		const own = codeByWord.get(part) ?? codeByWord.get(part.toLowerCase());
		const specified = own === undefined ? specifiedOther(part) : undefined;
		const other = specified && otherCode(variable);
		const state = own === undefined ? stateOfCell(part, map, variable) : undefined;
		if (own !== undefined) codes.push(...own);
		else if (specified && other !== undefined) {
			codes.push(other);
			others.push(`${specified.other}: ${specified.text.replace(/\s+/g, ' ')}`);
		} else if (state !== undefined) states.push(state);
		else unknownWords.push(part);
	}
	const [first] = unknownWords;
	if (first !== undefined) {
		const near = nearestWord(
			first,
			(variable.codes ?? []).map(({ code, label }) => ({ word: code, label })),
		);
		const label = variable.codes?.find(({ code }) => code === near)?.label;
		return wrong(
			'unknown-word',
			`${unknownWords.map((word) => `"${short(word)}"`).join(', ')} ${unknownWords.length === 1 ? 'is' : 'are'} not among the words of ${variable.id} in the map.`,
			`${label === undefined ? '' : `Did you mean "${label}"? `}Correct the cell, or add the word to the codes of ${variable.id}, or write it under missing with its state.`,
		);
	}
	const [state] = states;
	if (codes.length === 0) return { read: { state: state ?? 'not-charted' } };
	const different = [...new Set(codes)];
	// A state that leaves something unknown stands beside codes; any other word goes into the note.
	const also = isSeveral ? states.find(isSilent) : undefined;
	const rest = parts.filter(
		(part) => !isWord(part) && specifiedOther(part) === undefined && stateOfCell(part, map, variable) !== also,
	);
	const notes = [
		...(others.length > 0 ? [`${others.join('; ')}.`] : []),
		...(rest.length > 0 ? [`Beside it stands: ${rest.join('; ')}.`] : []),
	].join(' ');
	return {
		read: {
			value: isSeveral ? different : (different[0] ?? ''),
			...(also === undefined ? {} : { also }),
			...(notes === '' ? {} : { note: notes.slice(0, mostNote) }),
		},
		...(notes.length > mostNote ? { cut: { characters: notes.length, most: mostNote } } : {}),
	};
}

/** The characters that a note has room for (schema/value.ts). */
const mostNote = 500;

/** The code of a variable that is the choice Other; undefined without one. */
const otherCode = ({ codes }: MapVariable) =>
	codes?.find(({ label, words = [] }) => [label, ...words].some(isOther))?.code;

function readCountries(cell: string, variable: MapVariable, map: ImportMap): CellReading {
	const { isSeveral } = kindTraits[variable.kind];
	const ownCountries = new Map(Object.entries(variable.countries ?? {}));
	const parts = splitCell(cell, isSeveral ? variable.delimiter : undefined);
	const readings = parts.map((part) => ({
		part,
		own: [ownCountries.get(part) ?? countryOf(part) ?? countryOf(specifiedOther(part)?.text ?? '') ?? []].flat(),
		state: stateOfCell(part, map, variable),
	}));
	const unknownParts = readings.filter(({ own, state }) => own.length === 0 && state === undefined);
	if (unknownParts.length > 0)
		return wrong(
			'unknown-word',
			`${unknownParts.map(({ part }) => `"${short(part)}"`).join(', ')} names no country.`,
			`Correct the cell; or write the word in the map at ${variable.id}, under countries with its code (ISO 3166-1), or under missing with its state.`,
		);
	const codes = [...new Set(readings.flatMap(({ own }) => own))];
	const [first, second] = codes;
	if (second !== undefined && !isSeveral)
		return wrong(
			'wrong-value',
			`"${short(cell)}" names several countries, and ${variable.label} (${variable.kind}) holds one.`,
			'Give the variable the kind countries in the map.',
		);
	if (first === undefined) return { read: { state: readings[0]?.state ?? 'not-charted' } };
	// The word of the table is kept where it says something else than the name of the country.
	const isPlain = parts.every((part) => plainNames.of(countryOf(part) ?? 'ZZ') === part);
	return {
		read: {
			value: isSeveral ? codes : first,
			...(isPlain || cell.length > 160 || !hasLetter(cell) ? {} : { printed: cell }),
		},
	};
}

const plainNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function readEstimate(cell: string, variable: MapVariable): CellReading {
	const read = parseEstimate(cell, variable.decimal);
	const fault = read && faultOfEstimate(read, variable);
	if (read && fault === undefined) return { read };
	return wrong(
		'wrong-value',
		`"${short(cell)}" is no estimate that ${variable.label} takes${fault === undefined ? '' : `: ${fault}`}. Such are 1.42 (95% CI 1.05 to 1.92) and 0.31 (SE 0.12).`,
		`Correct the cell; or write in the map, at the variable ${variable.id}: missing: { ${JSON.stringify(cell.slice(0, 60))}: not-charted }, or another state.`,
	);
}

/** Degrees in any form; as a number where they are one. */
function amountOfDegrees(cell: string, decimal: Decimal | undefined): CellAmount | undefined {
	const amount = parseAmount(cell, decimal);
	if (amount?.unit === '') return amount;
	const value = degreesOf(cell);
	return value === undefined ? undefined : { value, unit: '', isRounded: true };
}

function readAmount(cell: string, { id, kind, label, unit, decimal, min }: MapVariable): CellReading {
	const amount =
		unit?.many === degrees.many
			? amountOfDegrees(cell, decimal)
			: (parseAmount(cell, decimal) ?? amountWithRemark(cell, unit?.many, decimal));
	const hint = `Correct the cell; or write in the map, at the variable ${id}: missing: { ${JSON.stringify(cell.slice(0, 60))}: not-charted }, or another state.`;
	if (!amount)
		return wrong(
			'wrong-value',
			`"${short(cell)}" is no number, and ${label} holds numbers${unit ? ` of ${unit.many}` : ''}.`,
			hint,
		);
	const { unit: own, isRounded, ...rest } = amount;
	if (own !== '' && unit && own !== unit.many.toLowerCase() && own !== unit.one.toLowerCase())
		return wrong(
			'wrong-value',
			`"${short(cell)}" is in ${own}, and ${label} is in ${unit.many}.`,
			`Write it in ${unit.many}.`,
		);
	const schema = writtenSchema({ kind, ...(min === undefined ? {} : { min }) });
	const isHeld = [rest.value, rest.min, rest.max].every(
		(one) => one === undefined || (isExact(one) && schema.safeParse(one).success),
	);
	if (!isHeld)
		return wrong(
			'wrong-value',
			`"${short(cell)}" is no number that ${label} takes: none below ${min ?? 0}, and none with more digits than can be kept.`,
			hint,
		);
	// "0 or more" says nothing.
	if (rest.min === 0 && rest.max === undefined && rest.value === undefined)
		return { read: { state: 'unclear', printed: cell } };
	const isPart = isRounded || (own !== '' && unit === undefined);
	return { read: { ...rest, ...(rest.value === undefined || isPart ? { printed: cell.slice(0, 160) } : {}) } };
}
