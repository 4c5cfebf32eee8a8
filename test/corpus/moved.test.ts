import { expect, test } from 'vitest';
import { movedPages } from '../../src/corpus/moved.ts';
import { RedirectSchema } from '../../src/schema/redirect.ts';
import { corpus } from '../facets/fixture.ts';

const site = { base: '/base/' };
const [question, recommendation] = [corpus.questions[0], corpus.recommendations[0]];
const [selection, figure] = [corpus.selections[0], corpus.figures[0]];

test.each([
	[`guidance/${question?.id}`, question?.title],
	[`recommendations/${recommendation?.id}`, recommendation?.label],
	[`embed/selections/${selection?.id}`, selection?.title],
	[`figures/${figure?.id}`, figure?.title],
	['studies/amsel-2012#finding-lunch-level', corpus.studiesById.get('amsel-2012')?.label],
	['changes', 'Changes'],
])('a former address can lead to %s, and says what is there', (to, label) => {
	const redirect = { from: 'guidance/of-old', to };
	expect(RedirectSchema.safeParse(redirect).success).toBe(true);
	const [page, anchor] = to.split('#');
	const [moved] = movedPages(site, { ...corpus, redirects: [redirect] }).filter(({ from }) => from === redirect.from);
	expect(moved).toEqual({ from: redirect.from, to: `/base/${page}/${anchor ? `#${anchor}` : ''}`, label });
});

test.each(['guidance', 'https://a.example/', 'studies/a/b', 'guidance/a#finding-b'])(
	'a former address cannot lead to %s',
	(to) => {
		expect(RedirectSchema.safeParse({ from: 'guidance/of-old', to }).success).toBe(false);
	},
);

test.each([
	['guidance/of-old', `guidance/${question?.id}`, 'embed/guidance/of-old', `/base/embed/guidance/${question?.id}/`],
	['guidance/of-old', 'changes', 'embed/guidance/of-old', '/base/changes/'],
	[
		'studies/amsel-2012#finding-gone',
		'studies/amsel-2012#finding-lunch-level',
		'embed/studies/amsel-2012/finding-gone',
		'/base/embed/studies/amsel-2012/finding-lunch-level/',
	],
])('the card of %s, which leads to %s, moves with it', (from, to, card, href) => {
	const moved = movedPages(site, { ...corpus, redirects: [{ from, to }] });
	expect(moved.find((one) => one.from === card)?.to).toBe(href);
});

test('what has no card of its own moves no card', () => {
	const moved = movedPages(site, { ...corpus, redirects: [{ from: 'recommendations/of-old', to: 'changes' }] });
	expect(moved.filter(({ from }) => from.startsWith('embed/'))).toEqual([]);
});
