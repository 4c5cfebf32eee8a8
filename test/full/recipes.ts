/** The recipes of `src/README.md`, and each of them followed in a copy of the project. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesUnder, root } from '../built-site.ts';
import { fixtures } from '../records/overlay.ts';
import type { ChangedFile } from './project-copy.ts';

export interface Recipe {
	/** Its heading as an anchor, which is also the name of its folder: `a-rule-of-the-check`. */
	name: string;
	/** Files that it says are made or changed, as they are written. A word in capitals stands for a name, a slash at the end for files below. */
	files: readonly string[];
	/** Scripts that it says are run, in order. */
	scripts: readonly string[];
}

export const folder = path.join(fixtures, 'recipes');

/** The recipes, in order. Only steps count: what a recipe tells beside them is no part of the work. */
export function readRecipes(): readonly Recipe[] {
	const readme = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
	const section = /^## Recipes\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1] ?? '';
	return section
		.split(/^### /m)
		.slice(1)
		.map((text) => {
			const [heading = '', ...lines] = text.split('\n');
			const steps = lines.filter((line) => /^\d+\. /.test(line)).join('\n');
			const words = [...steps.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
			return {
				name: heading
					.toLowerCase()
					.replaceAll(/[^a-z ]/g, '')
					.trim()
					.replaceAll(' ', '-'),
				files: words.filter((word) => /^[^\s<]+\/[^\s<]*$/.test(word)),
				scripts: words.flatMap((word) => /^npm run ([\w:]+)$/.exec(word)?.[1] ?? []),
			};
		});
}

/**
 * What of a recipe and of what its work changed do not fit each other: empty where they do. A name that is written out
 * takes its file; a name of one's own takes one of the others, the new one where several would do; a folder takes what
 * is left in it.
 */
export function misfits({ files }: Pick<Recipe, 'files'>, changed: readonly ChangedFile[]): readonly string[] {
	const rest = new Set(changed);
	const faults: string[] = [];
	const rank = (named: string) => (named.endsWith('/') ? 2 : Number(placeholder.test(named)));
	for (const named of files.toSorted((a, b) => rank(a) - rank(b))) {
		const fitting = [...rest].filter(({ name }) => patternOf(named).test(name));
		const isOne = rank(named) === 1 && fitting.length > 1;
		const own = isOne ? fitting.filter(({ isNew }) => isNew) : fitting;
		if (own.length === 0) faults.push(`unchanged: ${named}`);
		if (isOne && own.length > 1) faults.push(`more than one: ${named}`);
		for (const file of own) rest.delete(file);
	}
	return [...faults, ...[...rest].map(({ name }) => `not named: ${name}`)];
}

const placeholder = /(?<![\w-])[A-Z]+(?![\w-])/;

function patternOf(named: string): RegExp {
	const escaped = named.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`^${escaped.replaceAll(new RegExp(placeholder, 'g'), '[\\w-]+').replace(/\/$/, '/.+')}$`);
}

const InsertionSchema = z.strictObject({
	file: z.string(),
	/** A line of the file, without the white space around it: it stands there once. */
	before: z.string().optional(),
	after: z.string().optional(),
	instead: z.string().optional(),
	at: z.literal('end').optional(),
	insert: z.string(),
});

type Insertion = z.infer<typeof InsertionSchema>;

/** Writes what somebody writes who follows a recipe: whole new files of `own`, and lines in those that are there. */
export function follow(copy: string, own: string): void {
	const made = path.join(own, 'new');
	for (const file of fs.existsSync(made) ? filesUnder(made) : []) {
		const target = path.join(copy, path.relative(made, file));
		if (fs.existsSync(target)) throw new Error(`is already there: ${target}`);
		fs.mkdirSync(path.dirname(target), { recursive: true });
		fs.copyFileSync(file, target);
	}
	for (const { file, insert, ...place } of insertionsOf(own)) {
		const target = path.join(copy, file);
		fs.writeFileSync(target, withLines(fs.readFileSync(target, 'utf8'), file, insert, place));
	}
}

function insertionsOf(own: string): readonly Insertion[] {
	const list = path.join(own, 'insertions.yaml');
	return fs.existsSync(list) ? z.array(InsertionSchema).parse(parse(fs.readFileSync(list, 'utf8'))) : [];
}

type Place = Omit<Insertion, 'file' | 'insert'>;

/** The line beside or in the place of which something is written. */
const anchorOf = ({ before, after, instead }: Place) => before ?? after ?? instead ?? '';

function withLines(whole: string, file: string, text: string, place: Place): string {
	if (place.at === 'end') return whole + text;
	const lines = whole.split('\n');
	const at = lines.findIndex((line) => line.trim() === anchorOf(place));
	if (at < 0) throw new Error(`no line in ${file}: ${anchorOf(place)}`);
	const inserted = text.replace(/\n$/, '').split('\n');
	return lines
		.toSpliced(place.after === undefined ? at : at + 1, place.instead === undefined ? 0 : 1, ...inserted)
		.join('\n');
}

/** The files that somebody changes by hand who follows a recipe: a script may change others. */
export function changedByHand({ name }: Recipe): readonly ChangedFile[] {
	const own = path.join(folder, name);
	const made = path.join(own, 'new');
	const files = fs.existsSync(made) ? filesUnder(made) : [];
	return [
		...files.map((file) => ({ name: path.relative(made, file).split(path.sep).join('/'), isNew: true })),
		...[...new Set(insertionsOf(own).map(({ file }) => file))].map((file) => ({ name: file, isNew: false })),
	];
}

/** Lines at which followers of a recipe write, and which are not there once: each with its file. Empty where all are. */
export function lostAnchors({ name }: Recipe, project: string): readonly string[] {
	return insertionsOf(path.join(folder, name)).flatMap(({ file, insert: _, at, ...place }) => {
		const lines = fs.readFileSync(path.join(project, file), 'utf8').split('\n');
		const amount = lines.filter((line) => line.trim() === anchorOf(place)).length;
		return at === 'end' || amount === 1 ? [] : [`${file}: ${amount} lines are: ${anchorOf(place)}`];
	});
}
