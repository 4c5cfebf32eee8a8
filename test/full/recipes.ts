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
	const list = path.join(own, 'insertions.yaml');
	const insertions = fs.existsSync(list) ? parse(fs.readFileSync(list, 'utf8')) : [];
	for (const insertion of z.array(InsertionSchema).parse(insertions)) insert(copy, insertion);
}

function insert(copy: string, { file, insert: text, ...place }: Insertion): void {
	const target = path.join(copy, file);
	const before = fs.readFileSync(target, 'utf8');
	fs.writeFileSync(target, place.at === 'end' ? before + text : withLines(before, file, text, place));
}

function withLines(
	whole: string,
	file: string,
	text: string,
	place: Omit<Insertion, 'file' | 'insert' | 'at'>,
): string {
	const anchor = place.before ?? place.after ?? place.instead ?? '';
	const lines = whole.split('\n');
	const places = lines.flatMap((line, i) => (line.trim() === anchor ? [i] : []));
	const [at] = places;
	if (at === undefined || places.length > 1) throw new Error(`${file}: ${places.length} lines are: ${anchor}`);
	const inserted = text.replace(/\n$/, '').split('\n');
	return lines
		.toSpliced(place.after === undefined ? at : at + 1, place.instead === undefined ? 0 : 1, ...inserted)
		.join('\n');
}
