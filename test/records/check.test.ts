import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { formatAnnotations } from '../../src/records/report/github.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { fixtures, layOver } from './overlay.ts';

/** The issues of birch-2021 with this text in place of another, as `kind line`. */
function issuesOf(written: string, text: string): string[] {
	const folder = layOver();
	const file = path.join(folder, 'content/studies/birch-2021.yaml');
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(written, text));
	return checkContent(readContent('content', folder)).map(({ kind, line }) => `${kind} ${line}`);
}

const groupsOf = (...groups: string[]) =>
	issuesOf('participants: not-reported', ['participants:', ...groups.map((group) => `  - { ${group} }`)].join('\n'));

describe('checkContent(reading)', () => {
	test('tells all problems of a record at once, also where one field hides another', () => {
		const text = 'design: RCT\n  foods: [seeds, seeds]\n  country: UK\n  colour: red';
		expect(issuesOf('design: camera-trap\n  foods: seeds\n  country: SE', text)).toEqual([
			'unknown-code 6',
			'repeated-code 7',
			'unknown-country 8',
			'unknown-key 9',
		]);
	});

	test.each([
		['a number', '12'],
		['a text', 'birds'],
		['a list', '[1, { a: [] }]'],
		['nothing', ''],
		['a group', '{ values: { design: [] }, participants: { count: 1 } }'],
	])('a record that is %s is told, not thrown', (_, text) => {
		const folder = layOver();
		for (const name of ['studies/birch-2021', 'codebook/design', 'review', 'references', 'programmes'])
			fs.writeFileSync(path.join(folder, 'content', `${name}.yaml`), text);
		expect(checkContent(readContent('content', folder)).length).toBeGreaterThan(0);
	});

	test('a variable that cannot be read brings no problems in records', () => {
		const folder = layOver();
		fs.writeFileSync(path.join(folder, 'content/codebook/foods.yaml'), 'id: foods\nkind: [\n');
		const files = new Set(checkContent(readContent('content', folder)).map(({ file }) => file));
		expect([...files]).toEqual(['content/codebook/foods.yaml']);
	});

	test('a variable with a slip elsewhere still checks the records', () => {
		const folder = layOver();
		const file = path.join(folder, 'content/codebook/foods.yaml');
		fs.writeFileSync(
			file,
			fs.readFileSync(file, 'utf8').replace('facet: open', 'facet: wide').replace('code: suet', 'code: lard'),
		);
		expect(
			checkContent(readContent('content', folder)).map(({ kind, file: name }) => `${kind} ${path.basename(name)}`),
		).toEqual(['unknown-word foods.yaml', 'unknown-code alder-2019.yaml']);
	});
});

describe('groups of participants', () => {
	const whole = 'id: all, role: everyone, basis: enrolled, count: 100';
	const adults = (count: string, rest = '') =>
		`id: a, role: adults, basis: enrolled, within: all, count: ${count}${rest}`;
	const children = (count: string, rest = '') =>
		`id: c, role: children, basis: enrolled, within: all, count: ${count}${rest}`;

	test.each([
		['they add up', [whole, adults('60'), children('40')]],
		['one part is all there is', [whole, adults('60')]],
		['a part has no number', [whole, adults('60'), children('unclear')]],
		['a part is approximate', [whole, adults('60'), children('{ value: 50, approximate: true }')]],
		['a part is a range that leaves room', [whole, adults('60'), children('{ min: 30, max: 50 }')]],
		['parts of one role may leave others out', [whole, adults('60'), children('30').replace('children', 'adults')]],
		['parts overlap', [whole, adults('60'), children('60', ', overlaps: a')]],
		['a part was counted on another basis', [whole, adults('60'), children('60').replace('enrolled', 'responded')]],
		['the whole is in doubt', [`${whole}, doubt: It may be 120.`, adults('60'), children('60')]],
		[
			'the count of the whole is in doubt',
			[whole.replace('100', '{ value: 100, doubt: It may be 120. }'), adults('160')],
		],
		['a part is in doubt', [whole, adults('99999', ', doubt: It may be 99.')]],
		['the whole is approximate', [whole.replace('100', '{ value: 100, approximate: true }'), adults('160')]],
	])('nothing is said where %s', (_, groups) => {
		expect(groupsOf(...groups)).toEqual([]);
	});

	test.each([
		['parts are more than the whole', [whole, adults('60'), children('60')]],
		['parts that divide the whole are less', [whole, adults('60'), children('30')]],
		['the lower ends of parts are more than the whole', [whole, adults('80'), children('{ min: 30, max: 50 }')]],
		['one part is larger, whatever its basis', [whole, adults('160').replace('enrolled', 'analysed')]],
		['a note says why', [`${whole}, note: Ten left.`, adults('60'), children('60')]],
		[
			'notes stand on everything',
			[`${whole}, note: So printed.`, adults('{ value: 99999, note: So printed. }', ', note: So.')],
		],
		['a doubt is blank', [`${whole}, doubt: " "`, adults('160')]],
		['the whole is none', [whole.replace('100', 'none'), adults('1')]],
		[
			'parts on one basis are more than a whole on another',
			[whole, adults('60').replace('enrolled', 'responded'), children('60').replace('enrolled', 'responded')],
		],
		['a part may be more than the whole', [whole, adults('{ min: 50, max: 101 }')]],
		['a part overlaps its whole', [whole, adults('160', ', overlaps: all')]],
		[
			'a part of a part without a number is more',
			[whole, adults('unclear'), children('160').replace('within: all', 'within: a')],
		],
	])('it is told where %s', (_, groups) => {
		expect(groupsOf(...groups).map((told) => told.split(' ')[0])).toContain('groups-do-not-add-up');
	});
});

