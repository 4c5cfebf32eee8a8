/** From a table to a site: what the first import writes is nearly all that the check asks for, and the rest says what to do. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { runCommand } from '../command.ts';
import { folderWith, importFiles, valuesOf } from './import-files.ts';

const head = 'Study,Title,Authors,Year,Nation,Design,Water';
const row = (name: string, year: number, nation: string, design: string, water: string) =>
	`${name} ${year},The ${name} pond,"${name}, A.",${year},${nation},${design},${water}`;
const table = [
	head,
	row('Ash', 2011, 'Kenya', 'trial', 'clear'),
	row('Bell', 2014, 'Norway', 'survey', 'dark'),
	row('Cole', 2014, 'Kenya', 'survey', 'clear'),
	row('Dean', 2019, 'Norway', 'trial', 'dark'),
].join('\n');

const figuresOf = (folder: string) =>
	parse(fs.readFileSync(path.join(folder, 'figures.yaml'), 'utf8')) as Record<string, unknown>[];

/** The text with the keys put in that a person has to write, as examples: those whose comment says that they are needed. */
function withNeededKeys(text: string): string {
	const blocks = text.split('\n\n').map((block) => {
		const lines = block.split('\n').map((line) => line.replace(/^( *)# ([a-z-]+: .*# Needed\. )/, '$1$2'));
		const at = lines.findIndex((line) => line.startsWith('# Needed. '));
		if (at < 0) return lines.join('\n');
		const key = lines.findIndex((line, i) => i > at && /^# [a-z-]+:( |$)/.test(line));
		return lines.map((line, i) => (i < key ? line : line.replace(/^# /, ''))).join('\n');
	});
	return blocks.join('\n\n');
}

describe('the first import of a table', () => {
	test('leaves to a person only the keys that review.yaml shows as needed', async () => {
		const { folder, problems } = await importFiles({ 'ponds.csv': table });
		expect(problems).toEqual([]);
		const before = checkContent(readContent(folder));
		expect([...new Set(before.map(({ kind }) => kind))]).toEqual(['missing-key']);
		const file = path.join(folder, 'review.yaml');
		fs.writeFileSync(file, withNeededKeys(fs.readFileSync(file, 'utf8')));
		const after = checkContent(readContent(folder));
		expect(after.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([]);
	});

	test('gives the site years, figures of its variables, and a first page that counts', async () => {
		const { folder, codebook } = await importFiles({ 'ponds.csv': table });
		expect(codebook.year).toMatchObject({ kind: 'year', from: 'reference.year' });
		expect(figuresOf(folder).map(({ kind, rows, columns }) => [kind, rows, columns])).toEqual([
			['cross', 'design', 'water'],
			['years', undefined, undefined],
			['world', undefined, undefined],
			['completeness', undefined, undefined],
		]);
		const home = fs.readFileSync(path.join(folder, 'pages/home.mdx'), 'utf8');
		expect(home).toContain('<Distinct variable="nation" one="country" many="countries" />, published <Years />');
	});

	test.each([
		[
			'columns that mark a state',
			'Study,Title,Setting: School,Setting: Home,Setting: Not reported,Setting: None\nAsh 2011,A,1,0,0,0\nBell 2014,B,1,0,1,0\nCole 2015,C,0,0,1,0\nDean 2016,D,0,0,0,1\nEast 2017,E,0,1,0,0\n',
		],
		[
			'a dictionary that lists a state',
			'Study,Title,Setting\nAsh 2011,A,1\nBell 2014,B,2\nCole 2015,C,9\nDean 2016,D,1\n',
			'Column,Label,Levels\nStudy,,\nTitle,,\nSetting,Setting,1=School; 2=Home; 9=Not reported; 8=Not in review\n',
		],
		[
			'curly quotes',
			'Study,Title,Motto\nAsh 2011,“The pond”,“be kind”\nBell 2014,«Der Teich»,‘go on’\nCole 2015,„Der See“,“be kind” and “go on”\n',
		],
		['no variable of codes', 'Study,Title,Remark\nAsh 2011,The pond,so it was\nBell 2014,The lake,and so on\n'],
		['no variable but the year', 'Study,Title,Year\nAsh,The pond,2011\nBell,The lake,2012\n'],
	])(
		'leaves nothing but needed keys either where a table has %s',
		async (...[, text, dictionary]: [string, string, string?]) => {
			const { folder, problems } = await importFiles({
				'a.csv': text,
				...(dictionary === undefined ? {} : { 'dictionary.csv': dictionary }),
			});
			expect(problems).toEqual([]);
			const found = checkContent(readContent(folder)).filter(({ kind }) => kind !== 'missing-key');
			expect(found.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([]);
		},
	);

	test('takes marks of "Not reported" and "None" for states, beside codes too', async () => {
		const done = await importFiles({
			'a.csv':
				'Study,Title,Setting: School,Setting: Home,Setting: Not reported,Setting: None\nAsh 2011,A,1,0,0,0\nBell 2014,B,1,0,1,0\nCole 2015,C,0,0,1,0\nDean 2016,D,0,0,0,1\nEast 2017,E,0,1,0,1\n',
		});
		expect(done.studies.map(({ values }) => values.setting)).toEqual([
			['school'],
			{ value: ['school'], also: 'not-reported' },
			'not-reported',
			'none',
			{ value: ['home'], note: 'Beside it stands: None.' },
		]);
		const again = await importFiles({
			'a.csv': 'Study,Title,Setting: School,Setting: Home,Setting: Not reported,Setting: None\nAsh 2011,A,0,0,1,0\n',
			'map.yaml': done.map,
		});
		expect(again.studies.map(({ values }) => values.setting)).toEqual(['not-reported']);
	});

	test('offers no year where a reference has none, and no figure that the variables do not carry', async () => {
		const { folder, codebook } = await importFiles({ 'a.csv': 'Study,Title,Remark\nAsh,The pond,so it was\n' });
		expect(codebook).not.toHaveProperty('year');
		expect(figuresOf(folder).map(({ kind }) => kind)).toEqual(['completeness']);
	});

	test('is the only one that writes them: a later import keeps what a person made of them', async () => {
		const from = folderWith({ 'ponds.csv': table });
		const { folder } = await importFiles({ 'ponds.csv': table }, from);
		fs.writeFileSync(path.join(folder, 'pages/home.mdx'), '---\ntitle: Home\ndescription: Mine.\n---\n\nMine.\n');
		fs.writeFileSync(path.join(folder, 'figures.yaml'), '[]\n');
		const again = await importFiles({ 'ponds.csv': `${table}\n${row('East', 2020, 'Kenya', 'trial', 'dark')}` }, from);
		expect(again.problems).toEqual([]);
		expect(fs.readFileSync(path.join(folder, 'pages/home.mdx'), 'utf8')).toContain('Mine.');
		expect(figuresOf(folder)).toEqual([]);
	});
});

test('npm run import says that pages call the review a scoping review, until review.yaml says what it is', async () => {
	const folder = folderWith({ 'a.csv': 'ID,Title,Design\n1,One,cohort\n2,Two,trial\n' });
	const words = [path.join(folder, 'a.csv'), '--into', path.join(folder, 'review')];
	const first = await runCommand('src/imports/cli.ts', words, { cwd: folder });
	expect(first.stdout).toContain('pages call it a scoping review');
	expect(first.stdout).toContain('"systematic-map"');
	fs.appendFileSync(path.join(folder, 'review/review.yaml'), 'kind: systematic-map\n');
	const again = await runCommand('src/imports/cli.ts', words, { cwd: folder });
	expect([again.status, again.stdout]).toEqual([0, expect.not.stringContaining('scoping review')]);
});

test('a variable that says the same of every study is no column of the first tables', async () => {
	const done = await importFiles({
		't.csv':
			'Study,Arms,Design,Setting\nAhl 2001,Arm name,RCT,School\nBru 2004,Arm name,Cohort,Home\nCad 2009,Arm name,RCT,School\n',
	});
	const { table } = parse(fs.readFileSync(path.join(done.folder, 'review.yaml'), 'utf8'));
	expect(table).toEqual(expect.arrayContaining(['design', 'setting']));
	expect(table).not.toContain('arms');
	expect(valuesOf(done, 'arms')).toEqual(['arm-name', 'arm-name', 'arm-name']);
});

test('the words of a team in its codebook and records are not judged as prose of the site; those on its pages are', async () => {
	const done = await importFiles({
		't.csv': 'study_label,design\nAhl 2001,RCT\nBru 2004,Cohort\nCad 2009,RCT\n',
		'dictionary.csv':
			'variable,label,definition\nstudy_label,Study,Name\ndesign,Design,"What was done in order to compare groups, prior to analysis"\n',
	});
	const kinds = () => checkContent(readContent(done.folder)).map(({ kind }) => kind);
	expect(JSON.stringify(done.codebook.design)).toContain('in order to');
	expect(kinds()).not.toContain('stilted-words');
	fs.appendFileSync(path.join(done.folder, 'pages/home.mdx'), '\nWe did it in order to see.\n');
	expect(kinds()).toContain('stilted-words');
});

test('what the check says of many references stands once, with all their places', async () => {
	const titles = ['FROGS', 'NEWTS', 'TOADS', 'OLMS', 'CARPS'];
	const done = await importFiles({
		't.csv': `Study,Title,Design\n${titles.map((title, i) => `Ahl ${2001 + i},${title} AND OTHER ANIMALS OF SMALL PONDS,RCT`).join('\n')}\n`,
	});
	const reading = readContent(done.folder);
	const report = formatReport(checkContent(reading), reading);
	expect(report.match(/capital-title \(warning\)$/gm)).toHaveLength(5);
	expect(report.match(/title: all letters are capitals\./g)).toHaveLength(1);
});

test('without a variable of codes, countries or numbers say which studies are similar, so that no key is left to guess', async () => {
	const done = await importFiles({
		't.csv': 'Study,Country,Weeks\nAhl 2001,Peru,12\nBru 2004,Chad,8\nCad 2009,Peru,12\n',
	});
	const { similar } = parse(fs.readFileSync(path.join(done.folder, 'review.yaml'), 'utf8'));
	expect(similar).toContain('country');
});

test('the first page is true of a review of any kind: it counts what the site holds, not what a review includes', async () => {
	const { folder } = await importFiles({ 't.csv': table });
	const home = fs.readFileSync(path.join(folder, 'pages', 'home.mdx'), 'utf8');
	expect(home).toContain('This site holds <Count words />');
	expect(home).not.toContain('The review includes');
});
