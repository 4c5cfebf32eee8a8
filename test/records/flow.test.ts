/** The selection flow: its numbers with each other, with the searches, and with the records. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { checkFlow } from '../../src/records/checks/flow.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { type ContentReading, readContent } from '../../src/records/read.ts';
import { runs } from '../runs.ts';
import { fixtures, layOver } from './overlay.ts';

interface Box {
	id?: string;
	stage?: string;
	count: number | string;
	unit?: string;
	side?: boolean;
	included?: boolean;
	note?: string;
	doubt?: string;
}

const minimal = readContent('minimal', fixtures);

/** The minimal review, which has two records, with other keys. */
function readingOf(keys: Record<string, unknown>): ContentReading {
	const sources = minimal.sources.map((source) => {
		if (source.kind !== 'review') return source;
		const data = { ...(source.data as object), ...keys };
		return { ...source, data, text: JSON.stringify(data, null, 1) };
	});
	return { ...minimal, sources };
}

const flowOf = (boxes: readonly Box[]) =>
	boxes.map((box, i) => ({ id: `b${i}`, stage: 'screening', label: `Box ${i}`, source: 'Text, Results', ...box }));

const searchesOf = (hits: readonly (number | string)[]) =>
	hits.map((hit, i) => ({ source: `Index ${i}`, kind: 'database', date: '2022-06-30', hits: hit, at: 'Text' }));

/** Messages of a flow, before records are counted. */
const told = (boxes: readonly Box[], hits: readonly (number | string)[] = ['unclear']) =>
	[...checkFlow(buildMaterial(readingOf({ flow: flowOf(boxes), searches: searchesOf(hits) })))].map(
		({ message }) => message,
	);

const found = (count: Box['count'], rest: Partial<Box> = {}): Box => ({ stage: 'identification', count, ...rest });
const row = (count: Box['count'], rest: Partial<Box> = {}): Box => ({ count, ...rest });
const aside = (count: Box['count'], rest: Partial<Box> = {}): Box => ({ count, side: true, ...rest });
const included = (count: Box['count'], rest: Partial<Box> = {}): Box => ({ stage: 'included', count, ...rest });