test('formatReport(issues, reading, { hasColour }) paints place and kind, and nothing else', () => {
	const reading = readContent('content', layOver(path.join(fixtures, 'broken/unused-code')));
	const report = formatReport(checkContent(reading), reading, { hasColour: true });
	expect(report.split('\n')[0]).toBe(
		'\x1b[1mcontent/codebook/foods.yaml:12:13\x1b[0m  \x1b[33munused-code (warning)\x1b[0m',
	);
});

test('formatAnnotations(issues, reading) is one line an issue, with the closing count', () => {
	const annotations = (slug: string) => {
		const reading = readContent('content', layOver(path.join(fixtures, 'broken', slug)));
		return formatAnnotations(checkContent(reading), reading).split('\n');
	};
	expect(annotations('unknown-programme')).toEqual([
		'::error file=content/studies/alder-2019.yaml,line=5,col=12,title=unknown-programme%3A A programme that is not in the list::programme: "winter-wacht" is not in programmes.yaml.%0ADid you mean "winter-watch"? Every programme needs an entry with its id and name there.',
		'1 error in 1 of 2 studies. Nothing was built.',
	]);
	expect(annotations('missing-folder')[0]).toMatch(/^::error file=content,title=/);
	expect(annotations('unused-code')[0]).toMatch(/^::warning file=/);
});

describe('loadCorpus(folder)', () => {
	test('builds the corpus of content without errors', () => {
		const corpus = loadCorpus(path.join(layOver(), 'content'));
		expect(corpus.studies.map(({ id }) => id)).toEqual(['alder-2019', 'birch-2021']);
		expect(corpus.variables.map(({ id }) => id)).toEqual(['design', 'foods', 'country', 'role', 'domain', 'direction']);
	});

	test('warnings do not stop it', () => {
		expect(loadCorpus(path.join(layOver(path.join(fixtures, 'broken/unused-code')), 'content')).studies).toHaveLength(
			2,
		);
	});

	test('throws with the whole report', () => {
		const folder = path.join(layOver(path.join(fixtures, 'broken/unknown-code')), 'content');
		expect(() => loadCorpus(folder)).toThrow(
			/unknown-code[\s\S]*Did you mean "transect-count"[\s\S]*Nothing was built\.$/,
		);
	});
});

test('entries of a list that no variable describes are asked for their source, which is published with them', () => {
	const folder = layOver();
	const content = path.join(folder, 'content');
	fs.rmSync(path.join(content, 'codebook/role.yaml'));
	const file = path.join(content, 'studies/alder-2019.yaml');
	const without = fs.readFileSync(file, 'utf8').replaceAll(/^ {4}role: .*\n/gm, '');
	fs.writeFileSync(file, without);
	const issues = checkContent(readContent('content', folder));
	expect(issues.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
		'missing-key 11',
		'missing-key 14',
		'missing-key 18',
	]);
	expect(issues[0]?.message).toBe('participants.all: the key source is missing.');
	fs.writeFileSync(file, without.replaceAll('basis: enrolled', 'basis: enrolled\n    source: Text'));
	const [study] = loadCorpus(content).studies;
	expect(study?.lists.participants).toMatchObject([{ source: 'Text' }, { source: 'Text' }, { source: 'Text' }]);
});

test('a finding says where it stands in the tables of a review, and does without in records that come from papers', () => {
	const folder = layOver();
	const content = path.join(folder, 'content');
	const file = path.join(content, 'studies/alder-2019.yaml');
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^ {4}source: .*\n/m, ''));
	const kinds = () => checkContent(readContent('content', folder)).map(({ kind, message }) => `${kind}: ${message}`);
	expect(kinds()).toEqual(['missing-key: findings.more-visits: the key source is missing.']);
	fs.appendFileSync(path.join(content, 'review.yaml'), 'provenance: papers\n');
	expect(kinds()).toEqual([]);
	expect(loadCorpus(content).studiesById.get('alder-2019')?.lists.findings).toMatchObject([
		{ source: 'Table 1, Outcome' },
	]);
});
