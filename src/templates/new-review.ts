/** Writes a content folder to begin a review from: an example of its kind, with each key explained. */
import fs from 'node:fs';
import path from 'node:path';
import { annotateMap, asItem, wrap } from '../records/keys/annotate.ts';
import { editorFiles, schemaFiles } from '../records/keys/editor-files.ts';
import { exampleOf } from '../records/keys/file-examples.ts';
import { keysOfSchema } from '../records/keys/key.ts';
import { makeFolder } from '../records/make-folder.ts';
import { buildMaterial, type Material } from '../records/material.ts';
import { readContent } from '../records/read.ts';
import { rename } from '../records/rename.ts';
import { schemasOf } from '../records/shape/schemas.ts';
import { formatShortYaml } from '../records/short-yaml.ts';
import type { SourceFile } from '../records/source.ts';

/** The examples, by the kind of review that they are of. Each is a whole content folder. */
export const presets = ['scoping', 'map', 'qualitative', 'meta'] as const;

export type Preset = (typeof presets)[number];

const presetFolder = (preset: Preset) => path.join(import.meta.dirname, 'presets', preset);

type Entry = Readonly<Record<string, unknown>>;

/** What the first lines of a file say. */
const heads: Partial<Record<SourceFile['kind'], string>> = {
	review:
		'The review as a whole. All of it is an example: write what is true of your review. A line that begins with "# " and a key is a key that may be left out: remove the "# " to use it. "npm run check:content" says what is wrong.',
	references: 'The reference list, as in CSL-JSON. A record names its reference by the number.',
	variable: 'A variable: a question that every record answers. It is a filter, a column and a page of its own.',
	study: 'The record of one study. Each variable of the codebook has a value, or a word that says why there is none.',
	figures: 'The figures of the site, in their order. The guide says what each kind draws and takes.',
};

/** All files of a new review, by their paths in the folder. */
export function reviewFiles(preset: Preset): ReadonlyMap<string, string> {
	const from = presetFolder(preset);
	const reading = readContent(from);
	const material = buildMaterial(reading);
	const ownSources = reading.sources.filter(({ isMade }) => !isMade);
	const examples = firstOfEach(ownSources);
	const files = ownSources.map((source) => {
		const name = path.relative(from, path.resolve(source.path)).split(path.sep).join('/');
		const isExplained = name.endsWith('.yaml') && examples.has(source);
		return [name, isExplained ? explain(source, material) : fs.readFileSync(path.join(from, name), 'utf8')] as const;
	});
	return new Map([...files, ['README.md', readme], ...editorFiles(), ...schemaFiles(material)]);
}

/** The files that are explained key by key: one of each kind. Of variables the first with codes of its own. */
function firstOfEach(sources: readonly SourceFile[]): ReadonlySet<SourceFile> {
	const isTelling = ({ kind, data }: SourceFile) => kind !== 'variable' || 'codes' in (data as Entry);
	const telling = sources.filter(isTelling);
	return new Set(telling.filter(({ kind }, i) => telling.findIndex((source) => source.kind === kind) === i));
}

function explain({ kind, data }: SourceFile, material: Material): string {
	const keys = keysOfSchema(schemasOf(material)[kind]);
	const example = exampleOf(kind) as Entry | readonly Entry[];
	const head = wrap(heads[kind] ?? '').join('\n');
	if (!Array.isArray(data))
		return `${head}\n\n${annotateMap(data as Entry, keys, example as Entry, kind === 'review').join('\n')}\n`;
	const [first, ...others] = data as readonly Entry[];
	const entry = Object.assign({}, ...(example as readonly Entry[])) as Entry;
	const lines = asItem(annotateMap(first ?? {}, keys, entry)).join('\n');
	return `${head}\n\n${[`${lines}\n`, ...others.map((entry) => formatShortYaml([entry]))].join('\n')}`;
}

/** Why nothing can be written into a folder; undefined if it can. */
export function takenPlace(folder: string): string | undefined {
	if (!fs.existsSync(folder)) return undefined;
	if (!fs.statSync(folder).isDirectory()) return 'This is a file, not a folder.';
	const [first, ...others] = fs.readdirSync(folder);
	if (first === undefined) return undefined;
	const more = others.length > 0 ? ` and ${others.length} more` : '';
	return `The folder is not empty: it holds ${first}${more}.`;
}

/** Writes the files into a new or empty folder: all of them, or none. */
export function writeNewReview(folder: string, files: ReadonlyMap<string, string>): void {
	const whole = path.resolve(folder);
	const part = path.join(path.dirname(whole), `.${path.basename(whole)}.${process.pid}.writing`);
	try {
		makeFolder(path.dirname(whole));
		// Each folder by itself, since Node's recursive option never returns in a place such as /proc.
		makeFolder(part);
		for (const [name, text] of files) {
			const file = path.join(part, name);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, text);
		}
		// An empty folder gives way; one into which somebody has written meanwhile does not.
		if (fs.existsSync(whole)) fs.rmdirSync(whole);
		rename(part, whole);
	} finally {
		fs.rmSync(part, { recursive: true, force: true });
	}
}

const readme = `# A review

This folder is all that belongs to the review; the program that makes a site of it stands elsewhere. It begins as an example: replace the review, its studies and the pages with yours.

| file or folder | holds |
|---|---|
| \`review.yaml\` | the review as a whole: question, methods, people, licence |
| \`references.yaml\` | the reference list |
| \`codebook/\` | a file for each variable: what is asked of every study |
| \`studies/\` | a file for each study: its answers |
| \`figures.yaml\` | which figures the site has |
| \`pages/\` | the words of the first page and of the page About |
| \`guidance/\` | question pages, if there are any |
| \`.schemas/\`, \`.vscode/\` | what an editor needs to complete keys and to mark mistakes |

The guide of the program says the rest: \`src/handbook/afternoon.md\` from beginning to end, \`src/handbook/keys.md\` key by key.
`;
