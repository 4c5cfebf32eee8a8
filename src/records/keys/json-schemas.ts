/** The JSON Schema of what people write, made of the schemas that the check uses: for editors, and for the guide. */
import { z } from 'zod';

/** What of JSON Schema the schemas of content use. */
export interface JsonSchema {
	description?: string;
	type?: string;
	enum?: readonly unknown[];
	const?: unknown;
	pattern?: string;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: number;
	minItems?: number;
	items?: JsonSchema;
	anyOf?: readonly JsonSchema[];
	properties?: Readonly<Record<string, JsonSchema>>;
	required?: readonly string[];
	additionalProperties?: JsonSchema | boolean;
}

/**
 * The JSON Schema of a zod schema, as people write: where a short form is allowed (`training: none`), it stands beside the
 * full one. What only code can check, such as hidden characters, is left out.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
	const { $schema: _, ...json } = z.toJSONSchema(schema, {
		// Of a form that is expanded before it is checked, only the full form is known.
		io: 'output',
		// What the language servers of editors know best.
		target: 'draft-7',
		unrepresentable: 'any',
		override: ({ zodSchema, jsonSchema }) => {
			if (!(zodSchema instanceof z.ZodPipe)) return;
			const json = jsonSchema as JsonSchema;
			if (isFullValue(json)) addShortForms(json);
			else addText(json);
		},
	});
	return json as JsonSchema;
}

/** Whether this is the full form of a value: `{ value: none }` or `{ state: unclear }`, with notes beside it. */
function isFullValue({ properties = {} }: JsonSchema): boolean {
	return 'value' in properties && 'state' in properties;
}

/** Whether something takes a value of a record, in its short forms or its full one. */
export function isValueSchema({ anyOf = [] }: JsonSchema): boolean {
	return anyOf.some(isFullValue);
}

/** A value as a code, a number or a state alone, beside its full form. */
function addShortForms(json: JsonSchema): void {
	const { description, ...full } = { ...json };
	const { value = {}, state = {} } = full.properties ?? {};
	const bare = ({ description: _, ...rest }: JsonSchema) => rest;
	const one = value.items === undefined ? [] : [value.items];
	for (const key of Object.keys(json) as (keyof JsonSchema)[]) delete json[key];
	if (description !== undefined) json.description = description;
	json.anyOf = [bare(value), ...one, bare(state), full];
}

/** Any other map with a short form can be written as a text: `unit: cm`. */
function addText(json: JsonSchema): void {
	if (json.properties === undefined) return;
	const { description, ...full } = { ...json };
	for (const key of Object.keys(json) as (keyof JsonSchema)[]) delete json[key];
	if (description !== undefined) json.description = description;
	json.anyOf = [{ type: 'string' }, full];
}

/** Of something that may have several forms, those that are maps or lists of maps: the maps. */
export function mapsIn(json: JsonSchema): readonly JsonSchema[] {
	if (json.properties !== undefined) return [json];
	if (json.items !== undefined) return mapsIn(json.items);
	return (json.anyOf ?? []).flatMap(mapsIn);
}
