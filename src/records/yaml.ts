/** YAML as this project reads it: numbers in plain digits alone, so that nobody reads another number than the program does. */
import { boolCoreTag, defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, nullCoreTag, Schema } from 'js-yaml';

/**
 * A number in plain digits: `12`, `-3`, `0.5`. Undefined for all else that YAML takes for numbers (`0x1F`,
 * `1e3`, `.inf`, `010`, `+5`, `-0`), for `1.000`, which is a thousand to some, and for numbers that
 * cannot be held to the last digit: they stay text, and are told where a number is needed.
 */
export function parseNumber(text: string): number | undefined {
	if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) || /\.0{3}$/.test(text)) return undefined;
	const number = Number(text);
	return Math.abs(number) > Number.MAX_SAFE_INTEGER || Object.is(number, -0) ? undefined : number;
}

const numberTag = defineScalarTag('tag:yaml.org,2002:float', {
	implicit: true,
	implicitFirstChars: ['-', ...'0123456789'],
	resolve: (text, isExplicit) => (isExplicit ? undefined : parseNumber(text)) ?? NOT_RESOLVED,
	identify: (data) => typeof data === 'number',
});

const schema = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag, boolCoreTag, numberTag]);

/**
 * The data of a text. Throws a YAMLException for what is no YAML, for aliases (nested ones could unfold without end) and,
 * unless `mayRepeat`, for keys that stand twice: with it the last of them counts.
 */
export function parseYaml(text: string, mayRepeat = false): unknown {
	return load(text, { schema, maxAliases: 0, json: mayRepeat });
}
