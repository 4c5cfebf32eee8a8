/** What a card says of a selection, and what can be taken along of a view. */
import { expect, test } from 'vitest';
import { buildCard } from '../../src/explorer/card-view.ts';
import { textsOfView } from '../../src/explorer/LinkToView.tsx';
import { viewTemplates } from '../../src/exports/link-templates.ts';
import { gardens } from '../gardens.ts';
import { shownOf, viewOf } from './shown.ts';

const linking = {
	version: gardens.review.version,
	script: 'https://e.example/reviews/garden/embed.js',
	templates: viewTemplates(gardens),
};

test('buildCard(shown) counts as the explorer does, and names the studies in its order', () => {
	const shown = shownOf('pursuits=sowing&sort=-published');
	const card = buildCard(shown);
	const view = viewOf(shown);
	expect(card.foundText).toBe(view.found);
	expect(card.studies.map(({ id }) => id)).toEqual(view.results.flatMap(({ results }) => results.map(({ id }) => id)));
	expect(card.title).toContain('Sowing and planting');
	expect(card.href).toContain('pursuits=sowing');
});

test('buildCard(shown, title) has the title of a named selection, and says beneath what is asked for', () => {
	const card = buildCard(shownOf('pursuits=selling'), 'Sold');
	expect(card).toMatchObject({ title: 'Sold', studies: [], more: 0 });
	expect(card.asked).toContain('Selling');
	expect(card.foundText).toMatch(/^0 of /);
});

test('buildCard(shown) of everything names the review, and the rest as a number', () => {
	const card = buildCard(shownOf());
	expect(card.title).toBe(gardens.review['short-title']);
	expect(card.studies.length + card.more).toBe(gardens.studies.length);
});

test('textsOfView(shown, linking, origin) links to the view itself, with the version of today', () => {
	const texts = textsOfView(shownOf('pursuits=sowing&view=table&v=0.9.0'), linking, 'https://e.example');
	const address = 'https://e.example/reviews/garden/explore/?pursuits=sowing&view=table';
	expect(texts.address).toBe(address);
	expect(texts.versioned).toBe(`${address}&v=${gardens.review.version}`);
	expect(texts.vancouver).toContain(texts.versioned);
	expect(texts.embed).toContain('src="https://e.example/reviews/garden/embed/explore/?pursuits=sowing"');
});

test('textsOfView(shown, linking, origin) takes the card of a named selection where there is one', () => {
	const texts = textsOfView(shownOf('pursuits=selling&sort=-published'), linking, 'https://e.example');
	expect(texts.embed).toContain('src="https://e.example/reviews/garden/embed/selections/sold-at-market/"');
});

test('textsOfView(shown, linking, origin) takes the two variables along to the card, and no other choice of the view', () => {
	const texts = textsOfView(shownOf('pursuits=sowing&view=figures&x=plot&y=season'), linking, 'https://e.example');
	expect(texts.embed?.replaceAll('&amp;', '&')).toContain(
		'embed/explore/?pursuits=sowing&view=figures&x=plot&y=season"',
	);
});
