/** A build that is ended between its last steps: nobody reads half a site, and the next command puts all in order. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { settleInterrupted } from '../../src/publish/interrupted-build.ts';
import { some } from '../runs.ts';
import {
	completed,
	endAfter,
	mergeStepWords,
	newSite,
	oldSite,
	place,
	readersSee,
	stateWith,
	tryEndedMerge,
	undone,
} from './ended-place.ts';
import { stateOf, writeFiles } from './scratch-project.ts';

describe('a folder that is exchanged', () => {
	const states = [
		['nothing', undefined],
		['an empty folder', []],
		['a site', stateWith(oldSite)],
	] as const;
	const told = ['the new site is ready', 'the old site stands aside', 'the new site stands in its place'];
	const ended = states.flatMap(([before, was]) => [0, 1, 2, 3].map((steps) => [before, steps, was] as const));
	test.each(some(ended, 3))(
		'%s, ended after %i steps: readers find the old site, the new one or none, and the next command says what it did',
		async (before, steps, was) => {
			const at = place(before);
			expect(endAfter(at, 'exchange', steps)).toEqual(told.slice(0, steps));
			expect([was, undefined, stateWith(newSite)]).toContainEqual(readersSee(at.site));
			const { said } = await settleInterrupted(at.site);
			const isUndone = steps === 0 || (steps === 1 && was !== undefined);
			expect(said).toEqual([expect.stringMatching(isUndone ? undone : completed)]);
			expect(readersSee(at.site)).toEqual(isUndone ? was : stateWith(newSite));
			expect(fs.readdirSync(at.above).sort()).toEqual(isUndone && was === undefined ? ['project'] : ['project', 'web']);
			expect(await settleInterrupted(at.site)).toEqual({ said: [] });
		},
	);

	test('ended while the old site was removed: the rest of it is removed', async () => {
		const at = place('a site');
		endAfter(at, 'exchange', 3);
		fs.rmSync(path.join(at.above, '.web.building/old/.built-files.json'));
		fs.rmSync(path.join(at.above, '.web.building/old/a/page.html'));
		expect((await settleInterrupted(at.site)).said).toEqual([expect.stringMatching(completed)]);
		expect(readersSee(at.site)).toEqual(stateWith(newSite));
		expect(fs.readdirSync(at.above).sort()).toEqual(['project', 'web']);
	});

	test('what came into the old site in the last moment is kept, and said', async () => {
		const at = place('a site');
		writeFiles(at.above, { 'web.kept/': '' });
		endAfter(at, 'exchange', 2);
		writeFiles(at.above, { '.web.building/old/a/note.txt': 'mine' });
		const { said } = await settleInterrupted(at.site);
		expect(said[1]).toMatch(/^Files added to .*web during the build are now in .*web\.kept-2: a\/note\.txt\.$/);
		expect(stateOf(path.join(at.above, 'web.kept-2'))).toEqual(stateWith({ 'a/note.txt': 'mine' }));
		expect(readersSee(at.site)).toEqual(stateWith(newSite));
	});

	test('what has come into its place since is left alone, and so are both sites', async () => {
		const at = place('a site');
		endAfter(at, 'exchange', 2);
		writeFiles(at.site, { 'index.html': 'mine' });
		const before = stateOf(at.above).filter((line) => !line.includes('owner-'));
		await expect(settleInterrupted(at.site)).rejects.toThrow(
			/something else was put in its place\.\nThe new site is .*new, and the old one .*old\.\nMove away what is in/,
		);
		expect(stateOf(at.above).filter((line) => !line.includes('owner-'))).toEqual(before);
	});
});

describe('a folder into which files are merged', () => {
	// Each step in turn is tried in test/full/ended-build.test.ts.
	test.each(some([7, 0, 2, mergeStepWords.length], 1))(
		'ended after %i steps: all that no build wrote stays, and the next command says what it did',
		tryEndedMerge,
	);
});
