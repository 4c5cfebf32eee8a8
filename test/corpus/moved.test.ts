import { expect, test } from 'vitest';
import { isAddress } from '../../src/corpus/address.ts';
import { codesWithPage, orderVariables } from '../../src/corpus/kept.ts';
import { formerEntries, movedPages, redirectsOf } from '../../src/corpus/moved.ts';
import { gardens } from '../gardens.ts';

const site = { base: '/base/' };
const [question, recommendation] = [gardens.questions[0], gardens.recommendations[0]];
const [selection, figure] = [gardens.selections[0], gardens.figures[0]];

test.each([
	[`guidance/${question?.id}`, question?.title],
	[`recommendations/${recommendation?.id}`, recommendation?.label],
	[`embed/selections/${selection?.id}`, selection?.title],
	[`figures/${figure?.id}`, figure?.title],
	['studies/amsel-2012#finding-lunch-level', gardens.studiesById.get('amsel-2012')?.label],
	['changes', 'Changes'],
	['guidance', 'Guidance'],
	['studies/sorted/plot', 'Studies by place of the garden'],
])('a former address can lead to %s, and says what is there', (to, label) => {
	const redirect = { from: 'guidance/of-old', to };
	expect(isAddress(to)).toBe(true);
	const [page, anchor] = to.split('#');
	const [moved] = movedPages(site, { ...gardens, redirects: [redirect] }).filter(({ from }) => from === redirect.from);
	expect(moved).toEqual({
		from: redirect.from,
		to: `/base/${page}/${anchor ? `#${anchor}` : ''}`,
		label,
		...(to === 'changes' ? { isGone: true } : {}),
	});
});

test.each(['guidance/a/b', 'https://a.example/', 'studies/a/b', 'guidance/a#finding-b', 'studies/..', 'Studies/a', ''])(
	'a former address cannot lead to %s',
	(to) => {
		expect(isAddress(to)).toBe(false);
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
	const moved = movedPages(site, { ...gardens, redirects: [{ from, to }] });
	expect(moved.find((one) => one.from === card)?.to).toBe(href);
});

test('what has no card of its own moves no card', () => {
	const moved = movedPages(site, { ...gardens, redirects: [{ from: 'recommendations/of-old', to: 'changes' }] });
	expect(moved.filter(({ from }) => from.startsWith('embed/'))).toEqual([]);
});

/** A review in which some lines of the register were changed. */
const changed = (redirects: typeof gardens.redirects, published: readonly string[] = []) => ({
	...gardens,
	redirects,
	published,
});

test('what goes with a study or a variable that left leads where that leads', () => {
	const moved = movedPages(
		site,
		changed(
			[
				{ from: 'studies/gone-2000', to: 'changes' },
				{ from: 'codebook/gone', to: 'codebook/plot' },
			],
			[
				'studies/gone-2000#finding-one',
				'studies/gone-2000#measure-one',
				'by/gone/one',
				'studies/sorted/gone',
				'data/studies.csv#gone',
			],
		),
	);
	const former = moved.filter(({ from }) => from.includes('gone')).map(({ from, to }) => `${from} → ${to}`);
	expect(former.sort()).toEqual([
		'by/gone/one → /base/codebook/plot/',
		'codebook/gone → /base/codebook/plot/',
		'embed/studies/gone-2000 → /base/changes/',
		'embed/studies/gone-2000/finding-one → /base/changes/',
		'studies/gone-2000 → /base/changes/',
		'studies/sorted/gone → /base/codebook/plot/',
	]);
});

test('an order of the studies under the earlier name of its variable leads to the present one', () => {
	expect(movedPages(site, gardens)).toContainEqual({
		from: 'studies/sorted/garden-site',
		to: '/base/studies/sorted/plot/',
		label: 'Studies by place of the garden',
	});
});

test('files and columns have no page that could lead on', () => {
	const moved = movedPages(
		site,
		changed([
			{ from: 'data/old.csv', to: 'changes' },
			{ from: 'data/studies.csv#old', to: 'data/studies.csv#plot' },
		]),
	);
	expect(moved.filter(({ from }) => from.startsWith('data/'))).toEqual([]);
});

test('the page of a study knows the anchors that it had', () => {
	const entries = formerEntries(
		site,
		changed([
			{ from: 'studies/amsel-2012#measure-old', to: 'studies/tamm-2018' },
			{ from: 'studies/amsel-2012#finding-old', to: 'changes' },
			{ from: 'studies/tamm-2018#finding-old', to: 'changes' },
		]),
		'amsel-2012',
	);
	expect(entries).toEqual([
		{ anchor: 'finding-old', href: '/base/changes/', label: 'Changes' },
		{ anchor: 'measure-old', href: '/base/studies/tamm-2018/', label: gardens.studiesById.get('tamm-2018')?.label },
	]);
});

test('years, countries and states that were published keep their page, also under an earlier name, and other words do not', () => {
	const published = [
		'by/published/1801',
		'by/published/early',
		'by/nation/KE',
		'by/nation/kenya',
		'by/garden-site/unclear',
		'by/plot/attic',
		'studies/sorted/weekly-hours',
		'studies/sorted/swing',
		'studies/sorted/gone',
	];
	const kept = changed([], published);
	const added = (id: string) => {
		const variable = gardens.variablesById.get(id);
		if (!variable) throw new Error(`no variable: ${id}`);
		const before = codesWithPage(changed([]), variable);
		return codesWithPage(kept, variable).filter((code) => !before.includes(code));
	};
	expect([added('published'), added('nation'), added('plot')]).toEqual([['1801'], ['KE'], ['unclear']]);
	const orders = orderVariables(changed([]));
	expect(orderVariables(kept).flatMap((order) => (orders.includes(order) ? [] : [order.id]))).toEqual(['weekly-hours']);
	expect(movedPages(site, kept)).toContainEqual(
		expect.objectContaining({ from: 'by/garden-site/unclear', to: '/base/by/plot/unclear/' }),
	);
});

test('redirectsOf are found once for a corpus: each column of each table asks for them', () => {
	const redirect = { from: 'guidance/of-old', to: 'changes' };
	const corpus = { ...gardens, redirects: [redirect] };
	expect(redirectsOf(corpus)).toContainEqual(redirect);
	expect(redirectsOf(corpus)).toBe(redirectsOf(corpus));
});
