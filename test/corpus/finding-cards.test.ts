import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { hasOwnCard, hasOwnStudyCard, ownCardsMost, releasedCardsOf } from '../../src/corpus/finding-cards.ts';
import { movedPages } from '../../src/corpus/moved.ts';
import { cardForms, pagePaths } from '../../src/corpus/pages.ts';
import { linkJudge } from '../../src/documents/judge-link.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';

const asked = (corpus: Corpus, cards: 'own' | 'with-study'): Corpus => ({
	...corpus,
	review: { ...corpus.review, 'finding-cards': cards },
	releasedCards: new Set(),
});
const few = asked(gardens, 'with-study');
const finding = 'studies/amsel-2012#finding-lunch-level';
const ownCards = (corpus: Corpus) => pagePaths(corpus).filter((path) => /^embed\/studies\/.+\/finding-/.test(path));

test('each finding has a card of its own up to 300 studies, and beyond only where the review asks for it', () => {
	const sized = (size: number): Corpus => ({ ...inventedCorpus(gardens, size), releasedCards: new Set() });
	const [most, more] = [sized(ownCardsMost), sized(ownCardsMost + 1)];
	expect(ownCardsMost).toBe(300);
	expect(ownCards(most).length).toBeGreaterThan(ownCardsMost);
	expect(ownCards(more)).toEqual([]);
	expect(ownCards(asked(more, 'own')).length).toBeGreaterThan(ownCardsMost);
	expect(ownCards(few)).toEqual([]);
	expect(pagePaths(few)).toContain('embed/studies/amsel-2012');
});

test('a finding that was released with a card of its own keeps it', () => {
	const corpus = { ...few, releasedCards: releasedCardsOf([{ studies: gardens.studies.slice(0, 1) }]) };
	const [first] = gardens.studies;
	expect(ownCards(corpus).length).toBeGreaterThan(0);
	expect(ownCards(corpus).every((path) => path.startsWith(`embed/studies/${first?.id}/`))).toBe(true);
});

test('releasedCardsOf leaves out versions with so many studies that findings had no card of their own', () => {
	const { studies } = inventedCorpus(gardens, ownCardsMost + 1);
	expect([...releasedCardsOf([{ studies }])]).toEqual([]);
	expect(releasedCardsOf([{ studies }, gardens]).has(finding)).toBe(true);
	expect(hasOwnCard({ ...few, releasedCards: releasedCardsOf([gardens]) }, 'amsel-2012', 'finding-lunch-level')).toBe(
		true,
	);
});

test('the list of cards, and what has moved, lead to the part of the card of the study', () => {
	expect(cardForms(few).map(({ path }) => path)).toContain('embed/studies/ID/#finding-ID');
	expect(cardForms(gardens).map(({ path }) => path)).toContain('embed/studies/ID/finding-ID/');
	const from = 'studies/amsel-2012#finding-gone';
	const moved = movedPages({ base: '/base/' }, { ...few, redirects: [{ from, to: finding }] });
	expect(moved.find((one) => one.from === 'embed/studies/amsel-2012/finding-gone')?.to).toBe(
		'/base/embed/studies/amsel-2012/#finding-lunch-level',
	);
});

test('check:links knows which cards there are, and which parts they have', () => {
	const judge = linkJudge({ corpus: few, root: new URL('https://evidence.example/'), versions: [] });
	const kindAt = (path: string, anchor = '') => judge({ path, query: '', anchor })?.kind;
	expect(kindAt('embed/studies/amsel-2012/', 'finding-lunch-level')).toBeUndefined();
	expect(kindAt('embed/studies/amsel-2012/', 'finding-no-such')).toBe('dead-link');
	expect(kindAt('embed/studies/amsel-2012/finding-lunch-level/')).toBe('dead-link');
});

const lean: Corpus = {
	...gardens,
	review: { ...gardens.review, profile: 'lean' },
	releasedCards: new Set(),
};

test('on a lean site one page shows the card of any study and finding, but for those that were released', () => {
	const ofStudies = (corpus: Corpus) => pagePaths(corpus).filter((path) => path.startsWith('embed/studies'));
	expect(ofStudies(lean)).toEqual(['embed/studies']);
	expect(cardForms(lean).map(({ path }) => path)).toEqual(
		expect.arrayContaining(['embed/studies/?id=ID', 'embed/studies/?id=ID#finding-ID']),
	);
	const [first] = gardens.studies;
	const released = { ...lean, releasedCards: releasedCardsOf([{ studies: gardens.studies.slice(0, 1) }]) };
	expect(hasOwnStudyCard(released, first?.id ?? '')).toBe(true);
	expect(ofStudies(released)).toContain(`embed/studies/${first?.id}`);
	expect(ofStudies(released)).not.toContain('embed/studies/okafor-2019-a');
	expect(ofStudies(asked(lean, 'own')).length).toBeGreaterThan(gardens.studies.length);
});

test('on a lean site former cards lead to the page of all cards, and check:links knows what it shows', () => {
	const from = 'studies/amsel-2012#finding-gone';
	const redirects = [
		{ from, to: finding },
		{ from: 'studies/gone-2000', to: 'studies/amsel-2012' },
	];
	const corpus = { ...lean, redirects };
	const moved = movedPages({ base: '/base/' }, corpus);
	const targetOf = (former: string) => moved.find((one) => one.from === former)?.to;
	expect(targetOf('embed/studies/amsel-2012/finding-gone')).toBe(
		'/base/embed/studies/?id=amsel-2012#finding-lunch-level',
	);
	expect(targetOf('embed/studies/gone-2000')).toBe('/base/embed/studies/?id=amsel-2012');
	const judge = linkJudge({ corpus, root: new URL('https://evidence.example/base/'), versions: [] });
	const issueAt = (query: string, anchor = '') => judge({ path: 'embed/studies/', query, anchor });
	expect(issueAt('?id=amsel-2012')).toBeUndefined();
	expect(issueAt('?id=amsel-2012', 'finding-lunch-level')).toBeUndefined();
	expect(issueAt('?id=amsel-2012', 'finding-no-such')?.kind).toBe('dead-link');
	expect(issueAt('?id=amsel-2013')).toMatchObject({
		kind: 'dead-link',
		hint: expect.stringContaining('amsel-2012'),
	});
	expect(issueAt('?id=gone-2000')?.kind).toBe('moved-link');
});
