/** Words what does not fit a schema, for the person who wrote it. */
import type { z } from 'zod';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { fieldsOf } from '../schema/study.ts';
import type { VariableRecord } from '../schema/variable.ts';
import { countryHint } from './country.ts';
import type { Problem } from './issue.ts';
import { listNamed, type Material } from './material.ts';
import { type Misfit, type SourcePlace, sourcePlace } from './misfit.ts';
import { nearestWord } from './nearest.ts';
import { fieldAt, isRecord, type Path } from './raw.ts';
import type { SourceFile } from './read.ts';
import { descriptionAt, isOptionalAt, keysAt } from './schema-walk.ts';
import { answerHint, choices, codesHint, countOf, fieldName, formatWords, guess, holdsHint, kindOf, quote, statesHint } from './words.ts';

/** A misfit with all that is needed to word it. */
interface Case extends SourcePlace {
	misfit: Misfit;
	source: SourceFile;
	schema: z.ZodType;
	material: Material;
	/** The variable that describes the place or what is around it. */
	variable: VariableRecord | undefined;
	/** The field as written. */
	field: string;
}

/** What is told of one misfit; several problems where it names several keys, none where the cause is told elsewhere. */
export function translateMisfit(misfit: Misfit, source: SourceFile, schema: z.ZodType, material: Material): readonly Problem[] {
	const place = sourcePlace(source.data, misfit.path);
	const variable = variableAt(source, misfit.path, material);
	const one: Case = { ...place, misfit, source, schema, material, variable, field: fieldName(source, place.path) || 'The file' };
	if (misfit.code === 'unrecognized_keys') return misfit.keys.flatMap((key) => unknownKey(one, key));
	const problem = misfit.code === 'custom' ? custom(one) : one.isMissing ? missing(one) : one.value === null ? empty(one) : standard(one);
	return problem ? [problem] : [];
}

function variableAt({ kind }: SourceFile, [first, second, third]: Path, { variablesById }: Material): VariableRecord | undefined {
	if (kind !== 'study') return undefined;
	const isStudy = first === 'values';
	const variable = variablesById.get(String(isStudy ? second : third));
	return variable?.of === (isStudy ? 'study' : listNamed(first)) ? variable : undefined;
}

/** Whether the misfit is of the value itself, not of a note or a source beside it. */
function isOfValue({ variable, misfit: { path } }: Case): boolean {
	const last = path.findLast((step) => typeof step === 'string');
	return variable !== undefined && (last === 'value' || last === variable.id);
}

const tell = (kind: Problem['kind'], { source, path, value }: Case, message: string, hint: string, target: Problem['target'] = 'value'): Problem => ({
	kind,
	source,
	path,
	target,
	found: value,
	message,
	hint,
});

function unknownKey(one: Case, key: string): Problem[] {
	const { source, schema, material, variable, misfit } = one;
	if (source.kind === 'study' && material.uncertain.has(key)) return [];
	const path = [...one.path, key];
	const field = fieldName(source, path);
	const place = { ...one, path, value: fieldAt(source.data, ...path) };
	if (variable?.from && key in { value: 0, min: 0, max: 0, state: 0 }) return [collected(place, variable)];
	const keys = keysAt(schema, misfit.path);
	const isValues = source.kind === 'study' && misfit.path.length === 1 && misfit.path[0] === 'values';
	const own = material.variablesById.get(key);
	const among = `"${key}" is not a key ${one.path.length === 0 ? 'of this file' : `of ${fieldName(source, one.path)}`}`;
	if (source.kind === 'study' && own && own.of !== 'study' && (isValues || misfit.path.length === 0))
		return [tell('unknown-key', place, `${field}: ${among}.`, `The variable ${key} describes ${own.of}: write it in each of them.`, 'key')];
	const listed = keys.length > 12 ? '' : `The keys here are ${choices(keys)}. `;
	const rest = isValues ? 'A variable needs a file in the codebook first. ' : listed;
	const nearest = nearestWord(key, keys.map((word) => ({ word })));
	const hint = nearest ? `${guess(nearest)}Otherwise remove it.` : `${rest}Remove it, or move it where it belongs.`;
	return [tell('unknown-key', place, `${field}: ${among}.`, hint, 'key')];
}

