/** A site that is written into a folder of others touches nothing that no build wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuiltFiles, writeBuiltFiles } from '../../src/publish/built-files.ts';
import { freshIn, type Work } from '../../src/publish/journal.ts';
import { merge, placesInTheWay } from '../../src/publish/merge.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { stateOf, writeFiles } from './scratch-project.ts';

function workOn(site: Record<string, string>, fresh: Record<string, string>, oldFiles?: readonly string[]): Work {
	const above = fs.realpathSync(temporaryFolder());
	const work = { site: path.join(above, 'web'), working: path.join(above, 'web/.building') };
	writeFiles(work.site, site);
	fs.mkdirSync(work.working);
	writeFiles(freshIn(work), fresh);
	if (oldFiles) writeBuiltFiles(work.site, oldFiles, work.working);
	return work;
}

const seen = ({ site }: Work) =>
	stateOf(site).filter((line) => !line.startsWith('.building') && !line.startsWith('.built'));

describe('merge(work, oldFiles, newFiles)', () => {
	test('writes beside what others wrote, and marks its own', () => {
		const work = workOn({ CNAME: 'mine', 'a/mine': 'mine' }, { 'a/index.html': 'new', 'b.css': 'new' });
		for (const _step of merge(work, undefined, ['a/index.html', 'b.css']));
		expect(seen(work)).toEqual(['CNAME: mine', 'a/', 'a/index.html: new', 'a/mine: mine', 'b.css: new']);
		expect(readBuiltFiles(work.site)).toEqual(['a/index.html', 'b.css']);
	});

	test('removes files of the old site and folders that it leaves empty, but no folder of others', () => {
		const old = ['a/b/gone', 'a/gone', 'index.html', 'lost', 'now-a-folder'];
		const work = workOn(
			{ 'a/b/gone': 'old', 'a/gone': 'old', 'index.html': 'old', 'now-a-folder/': '', 'uploads/': '', 'c/d/': '' },
			{ 'index.html': 'new' },
			old,
		);
		for (const _step of merge(work, old, ['index.html']));
		expect(seen(work)).toEqual(['c/', 'c/d/', 'index.html: new', 'now-a-folder/', 'uploads/']);
		expect(readBuiltFiles(work.site)).toEqual(['index.html']);
	});

	test.each([
		['marked', ['a.css', 'a/old.html', 'index.html']],
		['not marked', undefined],
	])('puts everything back where a step fails, in a folder that is %s', (_, oldFiles) => {
		const before: Record<string, string> = oldFiles ? { 'a.css': 'old', 'a/old.html': 'old', 'index.html': 'old' } : {};
		const work = workOn(
			{ ...before, CNAME: 'mine' },
			{ 'b/new.css': 'new', 'index.html': 'new', 'z.html': 'new' },
			oldFiles,
		);
		const was = stateOf(work.site).filter((line) => !line.startsWith('.building'));
		expect(() => {
			// Comes in the last moment: no file can take its place.
			for (const step of merge(work, oldFiles, ['b/new.css', 'index.html', 'z.html']))
				if (step === 'index.html stands in its place') writeFiles(work.site, { 'z.html/mine': 'mine' });
		}).toThrow(/z\.html/);
		fs.rmSync(path.join(work.site, 'z.html'), { recursive: true });
		expect(stateOf(work.site).filter((line) => !line.startsWith('.building'))).toEqual(was);
	});
});

describe('placesInTheWay(site, files)', () => {
	const inTheWay = (site: Record<string, string>, oldFiles: readonly string[], newFiles: readonly string[]) =>
		placesInTheWay(workOn(site, {}).site, { oldFiles, newFiles });

	test('is empty where files are new, or take the place of old ones', () => {
		expect(inTheWay({ 'a/b': 'old', c: 'old', d: 'mine' }, ['a/b', 'c'], ['a', 'c/d', 'e', 'e2/f'])).toEqual([]);
	});

	test.each([
		['a file', { 'index.html': 'mine' }, ['index.html'], ['index.html']],
		['a file where a folder goes, once', { a: 'mine' }, ['a/b', 'a/c/d'], ['a']],
		['a folder where a file goes', { 'a/': '' }, ['a'], ['a']],
		['a file in an old folder where a file goes', { 'o/old': 'old', 'o/mine': 'mine' }, ['o'], ['o']],
		['an empty folder in an old folder where a file goes', { 'o/old': 'old', 'o/mine/': '' }, ['o'], ['o']],
	])('names %s that no build wrote', (_, site, newFiles, expected) => {
		expect(inTheWay(site, ['o/old'], newFiles)).toEqual(expected);
	});

	test('names a link, wherever it leads', () => {
		const { site } = workOn({ 'real/index.html': 'old' }, {});
		fs.symlinkSync('real', path.join(site, 'linked'), 'junction');
		const oldFiles = ['linked', 'linked/index.html', 'real/index.html'];
		expect(placesInTheWay(site, { oldFiles, newFiles: ['linked/index.html'] })).toEqual(['linked']);
		expect(placesInTheWay(site, { oldFiles, newFiles: ['linked'] })).toEqual(['linked']);
	});
});
