/** Reads a dictionary that is written in YAML, such as the specification of a MetaLab data set. */
import { yamlValue } from '../records/document-value.ts';
import type { DictionaryEntry } from './dictionary.ts';
import type { ImportProblem } from './problem.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that hold each part of an entry, the first that is there first. */
const keys = {
	name: ['field', 'name', 'variable', 'column', 'id', 'key'],
	label: ['label', 'title', 'fullname', 'display_name'],
	definition: ['description', 'definition', 'desc', 'help', 'note'],
	section: ['section', 'group', 'category'],
	unit: ['unit', 'units'],
	choices: ['options', 'levels', 'choices', 'categories', 'values', 'codes'],
} as const;

const partOf = (entry: Entry, part: keyof typeof keys): unknown =>
	keys[part].map((key) => entry[key]).find((value) => value !== undefined && value !== null);

const textOf = (entry: Entry, part: keyof typeof keys) => {
	const value = partOf(entry, part);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
};

/** The entries of a file: a list of columns, under any key, or a key for each column. */
export function parseYamlDictionary(
	file: string,
	text: string,
): { dictionary: readonly DictionaryEntry[]; problems: readonly ImportProblem[] } {
	const reading = yamlValue(text);
	if (!('value' in reading))
		return {
			dictionary: [],
			problems: [
				{
					kind: 'damaged-file',
					file,
					line: reading.line,
					message: `This cannot be read as YAML: ${reading.reason}.`,
					hint: 'Correct the line.',
				},
			],
		};
	const { value } = reading;
	const lists = [value, ...(isEntry(value) ? Object.values(value) : [])];
	const list = lists.find(
		(one): one is unknown[] =>
			Array.isArray(one) && one.some((entry) => isEntry(entry) && textOf(entry, 'name') !== undefined),
	);
	const entries =
		list?.filter(isEntry) ??
		(isEntry(value)
			? Object.entries(value).flatMap(([name, entry]) => (isEntry(entry) ? [{ name, ...entry }] : []))
			: []);
	const dictionary = entries.flatMap((entry): DictionaryEntry[] => {
		const name = textOf(entry, 'name');
		if (name === undefined) return [];
		const [label, definition, section, unit] = (['label', 'definition', 'section', 'unit'] as const).map((part) =>
			textOf(entry, part),
		);
		const choices = choicesOf(partOf(entry, 'choices'));
		return [
			{
				name,
				...(label ? { label } : {}),
				...(definition ? { definition } : {}),
				...(section ? { section } : {}),
				...(unit ? { unit } : {}),
				...(choices.length > 0 ? { choices } : {}),
			},
		];
	});
	if (dictionary.length > 0) return { dictionary, problems: [] };
	return {
		dictionary,
		problems: [
			{
				kind: 'unknown-format',
				file,
				message: 'This YAML describes no columns.',
				hint: 'A dictionary is a list of columns, each with its name (or field) and what it holds. The map of an import is named with --map.',
			},
		],
	};
}

/** `[a, b]`, `[{ a: { fullname: A } }]`, `[{ value: 1, label: A }]`, or `{ 1: A }`. */
function choicesOf(value: unknown): { word: string; label: string; definition?: string }[] {
	const definitionOf = (choice: Entry) => {
		const definition = textOf(choice, 'definition');
		return definition ? { definition } : {};
	};
	if (isEntry(value))
		return Object.entries(value).map(([word, label]) => ({
			word,
			label: isEntry(label) ? (textOf(label, 'label') ?? word) : String(label ?? word),
			...(isEntry(label) ? definitionOf(label) : {}),
		}));
	if (!Array.isArray(value)) return [];
	return value.flatMap((choice: unknown) => {
		if (!isEntry(choice))
			return choice === null || choice === undefined ? [] : [{ word: String(choice), label: String(choice) }];
		const word = choice.value ?? choice.code ?? choice.name;
		if (word !== undefined)
			return [{ word: String(word), label: textOf(choice, 'label') ?? String(word), ...definitionOf(choice) }];
		return choicesOf({ ...choice });
	});
}
