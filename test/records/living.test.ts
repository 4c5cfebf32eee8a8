/** The flow of each search of a living review is checked with its own records and its own sources. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';

function problemsWith(file: string, found: string, instead: string): readonly string[] {
	const folder = layOver(path.join(fixtures, 'living'));
	const place = path.join(folder, 'content', file);
	const text = fs.readFileSync(place, 'utf8');
	expect(text).toContain(found);
	fs.writeFileSync(place, text.replace(found, instead));
	return checkContent(readContent('content', folder)).map(({ kind, message }) => `${kind}: ${message}`);
}

test('a living review whose numbers fit has no problem', () => {
	expect(problemsWith('review.yaml', 'next: 2024-01-31', 'next: 2024-02-29')).toEqual([]);
});

test('a record that moves to another search changes what both have added', () => {
	expect(problemsWith('studies/birch-2021.yaml', 'second-search', 'first-search')).toEqual([
		expect.stringContaining('unused-code: '),
		'included-differs: flow.included is 1, but there are 2 records of first-search in studies.',
		'included-differs: living.rounds.second-search.flow.added is 1, but there are 0 records of second-search in studies.',
	]);
});

test('hits are compared with the flow of the search in which they were found', () => {
	expect(problemsWith('review.yaml', 'hits: 7', 'hits: 9')).toEqual([
		'flow-does-not-add-up: living.rounds.second-search.flow.found-again is 7, but the 1 search found 9.',
	]);
	expect(problemsWith('review.yaml', 'hits: 40', 'hits: 41')).toEqual([
		'flow-does-not-add-up: flow.found is 40, but the 1 search found 41.',
	]);
});

test('the boxes of each flow add up by themselves', () => {
	expect(problemsWith('review.yaml', 'count: 6,', 'count: 5,')).toEqual([
		expect.stringContaining('flow-does-not-add-up: living.rounds.second-search.flow.'),
	]);
});

test('prose that names a study which another replaces is told so, and not that the study is unknown', () => {
	const folder = layOver(path.join(fixtures, 'living'));
	const at = (file: string) => path.join(folder, 'content', file);
	fs.appendFileSync(at('studies/birch-2021.yaml'), 'replaced-by: cedar-2018\n');
	fs.mkdirSync(at('pages'), { recursive: true });
	const words = 'See <Cite study="birch-2021" />.';
	fs.writeFileSync(at('pages/home.mdx'), `---\ntitle: Home\ndescription: A page.\n---\n\n${words}\n`);
	const told = checkContent(readContent('content', folder)).filter(({ kind }) => kind === 'unknown-study');
	expect(told.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
		'<Cite>, study: "birch-2021" is a study that is not counted. It was retracted, or another record replaces it. Name a study that is counted, or take the name out.',
	]);
});