function missing(one: Case): Problem {
	const { source, path, schema, material, variable, misfit } = one;
	const key = String(path.at(-1));
	const around = fieldName(source, path.slice(0, -1));
	const list = source.kind === 'study' ? listNamed(path[0]) : undefined;
	if (list === 'participants' && key === 'count')
		return tell('missing-count', one, `${around}: has no count, and no word on why there is none.`, `Write the number of people in count. ${statesHint(material)}`);
	if (variable && isOfValue(one)) {
		const message = variable.of === 'study' ? `values: the variable ${key} is missing.` : `${around}: the variable ${key} is missing.`;
		return tell('missing-variable', one, message, answerHint(variable, material));
	}
	const description = descriptionAt(schema, misfit.path);
	const holds = description ? holdsHint(description) : isFieldOfEntry(one) ? 'Every entry needs it.' : 'Add it.';
	return tell('missing-key', one, `${around || 'The file'}: the key ${key} is missing.`, holds);
}

function isFieldOfEntry({ path: [list, , field] }: Case): boolean {
	const name = listNamed(list);
	return name !== undefined && typeof field === 'string' && fieldsOf(name).includes(field);
}

function empty(one: Case): Problem {
	const { schema, variable, misfit, material, field } = one;
	if (variable && isOfValue(one)) return tell('no-value', one, `${field}: is empty.`, answerHint(variable, material));
	const description = descriptionAt(schema, misfit.path);
	const hint = [holdsHint(description), isOptionalAt(schema, misfit.path) ? 'Fill it in, or remove the line.' : 'Fill it in.'];
	return tell('no-value', one, `${field}: is empty.`, hint.filter(Boolean).join(' '));
}

function custom(one: Case): Problem | undefined {
	const { misfit, field, variable, material, value } = one;
	const { kind, found } = misfit.custom;
	if (kind === 'raw-html')
		return tell('raw-html', one, `${field}: ${quote(found)} is HTML, and texts are plain.`, 'Remove the tags; write "less than" for a lone sign.');
	if (kind === 'unsafe-url')
		return tell('unsafe-url', one, `${field}: ${quote(value)} is not an address that is safe to follow.`, 'Write the whole address, beginning with https:// or http://, without spaces.');
	if (kind === 'value-and-state')
		return tell('value-and-state', one, `${field}: has a value and the state ${quote(fieldAt(value, 'state'))}.`, 'Keep one: the value if the review gives it, otherwise the state. A doubt goes into "doubt".');
	if (kind !== 'no-value') return undefined;
	if (one.isMissing) return missing(one);
	if (value === null) return empty(one);
	const hint = variable ? answerHint(variable, material) : `Write a number. ${statesHint(material)}`;
	return tell('no-value', one, `${field}: has neither a value nor a state.`, hint);
}

function standard(one: Case): Problem | undefined {
	const { misfit, variable, value, field } = one;
	if (variable?.from && misfit.path.length === 2) return collected(one, variable);
	switch (misfit.code) {
		case 'invalid_value':
			return typeof value === 'string' ? unknownWord(one) : wrongKind(one);
		case 'too_big':
			if (misfit.origin !== 'string') return wrongForm(one);
			return tell(
				'text-too-long',
				one,
				`${field}: has ${String(value).length} characters, and up to ${misfit.bound} fit.`,
				isOfValue(one) ? 'Shorten it; detail goes into a note.' : 'Shorten it: one fact a field.',
			);
		case 'too_small':
			if (misfit.origin === 'string') return tell('empty-text', one, `${field}: is text without a letter.`, 'Write the text, or remove the line.');
			if (misfit.origin === 'array') return tell('empty-list', one, `${field}: is a list without entries.`, emptyListHint(one));
			return tell('negative-count', one, `${field}: ${quote(value)} is below the smallest number that can stand here, ${leastOf(misfit)}.`, 'Correct the number. For "none" write the state none.');
		case 'invalid_format':
			return wrongForm(one);
		default:
			return wrongKind(one);
	}
}

// zod says "more than 0" for positive numbers; all of those are whole.
const leastOf = ({ bound, path }: Misfit) => (bound === 0 && ['number', 'reference'].includes(String(path.at(-1))) ? 1 : bound);

function emptyListHint(one: Case): string {
	const isStated = (one.variable && isOfValue(one)) || (one.source.kind === 'study' && one.path.length === 1);
	return isStated ? statesHint(one.material) : 'Add an entry, or remove the line.';
}

