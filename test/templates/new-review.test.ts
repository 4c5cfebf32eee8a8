/** `npm run new:review`: what it writes passes the check, explains every key, and is written whole or not at all. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { jsonSchemaOf } from '../../src/records/keys/json-schemas.ts';
import { type Key, keysOf } from '../../src/records/keys/key.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import { schemasOf } from '../../src/records/shape/schemas.ts';
import { presets, reviewFiles, writeNewReview } from '../../src/templates/new-review.ts';
import { cache, filesUnder } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { temporaryFolder } from '../records/overlay.ts';

const run = (folder: string, words: readonly string[]) => runCommand('src/templates/cli.ts', words, { cwd: folder });

/** The text with the keys that are left out put in: the signs `# ` before them removed. */
function withLeftOutKeys(text: string): string {
	let isInside = false;
	return text
		.split('\n')
		.map((line) => {
			const [, indent = '', rest = ''] = /^( *)# (.*)$/.exec(line) ?? [];
			const isKey = /^[A-Za-z_-]+:( |$)/.test(rest);
			isInside = isKey || (isInside && /^ /.test(rest));
			return isInside ? `${indent}${rest}` : line;
		})
		.join('\n');
}

const namesIn = (value: unknown): readonly string[] => {
	if (Array.isArray(value)) return value.flatMap(namesIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)]);
};

describe.each(presets)('the preset %s', (preset) => {
	const folder = path.join(cache, 'templates', preset);
	fs.rmSync(folder, { recursive: true, force: true });
	writeNewReview(folder, reviewFiles(preset));
	const reading = readContent(folder);
	const material = buildMaterial(reading);

	test('passes the check without a warning', () => {
		expect(checkContent(reading)).toEqual([]);
	});

	test('says on its first page that it is an example, and in the title of each study that it is invented', () => {
		expect(fs.readFileSync(path.join(folder, 'pages/home.mdx'), 'utf8')).toContain('**This is an example.**');
		const references = parse(fs.readFileSync(path.join(folder, 'references.yaml'), 'utf8')) as { title: string }[];
		expect(references.filter(({ title }) => !title.includes('invented example'))).toEqual([]);
		expect(references).toHaveLength(4);
	});

	test('explains one file of each kind: every key that the schema has stands in it', () => {
		const files = ['review.yaml', 'references.yaml', 'figures.yaml', 'codebook', 'studies'].flatMap((name) =>
			filesUnder(path.join(folder, name)).length > 0 ? filesUnder(path.join(folder, name)) : [path.join(folder, name)],
		);
		const texts = files.map((file) => [file, fs.readFileSync(file, 'utf8')] as const);
		const explained = texts.filter(([, text]) => text.startsWith('# '));
		expect(explained).toHaveLength(5);
		for (const [file, text] of explained) {
			const source = reading.sources.find((one) => path.resolve(one.path) === file);
			const schema = schemasOf(material)[source?.kind ?? 'review'];
			const names = new Set(namesIn(parse(withLeftOutKeys(text))));
			const lacking = keysOf(jsonSchemaOf(schema)).filter(({ name }: Key) => !names.has(name));
			expect(
				lacking.map(({ name }) => name),
				file,
			).toEqual([]);
		}
	});

	test('stays right when every key that was left out of review.yaml is put in', () => {
		const text = fs.readFileSync(path.join(folder, 'review.yaml'), 'utf8');
		const { success, error } = schemasOf(material).review.safeParse(parse(withLeftOutKeys(text)));
		expect({ success, issues: error?.issues ?? [] }).toEqual({ success: true, issues: [] });
	});

	test('brings the schemas that its settings for an editor name', () => {
		const settings = JSON.parse(fs.readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8')) as {
			'yaml.schemas': Record<string, string>;
		};
		const schemas = Object.keys(settings['yaml.schemas']);
		expect(schemas.filter((name) => !fs.existsSync(path.join(folder, name)))).toEqual([]);
		const study = JSON.parse(fs.readFileSync(path.join(folder, '.schemas/study.json'), 'utf8')) as {
			properties: { values: { properties: object } };
		};
		const variables = material.variables.filter(({ of }) => of === 'study');
		expect(Object.keys(study.properties.values.properties).sort()).toEqual(variables.map(({ id }) => id).sort());
	});
});

describe('npm run new:review -- FOLDER', () => {
	test('writes into a new folder and into an empty one, and says what to do next', async () => {
		const place = temporaryFolder();
		fs.mkdirSync(path.join(place, 'empty'));
		for (const folder of ['a/new', 'empty']) {
			const { status, stdout } = await run(place, [folder, '--preset', 'map']);
			expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`npm start -- ${folder}`) });
			expect(fs.existsSync(path.join(place, folder, 'review.yaml'))).toBe(true);
		}
		expect(fs.readdirSync(place).sort()).toEqual(['a', 'empty']);
	});

	test.each([
		['a folder that is not empty', ['full'], 'full: The folder is not empty: it holds notes.txt.'],
		['a file', ['full/notes.txt'], 'This is a file, not a folder.'],
		['a place below a file', ['full/notes.txt/review'], 'Nothing was written.'],
		['an unknown preset', ['new', '--preset', 'scopng'], '"scopng" is no preset. Did you mean scoping?'],
		['an unknown option', ['new', '--presets'], 'Did you mean --preset?'],
		['two folders', ['new', 'newer'], '"newer" is one word too many'],
		['no folder', [], 'Name a folder'],
		['a home folder that no shell has resolved', ['~/review'], 'write the whole path'],
	])('refuses %s, and writes nothing', async (_, words, said) => {
		const place = temporaryFolder();
		fs.mkdirSync(path.join(place, 'full'));
		fs.writeFileSync(path.join(place, 'full/notes.txt'), 'mine');
		const { status, stdout, stderr } = await run(place, words);
		expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining(said) });
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(fs.readdirSync(place, { recursive: true }).map(String).sort()).toEqual([
			'full',
			path.join('full', 'notes.txt'),
		]);
	});

	test('writes nothing at all where one of the files cannot be written', () => {
		const place = temporaryFolder();
		const files = new Map([
			['review.yaml', 'title: x\n'],
			['review.yaml/below.yaml', 'a file cannot stand below a file'],
		]);
		expect(() => writeNewReview(path.join(place, 'review'), files)).toThrow();
		expect(fs.readdirSync(place)).toEqual([]);
	});
});

/** What a figure never draws: a table of two variables has round marks, and years tell values apart by shades. */
const undrawn = { cross: /square/i, years: /colour/i } as const;

test.each(presets)('%s: a figure is read as it is drawn', (preset) => {
	const figures = parse(reviewFiles(preset).get('figures.yaml') ?? '') as { kind: string; reading: string }[];
	expect(figures.length).toBeGreaterThan(2);
	for (const { kind, reading } of figures)
		if (kind in undrawn) expect(reading).not.toMatch(undrawn[kind as keyof typeof undrawn]);
});
