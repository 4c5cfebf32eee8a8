/** A question page that is right, to be spoilt. */
import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';

export const food = fs
	.readFileSync(path.join(fixtures, 'broken/unknown-figure/guidance/food.mdx'), 'utf8')
	.replace(/<Figure[^>]*>/, '');

/** What is told of the content with one question page, whose file has this name. */
export function issuesIn(text: string, name = 'food.mdx') {
	const folder = layOver();
	const file = path.join(folder, 'content/guidance', name);
	fs.mkdirSync(path.dirname(file));
	fs.writeFileSync(file, text);
	return checkContent(readContent('content', folder));
}

/** The same of a page that is right, with words of its own. */
export function issuesOf(short: string) {
	const text = food.replace('Seeds were fed most.', short);
	return { text, issues: issuesIn(text) };
}