function unknownWord(one: Case): Problem | undefined {
	const { misfit, variable, value, field, material } = one;
	const word = String(value);
	if (variable && isOfValue(one)) {
		if (isAbsentState(word))
			return tell('state-in-list', one, `${field}: the state "${word}" stands in a list of codes, and states stand alone.`, `Remove it, or write "${variable.id}: ${word}" without a list.`);
		const codes = material.variablesById.get(variable['codes-from'] ?? variable.id)?.codes ?? [];
		const candidates = [...codes.map(({ code, label }) => ({ word: code, label })), ...absentStates.map((state) => ({ word: state }))];
		const nearest = nearestWord(word, candidates);
		const hint = nearest ? `${guess(nearest)}${codesHint(variable, material)}` : `${codesHint(variable, material)} ${statesHint(material)}`;
		return tell('unknown-code', one, `${field}: "${word}" is not a code of the variable ${variable.id}.`, hint);
	}
	const nearest = nearestWord(word, misfit.words.map((known) => ({ word: known })));
	const orList = misfit.kinds.includes('array') ? 'Write a list of entries, or one of the states' : 'The words are';
	return tell('unknown-word', one, `${field}: "${word}" is not a word that can stand here.`, `${guess(nearest)}${orList} ${choices(misfit.words, misfit.kinds.includes('array') ? 'or' : 'and')}.`);
}

function collected(one: Case, variable: VariableRecord): Problem {
	const list = typeof variable.from === 'string' ? variable.from.split('.')[0] : variable.from?.list;
	const place = list === 'reference' ? "the report's reference" : `the entries of ${list}`;
	return tell('collected-value', one, `${variable.id}: is collected from ${place}, and a value is typed here.`, 'Remove it and correct it there; only note, doubt and readings can stand here.');
}

/** Names of zod's kinds, as things that people write. */
const kindNames: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
	boolean: 'true or false',
};

function wrongKind(one: Case): Problem | undefined {
	const { misfit, value, field, variable, material } = one;
	// A variable without codes: told of its own file.
	if (misfit.kinds.includes('never')) return undefined;
	if (misfit.kinds.includes('int') && typeof value === 'number')
		return tell('fractional-count', one, `${field}: ${value} is a fraction, and only whole numbers can stand here.`, 'Write the whole number.');
	const needed = misfit.kinds.map((kind) => kindNames[kind] ?? kind);
	if (misfit.words.length > 0) needed.unshift(variable && isOfValue(one) ? 'a code' : 'a word');
	const what = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${quote(value)} is ${kindOf(value)}` : `${kindOf(value)} stands here`;
	return tell('wrong-kind', one, `${field}: ${what}, and ${formatWords(needed, 'or')} is needed.`, kindHint(one, needed, variable && isOfValue(one) ? answerHint(variable, material) : ''));
}

function kindHint({ value, misfit, schema }: Case, needed: readonly string[], answer: string): string {
	const isNumber = needed.some((name) => name.endsWith('number'));
	if (isNumber && typeof value === 'string' && /^[\d.]+$/.test(value)) return 'Write it without quotes.';
	if (needed.includes('text') && (typeof value === 'number' || typeof value === 'boolean')) return 'Put it in quotes.';
	if (answer) return answer;
	const keys = keysAt(schema, misfit.path);
	if (keys.length > 0 && !isRecord(value)) return `Write ${misfit.kinds.includes('array') ? 'entries with ' : ''}the keys ${formatWords(keys.slice(0, 8))}${keys.length > 8 ? ' and so on' : ''}, each on its line.`;
	const description = descriptionAt(schema, misfit.path);
	return description ? holdsHint(description) : `Write ${formatWords(needed, 'or')}.`;
}

/** The forms that texts can have, each with an example that no other form fits. */
const forms: readonly { example: string; words: string }[] = [
	{ example: 'two-words', words: 'lower-case letters, digits and single hyphens, such as "two-words"' },
	{ example: '2024-01-22', words: 'a day as year-month-day, such as "2024-01-22"' },
	{ example: '10.1234/abc', words: 'a DOI without the address before it, such as "10.1234/abc"' },
	{ example: '1.0.0', words: 'three numbers with points, such as "1.0.0"' },
	{ example: 'PMC123', words: 'PMC and a number, such as "PMC123"' },
	{ example: '123', words: 'digits only' },
	{ example: 'findings.domain', words: '"reference.year", or a list and a field of its entries, such as "findings.domain"' },
];

function wrongForm(one: Case): Problem {
	const { misfit, field, value, variable } = one;
	const message = `${field}: ${quote(value)} is not written in the form that is needed here.`;
	if (variable?.kind === 'country' && isOfValue(one)) return tell('wrong-form', one, message, countryHint(String(value)));
	if (misfit.code === 'too_big') return tell('wrong-form', one, message, `Up to ${countOf(misfit.bound, 'entry', 'entries')} can stand here.`);
	const form = forms.find(({ example }) => misfit.pattern?.test(example));
	return tell('wrong-form', one, message, form ? `Write ${form.words}.` : `Compare it with the same field in another file.`);
}
