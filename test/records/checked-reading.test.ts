import fs from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { outcomesOf } from '../../src/claims/recompute.ts';
import { checkContent } from '../../src/records/check.ts';
import { contentOf, keepChecked, keepCheckedIn, takeChecked } from '../../src/records/checked-reading.ts';
import { ContentErrors, loadContent } from '../../src/records/load.ts';
import { checkedCorpus } from '../../src/records/material-corpus.ts';
import { readContent } from '../../src/records/read.ts';
import { callsOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { layOver, temporaryFolder } from './overlay.ts';

const review = 'test/fixtures/review';

test('what a build has read and checked is what its pages are made of: the folder is not read again, and the next time it is', () => {
	const folder = path.join(temporaryFolder(), 'content');
	fs.cpSync(review, folder, { recursive: true });
	keepChecked(folder, readContent(folder));
	fs.rmSync(folder, { recursive: true });
	const { corpus, versions } = loadContent(folder);
	const there = loadContent(review);
	expect(corpus.studies).toEqual(there.corpus.studies);
	expect(versions.map(({ version }) => version)).toEqual(there.versions.map(({ version }) => version));
	expect(() => loadContent(folder)).toThrow(ContentErrors);
});

slowTest('the corpus that a check has built is that of the pages: it is not built again', () => {
	const folder = path.join(layOver(), 'content');
	const reading = readContent(folder);
	const corpus = checkedCorpus(reading);
	const calls = callsOf('buildContent', () => {
		expect(checkedCorpus(reading)).toBe(corpus);
		keepChecked(folder, reading, { ...corpus });
		expect(loadContent(folder).corpus).toEqual(corpus);
	});
	expect(calls).toBe(0);
});

slowTest('a check that finds nothing looks up no place: no file is parsed again', () => {
	for (const folder of [review, 'content']) {
		const reading = readContent(folder);
		expect([folder, callsOf('parsePositions', () => expect(checkContent(reading)).toEqual([]))]).toEqual([folder, 0]);
	}
});

test('where the corpus of a check is kept, the files that it has read are not: of many studies they are most of what a build holds', () => {
	const folder = path.join(layOver(), 'content');
	const reading = readContent(folder);
	keepChecked(folder, reading, checkedCorpus(reading));
	const kept = takeChecked(folder);
	expect(kept?.corpus?.studies.length).toBeGreaterThan(0);
	const [text = ''] = reading.sources.flatMap(({ kind, text }) => (kind === 'study' ? text : []));
	const held = new Set<unknown>();
	const visit = (thing: unknown): void => {
		if (typeof thing === 'string') held.add(thing);
		if (typeof thing !== 'object' || thing === null || held.has(thing)) return;
		held.add(thing);
		for (const part of thing instanceof Map ? thing.values() : Object.values(thing)) visit(part);
	};
	visit(kept);
	expect(text.length).toBeGreaterThan(100);
	expect(held.has(text)).toBe(false);
});

test.each([review, 'content'])(
	'what another process has checked of %s comes from its file as it was, and one study is one object',
	(folder) => {
		const reading = readContent(folder);
		const corpus = checkedCorpus(reading);
		const file = path.join(temporaryFolder(), 'content.bin');
		fs.writeFileSync(file, serialize(contentOf(reading, corpus)));
		keepCheckedIn(folder, file);
		const taken = loadContent(folder);
		expect(taken.corpus).toEqual(corpus);
		for (const study of taken.corpus.studies) expect(taken.corpus.studiesById.get(study.id)).toBe(study);
		expect(outcomesOf(taken.corpus)).toEqual(outcomesOf(corpus));
	},
);

test('what was read of one folder is not taken for another', () => {
	const other = path.join(layOver(), 'content');
	keepChecked(other, readContent(other));
	expect(loadContent(review).corpus.studies.length).toBe(10);
	expect(loadContent(other).corpus.studies.length).toBe(2);
});
