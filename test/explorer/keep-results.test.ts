/** A list of results is drawn again only where it says something else: what arrives with the corpus changes none of the built page. */
import { expect, test } from 'vitest';
import { keepResults } from '../../src/explorer/keep-results.ts';
import { shownOf, viewOf } from './shown.ts';

const resultsAt = (query: string) => viewOf(shownOf(query)).results;
/** As it is sent with the page: other objects that say the same. */
const built = JSON.parse(JSON.stringify(resultsAt(''))) as ReturnType<typeof resultsAt>;
const flat = (groups: ReturnType<typeof resultsAt>) => groups.flatMap(({ results }) => results);

test('where nothing is asked for, every result is the one that was drawn from the built page', () => {
	const arrived = resultsAt('');
	expect(flat(arrived)[0]).not.toBe(flat(built)[0]);
	const kept = flat(keepResults(built, arrived));
	expect(kept.length).toBeGreaterThan(5);
	for (const [place, result] of kept.entries()) expect(result).toBe(flat(built)[place]);
});

test.each(['?plot=school-yard', '?sort=-published', '?unit=programme', '?swing=towards'])(
	'%s: it says what it says without any kept, and keeps those that say the same',
	(query) => {
		const asked = resultsAt(query);
		const kept = keepResults(built, asked);
		expect(kept).toEqual(asked);
		for (const result of flat(kept)) {
			const before = flat(built).find(({ id }) => id === result.id);
			expect(result === before).toBe(JSON.stringify(result) === JSON.stringify(before));
		}
	},
);

test('nothing is kept of nothing', () => {
	expect(keepResults([], resultsAt(''))).toEqual(resultsAt(''));
	expect(keepResults(built, [])).toEqual([]);
});