describe('checkFlow', () => {
	test.each<[string, Box[]]>([
		[
			'every number is left of the one before',
			[found(412), aside(61), row(351), aside(309), row(42), aside(40), included(2)],
		],
		['reasons stand beside each other', [row(152), aside(60), aside(40), aside(45), included(7)]],
		[
			'the first box beside is the sum of the others',
			[row(152), aside(145), aside(60), aside(40), aside(45), included(7)],
		],
		[
			'the sum has reasons of which one has no number',
			[row(152), aside(145), aside(60), aside('unclear'), included(7)],
		],
		['sources stand side by side', [found(400), found(12), aside(61), row(351)]],
		['each source has its own doubles', [found(400), aside(50), found(12), aside(11), row(351)]],
		['sources have a sum of their own', [found(400), found(12), found(412), aside(61), row(351)]],
		[
			'a second arm joins where papers are read',
			[found(90), aside(50), row(40), found(10), aside(3), row(47), aside(45), included(2)],
		],
		[
			'a second arm joins what is included',
			[found(90), aside(50), row(40), aside(39), found(10), row(10), aside(9), included(2)],
		],
		[
			'numbers between are not given',
			[found(1676), aside('not-in-review'), row('not-in-review'), row(48), aside('unclear'), included(20)],
		],
		['nothing is said of what was left out', [found(400), row(42), included(2)]],
		['nobody was left out', [found(40), aside('none'), row(40), aside(0), included(40)]],
		[
			'studies are included, and reports were read',
			[row(20, { unit: 'reports' }), aside(2), included(12, { unit: 'studies' })],
		],
		['a part of what is included has a box of its own', [row(20), aside(0), included(20), included(12)]],
		['what is included is added up', [row(20), aside(0), included(20), included(7), included(27)]],
		[
			'a box is in doubt',
			[row(152), aside(60), aside(40), included(7, { doubt: 'The figure has 7, the text 52.' }), included(3)],
		],
		['a box beside is in doubt', [row(152), aside(999, { doubt: 'It may be 99.' }), row(53)]],
		['the row between is in doubt', [row(152), aside(2), row(200, { doubt: 'So printed.' }), aside(10), row(140)]],
		['boxes stand beside nothing', [aside(1), aside(2)]],
		['a flow ends before anything is included', [found(10), aside(3)]],
	])('nothing is said where %s', (_, boxes) => {
		expect(told(boxes)).toEqual([]);
	});

	test.each<[string, Box[], string]>([
		[
			'reasons are more than there were (PRISMA 2020)',
			[row(152), aside(60), aside(40), aside(20), aside(99), included(7)],
			'flow.b0 is 152, but the four boxes beside it add up to 219 (60 + 40 + 20 + 99).',
		],
		['one is lost', [found(412), aside(61), row(350)], 'flow.b2 is 350, but b0, less b1, is 351 (412 − 61).'],
		[
			'sources do not make what is screened',
			[found(400), found(12), aside(61), row(350)],
			'flow.b3 is 350, but b0 and b1, less b2, are 351 (400 + 12 − 61).',
		],
		[
			'reasons are not their sum',
			[row(152), aside(145), aside(60), aside(40), aside(20), aside(24), included(7)],
			'flow.b1 is 145, but the four boxes after it add up to 144 (60 + 40 + 20 + 24).',
		],
		['more are read than were sought', [row(42), row(43)], 'flow.b1 is 43, but b0 before it is 42.'],
		[
			'more are included than can be left',
			[row(48), aside('unclear'), row('unclear'), aside(3), included(46)],
			'flow.b4 is 46, but b0, less b1 and b3, is at most 45 (48 − 3, and one number is not given).',
		],
		[
			'what stands beside is more, though the row has no number',
			[row(9), row('unclear'), aside(10)],
			'flow.b1: the box beside it is 10, and there are at most 9 before it.',
		],
		[
			'arms do not make what is included',
			[found(90), aside(89), found(10), row(10), aside(9), included(5)],
			'flow.b5 is 5, but b0 and b3, less b1 and b4, are 2 (90 + 10 − 89 − 9).',
		],
		[
			'a part of what is included is more',
			[included(20), included(25)],
			'flow.b1 is 25, but b0 before it is 20, and what is included is part of it.',
		],
		[
			'only a note says why',
			[row(152, { note: 'So printed.' }), aside(60, { note: 'So.' }), row(7, { note: 'So.' })],
			'flow.b2 is 7, but b0, less b1, is 92 (152 − 60).',
		],
	])('it is told where %s', (_, boxes, message) => {
		expect(told(boxes)).toEqual([message]);
	});

	test.each<[string, Box[], (number | string)[]]>([
		['they are what was identified', [found(412)], [214, 143, 55]],
		['they are one of the sources', [found(400), found(12)], [300, 100]],
		['they are all sources', [found(400), found(12)], [300, 100, 12]],
		['one has no number, and there is room', [found(412)], [214, 'not-in-review']],
		['the flow begins later', [row(30)], [214, 143]],
		['the first box has no number', [found('unclear')], [214, 143]],
		['the first box is in doubt', [found(412, { doubt: 'With those of an earlier search.' })], [214, 143]],
	])('nothing is said of searches where %s', (_, boxes, hits) => {
		expect(told(boxes, hits)).toEqual([]);
	});

	test('searches that found another number than the flow begins with are told with all numbers', () => {
		expect(told([found(412)], [214, 143, 56])).toEqual([
			'flow.b0 is 412, but the 3 searches found 413 (214 + 143 + 56).',
		]);
		expect(told([found(400), found(12)], [300, 101])).toEqual([
			'flow.b0 is 412 with the other boxes of identification (400 + 12), but the 2 searches found 401 (300 + 101).',
		]);
		expect(told([found(300)], [214, 143, 'unclear'])).toEqual([
			'flow.b0 is 300, but 2 of the 3 searches found 357 (214 + 143).',
		]);
	});

	/** A flow of one column whose numbers are all given, with something beside each row. */
	const columns = fc.array(
		fc.record({ count: fc.nat(12), aside: fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), isRight: fc.boolean() }),
		{ minLength: 2, maxLength: 4 },
	);

	test('a column of numbers is told where the sums of school do not hold, and only there', () => {
		const seen = { silent: 0, told: 0 };
		fc.assert(
			fc.property(columns, (drawn) => {
				let left = 0;
				const rows = drawn.map(({ count, aside: beside, isRight }, i) => {
					const main = i > 0 && isRight ? Math.max(0, left) : count + (i === 0 ? 20 : 0);
					left = main - beside.reduce((sum, one) => sum + one, 0);
					return { main, beside };
				});
				const holds = rows.slice(0, -1).every(({ main, beside }, i) => {
					const [first = 0, ...others] = beside;
					const isSum = others.length > 0 && others.reduce((sum, one) => sum + one, 0) === first;
					const next = rows[i + 1]?.main;
					return main - beside.reduce((sum, one) => sum + one, 0) === next || (isSum && main - first === next);
				});
				const boxes = rows.flatMap(({ main, beside }, i) => [
					row(main),
					...(i < rows.length - 1 ? beside.map((one) => aside(one)) : []),
				]);
				seen[holds ? 'silent' : 'told']++;
				expect(told(boxes).length === 0).toBe(holds);
			}),
			{ numRuns: runs(2000), seed: 18 },
		);
		expect(Math.min(seen.silent, seen.told)).toBeGreaterThan(runs(300));
	});

	test('a flow that is right is right with any of its numbers kept back', () => {
		const arms = fc.array(
			fc.record({
				sources: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
				steps: fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 3 }),
				hasSum: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 3 },
		);
		fc.assert(
			fc.property(arms, fc.infiniteStream(fc.constantFrom(false, false, true)), (drawn, isKept) => {
				let total = 0;
				const boxes = drawn.flatMap(({ sources, steps, hasSum }) => {
					let left = sources.reduce((sum, one) => sum + one, 0);
					const column = sources.map((count) => found(count));
					for (const taken of steps) {
						const out = taken.map((one) => {
							const some = Math.min(one, left);
							left -= some;
							return some;
						});
						const sum = out.reduce((all, one) => all + one, 0);
						column.push(...(hasSum && out.length > 1 ? [sum, ...out] : out).map((one) => aside(one)), row(left));
					}
					total += left;
					return column;
				});
				const hidden = [...boxes, included(total)].map((box) =>
					isKept.next().value ? { ...box, count: 'not-in-review' } : box,
				);
				expect(told(hidden)).toEqual([]);
			}),
			{ numRuns: runs(1000), seed: 18 },
		);
	});

	test('any number of boxes is read in the end', () => {
		const boxes = Array.from({ length: 300 }, (_, i) => [
			row('unclear', i % 2 === 0 ? {} : { stage: 'identification' }),
			aside(2 ** (i % 40)),
			aside(2 ** (i % 40)),
		]).flat();
		expect(told([found(2 ** 45), ...boxes])).toEqual([]);
	});
});

