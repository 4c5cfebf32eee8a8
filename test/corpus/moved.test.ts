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
