/** What people paste elsewhere says what it should, whatever the title holds. */
import { Cite } from '@citation-js/core';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { exploreCard, study } from '../../src/corpus/page-kinds.ts';
import { cslItem } from '../../src/exports/csl.ts';
import { citationsOf, reviewCitations, viewTemplates } from '../../src/exports/link-templates.ts';
import {
	escapeHtml,
	htmlLink,
	type Linking,
	type LinkTarget,
	linkTexts,
	localDay,
	markdownLink,
	type ViewFormat,
	viewFormats,
	withAccess,
} from '../../src/exports/link-texts.ts';
import { cardOf } from '../../src/exports/selection-card.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { schoolGardens } from './invented.ts';

const { review } = schoolGardens;
const linking: Linking = {
	version: review.version,
	script: 'https://evidence.example/embed.js',
	templates: viewTemplates(schoolGardens),
};
test('the card of a selection leaves out what the selection leaves out', () => {
	const cardAt = (query: string) => cardOf(schoolGardens, parseAddress(schoolGardens, query).selection).page;
	const [variable] = schoolGardens.variables.filter(({ of, kind }) => of === 'study' && kind === 'code');
	const query = `${variable?.id}=${variable?.codes[0]?.code}`;
	expect(cardAt(`${query}&doubt=out&view=table`)).toBe(`explore/?${query}&doubt=out`);
	expect(cardAt('')).toBe('explore/');
});

const nasty = 'What "helps" [really] <b>\'& 50% of {them}_?';
const linked: LinkTarget = {
	title: nasty,
	href: 'https://evidence.example/studies/a/#finding-b',
	card: { ...exploreCard, href: 'https://evidence.example/embed/explore/?a=b&c=(d)' },
};
const texts = linkTexts(linked, linking);
const formats = Object.keys(viewFormats) as ViewFormat[];

test.each(formats)(
	'linkTexts(linked, linking).%s has title, data version, its date and the address with the version',
	(format) => {
		const cited = linkTexts({ ...linked, title: 'Cooked or raw' }, linking)[format];
		expect(cited.toLowerCase()).toContain(`data version ${review.version} (${review.dates.data})`);
		expect(cited).toContain('Cooked or raw');
		expect(cited).toContain(`https://evidence.example/studies/a/?v=${review.version}#finding-b`);
		expect(cited).not.toMatch(/TITLEOFVIEW|KEYOFVIEW|address\.invalid|1987/);
	},
);

test.each(formats)('linkTexts(linked, linking).%s has the DOI of its data version, and of no other', (format) => {
	const change = { date: '2023-01-01', summary: 'Records.', changes: [] };
	const changes = [
		{ ...change, version: review.version, doi: '10.5555/garden.data' },
		{ ...change, version: '0.9.0', doi: '10.5555/garden.old' },
	];
	const templates = viewTemplates({ review, changes });
	const cited = linkTexts({ ...linked, title: 'Cooked or raw' }, { ...linking, templates })[format];
	expect(cited).toContain('https://doi.org/10.5555/garden.data');
	expect(cited).not.toContain('garden.old');
});

describe('withAccess(format, citation, day)', () => {
	const expected: Record<ViewFormat, string> = {
		vancouver: '[cited 2026 Feb 3]',
		apa: 'Retrieved February 3, 2026, from https://evidence.example/',
		bibtex: 'accessed 2026-02-03',
		ris: 'Y2  - 2026/02/03',
	};

	test.each(formats)('says the day as %s does', (format) => {
		expect(withAccess(format, texts[format], '2026-02-03')).toContain(expected[format]);
	});

	test('leaves a title alone that looks like the blank', () => {
		const title = 'YYYY Mon D';
		const cited = linkTexts({ ...linked, title }, linking).apa;
		expect(withAccess('apa', cited, '2026-02-03')).toContain(title);
	});

	test('leaves a citation alone that has no blank', () => {
		expect(withAccess('apa', 'Okafor (2019).', '2026-02-03')).toBe('Okafor (2019).');
	});
});

test('a title that ends in a question mark gets no full stop behind it', () => {
	expect(linkTexts({ ...linked, title: 'Why?' }, linking).apa).toContain('Why? (');
	expect(linkTexts({ ...linked, title: 'Why?' }, linking).vancouver).toContain('Why? Available');
});

