/** Every key of every file is documented where it is defined, and its example is right. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileExamples } from '../../src/records/keys/file-examples.ts';
import { jsonSchemaOf } from '../../src/records/keys/json-schemas.ts';
import { type Key, keysOf } from '../../src/records/keys/key.ts';
import { schemasOf } from '../../src/records/shape/schemas.ts';
import type { SourceKind } from '../../src/records/source.ts';
import { lists } from '../../src/schema/variable.ts';

const schemas = schemasOf({ variables: [], sections: undefined, lists });
const kinds = Object.keys(schemas) as SourceKind[];

const pathsOf = (keys: readonly Key[], above = ''): readonly [string, Key][] =>
	keys.flatMap((key) => [[`${above}${key.name}`, key] as const, ...pathsOf(key.keys, `${above}${key.name}.`)]) as [
		string,
		Key,
	][];

/** The keys of maps in an example, each with the keys around it: `people.family`. */
function pathsIn(value: unknown, above = ''): readonly string[] {
	if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, above));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [`${above}${key}`, ...pathsIn(inner, `${above}${key}.`)]);
}

describe.each(kinds)('a file of the kind %s', (kind) => {
	const keys = pathsOf(keysOf(jsonSchemaOf(schemas[kind])));
	const example: unknown = parse(fileExamples[kind]);

	test('has a description of each key', () => {
		expect(keys.filter(([, { holds }]) => holds === '').map(([path]) => path)).toEqual([]);
	});

	test('has an example that its schema takes', () => {
		const { success, error } = schemas[kind].safeParse(example);
		expect({ success, issues: error?.issues ?? [] }).toEqual({ success: true, issues: [] });
	});

	test('has an example with every key', () => {
		const shown = new Set(pathsIn(example));
		expect(keys.filter(([path]) => !shown.has(path)).map(([path]) => path)).toEqual([]);
	});
});
