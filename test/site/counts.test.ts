/** Every count on every page says how many of it are in doubt, and no number on a page is outside that. */
import { describe, expect, test } from 'vitest';
import { formatDoubt } from '../../src/wording/doubt.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, type Page, pageAt, pagesOf, textOf } from '../read-site.ts';
import { some } from '../runs.ts';
import { claimCountPlaces } from './claim-count-places.ts';
import { countPlaces } from './count-places.ts';
import { figureCountPlaces } from './figure-count-places.ts';
import { noCounts } from './no-counts.ts';
import { judgeQuantified } from './quantified-counts.ts';
import { countSlowlyAt } from './slow-counts.ts';

const spelled = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** A year is no count. */
const withoutYears = (text: string) => text.replaceAll(/\b(?:19|20)\d\d\b/g, '');

/** What named findings are counted by: their reports are found by name, which is beyond doubt, while the findings may not be. */
const isByName = (link: Element) =>
	link.closest('[aria-labelledby=basis]') !== null && /\?id=[^=]+(?:&id=[^=]+)*$/.test(link.getAttribute('href') ?? '');

// The pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const { words } = corpus.review;
	const nouns = [words.report, ...(words.programme ? [words.programme] : [])].flatMap(({ one, many }) => [one, many]);
	const pages = pagesOf(site).filter(({ movedTo, document }) => !movedTo && document.querySelector('main'));
	const known = new Map<string, ReturnType<typeof countSlowlyAt>>();
	const countOnce = (href: string, unit?: 'programme') => {
		const key = `${href} ${unit ?? ''}`;
		if (!known.has(key)) known.set(key, countSlowlyAt(corpus, href, unit));
		return known.get(key);
	};

	/** The number that a link is, and the unit that it names. */
	function numberOf(text: string): { amount: number; noun: string } | undefined {
		const [, number = '', noun = ''] = /^(\d[\d,]*|\p{L}+)(?: (\p{L}+))?$/u.exec(text) ?? [];
		const word = spelled.indexOf(number.toLowerCase());
		const amount = word >= 0 ? word : /^\d/.test(number) ? Number(number.replaceAll(',', '')) : undefined;
		if (amount === undefined || (noun !== '' && !nouns.includes(noun))) return undefined;
		return { amount, noun };
	}

	/** Links that are a number: what is wrong with them, and that they were judged. */
	function judgeLinks({ document, address }: Page, judged: Set<Node>): readonly string[] {
		const isPlanner = /\/guidance\/plan\/$/.test(address);
		return [...document.querySelectorAll('main a[href]')].flatMap((link) => {
			const told = numberOf(textOf(link));
			const isPlannerCount = isPlanner && link.closest('.options') !== null;
			const text = isPlannerCount ? textOf(link).replace(/ \(.*\)$/, '') : textOf(link);
			const number = isPlannerCount ? numberOf(text) : told;
			// The name of a value can be a number: a year.
			const isName = link.getAttribute('href')?.endsWith(`/${number?.amount}/`);
			if (!number || isName || link.closest('svg, th, figure') || isByName(link)) return [];
			const { programme } = words;
			const unit = programme && [programme.one, programme.many].includes(number.noun) ? 'programme' : undefined;
			const counted = countOnce(link.getAttribute('href') ?? '', unit);
			if (!counted) return [];
			let rest = isPlannerCount ? textOf(link).slice(text.length) : '';
			// What keeps a number with its noun on a line may be around the link.
			for (const part of [link, link.closest('span.one-line')])
				for (let next = part?.nextSibling; next; next = next.nextSibling) {
					rest += next.textContent ?? '';
					judged.add(next);
				}
			judged.add(link);
			const doubt = formatDoubt(counted.count, counted.inDoubt);
			const said =
				/^(?: of [\d,]+(?: \p{L}+)?)?((?: \(|, )(?:\d+ |all )?in doubt)?/u.exec(rest.replaceAll(/\s+/g, ' '))?.[1] ??
				'';
			const place = `${address}: “${textOf(link)}${rest.slice(0, 60)}” → ${link.getAttribute('href')}`;
			if (number.amount !== counted.count) return [`${place}: ${counted.count}`];
			return said.replace(/^(?: \(|, )/, '') === doubt ? [] : [`${place}: is ${doubt || 'not in doubt'}`];
		});
	}

	function judgePlaces(page: Page, judged: Set<Node>): readonly string[] {
		return [...countPlaces, ...claimCountPlaces, ...figureCountPlaces].flatMap(({ where, says }) =>
			[...page.document.querySelectorAll(where)].flatMap((element) => {
				const right = says(element, corpus, page, (address) => pageAt(site, address));
				if (right === undefined) return [];
				judged.add(element);
				return textOf(element) === right ? [] : [`${page.address}: “${textOf(element)}” should be “${right}”`];
			}),
		);
	}

	const judgements = new Map<Page, { judged: ReadonlySet<Node>; wrong: readonly string[] }>();
	/** What is wrong with the counts of a page, and where they stand. */
	const judgementOf = (page: Page) => {
		const judged = new Set<Node>();
		const judgement = judgements.get(page) ?? {
			wrong: [...judgeLinks(page, judged), ...judgePlaces(page, judged), ...judgeQuantified(corpus, page, judged)],
			judged,
		};
		judgements.set(page, judgement);
		return judgement;
	};

	test('each count says how many of it are in doubt, and no other does', () => {
		const wrong = pages.flatMap((page) => judgementOf(page).wrong);
		const counts = pages.reduce((sum, page) => sum + judgementOf(page).judged.size, 0);
		expect(counts).toBeGreaterThan(500);
		expect(wrong).toEqual([]);
	});

	test('a number on a page is a count that is judged, or of a kind that is named with its reason', () => {
		const outside = new Map<string, string>();
		for (const page of pages) {
			const { judged } = judgementOf(page);
			const isNamed = (element: Element) =>
				noCounts.some(
					({ where, but, page: on }) =>
						element.closest(where) !== null &&
						(but === undefined || element.closest(but) === null) &&
						(on?.test(page.address) ?? true),
				);
			const visit = (node: Node) => {
				if (judged.has(node)) return;
				for (const child of node.childNodes) {
					if (child.nodeType === 1) visit(child);
					else if (child.nodeType === 3 && /\d/.test(withoutYears(child.textContent ?? '')) && !judged.has(child)) {
						const parent = child.parentElement;
						if (!parent || isNamed(parent)) continue;
						const classes = [parent, parent.parentElement, parent.parentElement?.parentElement]
							.map((one) => `${one?.tagName.toLowerCase()}.${one?.getAttribute('class') ?? ''}`)
							.join(' < ');
						outside.set(classes, `${page.address}: ${textOf(parent).slice(0, 120)}`);
					}
				}
			};
			const main = page.document.querySelector('main');
			if (main) visit(main);
		}
		expect([...outside].map(([where, example]) => `${where}: ${example}`)).toEqual([]);
	});
});
