/** Words what does not fit a schema, for the person who wrote it. */
import type { z } from 'zod';
import { fieldsOf } from '../../schema/study.ts';
import type { VariableRecord } from '../../schema/variable.ts';
import { passwordHint, webAddressFault, withoutPassword } from '../../schema/web-address.ts';
import type { Problem } from '../issue.ts';
import { insideHint } from '../keys/inside.ts';
import { listNamed, type Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, type Path } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { answerHint, choices, fieldName, guess, holdsHint, quoteFound, statesHint } from '../words.ts';
import { type Case, isOfValue, listHint, tell, tellCollected } from './case.ts';
import { wrongDate } from './date.ts';
import { wordHidden } from './hidden.ts';
import { type Misfit, sourcePlace } from './misfit.ts';
import { descriptionAt, isOptionalAt, keysAt } from './schema-walk.ts';
import { tellBlank, tellFine, tellLarge, tellValue } from './translate-value.ts';

/** The problems of one misfit: several if it names several keys, none if another issue reports the cause. */
export function translateMisfit(
	misfit: Misfit,
	source: SourceFile,
	schema: z.ZodType,
	material: Material,
): readonly Problem[] {
	const place = sourcePlace(source.data, misfit.path);
	const variable = variableAt(source, misfit.path, material);
	const one: Case = {
		...place,
		misfit,
		source,
		schema,
		material,
		variable,
		field: fieldName(source, place.path) || 'The file',
	};
	if (misfit.code === 'unrecognized_keys') return misfit.keys.flatMap((key) => unknownKey(one, key));
	const problem =
		misfit.code === 'custom'
			? custom(one)
			: one.isMissing
				? missingKey(one)
				: one.value === null
					? empty(one)
					: ((typeof one.value === 'string' && misfit.code !== 'too_big' ? hiddenCharacterProblem(one) : undefined) ??
						tellValue(one));
	return problem ? [problem] : [];
}

function variableAt(
	{ kind }: SourceFile,
	[first, second, third]: Path,
	material: Material,
): VariableRecord | undefined {
	if (kind !== 'study') return undefined;
	const isStudy = first === 'values';
	const variable = material.variablesById.get(String(isStudy ? second : third));
	return variable?.of === (isStudy ? 'study' : listNamed(material, first)) ? variable : undefined;
}

function unknownKey(one: Case, key: string): Problem[] {
	const { source, schema, material, variable, misfit } = one;
	// The key may be a variable whose file cannot be read.
	const isVariable = material.variablesById.has(key);
	if (source.kind === 'study' && !isVariable && !material.rolls.variable.lacks(key)) return [];
	const path = [...one.path, key];
	const field = fieldName(source, path);
	const hiddenProblem = wordHidden(key, 'word');
	if (hiddenProblem)
		return [
			{ ...hiddenProblem, source, path, target: 'key', message: `The key ${quoteFound(key)} ${hiddenProblem.message}` },
		];
	const place = { ...one, path, value: fieldAt(source.data, ...path) };
	if (variable?.from && ['value', 'min', 'max', 'state'].includes(key)) return [tellCollected(place, variable)];
	const keys = keysAt(schema, misfit.path);
	const isValues = source.kind === 'study' && misfit.path.length === 1 && misfit.path[0] === 'values';
	const own = material.variablesById.get(key);
	const among = `${quoteFound(key)} is not a key ${one.path.length === 0 ? 'of this file' : `of ${fieldName(source, one.path)}`}`;
	if (source.kind === 'study' && own && own.of !== 'study' && (isValues || misfit.path.length === 0))
		return [
			tell(
				'unknown-key',
				place,
				`${field}: ${among}.`,
				`The variable ${key} describes ${own.of}: write it in each of them.`,
				'key',
			),
		];
	const keyList = keys.length > 16 ? '' : `The keys here are ${choices(keys)}. `;
	const rest = isValues ? 'A variable needs a file in the codebook first. ' : keyList;
	const nearest = nearestWord(
		key,
		keys.map((word) => ({ word })),
	);
	const hint =
		source.kind === 'references' && key === 'custom'
			? 'Write what readers need into note, and remove the key.'
			: nearest
				? `${guess(nearest)}Otherwise remove it.`
				: `${rest}Remove it, or move it where it belongs.`;
	return [tell('unknown-key', place, `${field}: ${among}.`, hint, 'key')];
}

function missingKey(one: Case): Problem {
	const { source, path, schema, material, variable, misfit } = one;
	const key = String(path.at(-1));
	const around = fieldName(source, path.slice(0, -1));
	const list = source.kind === 'study' ? listNamed(material, path[0]) : undefined;
	if (list === 'participants' && key === 'count')
		return tell(
			'missing-count',
			one,
			`${around}: has no count, and no word on why there is none.`,
			`Write the number of people in count. ${statesHint(material)}`,
		);
	if (variable && isOfValue(one)) {
		const message =
			variable.of === 'study'
				? `values: the variable ${key} is missing.`
				: `${around}: the variable ${key} is missing.`;
		return tell('missing-variable', one, message, answerHint(variable, material));
	}
	const description = descriptionAt(schema, misfit.path);
	const holds = description ? holdsHint(description) : isFieldOfEntry(one) ? 'Every entry needs it.' : 'Add it.';
	const hint = listHint(one) ?? `${holds} ${insideHint(source.kind, schema, misfit.path)}`.trim();
	return tell('missing-key', one, `${around || 'The file'}: the key ${key} is missing.`, hint);
}

