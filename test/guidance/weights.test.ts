/** The order of the programmes most like one's own, against sums made by hand. */
import { expect, test } from 'vitest';
import { type PlanForm, type PlanProgramme, planForm } from '../../src/guidance/plan-form.ts';
import { countTwice, rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { likenessWording } from '../../src/wording/planner.ts';
import { gardens } from '../gardens.ts';

const own = planForm(gardens, { base: '/' }) as PlanForm;
const form: PlanForm = {
	...own,
	situation: [...own.situation, ...own.situation.slice(0, 1).map((variable) => ({ ...variable, id: 'third' }))],
	compared: [...own.compared.slice(0, 2), 'third'],
};
const [one = '', two = '', three = ''] = form.compared;
const programme = (id: string, values: PlanProgramme['values']): PlanProgramme => ({
	id,
	name: id,
	studies: [],
	values,
	inDoubt: {},
});
const programmes = [
	programme('first-and-second', { [one]: ['a'], [two]: ['a'], [three]: ['b'] }),
	programme('third-alone', { [one]: ['b'], [two]: ['b'], [three]: ['a'] }),
	programme('third-and-silent', { [three]: ['a'] }),
	programme('first-and-third', { [one]: ['a'], [two]: ['b'], [three]: ['a'] }),
];
const wanted = { [one]: ['a'], [two]: ['a'], [three]: ['a'] };
const rank = (weights: Parameters<typeof rankProgrammes>[3]) => rankProgrammes(form, programmes, wanted, weights);
const order = (weights: Parameters<typeof rankProgrammes>[3]) => rank(weights).map(({ programme: { id } }) => id);

test('a weight moves programmes to where the sums by hand put them', () => {
	expect(new Set([one, two, three, '']).size).toBe(4);
	// Matches and differences: 2 and 1, 1 and 2, 1 and 0, 2 and 1.
	expect(order({})).toEqual(['first-and-second', 'first-and-third', 'third-and-silent', 'third-alone']);
	// The third twice: 2 and 2, 2 and 2, 2 and 0, 3 and 1.
	expect(order({ [three]: 2 })).toEqual(['first-and-third', 'third-and-silent', 'first-and-second', 'third-alone']);
	// The first left out: 1 and 1, 1 and 1, 1 and 0, 1 and 1.
	expect(order({ [one]: 0 })).toEqual(['third-and-silent', 'first-and-second', 'third-alone', 'first-and-third']);
	// The first left out and the third twice: 1 and 2, 2 and 1, 2 and 0, 2 and 1.
	expect(order({ [one]: 0, [three]: 2 })).toEqual([
		'third-and-silent',
		'third-alone',
		'first-and-third',
		'first-and-second',
	]);
});

test('what counts twice is said beside the number of matches, so that the order follows from what is read', () => {
	const scores = rank({ [three]: 2 }).map((ranked) =>
		likenessWording.score({ count: ranked.matches, inDoubt: ranked.doubtful }, 3, countTwice(ranked)),
	);
	expect(scores).toEqual(['2 of 3, 1 counted twice', '1 of 3, counted twice', '2 of 3', '1 of 3, counted twice']);
});