describe('checkIncluded', () => {
	const issuesOf = (keys: Record<string, unknown>) =>
		checkContent(readingOf(keys))
			.filter(({ kind }) => kind === 'included-differs' || kind === 'records-to-come')
			.map(({ kind, message, hint }) => [kind, message, hint]);

	const words = { report: { one: 'report', many: 'reports' }, programme: { one: 'garden', many: 'gardens' } };

	test.each<[string, Box[]]>([
		['it has as many as there are records', [included(2, { included: true })]],
		['no number is given', [included('not-in-review', { included: true })]],
		['it is in doubt', [included(20, { included: true, doubt: 'Eighteen could not be charted.' })]],
		['it counts programmes', [included(2, { included: true, unit: 'gardens' })]],
		[
			'programmes and reports have a box each',
			[included(2, { included: true, unit: 'Gardens' }), included(2, { included: true, unit: 'reports' })],
		],
		['two boxes have them together', [included(1, { included: true }), included(1, { included: true })]],
		['the box of the reports is another', [included(2, { included: true }), included(1)]],
		['the site has only some of them, and says so', [included(20, { included: false })]],
	])('nothing is said where %s', (_, boxes) => {
		expect(issuesOf({ flow: flowOf(boxes), words })).toEqual([]);
	});

	test('another number than there are records is told, with what to write', () => {
		expect(issuesOf({ flow: flowOf([included(1, { included: true })]) })).toEqual([
			[
				'included-differs',
				'flow.b0 is 1, but there are 2 records in studies.',
				'Write "count: 2", since records were added. If the review itself says 1, keep it and say why in the doubt of the box.',
			],
		]);
		expect(issuesOf({ flow: flowOf([included(77, { included: true })]) })).toEqual([
			[
				'included-differs',
				'flow.b0 is 77, but there are 2 records in studies.',
				'Add the records that are missing, or write "charting: partial" until they come. Write "count: 2" if there are no more. If the review itself says 77, keep it and say why in the doubt of the box.',
			],
		]);
	});

	test('a box that does not say that it holds the reports is compared where no other does', () => {
		expect(issuesOf({ flow: flowOf([row(9), included(7)]) }).map(([kind]) => kind)).toEqual(['included-differs']);
	});

	test('records that are still to come are missing with a warning, records too many with an error', () => {
		const flow = (count: number) => flowOf([included(count, { included: true })]);
		expect(issuesOf({ charting: 'partial', flow: flow(77) }).map(([kind]) => kind)).toEqual(['records-to-come']);
		expect(issuesOf({ charting: 'partial', flow: flow(1) }).map(([kind]) => kind)).toEqual(['included-differs']);
	});

	test('records that cannot be read, or stand elsewhere, are not said to be missing', () => {
		const folder = layOver();
		const at = (...names: string[]) => path.join(folder, 'content', ...names);
		const kinds = () => checkContent(readContent('content', folder)).map(({ kind }) => kind);
		fs.writeFileSync(at('studies/birch-2021.yaml'), 'id: [\n');
		expect(kinds()).toEqual(['syntax']);
		fs.renameSync(at('studies/birch-2021.yaml'), at('studies/birch-2021.yml'));
		expect(kinds()).not.toContain('included-differs');
		fs.renameSync(at('studies'), at('study'));
		expect(kinds()).not.toContain('included-differs');
	});

	test('programmes are counted as the records name them', () => {
		const boxes = [included(3, { included: true, unit: 'garden' })];
		expect(issuesOf({ flow: flowOf(boxes), words })[0]?.slice(0, 2)).toEqual([
			'included-differs',
			'flow.b0 is 3, but the records name 2 programmes.',
		]);
	});
});