function isFieldOfEntry({ path: [list, , field], material }: Case): boolean {
	const name = listNamed(material, list);
	return name !== undefined && typeof field === 'string' && fieldsOf(name).includes(field);
}

function empty(one: Case): Problem {
	const { schema, variable, misfit, material, field } = one;
	if (variable && isOfValue(one)) return tell('no-value', one, `${field}: is empty.`, answerHint(variable, material));
	const description = descriptionAt(schema, misfit.path);
	const remedy = isOptionalAt(schema, misfit.path) ? 'Fill it in, or remove the line.' : 'Fill it in.';
	const hint = listHint(one) ?? [holdsHint(description), remedy].filter(Boolean).join(' ');
	return tell('no-value', one, `${field}: is empty.`, hint);
}

/** The problem of a hidden character. Codes, and all texts that are compared letter by letter, count as `word`. */
function hiddenCharacterProblem({ source, path, field, value, misfit }: Case): Problem | undefined {
	const kind = misfit.code === 'custom' && misfit.custom.textKind === 'text' ? 'text' : 'word';
	const hiddenProblem = wordHidden(String(value), kind);
	return hiddenProblem && { ...hiddenProblem, source, path, message: `${field}: ${hiddenProblem.message}` };
}

function custom(one: Case): Problem | undefined {
	const { misfit, field, variable, material, value } = one;
	const { kind, found, most = 0 } = misfit.custom;
	if (kind === 'hidden-character') return hiddenCharacterProblem(one);
	if (kind === 'empty-text') return tellBlank(one);
	if (kind === 'number-too-large') return tellLarge(one);
	if (kind === 'too-many-decimals') return tellFine(one);
	if (kind === 'raw-html')
		return tell(
			'raw-html',
			one,
			`${field}: ${quoteFound(found)} is HTML, and texts are plain.`,
			'Remove the tags; write "less than" for a lone sign.',
		);
	if (kind === 'no-day')
		return tell(
			'wrong-form',
			one,
			`${field}: ${quoteFound(value)} has a day that is in no calendar.`,
			'Correct the day.',
		);
	if (kind === 'ends-exchanged')
		return tell(
			'min-above-max',
			one,
			`${field}: ${quoteFound(value)} ends before it begins.`,
			'Exchange the two ends, or correct one.',
		);
	if (kind === 'prose-element')
		return tell(
			'wrong-form',
			one,
			`${field}: holds ${found}, and prose has paragraphs, lists, quotations, emphasis and links alone.`,
			'Write it as text; a sign that Markdown reads otherwise has a backslash in front, as in \\#.',
		);
	if (kind === 'lone-mark')
		return tell(
			'raw-html',
			one,
			`${field}: ${quoteFound(found)} has no partner.`,
			'Each of <i>, <b>, <sub>, <sup>, <sc> and <span> stands before the words that it marks, and its end, such as </i>, behind them.',
		);
	if (kind === 'wrong-date') return wrongDate(one);
	if (kind === 'unsafe-url') {
		const address = String(found ?? value);
		const hasPassword = webAddressFault(address) === 'password';
		return tell(
			'unsafe-url',
			one,
			`${field}: ${quoteFound(withoutPassword(address))} ${hasPassword ? 'holds a name or a password' : 'is not an address that is safe to follow'}.`,
			hasPassword ? passwordHint : 'Write the whole address, beginning with https:// or http://, without spaces.',
		);
	}
	if (kind === 'state-beside-nothing')
		return tell(
			'no-value',
			one,
			`${field}: "also" stands beside codes, and there is none.`,
			`Write the codes in "value", or the state alone: ${quoteFound(fieldAt(value, 'also'))} in "state".`,
		);
	if (kind === 'value-and-state')
		return tell(
			'value-and-state',
			one,
			`${field}: has a value and the state ${quoteFound(fieldAt(value, 'state'))}.`,
			'Keep one: the value if the review gives it, otherwise the state. A doubt goes into "doubt".',
		);
	if (kind === 'value-and-range')
		return tell(
			'value-and-range',
			one,
			`${field}: has the number ${quoteFound(fieldAt(value, 'value'))} and a range.`,
			'Keep one: "value" for a number, or "min" and "max" for a range.',
		);
	if (kind === 'empty-range')
		return tell(
			'no-value',
			one,
			`${field}: "at least ${most}" says nothing.`,
			`Write the number. ${statesHint(material)}`,
		);
	if (kind !== 'no-value') return undefined;
	if (one.isMissing) return missingKey(one);
	if (value === null) return empty(one);
	const hint = variable ? answerHint(variable, material) : `Write a number. ${statesHint(material)}`;
	return tell('no-value', one, `${field}: has neither a value nor a state.`, hint);
}
