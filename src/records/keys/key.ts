/** The keys of a file: what each holds, whether it is needed, what is allowed, and the keys within. */
import type { z } from 'zod';
import { CitationSchema } from '../../schema/reference.ts';
import { ReviewSchema } from '../../schema/review.ts';
import { absentStates } from '../../schema/state.ts';
import { DaySchema, DoiSchema, EmailSchema, FindingNameSchema, IdSchema } from '../../schema/text.ts';
import { isValueSchema, type JsonSchema, jsonSchemaOf, mapsIn } from './json-schemas.ts';

export interface Key {
	name: string;
	isNeeded: boolean;
	/** What it holds, as the schema says it; empty if it does not. */
	holds: string;
	/** What may be written, in words. */
	allowed: string;
	/** The keys of the map or of each map of the list that it holds. */
	keys: readonly Key[];
}

/** The keys of a file or of each of its entries, in the order of the schema. */
export function keysOf(json: JsonSchema): readonly Key[] {
	const maps = mapsIn(json);
	const names = new Set(maps.flatMap(({ properties = {} }) => Object.keys(properties)));
	const marks = new Set<string>();
	return [...names].map((name) => {
		const own = maps.flatMap(({ properties = {} }) => properties[name] ?? []);
		const [first = {}] = own;
		const isValue = isValueSchema(first);
		return {
			name,
			// Where a map has several forms, a key of one of them can be left out with it.
			isNeeded: maps.every(({ required = [] }) => required.includes(name)),
			holds: own.find(({ description }) => description !== undefined)?.description ?? '',
			allowed: [...new Set(own.map(wordsFor))].join('; or '),
			// The keys of a value are the same everywhere, and are said once.
			keys: isValue || isSaid(first, marks) ? [] : keysOf(first),
		};
	});
}

const keysBySchema = new WeakMap<z.ZodType, readonly Key[]>();

/** `keysOf` what people write by a schema, which is read once: its JSON Schema takes longer than most files to check. */
export function keysOfSchema(schema: z.ZodType): readonly Key[] {
	const keys = keysBySchema.get(schema) ?? keysOf(jsonSchemaOf(schema));
	keysBySchema.set(schema, keys);
	return keys;
}

/** The keys of a name and of a date are said of the first key that holds one, those of a citation under references. */
function isSaid(json: JsonSchema, marks: Set<string>): boolean {
	const keys = mapsIn(json).flatMap(({ properties = {} }) => Object.keys(properties));
	const mark = ['date-parts', 'dropping-particle'].find((key) => keys.includes(key));
	if (mark === undefined) return keys.includes('container-title');
	return marks.size === marks.add(mark).size;
}

const patternOf = (schema: z.ZodType) => jsonSchemaOf(schema).pattern ?? '';
const fieldPattern = (key: keyof typeof CitationSchema.shape) =>
	jsonSchemaOf(CitationSchema).properties?.[key]?.pattern ?? '';

/** What the patterns of texts ask for, in words. */
const patternWords: ReadonlyMap<string, string> = new Map([
	[patternOf(IdSchema), 'a short name in small letters, digits and hyphens'],
	[patternOf(DaySchema), 'a day, `2024-01-31`'],
	[patternOf(ReviewSchema.shape.version), '`MAJOR.MINOR.PATCH`, `1.0.0`'],
	[patternOf(FindingNameSchema), 'a finding, `study/finding`'],
	[patternOf(DoiSchema), '`10.…/…`'],
	[patternOf(EmailSchema), 'an address of mail, `name@example.org`'],
	[fieldPattern('PMID'), 'digits, in quotes'],
	[fieldPattern('PMCID'), '`PMC` and digits'],
	[fieldPattern('ISSN'), '`1234-5678`'],
	[fieldPattern('language'), 'a language tag, `en` or `pt-BR`'],
]);

const isStates = (words: readonly unknown[]) =>
	words.length === absentStates.length && absentStates.every((state) => words.includes(state));

/** What may be written, in words: `text of up to 300 characters`. */
function wordsFor(json: JsonSchema): string {
	if (isValueSchema(json)) return 'a [value](#values) or a state';
	if (json.anyOf) return [...new Set(json.anyOf.map(wordsFor))].join(', or ');
	if (json.enum) return isStates(json.enum) ? 'a state' : json.enum.map((word) => `\`${String(word)}\``).join(', ');
	if (json.const !== undefined) return `\`${String(json.const)}\``;
	if (json.items) return `a list: ${wordsFor(json.items)}`;
	if (json.properties?.['container-title']) return 'the keys of a [reference](#referencesyaml)';
	if (json.type === 'object') return json.properties ? 'the keys below' : 'names, each with its own';
	if (json.type === 'boolean') return '`true` or `false`';
	if (json.type === 'integer' || json.type === 'number') return numberWords(json);
	if (json.pattern !== undefined) return patternWords.get(json.pattern) ?? 'text, as in the example';
	return json.maxLength === undefined ? 'text' : `text of up to ${json.maxLength.toLocaleString('en')} characters`;
}

/** A bound that is not the widest which a number can have. */
const isBound = (bound: number | undefined): bound is number =>
	bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function numberWords({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): string {
	const noun = type === 'integer' ? 'a whole number' : 'a number';
	const lowest = isBound(exclusiveMinimum) && type === 'integer' ? exclusiveMinimum + 1 : minimum;
	if (isBound(lowest) && isBound(maximum)) return `${noun} from ${lowest} to ${maximum}`;
	return isBound(lowest) ? `${noun}, ${lowest} or more` : noun;
}
