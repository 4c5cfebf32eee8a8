/** Words what is wrong with a single value: a word, type, form or size that its field does not take. */
import { isBlank } from '../../schema/characters.ts';
import { absentStates, isAbsentState, isSilent } from '../../schema/state.ts';
import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import { codeRoll } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { isRecord } from '../raw.ts';
import {
	answerHint,
	choices,
	codesHint,
	countOf,
	formatWords,
	guess,
	holdsHint,
	kindOf,
	nearestCode,
	quoteFound,
	statesHint,
	statesLeft,
} from '../words.ts';
import { type Case, isOfValue, listHint, tell, tellCollected } from './case.ts';
import type { Misfit } from './misfit.ts';
import { numberHint } from './number-hint.ts';
import { descriptionAt, fitsAt, isOptionalAt, keysAt } from './schema-walk.ts';
import { nearestFitting, wrongForm } from './wrong-form.ts';

/** The problem of a value that exists and is not empty; undefined if another issue reports the cause. */
export function tellValue(one: Case): Problem | undefined {
	const { misfit, variable, value, field } = one;
	if (variable?.from && misfit.path.length === 2) return tellCollected(one, variable);
	switch (misfit.code) {
		case 'invalid_value':
			return typeof value === 'string' ? (textForNumber(one) ?? unknownWord(one)) : wrongKind(one);
		case 'too_big':
			if (misfit.origin === 'array') return wrongForm(one);
			if (misfit.origin !== 'string') return tellLarge(one);
			return tell(
				'text-too-long',
				one,
				`${field}: has ${String(value).length} characters, and up to ${misfit.bound} fit.`,
				isOfValue(one)
					? 'Shorten it; detail goes into a note.'
					: /\s/.test(String(value))
						? 'Shorten it: one fact a field.'
						: 'Shorten it.',
			);
		case 'too_small':
			if (misfit.origin === 'string') return tellBlank(one);
			if (misfit.origin === 'array')
				return tell('empty-list', one, `${field}: is a list without entries.`, emptyListHint(one));
			return tell(
				'negative-count',
				one,
				`${field}: ${quoteFound(value)} is below the smallest number that can stand here, ${leastOf(misfit)}.`,
				boundHint(one, 'min', 'smaller'),
			);
		case 'invalid_format':
			return wrongForm(one);
		default:
			return wrongKind(one);
	}
}

/** The problem of a text without a letter. The hint suggests removing the line only if the field is optional. */
export function tellBlank(one: Case): Problem {
	const { field, value, schema, misfit } = one;
	const what = typeof value === 'string' && !isBlank(value) ? `${quoteFound(value)} ` : '';
	const remedy = isOptionalAt(schema, misfit.path) ? 'Write the text, or remove the line.' : 'Write the text.';
	return tell('empty-text', one, `${field}: ${what}is text without a letter.`, remedy);
}

/** The problem of a number above its limit, or with too many digits to be exact. */
export function tellLarge(one: Case): Problem {
	const { field, value, misfit } = one;
	const hasBound = misfit.code === 'too_big' && misfit.bound < Number.MAX_SAFE_INTEGER;
	return tell(
		'number-too-large',
		one,
		hasBound
			? `${field}: ${quoteFound(value)} is above the largest number that can stand here, ${misfit.bound}.`
			: `${field}: ${quoteFound(value)} has too many digits to be told from its neighbours: fifteen fit, six of them behind the point.`,
		hasBound ? boundHint(one, 'max', 'larger') : 'Round it, or count in a larger unit, such as thousands.',
	);
}

/** The problem of a number with more decimals than its variable allows. */
export function tellFine(one: Case): Problem {
	const { field, value, misfit, variable, material } = one;
	const { most = 0 } = misfit.custom;
	const what =
		most === 0 ? 'a fraction, and only whole numbers' : `finer than ${countOf(most, 'decimal')}, and no finer numbers`;
	const file = variable && material.filesByVariable.get(variable.id)?.path;
	return tell(
		most === 0 ? 'fractional-count' : 'number-too-large',
		one,
		`${field}: ${quoteFound(value)} is ${what} can stand here.`,
		`Round the number.${file ? ` Where the variable has finer ones, raise decimals in ${file}.` : ''}`,
	);
}

