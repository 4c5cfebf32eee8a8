import { describe, expect, test } from 'vitest';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import { entriesOf, variableOf } from '../../src/corpus/corpus.ts';
import { idsOf } from '../../src/facets/select.ts';
import {
	countDirections,
	findingsNamed,
	findingsOf,
	type StudyFinding,
	sortFindings,
} from '../../src/guidance/findings.ts';
import { strengthOf } from '../../src/guidance/strength.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { foundIds as foundStudies, selectionOf } from '../facets/fixture.ts';
import { gardens } from '../gardens.ts';

const names = (found: readonly StudyFinding[]) => found.map(({ study, finding }) => `${study.id}/${finding.id}`);
const direction = (one: StudyFinding) => String(one.finding.values.swing?.value ?? one.finding.values.swing?.state);

describe('findingsOf', () => {
	test('gives the findings that meet all that is asked of one finding, of the studies of the selection', () => {
		const found = findingsOf(gardens, selectionOf('pursuits=nibbling&swing=towards&change-in=trying'));
		const expected = gardens.studies
			.filter((study) => codesOfStudy(study, variableOf(gardens, 'pursuits')).includes('nibbling'))
			.flatMap((study) =>
				entriesOf(study, 'findings')
					.filter(({ values }) => values.swing?.value === 'towards' && values['change-in']?.value === 'trying')
					.map(({ id }) => `${study.id}/${id}`),
			);
		expect(names(found)).toEqual(expected);
	});

	test('gives all findings of the studies where nothing is asked of a finding', () => {
		const found = findingsOf(gardens, selectionOf('id=amsel-2012'));
		expect(names(found)).toHaveLength(5);
		expect(new Set(found.map(({ study }) => study.id))).toEqual(new Set(['amsel-2012']));
	});

	test('gives none for a selection without studies', () => {
		expect(findingsOf(gardens, selectionOf('pursuits=selling'))).toEqual([]);
	});
});

test('sortFindings puts directions in the order of the codebook, whatever the order they are named in', () => {
	const named = findingsNamed(gardens, [
		{ study: 'amsel-2012', finding: 'meals-at-home' },
		{ study: 'amsel-2012', finding: 'more-in-bin' },
		{ study: 'amsel-2012', finding: 'tried-radish' },
		{ study: 'amsel-2012', finding: 'lunch-level' },
	]);
	expect(sortFindings(gardens, named).map(direction)).toEqual(['towards', 'level', 'away', 'told']);
});

test('countDirections counts findings, and their studies once, and leaves out directions that none has', () => {
	const found = [
		...findingsOf(gardens, selectionOf('id=amsel-2012')),
		...findingsNamed(gardens, [{ study: 'van-der-zwiebel-2023', finding: 'chard-tried' }]),
	];
	expect(countDirections(gardens, found).map(({ code, findings, studies }) => [code, findings, studies])).toEqual([
		['towards', 2, 2],
		['level', 1, 1],
		['uneven', 1, 1],
		['away', 1, 1],
		['told', 1, 1],
	]);
	expect(countDirections(gardens, [])).toEqual([]);
});

test('findingsNamed throws for a finding that is not there', () => {
	expect(() => findingsNamed(gardens, [{ study: 'amsel-2012', finding: 'nothing' }])).toThrow(
		'unknown finding: amsel-2012/nothing',
	);
});

describe('strengthOf', () => {
	const nothing = { count: 0, inDoubt: 0 };

	test('counts reports, programmes and, of each variable that the review names, who has which code', () => {
		const ids = foundStudies('pursuits=cooking');
		const { reports, programmes, rows } = strengthOf(gardens, idsOf(gardens, ids), idsOf(gardens, ids));
		expect(reports).toEqual({ count: ids.length, inDoubt: 0 });
		expect(programmes.count).toBe(new Set(ids.map((id) => gardens.studiesById.get(id)?.programme)).size);
		const [row] = rows;
		const tools = variableOf(gardens, 'instruments');
		const held = ids.map((id) => codesOfStudy(gardens.studiesById.get(id) as never, tools));
		for (const { code, count } of row?.codes ?? [])
			expect(count, code).toBe(held.filter((codes) => codes.includes(code)).length);
		expect(row?.silent.count).toBe(
			held.filter((codes) => codes.every((code) => isAbsentState(code) && code !== 'none')).length,
		);
		expect(row?.codes.map(({ count }) => count)).toEqual(
			[...(row?.codes ?? [])].map(({ count }) => count).sort((a, b) => b - a),
		);
	});

	test('of nothing is nothing', () => {
		const { reports, programmes, rows } = strengthOf(gardens, idsOf(gardens, []), idsOf(gardens, []));
		expect([reports, programmes]).toEqual([nothing, nothing]);
		expect(rows.flatMap(({ codes }) => codes)).toEqual([]);
	});
});
