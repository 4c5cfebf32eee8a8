/** A condition that is not as wide as the statement: what it may show is what the condition of equal width shows. */
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../src/claims/recompute.ts';
import type { ClaimRecord } from '../../src/schema/claim.ts';
import { claimQuantifiers } from '../../src/schema/claim-words.ts';
import { citationYear } from '../../src/schema/csl.ts';
import { gardens } from '../gardens.ts';
import { claim, judge } from './judge.ts';

const conditions = [
	{ narrow: 'plot=rooftop', wide: 'plot=rooftop&plot=school-yard' },
	{ narrow: 'plot=shared-land', wide: 'plot=shared-land&plot=windowsill&plot=not-reported' },
	{ narrow: 'instruments=talk', wide: 'instruments=talk&instruments=food-diary' },
	{ narrow: 'whom=child-growers&change-in=eating', wide: 'whom=child-growers' },
];

const ids = gardens.studies.map(({ id }) => id);

/** Statements of every form: numbers, ranges, words of quantity, lists of citations that are complete and that are not. */
const statements: readonly Partial<ClaimRecord>[] = [
	...Array.from({ length: ids.length + 1 }, (_, stated) => ({ stated, unit: 'papers' })),
	...[{ min: 2 }, { max: 4 }, { min: 3, max: 9 }].map((stated) => ({ stated, unit: 'papers' })),
	...claimQuantifiers
		.filter((quantifier) => quantifier !== 'only')
		.map((quantifier) => ({ kind: 'quantifier' as const, quantifier })),
	...ids.flatMap((id, i) =>
		[false, true].map((complete) => ({ kind: 'citations' as const, cites: [id, ...ids.slice(0, i % 3)], complete })),
	),
];

describe.each([
	['wider', 'narrow', 'wide'],
	['narrower', 'wide', 'narrow'],
] as const)('a %s condition', (width, own, other) => {
	test.each(conditions)(
		'bears out and contradicts nothing else than that of equal width does: $narrow',
		(condition) => {
			const decided = new Set<string>();
			for (const statement of statements) {
				const { verdict } = judge(statement, { selection: condition[other], width });
				if (verdict !== 'agrees' && verdict !== 'differs') continue;
				decided.add(verdict);
				const equal = judge(statement, { selection: condition[own] });
				expect([JSON.stringify(statement), equal.verdict]).toEqual([JSON.stringify(statement), verdict]);
			}
			expect(decided.has(width === 'wider' ? 'differs' : 'agrees')).toBe(true);
		},
	);
});

test('a list that a condition bears out is left open by the same condition where the statement says less', () => {
	const yard = { selection: 'plot=school-yard' };
	const cites = ['amsel-2012', 'tamm-2018'];
	expect(judge({ kind: 'citations', cites }, yard).verdict).toBe('agrees');
	const wider = judge({ kind: 'citations', cites }, { ...yard, width: 'wider' });
	expect([wider.verdict, wider.sets?.open, wider.sets?.uncited]).toEqual(['unchecked', cites, []]);
	expect(judge({ kind: 'citations', cites: ['okafor-2019-b'] }, { ...yard, width: 'wider' }).verdict).toBe('differs');
	expect(judge({ kind: 'citations', cites: ['okafor-2019-b'] }, { ...yard, width: 'narrower' }).verdict).toBe(
		'unchecked',
	);
});

test('what is compared beside the records agrees in part where it asks for less, and does not differ where it asks for more', () => {
	const year = (year: number, width: 'wider' | 'narrower') =>
		judge({ kind: 'bibliographic' }, { reference: { key: 4, year }, width }).verdict;
	const own = gardens.references.find((one) => one['citation-number'] === 4);
	const listed = Number(own && citationYear(own));
	expect([year(listed, 'wider'), year(listed + 1, 'wider')]).toEqual(['partly', 'differs']);
	expect([year(listed, 'narrower'), year(listed + 1, 'narrower')]).toEqual(['agrees', 'unchecked']);
});

test('a reading with a unit of its own counts that, and citations count the reports of it', () => {
	const { length } = gardens.studies;
	const programmes = new Set(gardens.studies.map(({ programme }) => programme)).size;
	expect(programmes).toBeLessThan(length);
	const statement = (stated: number) =>
		outcomeOf(
			gardens,
			claim({
				stated,
				unit: 'programmes',
				cites: ids,
				recompute: [
					{ reading: 'Programmes', selection: '' },
					{ reading: 'Papers', selection: '', unit: 'papers' },
				],
			}),
		);
	const [ofProgrammes, ofPapers] = statement(length).readings;
	expect(statement(length).verdict).toBe('depends');
	expect(ofProgrammes).toMatchObject({
		verdict: 'differs',
		comparisons: [{ what: 'count', found: { low: programmes } }, { what: 'list' }],
	});
	expect(ofPapers).toMatchObject({
		verdict: 'agrees',
		comparisons: [{ what: 'citations', cited: length }, { what: 'count' }, { what: 'list' }],
	});
	expect(statement(programmes).readings.map(({ verdict }) => verdict)).toEqual(['agrees', 'differs']);
});
