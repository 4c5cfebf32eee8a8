/** Writes the guide to all keys of all files, from the schemas that the check uses. */
import { kindWords } from '../../schema/kind-words.ts';
import { presetLists } from '../../schema/list.ts';
import { valueSchema } from '../../schema/value.ts';
import { kinds } from '../../schema/variable-kind.ts';
import { recordFolders, singleFiles } from '../content-folder.ts';
import { schemasOf } from '../shape/schemas.ts';
import type { SourceKind } from '../source.ts';
import { fileExamples } from './file-examples.ts';
import { jsonSchemaOf, mapsIn } from './json-schemas.ts';
import { type Key, keysOf } from './key.ts';

/** What each kind of file holds, in a sentence. */
const fileWords: Readonly<Record<SourceKind, string>> = {
	review: 'The review as a whole, and what the site shows first.',
	references: 'The reference list: one entry for each reference.',
	programmes: 'What groups reports: one entry for each programme.',
	charting: 'The log of double charting.',
	addresses:
		'The register of published addresses, one a line; written by `npm run release`. A line with `from` and `to` leads an address to another.',
	figures:
		'The figures of the site, in their order. What each kind takes stands in the [coding guide](coding-guide.md#figures).',
	planner: 'What the planner asks, and the question pages that it walks through.',
	selections: 'Selections that have a name.',
	excluded: 'Full texts that were excluded, with their reasons.',
	variable: 'One variable of the codebook. Which keys it needs depends on its kind.',
	study: 'The record of one study.',
	recommendation: 'One recommendation of the review.',
	change: 'What a version of the data changes.',
	claims:
		"Statements of the review's text that are recomputed from the records: one entry for each. What each way to recompute means stands in the [coding guide](coding-guide.md#claims).",
	'claim-sections': "The sections of the review's text in which claims stand, in the order in which they are read.",
	coverage:
		"Each bracket of citations, number, number word and quantifier of the review's text, with its claims or the reason why there is none. `npm run claims:coverage` compares it with a text.",
	'claim-agreement':
		'The log of two readings of the review from which the claims were merged: how many statements were compared, and where the readings differ. The site computes their agreement from it.',
	page: 'A page of prose. These keys stand at its head, between two lines `---`.',
	question: 'A question page. These keys stand at its head, between two lines `---`.',
};

/** The guide as Markdown, with one heading for each kind of file. */
export function writeKeys(): string {
	const schemas = schemasOf({ variables: [], sections: undefined, lists: presetLists, possibleLists: presetLists });
	const places = [
		...singleFiles.map(({ kind, name, isNeeded }) => ({ kind, title: name, isNeeded })),
		...recordFolders.map(({ kind, name, ending, others }) => ({
			kind,
			// A file of a folder that holds lists has any name.
			title: `${name}/${others ? 'NAME' : 'ID'}${ending}`,
			isNeeded: kind === 'variable' || kind === 'study',
		})),
		...recordFolders.flatMap(({ name, others = {} }) =>
			Object.entries(others).map(([file, kind]) => ({ kind, title: `${name}/${file}`, isNeeded: false })),
		),
	];
	const sections = places.map(({ kind, title, isNeeded }) =>
		[
			`## ${title}`,
			`${fileWords[kind]} ${isNeeded ? 'Needed.' : 'May be left out.'}`,
			writeTable(keysOf(jsonSchemaOf(schemas[kind]))),
			`\`\`\`yaml\n${fileExamples[kind]}\`\`\``,
		]
			.filter(Boolean)
			.join('\n\n'),
	);
	return `${[head, ...sections, writeValues()].join('\n\n')}\n`;
}

const head = `# Keys of all files

Every key of every file of a content folder: whether it is needed, what it holds, and what may be written. A key within another has both names, \`dates.search\`; one in the entries of a list too, \`people.family\`. Each example has every key.

This page is written from the schemas in \`src/schema/\` by \`npm run test:renew\`, so it says what the check asks for. What the keys mean for charting stands in the [coding guide](coding-guide.md).

An editor can say the same while you write. \`npm run schemas -- FOLDER\` writes the schemas of your review, with your own variables and codes, into \`FOLDER/.schemas/\`, and for Visual Studio Code the settings that name them; \`npm run new:review\` does so too. Open the folder there, accept the extension for YAML that it suggests, and keys and codes are completed and mistakes underlined, without a network. Run it again when the codebook has changed. For another editor with a YAML language server, put one line at the top of a file:

\`\`\`yaml
# yaml-language-server: $schema=../.schemas/study.json
\`\`\``;

function writeTable(keys: readonly Key[]): string {
	if (keys.length === 0) return '';
	const rows = rowsOf(keys, '').map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
	return ['| key | needed | holds | what may be written |', '|---|---|---|---|', ...rows].join('\n');
}

const rowsOf = (keys: readonly Key[], above: string): readonly (readonly string[])[] =>
	keys.flatMap(({ name, isNeeded, holds, allowed, keys: inner }) => [
		[`\`${above}${name}\``, isNeeded ? 'yes' : '', holds, allowed],
		...rowsOf(inner, `${above}${name}.`),
	]);

/** In a table a bar would begin a cell, and a tag would be read as one. */
const escapeCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** What a value is, for each kind of variable, and the keys of its full form. */
function writeValues(): string {
	const keysByName = new Map<string, Key>();
	for (const kind of kinds)
		for (const key of keysOf({ anyOf: mapsIn(jsonSchemaOf(valueSchema({ kind }, ['code']))) }))
			if (key.name !== 'value' && !keysByName.has(key.name)) keysByName.set(key.name, key);
	return [
		'## Values',
		'A value of a record is written alone, `training: provided`, or with keys beside it, `training: { value: provided, note: … }`. Where there is none, a state says why: `training: not-reported`. The [coding guide](coding-guide.md#values) says which.',
		[
			'| kind of variable | its value is |',
			'|---|---|',
			...kinds.map((kind) => `| \`${kind}\` | ${kindWords[kind].written} |`),
		].join('\n'),
		writeTable([
			{ name: 'value', isNeeded: false, holds: 'The value', allowed: 'as the kind of the variable says', keys: [] },
			...[...keysByName.values()].map((key) => ({ ...key, keys: key.name === 'readings' ? [] : key.keys })),
		]),
	].join('\n\n');
}