test('linkTexts(linked, linking).bibtex and .ris are read back by a reference manager', () => {
	for (const text of [texts.bibtex, texts.ris]) {
		const [item] = new Cite(text).data;
		expect(item).toMatchObject({ title: expect.stringContaining('50'), URL: texts.versioned });
	}
	expect(new Cite(texts.ris).data[0]).toMatchObject({ title: nasty });
	expect(texts.bibtex).toContain('\\& 50\\% of \\textbraceleft{}them\\textbraceright{}\\_?');
	expect(texts.bibtex).toMatch(/^@misc\{studies-a-finding-b,/);
});

test('citationsOf(item) has every format, for a study and for the review', () => {
	const [study] = schoolGardens.studies;
	if (!study) throw new Error('no study');
	for (const citations of [citationsOf(cslItem(study.citation, study.id)), reviewCitations(schoolGardens)])
		for (const format of formats) expect(citations[format].length).toBeGreaterThan(30);
	expect(citationsOf(cslItem(study.citation, study.id)).bibtex).toContain(`{${study.id},`);
});

describe('markdownLink(title, href)', () => {
	test('escapes what would end or format the text, and parentheses of the address', () => {
		expect(markdownLink('a]b [c](d) *e* <f> &lt; g & h', 'https://x.example/?q=(y)')).toBe(
			'[a\\]b \\[c\\](d) \\*e\\* \\<f\\> \\&lt; g & h](https://x.example/?q=%28y%29)',
		);
	});

	test('puts a title of several lines on one', () => {
		expect(markdownLink('a\n\nb', 'https://x.example/')).toBe('[a b](https://x.example/)');
	});
});

test('htmlLink(title, href) and the code of a card keep title and addresses whole', () => {
	const { document } = parseHTML(`<html><body>${texts.html}${texts.embed}</body></html>`);
	const [link, besideCard] = document.querySelectorAll('a');
	expect(link?.textContent).toBe(nasty);
	expect(link?.getAttribute('href')).toBe(texts.versioned);
	expect(besideCard?.getAttribute('href')).toBe(linked.href);
	const frame = document.querySelector('iframe');
	expect(frame?.getAttribute('title')).toBe(nasty);
	expect(frame?.getAttribute('src')).toBe(linked.card?.href);
	expect(Number(frame?.getAttribute('height'))).toBeGreaterThan(100);
	expect(document.querySelector('script')?.getAttribute('src')).toBe(linking.script);
	expect(document.querySelector('b')).toBeNull();
	expect(htmlLink('"', 'https://x.example/?a=b&c=d')).toBe('<a href="https://x.example/?a=b&amp;c=d">&quot;</a>');
	expect(escapeHtml('<>&"\'')).toBe('&lt;&gt;&amp;&quot;&#39;');
});

test('only a card that is computed in the browser has a link beside it, for readers without script', () => {
	const built = linkTexts(
		{ ...linked, card: { ...study.card, href: 'https://evidence.example/embed/studies/a/' } },
		linking,
	);
	expect(built.embed).not.toContain('<a ');
	expect(linkTexts({ title: 'x', href: linked.href }, linking)).not.toHaveProperty('embed');
});

test('localDay(now) is the day where the reader is', () => {
	expect(localDay(new Date(2026, 0, 2, 0, 5))).toBe('2026-01-02');
	expect(localDay(new Date(2026, 0, 2, 23, 55))).toBe('2026-01-02');
});

test('two views of one page have two keys, and two versions of one view the same', () => {
	const keyOf = (href: string, version = '1.0.0') =>
		/\{(.+),/.exec(linkTexts({ title: 'x', href }, { ...linking, version }).bibtex)?.[1];
	const explore = 'https://evidence.example/explore/';
	expect(keyOf(`${explore}?a=b`)).toBe('explore-a-b');
	expect(keyOf(`${explore}?a=c`)).not.toBe(keyOf(`${explore}?a=b`));
	expect(keyOf(`${explore}?a=b`, '2.0.0')).toBe('explore-a-b');
	expect(keyOf('https://evidence.example/')).toBe('home');
	expect(keyOf(`${explore}?q=${'x'.repeat(300)}`)?.length).toBeLessThan(100);
});
