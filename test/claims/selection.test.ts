/** Statements about which papers are so. What the records say is read here by hand, from `fixtures/review/`. */
import { describe, expect, test } from 'vitest';
import { judgeQuantifier } from '../../src/claims/compare-selection.ts';
import { outcomeOf } from '../../src/claims/recompute.ts';
import { gardens } from '../gardens.ts';
import { claim, judge, withRecordedValue } from './judge.ts';

/** The papers whose record says a school yard, read here from the values alone. */
const inYard = gardens.studies.filter(({ values }) => values.plot?.value === 'school-yard').map(({ id }) => id);
const yard = { selection: 'plot=school-yard' };

describe('the three sets', () => {
	test('hold each paper once, by what is cited and what is recorded', () => {
		const cites = ['amsel-2012', 'tamm-2018', 'tamm-2018', 'okafor-2019-b'];
		const { sets } = judge({ stated: 4, unit: 'papers', cites }, yard);
		expect(sets?.both).toEqual(['amsel-2012', 'tamm-2018']);
		expect(sets?.otherwise).toEqual(['okafor-2019-b']);
		expect(sets?.uncited).toEqual(inYard.filter((id) => !cites.includes(id)));
	});

	test('leave open what a record is silent about', () => {
		expect(judge({ cites: ['brandvold-2008'] }, yard).sets).toMatchObject({ open: ['brandvold-2008'], otherwise: [] });
	});

	test('leave open what a record lacks only because the passage of the statement, which says it, is set aside', () => {
		const denied = (id: string, selection: string, corpus: typeof gardens) => {
			const { sets } = judge({ quantifier: 'most' }, { selection }, corpus);
			return sets?.uncited.includes(id);
		};
		const fromPassage = withRecordedValue('amsel-2012', 'plot', { source: 'Main text, Close' });
		expect(denied('amsel-2012', 'plot.not=rooftop', gardens)).toBe(true);
		expect(denied('amsel-2012', 'plot.not=school-yard', fromPassage)).toBe(false);
		// The same of what is collected from a list.
		const studies = gardens.studies.map((study) => {
			const { measures = [] } = study.lists;
			if (study.id !== 'tamm-2018' || typeof measures === 'string') return study;
			const moved = measures.map((entry) => {
				const { instrument } = entry.values;
				return instrument
					? { ...entry, values: { ...entry.values, instrument: { ...instrument, source: 'Main text, Close' } } }
					: entry;
			});
			return { ...study, lists: { ...study.lists, measures: moved } };
		});
		const collected = { ...gardens, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
		expect(denied('tamm-2018', 'instruments.not=tasting-table', gardens)).toBe(true);
		expect(denied('tamm-2018', 'instruments.not=talk', collected)).toBe(false);
	});

	test('say which papers are in their set only because of a value in doubt', () => {
		const doubted = withRecordedValue('amsel-2012', 'plot', { doubt: 'The yard may be a roof.' });
		const inDoubt = (corpus: typeof gardens, cites: string[]) => [...(judge({ cites }, yard, corpus).inDoubt ?? [])];
		const before = inDoubt(gardens, ['amsel-2012']);
		expect(before).not.toContain('amsel-2012');
		expect(inDoubt(doubted, ['amsel-2012']).filter((id) => !before.includes(id))).toEqual(['amsel-2012']);
		// Recorded so and not cited: without the doubtful value the paper is in no set.
		expect(inDoubt(doubted, ['tamm-2018']).filter((id) => !before.includes(id))).toEqual(['amsel-2012']);
	});

	test('are empty where nothing is cited and nothing recorded', () => {
		const { sets, verdict } = judge({ stated: 0, unit: 'papers' }, { selection: 'plot=windowsill' });
		expect(Object.values(sets ?? {}).flat()).toEqual([]);
		expect(verdict).toBe('agrees');
	});
});

describe('numbers', () => {
	test('agree with the records, and differ by one', () => {
		expect(judge({ stated: inYard.length, unit: 'papers' }, yard).verdict).toBe('agrees');
		expect(judge({ stated: inYard.length + 1, unit: 'papers' }, yard).verdict).toBe('differs');
	});

	test('are compared with the citations beside them, of which one that is printed twice counts once', () => {
		const [first = ''] = inYard;
		const { results, comparisons } = judge({ stated: inYard.length, unit: 'papers', cites: [...inYard, first] }, yard);
		expect(results).toEqual({ citations: 'agrees', count: 'agrees', list: 'agrees' });
		expect(comparisons[0]).toMatchObject({ cited: inYard.length, repeated: [first] });
	});

	test('count programmes where the unit is theirs, by the word of the program or of the review', () => {
		const programmes = new Set(gardens.studies.map(({ programme }) => programme)).size;
		expect(programmes).toBeLessThan(gardens.studies.length);
		for (const unit of ['gardens', 'programmes'])
			expect(judge({ stated: programmes, unit }, { selection: '' }).verdict).toBe('agrees');
	});

	test('in per cent are of those among which it counts, rounded as they are stated', () => {
		const { comparisons, verdict } = judge({ kind: 'share', stated: 50, unit: 'percent' }, yard);
		expect([verdict, comparisons[0]]).toMatchObject(['agrees', { what: 'share', total: 10 }]);
		expect(
			judge({ kind: 'share', stated: 55.6, unit: 'percent' }, { ...yard, among: 'plot.not=not-reported' }).verdict,
		).toBe('agrees');
	});

	test('that are a range or about a number agree with what lies in it', () => {
		const verdictOf = (stated: object) => judge({ stated, unit: 'papers' }, yard).verdict;
		expect(verdictOf({ min: 5 })).toBe('agrees');
		expect(verdictOf({ min: 6 })).toBe('differs');
		expect(verdictOf({ min: 2, max: 5 })).toBe('agrees');
		expect(verdictOf({ value: 5, approximate: true })).toBe('agrees');
		expect(verdictOf({ value: 8, approximate: true })).toBe('differs');
	});
});

describe('lists of citations', () => {
	test('are examples without a number, and then nobody is missing', () => {
		expect(judge({ kind: 'citations', cites: ['amsel-2012'] }, yard).verdict).toBe('agrees');
		expect(judge({ kind: 'citations', cites: ['amsel-2012'], complete: true }, yard).verdict).toBe('differs');
	});

	test('differ if one of them is recorded otherwise, complete or not', () => {
		expect(judge({ kind: 'citations', cites: ['okafor-2019-b'] }, yard).verdict).toBe('differs');
	});
});

describe('words of quantity', () => {
	test.each([
		['all', [0, 9], [10]],
		['none', [1, 10], [0]],
		['most', [0, 5], [6, 10]],
		['majority', [5], [6]],
		['half', [4, 6], [5]],
		['few', [0, 3], [1, 2]],
		['some', [0], [1, 10]],
		['several', [2], [3]],
	] as const)('%s', (word, falseFor, trueFor) => {
		for (const count of falseFor)
			expect(judgeQuantifier(word, { low: count, high: count }, 10), `${count}`).toBe('differs');
		for (const count of trueFor)
			expect(judgeQuantifier(word, { low: count, high: count }, 10), `${count}`).toBe('agrees');
	});

	test('are open where a record that says nothing decides them', () => {
		expect(judgeQuantifier('most', { low: 5, high: 6 }, 10)).toBe('unchecked');
		expect(judge({ kind: 'quantifier', quantifier: 'most' }, yard).verdict).toBe('unchecked');
	});

	test('say nothing of no papers at all', () => {
		expect(judgeQuantifier('all', { low: 0, high: 0 }, 0)).toBe('differs');
	});
});

describe('doubts', () => {
	test('are counted, and the verdict without them is told', () => {
		// Quillet has another reading, and is in doubt.
		const { verdict, firmVerdict } = judge({ stated: 5, unit: 'papers' }, yard);
		expect([verdict, firmVerdict]).toEqual(['agrees', 'unchecked']);
	});

	test('of a value that decides nothing change nothing', () => {
		const { verdict, firmVerdict } = judge({ stated: 2, unit: 'papers' }, { selection: 'plot=shared-land' });
		expect([verdict, firmVerdict]).toEqual(['agrees', 'agrees']);
	});
});

describe('the own passage', () => {
	const hours = { selection: 'weekly-hours=..1' };

	test('does not judge: where nothing else speaks, the statement rests on it alone', () => {
		const cites = ['amsel-2012', 'okafor-2019-b'];
		expect(judge({ section: 'results', stated: 2, unit: 'papers', cites }, hours).verdict).toBe('alone');
		expect(judge({ section: 'close', stated: 3, unit: 'papers' }, hours).verdict).toBe('agrees');
	});

	test('gives way to another reading of the same value', () => {
		const corpus = withRecordedValue('amsel-2012', 'weekly-hours', {
			readings: [{ state: 'reported', value: 1, source: 'Table 2, Garden' }],
		});
		const { sets } = judge({ section: 'results', cites: ['amsel-2012'], kind: 'citations' }, hours, corpus);
		expect(sets?.both).toEqual(['amsel-2012']);
	});
});

describe('two readings', () => {
	const talk = { reading: 'A talk', selection: 'instruments=talk' };
	const diary = { reading: 'Or a diary', selection: 'instruments=talk&instruments=food-diary' };

	test('that come to different verdicts depend on the reading, and both are kept', () => {
		const outcome = outcomeOf(gardens, claim({ stated: 3, unit: 'papers', recompute: [talk, diary] }));
		expect(outcome.verdict).toBe('depends');
		expect(outcome.readings.map(({ verdict }) => verdict)).toEqual(['agrees', 'differs']);
	});

	test('that come to the same verdict have it', () => {
		expect(outcomeOf(gardens, claim({ stated: 9, unit: 'papers', recompute: [talk, diary] })).verdict).toBe('differs');
	});
});

describe('what is not recomputed', () => {
	test('cannot be checked, or rests on its passage, as its reason has it', () => {
		const verdictOf = (why: 'alone' | 'vague') => outcomeOf(gardens, claim({ unchecked: { why } })).verdict;
		expect([verdictOf('vague'), verdictOf('alone')]).toEqual(['unchecked', 'alone']);
	});

	test('differs where it states another number than it cites papers', () => {
		const own = claim({ stated: 3, unit: 'papers', cites: ['amsel-2012'], unchecked: { why: 'vague' } });
		expect(outcomeOf(gardens, own).verdict).toBe('differs');
	});
});

test('a changed record flips the verdict that depends on it, and no other', () => {
	const statement = { stated: 5, unit: 'papers', cites: inYard };
	const moved = withRecordedValue('tamm-2018', 'plot', { value: 'rooftop' });
	expect(judge(statement, yard).verdict).toBe('agrees');
	expect(judge(statement, yard, moved)).toMatchObject({ verdict: 'differs', sets: { otherwise: ['tamm-2018'] } });
	expect(judge({ stated: 2, unit: 'papers' }, { selection: 'plot=shared-land' }, moved).verdict).toBe('agrees');
});
