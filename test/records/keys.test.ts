/** Every key of every file is documented where it is defined, and its example is right. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { fileExamples } from '../../src/records/keys/file-examples.ts';
import { jsonSchemaOf } from '../../src/records/keys/json-schemas.ts';
import { type Key, keysOf } from '../../src/records/keys/key.ts';
import { readContent } from '../../src/records/read.ts';
import { schemasOf } from '../../src/records/shape/schemas.ts';
import type { SourceKind } from '../../src/records/source.ts';
import { presetLists } from '../../src/schema/list.ts';
import { layOver } from './overlay.ts';

const schemas = schemasOf({ variables: [], sections: undefined, lists: presetLists, possibleLists: presetLists });
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

describe('a key that is missing', () => {
	/** The hint of the check for a key that is cut out of `review.yaml`, a line of its own. */
	function hintWithout(key: string): string | undefined {
		const place = layOver();
		const file = path.join(place, 'content/review.yaml');
		const whole = parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
		fs.writeFileSync(file, stringify({ ...whole, [key]: undefined }));
		const issue = checkContent(readContent('content', place)).find(({ message }) =>
			message.endsWith(`the key ${key} is missing.`),
		);
		return issue?.hint;
	}

	test('is said with the keys within, those that are needed, and an example', () => {
		expect(hintWithout('words')).toBe(
			'What the units are called here. The keys within are report (needed), programme. For example: ' +
				'words: { report: { one: report, many: reports, gender: masculine }, programme: { one: programme, many: programmes, gender: masculine } }',
		);
	});

	test('is said with the needed keys of the example where all of it is long', () => {
		expect(hintWithout('citation')).toMatch(
			/^The review itself, as it is cited\. For example: citation: \{ type: article-journal, title: .*, issued: 2024 \}$/,
		);
	});

	test('that holds a text is said with an example', () => {
		expect(hintWithout('version')).toBe('Version of the data. For example: version: 1.0.0');
	});
});

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
