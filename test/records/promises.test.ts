/** What was released stays, leads elsewhere, or is told: whoever removes it without a word is stopped. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { checkAddresses } from '../../src/records/checks/addresses.ts';
import { checkRegister } from '../../src/records/checks/register.ts';
import { buildMaterial } from '../../src/records/material.ts';
import type { ContentReading } from '../../src/records/read.ts';
import {
	brokenPromises,
	promiseKinds,
	type RegisterLine,
	readReleased,
	told,
	withData,
	withLines,
	without,
	withoutLines,
} from './released.ts';

const released = readReleased('review');

type Entries = { id: string }[];
type Codebook = { id: string; of: string; kind: string; unit?: object; codes: { code: string }[]; aliases?: string[] };

const linesOf = ({ sources }: ContentReading) =>
	sources.find(({ kind }) => kind === 'addresses')?.data as RegisterLine[];

const withoutStudy = without(released, 'study', 'amsel-2012');

test('a review as it was released breaks no promise', () => {
	expect(checkContent(released)).toEqual([]);
});

describe('what is removed with its lines of the register is missed all the same', () => {
	test.each<[what: string, reading: ContentReading, expected: readonly string[]]>([
		[
			'a study, with its findings and other entries',
			withoutLines(withoutStudy, 'studies/amsel-2012'),
			['vanished-address studies/amsel-2012'],
		],
		[
			'a finding',
			withoutLines(
				withData(released, 'study', 'amsel-2012', (data: { findings: Entries }) => ({
					...data,
					findings: data.findings.filter(({ id }) => id !== 'lunch-level'),
				})),
				'studies/amsel-2012#finding-lunch-level',
			),
			['vanished-address studies/amsel-2012#finding-lunch-level'],
		],
		[
			'an entry of another list',
			withoutLines(
				withData(released, 'study', 'amsel-2012', (data: object) => ({ ...data, measures: 'none' })),
				'studies/amsel-2012#measure-',
			),
			['diary', 'plates', 'table'].map((id) => `vanished-address studies/amsel-2012#measure-${id}`),
		],
		[
			'a variable, with its codes and columns',
			withoutLines(without(released, 'variable', 'pupils'), 'codebook/pupils'),
			['vanished-address codebook/pupils'],
		],
		[
			'a code',
			withoutLines(
				withData(released, 'variable', 'pursuits', (data: Codebook) => ({ ...data, codes: data.codes.slice(1) })),
				'by/pursuits/sow',
			),
			['vanished-address by/pursuits/sowing'],
		],
		[
			'the earlier name of a variable',
			withoutLines(
				withData(released, 'variable', 'plot', ({ aliases: _, ...data }: Codebook) => data),
				'codebook/garden-site',
			),
			['vanished-address codebook/garden-site'],
		],
		[
			'a figure',
			withoutLines(
				withData(released, 'figures', 'figures', (all: Entries) => all.slice(1)),
				'figures/garden-map',
			),
			['vanished-address figures/garden-map'],
		],
		[
			'a question',
			withoutLines(without(released, 'question'), 'guidance/'),
			['unregistered-address guidance/plan', 'vanished-address guidance/what-to-do-in-the-garden'],
		],
		[
			'a recommendation',
			withoutLines(without(released, 'recommendation', 'let-children-pick'), 'recommendations/let'),
			['vanished-address recommendations/let-children-pick'],
		],
		[
			'all named selections',
			withoutLines(without(released, 'selections'), 'embed/selections/'),
			['vanished-address embed/selections/sold-at-market', 'vanished-address embed/selections/tasted-raw'],
		],
	])('%s', (_, reading, expected) => {
		expect(told(reading)).toEqual(expected);
	});

	test('one message says how much goes with it, and how to say where it leads', () => {
		const [issue, ...others] = brokenPromises(withoutLines(withoutStudy, 'studies/amsel-2012'));
		expect(others).toEqual([]);
		expect(issue).toMatchObject({
			severity: 'error',
			file: 'content/addresses.yaml',
			message: '"studies/amsel-2012" was released with 1.1.0, and nothing is there any more. 14 addresses go with it.',
			hint: expect.stringContaining('Bring it back, or say where it leads: { from: studies/amsel-2012, to: … }.'),
		});
		expect(issue?.line).toBeGreaterThan(0);
	});

	test('of many there is one message', () => {
		const names = released.sources.filter(({ kind }) => kind === 'variable').map(({ name }) => name);
		const few = names.slice(2).reduce((reading, name) => without(reading, 'variable', name), released);
		const issues = brokenPromises(withoutLines(withoutLines(few, 'by/'), 'codebook/'));
		expect(issues.filter(({ kind }) => kind === 'vanished-address').length).toBeLessThan(3);
		expect(issues.map(({ message }) => message).join('\n')).toMatch(
			/\d+ variables were published, and nothing is there/,
		);
	});
});

describe('the register', () => {
	test('is missed where it is gone, and what is gone too is named beside it', () => {
		expect(told(without(released, 'addresses'))).toEqual(['missing-register undefined']);
		expect(told(without(withoutStudy, 'addresses'))).toEqual([
			'missing-register undefined',
			'vanished-address studies/amsel-2012',
		]);
	});

	test('is not missed before the first release', () => {
		const unreleased = { ...released, versions: [], versionNames: [] };
		expect(told(without(without(unreleased, 'addresses'), 'change', '1.0.0'))).toEqual([]);
	});

	test('has to hold what was released, also where that is still there', () => {
		expect(told(withoutLines(released, 'by/published/1994'))).toEqual(['unregistered-address by/published/1994']);
		const [issue] = brokenPromises(withLines(released, () => []));
		expect(issue?.message).toMatch(/^"[^"]+" and \d{3} other addresses of 1\.1\.0 are not in the register\.$/);
		expect(issue?.hint).toBe('Run "npm run addresses": it puts back what was released.');
	});

	test('has to hold where something led, once it was released so', () => {
		expect(told(withoutLines(released, 'studies/loam-2001'))).toEqual(['unregistered-address studies/loam-2001']);
	});

	test('leads what goes with a study or a variable there too', () => {
		const led = withLines(withoutStudy, (lines) =>
			lines.map((line) => (line === 'studies/amsel-2012' ? { from: line, to: 'changes' } : line)),
		);
		expect(told(led)).toEqual([]);
		const joined = withLines(without(released, 'variable', 'pupils'), (lines) =>
			lines.map((line) => (line === 'codebook/pupils' ? { from: line, to: 'codebook/plot' } : line)),
		);
		expect(told(joined)).toEqual([]);
	});
});

describe('a column', () => {
	test.each<[what: string, change: (data: Codebook) => object, expected: readonly string[]]>([
		[
			'of another kind',
			(data) => ({ ...data, kind: 'text' }),
			[
				'changed-column text',
				'vanished-column data/studies.csv#weekly-hours_approximate',
				'vanished-column data/studies.csv#weekly-hours_max',
				'vanished-column data/studies.csv#weekly-hours_min',
			],
		],
		['in another unit', (data) => ({ ...data, unit: { one: 'day', many: 'days' } }), ['changed-column undefined']],
		[
			'in another table',
			(data) => ({ ...data, of: 'findings' }),
			['', '_approximate', '_max', '_min'].map((part) => `vanished-column data/studies.csv#weekly-hours${part}`),
		],
	])('%s is refused', (_, change, expected) => {
		expect([...told(withData(released, 'variable', 'weekly-hours', change))].sort()).toEqual(expected);
	});

	test('may hold another kind once the first number of the version went up', () => {
		const changed = withData(released, 'variable', 'season', (data: Codebook) => ({ ...data, kind: 'codes' }));
		expect(told(changed)).toEqual(['changed-column codes']);
		const raised = withData(changed, 'review', 'review', (data: object) => ({ ...data, version: '2.0.0' }));
		expect(told(raised)).toEqual([]);
	});

	test('may have another word for its unit where the next changes name the variable', () => {
		const reworded = withData(released, 'variable', 'weekly-hours', (data: Codebook) => ({
			...data,
			unit: { one: 'hour', many: 'full hours' },
		}));
		expect(told(reworded)).toEqual(['changed-column undefined']);
		const [first] = released.sources.filter(({ kind }) => kind === 'change');
		if (!first) throw new Error('no changes');
		const data = {
			version: '1.2.0',
			date: '2024-06-01',
			summary: 'Words.',
			changes: [{ kind: 'changed', what: 'Hours a week are called full hours.' }],
		};
		const change = { ...first, name: '1.2.0', path: 'content/changes/1.2.0.yaml', data, text: JSON.stringify(data) };
		expect(told({ ...reworded, sources: [...reworded.sources, change] })).toEqual([]);
	});

	test('of a variable that was renamed is there under its earlier name', () => {
		const renamed = withData(
			released,
			'variable',
			'weekly-hours',
			(data: Codebook) => ({ ...data, id: 'hours', aliases: ['weekly-hours'] }),
			'hours',
		);
		expect(told(renamed)).toEqual([]);
		const unsaid = withData(
			released,
			'variable',
			'weekly-hours',
			(data: Codebook) => ({ ...data, id: 'hours' }),
			'hours',
		);
		expect(told(unsaid)).toEqual(['vanished-address codebook/weekly-hours']);
	});

	test('that leaves is named in the changes, also with its variable', () => {
		const led = (to: string, change: (reading: ContentReading) => ContentReading = (reading) => reading) =>
			told(
				change(
					withLines(without(released, 'variable', 'pupils'), (lines) =>
						lines.map((line) => (line === 'codebook/pupils' ? { from: line, to } : line)),
					),
				),
			);
		expect(led('changes')).toEqual(['vanished-column changes']);
		const say = (what: string) => (reading: ContentReading) =>
			withData(reading, 'change', '1.1.0', (data: { changes: object[] }) => ({
				...data,
				changes: [...data.changes, { kind: 'removed', what }],
			}));
		expect(led('changes', say('The variable pupils.'))).toEqual([]);
		expect(led('changes', say('Those who puzzle.'))).toEqual(['vanished-column changes']);
	});
});

describe('what comes and goes with the records breaks no promise', () => {
	test('years, states and countries that no study has any more', () => {
		const moved = withData(released, 'references', 'references', (all: { issued: number }[]) =>
			all.map((reference) => ({ ...reference, issued: 2011 })),
		);
		expect(told(moved)).toEqual([]);
	});

	test('an order of the studies that the table does not have any more', () => {
		const narrower = withData(released, 'review', 'review', (data: { table: string[] }) => ({
			...data,
			table: data.table.slice(0, 1),
		}));
		expect(told(narrower)).toEqual([]);
	});
});

describe('what cannot be read is not missed', () => {
	const unread = (kind: 'study' | 'variable' | 'figures' | 'selections' | 'addresses' | 'question', name: string) =>
		withData(released, kind, name, () => undefined);
	test.each([
		['a record', unread('study', 'amsel-2012')],
		[
			'a record without its list',
			withData(released, 'study', 'amsel-2012', ({ findings: _, ...data }: { findings: Entries }) => data),
		],
		['a variable', unread('variable', 'pursuits')],
		[
			'a variable whose codes are no list',
			withData(released, 'variable', 'pursuits', (data: Codebook) => ({ ...data, codes: 'sowing' })),
		],
		[
			'a variable with something else wrong',
			withData(released, 'variable', 'plot', (data: Codebook) => ({ ...data, label: 7 })),
		],
		['the figures', unread('figures', 'figures')],
		[
			'a figure without its id',
			withData(released, 'figures', 'figures', (all: Entries) => all.map(({ id: _, ...rest }) => rest)),
		],
		['the named selections', unread('selections', 'selections')],
		['a question', unread('question', 'what-to-do-in-the-garden')],
		['the register', unread('addresses', 'addresses')],
	])('%s', (_, reading) => {
		expect(told(reading)).toEqual([]);
	});
});

describe('a line of the register', () => {
	test('is told with its place', () => {
		const issues = brokenPromises(
			withLines(released, (lines) => [...lines, { from: 'studies/of-old', to: 'studies/lost' }]),
		);
		expect(issues).toMatchObject([{ file: 'content/addresses.yaml', path: [linesOf(released).length, 'to'] }]);
		expect(issues[0]?.line).toBeGreaterThan(linesOf(released).length);
	});

	/** What is told of one more line, but that the changes do not name it. */
	const tell = (line: RegisterLine) => {
		const material = buildMaterial(withLines(released, (lines) => [...lines, line]));
		return [...checkRegister(material), ...checkAddresses(material)].map(
			({ kind, message, hint }) => `${kind}: ${message} ${hint}`,
		);
	};
	const other =
		'Write it as the others here: without the site, without a slash at its ends, and without a query, such as "studies/okafor-2019" or "studies/okafor-2019#finding-less-stress".';

	test.each([
		['by/pursuits/..', other],
		['studies/../figures/when', 'Write "figures/when".'],
		['figures/index', '"figures/index" was published, and nothing is there any more.'],
		['constructor', '"constructor" was published, and nothing is there any more.'],
		['figures/constructor', '"figures/constructor" was published, and nothing is there any more.'],
		['studies/amsel-2012#constructor', other],
		['https://example.org/reviews/one/studies/amsel-2012/', 'Write "studies/amsel-2012".'],
		['https://example.org/', other],
		['javascript:alert(1)', other],
		['//example.org/studies/amsel-2012', 'Write "studies/amsel-2012".'],
		['/studies/amsel-2012', 'Write "studies/amsel-2012".'],
		['studies/amsel-2012/', 'Write "studies/amsel-2012".'],
		['studies/amsel-2012/#finding-lunch-level', 'Write "studies/amsel-2012#finding-lunch-level".'],
		['studies/amsel-2012/index.html', 'Write "studies/amsel-2012".'],
		['studies/amsel-2012?v=1.0.0', 'Write "studies/amsel-2012".'],
		['studies/amsel%2D2012', 'Write "studies/amsel-2012".'],
		['Studies/Amsel-2012', 'Write "studies/amsel-2012".'],
		['studies/amsel 2012', other],
		['studies/amsel-2012 ', 'Write "studies/amsel-2012".'],
		['data/studies/amsel-2012.json', other],
		['data/../review.yaml', other],
		['by/nation/gb', '"by/nation/gb" was published, and nothing is there any more.'],
		['', other],
	])('%j', (line, expected) => {
		const [first = ''] = tell(line);
		expect(first).toContain(expected);
		expect(tell({ from: 'studies/of-old', to: line }).length).toBeGreaterThan(0);
		expect(tell({ from: line, to: 'changes' }).length).toBe(expected === other || expected.startsWith('Write') ? 1 : 0);
	});

	test.each([
		[{ from: 'studies/of-old', to: 'studies/of-old' }, '"studies/of-old" leads to itself.'],
		[
			{ from: 'studies/of-old', to: 'studies/loam-2001' },
			'"studies/of-old" leads to "studies/loam-2001", and that leads on to "changes". Write "changes".',
		],
		[
			{ from: 'studies/of-old', to: 'studies/amsel-2012#finding-lunch' },
			'Did you mean "studies/amsel-2012#finding-lunch-level"?',
		],
		[{ from: 'studies/of-old', to: 'data/studies.csv' }, '"studies/of-old" is a study, and cannot lead to a file.'],
		[
			{ from: 'data/old.csv', to: 'data/studies.csv' },
			'"data/old.csv" is a file, and cannot lead to a file. No host can lead from a file to another.',
		],
		[
			{ from: 'data/studies.csv#old', to: 'codebook/plot' },
			'"data/studies.csv#old" is a column, and cannot lead to a variable.',
		],
		[{ from: 'data/versions/0.9.0', to: 'changes' }, 'is a version, and versions stay.'],
		[{ from: 'by/season/none', to: 'changes' }, '"by/season/none" is said to lead elsewhere, and is still there.'],
		['studies/amsel-2012', '"studies/amsel-2012" stands twice in the register.'],
		[{ from: 'studies/loam-2001', to: 'studies/amsel-2012' }, '"studies/loam-2001" stands twice in the register.'],
	])('%j', (line, expected) => {
		expect(tell(line).join('\n')).toContain(expected);
	});

	test('may not lead in a circle', () => {
		const circle = withLines(released, (lines) => [
			...lines,
			{ from: 'studies/a', to: 'studies/b' },
			{ from: 'studies/b', to: 'studies/c' },
			{ from: 'studies/c', to: 'studies/b' },
		]);
		expect(brokenPromises(circle).map(({ message }) => message)).toEqual([
			'"studies/a" leads to "studies/b", and that leads back in a circle.',
			'"studies/b" leads to "studies/c", and that leads back in a circle.',
			'"studies/c" leads to "studies/b", and that leads back in a circle.',
		]);
	});
});

test('what is told about is told with a place and a remedy', () => {
	for (const reading of [without(released, 'addresses'), withoutLines(withoutStudy, 'studies/')])
		for (const { kind, file, hint } of checkContent(reading).filter((issue) => promiseKinds.includes(issue.kind)))
			expect([kind, file, hint]).toEqual([kind, expect.stringMatching(/^content\//), expect.stringMatching(/[.]$/)]);
});