/** What to do with a number beyond a bound: correct it, or the bound of its variable. */
function boundHint({ variable, material, misfit }: Case, bound: 'min' | 'max', what: string): string {
	const isOwn = ['value', 'min', 'max', variable?.id].includes(
		misfit.path.findLast((step) => typeof step === 'string'),
	);
	const file = variable && isOwn && material.filesByVariable.get(variable.id)?.path;
	if (!file) return 'Correct the number.';
	return `Correct the number. Where ${what} ones are right, write ${bound} in ${file}.`;
}

// zod says "more than 0" for positive numbers. All such fields hold whole numbers, so the smallest is 1.
const leastOf = ({ bound, path }: Misfit) =>
	bound === 0 && ['number', 'reference'].includes(String(path.at(-1))) ? 1 : bound;

function emptyListHint(one: Case): string {
	if (one.variable && isOfValue(one)) return statesHint(one.material);
	return (
		listHint(one) ?? (isOptionalAt(one.schema, one.misfit.path) ? 'Add an entry, or remove the line.' : 'Add an entry.')
	);
}

function unknownWord(one: Case): Problem | undefined {
	const { misfit, variable, value, field, material } = one;
	const word = String(value);
	if (variable && isOfValue(one)) {
		if (isAbsentState(word))
			return tell(
				'state-in-list',
				one,
				`${field}: the state ${quoteFound(word)} stands in a list of codes, and states stand alone.`,
				isSilent(word)
					? `Write the codes under "value" and "also: ${word}" below them, or "${variable.id}: ${word}" alone.`
					: `Remove it, or write "${variable.id}: ${word}" without a list.`,
			);
		// The word may be a code whose definition cannot be read.
		const codes = codeRoll(material, variable.id);
		if (!codes.lacks(word)) return undefined;
		const isCode = (one: string) => codes.candidates.some((code) => code.word === one);
		const states = absentStates.map((state) => ({ word: state }));
		const nearest = nearestCode(word, variable, material, states);
		const several = word.split(/[\s,;]+-?|^-/).filter(Boolean);
		const isList = traitsOf(variable).isSeveral && several.length > 0 && several.every(isCode);
		const hint = isList
			? `Write a list: [${several.join(', ')}].`
			: nearest
				? `${guess(nearest)}${codesHint(variable, material)}`
				: `${codesHint(variable, material)} ${statesHint(material)}`;
		return tell(
			'unknown-code',
			one,
			`${field}: ${quoteFound(word)} is not a code of the variable ${variable.id}.`,
			hint,
		);
	}
	const nearest = nearestWord(
		word,
		misfit.words.map((code) => ({ word: code })),
	);
	const statesToWrite: readonly string[] = statesLeft(material);
	const words = misfit.words.filter((code) => !isAbsentState(code) || statesToWrite.includes(code));
	const other = misfit.kinds.includes('array')
		? 'Write a list of entries, or one of the states'
		: misfit.kinds.includes('number') || misfit.kinds.includes('int')
			? 'Write a number, or one of the states'
			: undefined;
	return tell(
		'unknown-word',
		one,
		`${field}: ${quoteFound(word)} is not a word that can stand here.`,
		`${guess(nearest)}${other ?? 'The words are'} ${choices(words, other ? 'or' : 'and')}.${declaredHint(one)}`,
	);
}

/** Keys of `review.yaml` that declare the words of a field of variables. */
const declaring: Readonly<Record<string, string>> = { section: 'sections', of: 'lists', 'from.list': 'lists' };

/** Where the words of a field are declared, for a variable that names what `review.yaml` declares; otherwise empty. */
function declaredHint({ source, misfit }: Case): string {
	const key = source.kind === 'variable' ? declaring[misfit.path.join('.')] : undefined;
	return key === undefined ? '' : ` A review declares others under ${key} in review.yaml.`;
}

/** zod's types, in words for people. */
const kindNames: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
	boolean: 'true or false',
};

