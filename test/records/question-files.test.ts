/** What content says beside its prose: heads and names of files, the planner, the rule of a recommendation. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';
import { food, issuesIn } from './question-page.ts';

const told = (issues: ReturnType<typeof issuesIn>) => issues.map(({ kind, line }) => [kind, line]);

/** Kind and line of all that is told of the content with some files of its own. */
function toldOf(files: Readonly<Record<string, string>>) {
	const folder = layOver();
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(folder, 'content', name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, text);
	}
	return told(checkContent(readContent('content', folder)));
}

describe('a question page', () => {
	test('is read with any line ends', () => {
		expect(issuesIn(food.replaceAll('\n', '\r\n'))).toEqual([]);
	});

	test.each([
		['without a head', food.replace(/^---[\s\S]*?\n---\n/, '')],
		['with an empty head', food.replace(/^---[\s\S]*?\n---\n/, '---\n---\n')],
	])('%s is not called empty', (_, text) => {
		expect(told(issuesIn(text))).toEqual([['prose-syntax', 1]]);
	});

	test('whose head has a mistake is still there for the planner and for the register', () => {
		const planner = 'lead: A.\nsituation: [{ variable: design }]\nchoices: [{ question: food, variables: [foods] }]\n';
		const page = food.replace('title:', 'title: :');
		const files = { 'guidance/food.mdx': page, 'planner.yaml': planner, 'addresses.yaml': '- guidance/food\n' };
		expect(toldOf(files).map(([kind]) => kind)).toEqual(['syntax']);
	});

	test.each([
		['Food and drink.mdx', 'wrong-form'],
		['food--drink.mdx', 'wrong-form'],
		['plan.mdx', 'reserved-name'],
		['index.mdx', 'reserved-name'],
	])('cannot be called %s', (name, kind) => {
		expect(told(issuesIn(food, name))).toEqual([[kind, 1]]);
	});

	test('has its parts once, in their order, and none within another', () => {
		const [part = ''] = /<Part of="did">[\s\S]*?<\/Part>\n/.exec(food) ?? [];
		const messages = (text: string) => issuesIn(text).map(({ kind, message }) => [kind, message]);
		const others = food.replace(part, '');
		expect(messages(food.replace(part, `${part}\n${part}`))).toEqual([['missing-part', '<Part>: "did" stands twice.']]);
		const within = others.replace('Seeds were fed most.', `Seeds.\n\n${part}`);
		expect(messages(within)).toEqual([['missing-part', '<Part>: "did" stands inside another part.']]);
	});

	test('has a place of its own', () => {
		expect(toldOf({ 'guidance/drink.mdx': food, 'guidance/food.mdx': food })).toEqual([['duplicate-order', 5]]);
	});
});

test('planner.yaml asks of each variable once, and walks through each question once', () => {
	const planner = (situation: string, choices: string) =>
		`lead: A.\nsituation: [${situation}]\nchoices: [${choices}]\n`;
	const design = '{ variable: design }';
	const choice = '{ question: food, variables: [foods] }';
	const files = { 'guidance/food.mdx': food };
	expect(toldOf({ ...files, 'planner.yaml': planner('{ variable: foods }', choice) })).toEqual([]);
	expect(toldOf({ ...files, 'planner.yaml': planner(`${design}, ${design}`, choice) })).toEqual([['duplicate-id', 2]]);
	expect(toldOf({ ...files, 'planner.yaml': planner(design, `${choice}, ${choice}`) })).toEqual([
		['duplicate-id', 3],
		['duplicate-id', 3],
	]);
});

describe('the table of a recommendation', () => {
	const rows = {
		element: '{ label: A, selection: foods=seeds }',
		without: '{ label: B, selection: foods.not=seeds }',
		gain: '{ label: C, selection: direction=more }',
		'no-gain': '{ label: D, selection: direction=none }',
	};
	const toldOfTable = (table: Readonly<Record<string, string>>, more = '') =>
		toldOf({
			'recommendations/feed.yaml': `id: feed\norder: 1\nto: educators\nlabel: Feed\ntext: Feed.\nsource: Table 1\n${more}${Object.entries(
				table,
			)
				.map(([key, row]) => `${key}: ${row}\n`)
				.join('')}`,
		});

	test.each(Object.keys(rows))('is whole: without %s it is refused', (key) => {
		expect(toldOfTable(rows)).toEqual([]);
		const { [key]: _, ...rest } = rows as Record<string, string>;
		expect(toldOfTable(rest)).toEqual([['missing-key', 7]]);
	});

	test.each(Object.keys(rows))('asks for what is there: %s names its nearest code, at its place', (key) => {
		expect(toldOfTable({ ...rows, [key]: '{ label: A, selection: foods=seedz }' })).toEqual([
			['unknown-code', 7 + Object.keys(rows).indexOf(key)],
		]);
	});

	test('names no finding under compared that is not there', () => {
		expect(toldOfTable({}, 'compared: [birch-2021/more-visits]\n')).toEqual([['unknown-finding', 7]]);
	});
});

describe('an entry of what a recommendation rests on', () => {
	const rule = (criterion: string) =>
		toldOf({
			'recommendations/feed.yaml': `id: feed\norder: 1\nto: educators\nlabel: Feed\ntext: Feed.\nsource: Table 1\nevidence:\n  - { side: contrary, label: fed${criterion} }\n`,
		});
	const selection = ', selection: foods=seeds';
	const findings = ', findings: [birch-2021/more-visits]';

	test('has a selection or findings, not both and not neither', () => {
		expect(rule(selection)).toEqual([]);
		expect(rule('')).toEqual([['missing-key', 8]]);
		expect(rule(', findings: []').map(([kind]) => kind)).toEqual(['empty-list']);
		expect(rule(selection + findings).map(([kind]) => kind)).toContain('unknown-key');
	});

	test('has a place beside those of others to the same people only', () => {
		const feed = (id: string, to: string) => ({
			[`recommendations/${id}.yaml`]: `id: ${id}\norder: 1\nto: ${to}\nlabel: Feed\ntext: Feed.\nsource: Table 1\n`,
		});
		expect(toldOf({ ...feed('a', 'educators'), ...feed('b', 'researchers') })).toEqual([]);
		expect(toldOf({ ...feed('a', 'educators'), ...feed('b', 'educators') })).toEqual([['duplicate-order', 2]]);
	});
});

test('an id that is part of the address of other pages is refused: each word of the site that stands there', () => {
	const record = fs.readFileSync(path.join(fixtures, 'minimal/studies/birch-2021.yaml'), 'utf8');
	const named = (id: string) => toldOf({ [`studies/${id}.yaml`]: record.replace(/^id: .*$/m, `id: ${id}`) });
	expect(named('sorted')).toContainEqual(['reserved-name', 1]);
	expect(named('sort').filter(([kind]) => kind === 'reserved-name')).toEqual([]);
	for (const word of ['plan', 'index'])
		expect(toldOf({ [`guidance/${word}.mdx`]: food })).toContainEqual(['reserved-name', 1]);
});
