/** Says what belongs inside a key that is missing: the keys within, and an example. */
import type { z } from 'zod';
import type { Path } from '../raw.ts';
import { formatYamlLine } from '../short-yaml.ts';
import type { SourceKind } from '../source.ts';
import { exampleOf } from './file-examples.ts';
import { type Key, keysOfSchema } from './key.ts';
import { neededOf } from './needed-part.ts';

/** What a line of a message holds at most of an example. */
const exampleMost = 200;

/** The names on a path, without the places in lists. */
const namesOn = (path: Path) => path.filter((step) => typeof step === 'string');

/** A sentence on the keys within a key and one with an example; empty if nothing is known of it. */
export function insideHint(kind: SourceKind, schema: z.ZodType, path: Path): string {
	const names = namesOn(path);
	const key = names.reduce<Key | undefined>((above, name) => (above?.keys ?? []).find((one) => one.name === name), {
		name: '',
		isNeeded: true,
		holds: '',
		allowed: '',
		keys: keysOfSchema(schema),
	});
	if (key === undefined) return '';
	const inner = key.keys.map(({ name, isNeeded }) => (isNeeded ? `${name} (needed)` : name));
	const within = inner.length === 0 ? '' : `The keys within are ${inner.join(', ')}.`;
	return [within, exampleHint(kind, names, key)].filter(Boolean).join(' ');
}

function exampleHint(kind: SourceKind, names: readonly string[], key: Key): string {
	const value = names.reduce<unknown>(valueIn, exampleOf(kind));
	if (value === undefined) return '';
	const line = [value, neededOf(value, key.keys)]
		.map((map) => formatYamlLine({ [key.name]: map }).replace(/^\{ (.*) \}$/s, '$1'))
		.find((text) => text.length <= exampleMost);
	return line === undefined ? 'An example is in src/handbook/keys.md.' : `For example: ${line}`;
}

/** The value of a key in a map, or in the first entry of a list that has it. */
function valueIn(value: unknown, name: string): unknown {
	const maps: readonly unknown[] = Array.isArray(value) ? value : [value];
	const holder = maps.find((map) => typeof map === 'object' && map !== null && name in map);
	return holder === undefined ? undefined : (holder as Readonly<Record<string, unknown>>)[name];
}