/** The problem of a text that is meant as a number; undefined if the field takes no number or the text is none. */
function textForNumber(one: Case): Problem | undefined {
	const { misfit, value, field } = one;
	const numberKind = misfit.kinds.find((kind) => kind === 'number' || kind === 'int');
	if (numberKind === undefined || typeof value !== 'string') return undefined;
	const hint = numberHint(value, misfit.path.at(-1) === 'value');
	const what = kindNames[numberKind] ?? numberKind;
	return hint === undefined
		? undefined
		: tell('wrong-kind', one, `${field}: ${quoteFound(value)} is text, and ${what} is needed.`, hint);
}

function wrongKind(one: Case): Problem | undefined {
	const { misfit, value, field, variable, material } = one;
	if (typeof value === 'string') {
		const problem = textForNumber(one);
		if (problem) return problem;
	}
	if (typeof value === 'number' && !Number.isFinite(value))
		return tell(
			'wrong-kind',
			one,
			`${field}: ${value} is not a number that can be counted with.`,
			'Write a number in plain digits; where there is none, a state.',
		);
	// A variable without codes, which the issue in its own file reports.
	if (misfit.kinds.includes('never')) return undefined;
	if (misfit.kinds.includes('int') && Number.isFinite(value))
		return tell(
			'fractional-count',
			one,
			`${field}: ${value} is a fraction, and only whole numbers can stand here.`,
			misfit.kinds.includes('string') && one.source.kind === 'references'
				? 'Write it in quotes, as it is printed.'
				: 'Write the whole number.',
		);
	const forms = misfit.kinds.map((kind) => kindNames[kind] ?? kind);
	if (misfit.words.length > 0)
		forms.unshift(variable && isOfValue(one) ? 'a code' : misfit.words.includes('not-reported') ? 'a state' : 'a word');
	const what =
		typeof value === 'number'
			? `${asWritten(one)} is ${kindOf(value)}`
			: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
				? `${quoteFound(value)} is ${kindOf(value)}`
				: `${kindOf(value)} stands here`;
	return tell(
		'wrong-kind',
		one,
		`${field}: ${what}, and ${formatWords(forms, 'or')} is needed.`,
		kindHint(one, forms, variable && isOfValue(one) ? answerHint(variable, material) : ''),
	);
}

/** A number as its file has it: YAML reads 1.0 and 1.10 as 1 and 1.1. */
function asWritten({ source, path, value }: Case): string {
	const key = String(path.findLast((step) => typeof step === 'string') ?? '');
	const own = [...source.text.matchAll(/(?:^|[\s,{])([\w-]+):[ \t]+([-+]?[\d.]+)(?=[\s,}]|$)/gm)].find(
		([, name, text]) => name === key && Number(text) === value,
	);
	return own?.[2] ?? String(value);
}

/** What to write where a text is needed and YAML reads a number, or yes or no. */
function quotesHint(one: Case): string {
	const { misfit, schema, value } = one;
	const fits = (text: string) => fitsAt(schema, misfit.path, text);
	const text = typeof value === 'number' ? asWritten(one) : String(value);
	const near = fits(text) ? undefined : nearestFitting(text, fits);
	return near === undefined ? 'Put it in quotes.' : `Write ${quoteFound(near)}, in quotes.`;
}

function kindHint(one: Case, forms: readonly string[], answer: string): string {
	const { value, misfit, schema } = one;
	if (forms.includes('text') && (typeof value === 'number' || typeof value === 'boolean')) return quotesHint(one);
	if (answer) return answer;
	if (forms.includes('a list') && isRecord(value))
		return 'Put a hyphen and a space before the first key, and indent the others as far.';
	if (misfit.path.at(-1) === 'value') return `Write ${formatWords(forms, 'or')}, or a state, such as not-reported.`;
	const keys = keysAt(schema, misfit.path);
	const [, key = '', rest = ''] =
		/^([A-Za-z][\w-]*)\s*[:=,;]\s*(\S.*)$/.exec(typeof value === 'string' ? value : '') ?? [];
	if (keys.length > 0 && key !== '')
		return `Write ${quoteFound(`${key}: ${rest}`)}: a colon and a space stand behind a key.`;
	if (keys.length > 0 && !isRecord(value))
		return `Write the keys ${keys.length > 8 ? `${keys.slice(0, 8).join(', ')} and so on` : formatWords(keys)}, each on its line.`;
	const description = descriptionAt(schema, misfit.path);
	return description ? holdsHint(description) : `Write ${formatWords(forms, 'or')}.`;
}
