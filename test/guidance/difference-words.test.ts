import { expect, test } from 'vitest';
import { formatChange, tellView, unknownVersion } from '../../src/guidance/difference-words.ts';
import type { ViewDifference } from '../../src/guidance/view-difference.ts';

const since = { from: '1.0.0', date: '2020-01-01' };
const counted = (count: number, inDoubt = 0) => ({ count, inDoubt });
const words = { one: 'report', many: 'reports' };
const nothing: ViewDifference = {
	added: [],
	removed: [],
	recoded: [],
	gone: [],
	redefined: [],
	unknown: [],
	now: counted(0),
};
const study = (i: number) => ({
	id: `s${i}`,
	label: `Study ${i}`,
	isWhole: false,
	changes: Array.from({ length: i }, (_, n) => ({ label: `Variable ${n}`, before: 'a', after: 'b' })),
});

test('formatChange(change) says what it is now and what it was, or that it came or left', () => {
	expect(formatChange({ label: 'Size', before: '1 week', after: '2 weeks' })).toBe('Size: 2 weeks; it was 1 week');
	expect(formatChange({ label: 'Finding', after: 'More.' })).toBe('Finding added: More.');
	expect(formatChange({ label: 'Finding', before: 'Less.' })).toBe('Finding removed: Less.');
});

test('tellView(difference, since, words) is bounded, however much has changed, and says how much more there is', () => {
	const studies = Array.from({ length: 1500 }, (_, i) => study(i));
	const { summary, groups } = tellView(
		{ ...nothing, recoded: studies, before: counted(1500, 2), now: counted(1500) },
		since,
		words,
	);
	expect(summary).toBe(
		'Since version 1.0.0 of 2020-01-01 this view has changed: 1,500 reports in it were recoded. It held 1,500 reports (2 in doubt) then and holds 1,500 now.',
	);
	const told = groups[0]?.studies ?? [];
	expect(told.at(-1)).toEqual({ label: 'and 1,460 more', changes: [] });
	expect(told).toHaveLength(41);
	expect(told[39]?.changes).toHaveLength(13);
	expect(told[39]?.changes.at(-1)).toBe('and 27 more changes');
});

test('tellView(difference, since, words) says what no longer exists, what is new, and what words were looked for in', () => {
	const told = tellView(
		{ ...nothing, gone: ['Shape: Round'], redefined: ['Size'], before: counted(0) },
		since,
		words,
		true,
	);
	expect(told).toEqual({
		summary: 'Since version 1.0.0 of 2020-01-01 no report came into this view, left it or was recoded.',
		groups: [],
		notes: [
			'No longer in the codebook: Shape: Round.',
			'Defined otherwise since: Size.',
			'Words are looked for in the records of today; what they found in 1.0.0 is not kept.',
		],
	});
	expect(tellView({ ...nothing, unknown: ['Size'] }, since, words).summary).toBe(
		'This link was made with version 1.0.0 of 2020-01-01, which did not have Size: what it held then cannot be said.',
	);
	expect(unknownVersion('3.0.0', [])).toMatch(/version 3\.0\.0 .* No version is kept yet\.$/);
});
