/** What is told of each link into a site whose data have moved on: the invented review and its version 1.0.0. */
import { describe, expect, test } from 'vitest';
import type { DocumentLink } from '../../src/documents/link.ts';
import { markdownLinks } from '../../src/documents/markdown-links.ts';
import { reportLinks } from '../../src/documents/report.ts';
import { wordLinks } from '../../src/documents/word-links.ts';
import { loadCorpus, loadVersions } from '../../src/records/load.ts';
import { hyperlink, paragraph, wordFile } from './word-file.ts';

const content = 'test/fixtures/review';
const root = new URL('https://evidence.example/reviews/garden/');
const known = { corpus: loadCorpus(content), versions: loadVersions(content), root };

const report = (links: readonly DocumentLink[], all = false) =>
	reportLinks(known, [{ file: 'guide.md', links }], { all });

/** The report on one link of a text: what follows its place. */
function told(address: string): string {
	const { text } = report(markdownLinks(`[a](${root.href}${address})`), true);
	return text.split('\n\n')[0]?.replace('guide.md:1:1  ', '').replace(`\n  ${root.href}${address}`, '') ?? '';
}

describe('alive', () => {
	test.each([
		'',
		'studies/tamm-2018/',
		'studies/tamm-2018',
		'studies/tamm-2018/index.html',
		'studies/tamm-2018/?v=1.1.0#finding-soup-liked',
		'studies/tamm-2018/#cite',
		'codebook/plot/',
		'by/plot/rooftop/',
		'by/plot/not-reported/',
		'figures/when/',
		'figures/when/when.svg',
		'embed/figures/when/',
		'explore/?plot=rooftop&published=2010..&view=table',
		'explore/?plot=rooftop&v=1.1.0',
		'data/studies.csv',
		'data/versions/1.0.0/studies.json',
	])('%s', (address) => expect(told(address)).toBe('alive'));

	test.each([
		'studies/amsel-2012/?v=1.0.0',
		'studies/tamm-2018/?v=1.0.0#finding-soup-liked',
		'by/plot/rooftop/?v=1.0.0',
		'explore/?plot=rooftop&pursuits=cooking&v=1.0.0',
		'methods/?v=1.0.0',
		'embed/selections/sold-at-market/?v=1.0.0',
	])('%s, whose numbers are those of then', (address) => expect(told(address)).toBe('alive'));
});

const cases: readonly [address: string, told: string][] = [
	[
		'studies/tam-2018/',
		`dead-link
  "/studies/tam-2018/": the site has no such page.
  Did you mean "studies/tamm-2018"? Copy the address from the page that is meant.`,
	],
	[
		'studies/tamm-2018/#finding-soup-fnished',
		`dead-link
  "/studies/tamm-2018/#finding-soup-fnished": the page is there, and nothing on it has this name.
  Did you mean "finding-soup-finished"? Copy the address from the page that is meant.`,
	],
	[
		'explore/?plot=roof&nation=NO',
		`dead-link
  "plot=roof": Place of the garden has no such value.
  The page leaves this out and shows the rest. Choose again in the explorer, and copy its address.`,
	],
	[
		'explore/?plot=rooftop&v=0.1.0',
		`unknown-version
  v=0.1.0: no such version of the data was released.
  Released are 1.0.0. Write the one that the numbers are from.`,
	],
	[
		'by/garden-site/rooftop/?v=1.1.0',
		`moved-link (warning)
  "/by/garden-site/rooftop/" has another address now: https://evidence.example/reviews/garden/by/plot/rooftop/?v=1.1.0
  The old one leads there. Write the new one.`,
	],
	[
		'studies/loam-2001/',
		`moved-link (warning)
  "/studies/loam-2001/" has another address now: https://evidence.example/reviews/garden/changes/
  The old one leads there. Write the new one.`,
	],
	[
		'studies/pellworthy-2014/#finding-quiz-better',
		`moved-link (warning)
  "/studies/pellworthy-2014/#finding-quiz-better" has another address now: https://evidence.example/reviews/garden/studies/pellworthy-2014/#finding-quiz-up
  The old one leads there. Write the new one.`,
	],
	[
		'explore/?pursuits.not=eating-raw&garden-site=rooftop',
		`moved-link (warning)
  "/explore/?pursuits.not=eating-raw&garden-site=rooftop" has another address now: https://evidence.example/reviews/garden/explore/?plot=rooftop&pursuits.not=nibbling
  The old one leads there. Write the new one.`,
	],
	[
		'explore/?plot=shared-land&v=1.0.0',
		`changed-numbers
  Since version 1.0.0 of 2023-12-15 this view has changed: 2 papers left it and 1 paper in it was recoded. It held 4 papers then and holds 2 now.
  - Left: Tamm 2018: Place of the garden: School yard; it was Shared land
  - Left: Loam 2001: no longer in the data
  - Recoded: Pellworthy & Pellworthy 2014: Finding removed: Children knew more of the answers in the quiz.
  Read what is said there again, and then write v=1.1.0.`,
	],
	[
		'studies/okafor-2019-a/?v=1.0.0',
		`changed-numbers
  Since version 1.0.0 of 2023-12-15 this record has changed.
  - Size of the garden: 400 square metres; it was about 450–500 square metres
  Read what is said there again, and then write v=1.1.0.`,
	],
	[
		'embed/selections/tasted-raw/?v=1.0.0',
		`changed-numbers
  Since version 1.0.0 of 2023-12-15 this view has changed: 1 paper came in and 1 paper in it was recoded. It held 2 papers then and holds 3 now.
  - Came in: van der Zwiebel & Moes 2023: new in the data
  - Recoded: Pellworthy & Pellworthy 2014: Finding removed: Children knew more of the answers in the quiz.
  Read what is said there again, and then write v=1.1.0.`,
	],
	...['guidance/what-to-do-in-the-garden/', 'embed/guidance/what-to-do-in-the-garden/'].map(
		(page): [string, string] => [
			`${page}?v=1.0.0`,
			`changed-numbers
  Since version 1.0.0 of 2023-12-15 this page has changed: 1 paper came in, 1 paper left it and 2 papers were recoded.
  - Came in: van der Zwiebel & Moes 2023: new in the data
  - Left: Loam 2001: no longer in the data
  - Recoded: Pellworthy & Pellworthy 2014: Finding removed: Children knew more of the answers in the quiz.
  - Recoded: Tamm 2018: Place of the garden: School yard; it was Shared land
  Read what is said there again, and then write v=1.1.0.`,
		],
	),
	...['codebook/plot/', 'embed/figures/when/'].map((page): [string, string] => [
		`${page}?v=1.0.0`,
		`changed-numbers
  Since version 1.0.0 of 2023-12-15 this page has changed: 1 paper came in, 1 paper left it and 1 paper was recoded.
  - Came in: van der Zwiebel & Moes 2023: new in the data
  - Left: Loam 2001: no longer in the data
  - Recoded: Tamm 2018: Place of the garden: School yard; it was Shared land
  Read what is said there again, and then write v=1.1.0.`,
	]),
];

test.each(cases)('%s', (address, expected) => expect(told(address)).toBe(expected));

describe('reportLinks', () => {
	test('tells of all links at once with their places, and leaves out those to other sites', () => {
		const text = [
			`Four [papers](${root.href}explore/?plot=shared-land), [one](https://example.org/studies/x/) and [a](../x.md).`,
			'',
			`- [b](${root.href}studies/x/) and [c](http://evidence.example/reviews/garden/studies/y/)`,
			'- [d](https://evidence.example/reviews/other/studies/x/)',
		].join('\n');
		expect(report(markdownLinks(text))).toEqual({
			exitCode: 1,
			text: `guide.md:3:3  dead-link
  https://evidence.example/reviews/garden/studies/x/
  "/studies/x/": the site has no such page.
  Copy the address from the page that is meant.

guide.md:3:63  dead-link
  http://evidence.example/reviews/garden/studies/y/
  "/studies/y/": the site has no such page.
  Copy the address from the page that is meant.

3 links into https://evidence.example/reviews/garden/ in 1 file: 1 alive and 2 dead.`,
		});
	});

	test('names the paragraph and the words of a link in a Word file', () => {
		const links = wordLinks(
			wordFile({
				targets: { r1: `${root.href}studies/tam-2018/` },
				body: [paragraph(), paragraph(hyperlink('r1', 'the study by Tamm'))],
			}),
		);
		const { text } = reportLinks(known, [{ file: 'guide.docx', links }]);
		expect(text.split('\n')[0]).toBe('guide.docx, paragraph 2, "the study by Tamm"  dead-link');
	});

	test('ends with 0 where links are alive or moved, with 2 where a file cannot be read, and with 3 where no link is', () => {
		const moved = report(markdownLinks(`[a](${root.href}studies/loam-2001/) [b](${root.href})`));
		expect(moved.exitCode).toBe(0);
		expect(moved.text).toMatch(/2 links into \S+ in 1 file: 1 alive and 1 moved\.$/);
		expect(report([])).toEqual({
			exitCode: 3,
			text: `No link into ${root.href} in 1 file.\nWhole addresses (https://…) are counted. There are none.`,
		});
		expect(report(markdownLinks('[a](x.md) <https://example.org/x>'))).toEqual({
			exitCode: 3,
			text: `No link into ${root.href} in 1 file.\nIs this where the site stands? The links lead elsewhere, such as to https://example.org/x`,
		});
		const problem = { message: 'There is no such file.', hint: 'Correct its name.' };
		expect(reportLinks(known, [{ file: 'lost.md', links: [], problem }])).toEqual({
			exitCode: 2,
			text: `lost.md  unreadable-file\n  There is no such file.\n  Correct its name.\n\nNo link into ${root.href} in 1 file. 1 file could not be read.`,
		});
	});
});

describe('a site that is written otherwise in the documents is told, by the links that lead there', () => {
	const lost = (address: string) => {
		const { text, exitCode } = reportLinks({ ...known, root: new URL(address) }, [
			{ file: 'guide.md', links: markdownLinks(guide) },
		]);
		return [
			exitCode,
			/If the site stands there, write --site (\S+) and otherwise correct the links\.$/.exec(text)?.[1],
		];
	};
	const guide = [
		`[a](${root.href}studies/tamm-2018/) [b](${root.href}by/plot/rooftop/index.html) [c](${root.href}data/studies.csv)`,
		`[d](${root.href}) [e](https://example.org/about/) [f](https://example.org/x/y) [g](https://)`,
	].join('\n');

	test.each([
		['https://evidence.exmaple/reviews/garden/'],
		['https://www.evidence.example/reviews/garden/'],
		['https://evidence.example:8443/reviews/garden/'],
		['https://evidence.example/review/garden/'],
		['https://evidence.example/garden/'],
		['https://evidence.example/reviews/garden/2/'],
		['http://localhost:4321/'],
		['https://another.example/'],
	])('%s', (address) => expect(lost(address)).toEqual([3, root.href]));

	test('a path that is too short, of which all links are then dead', () => {
		expect(lost('https://evidence.example/')).toEqual([1, root.href]);
		expect(lost('https://evidence.example/reviews/')).toEqual([1, root.href]);
	});

	test('nothing where no link is like one into the site', () => {
		const other = [{ file: 'guide.md', links: markdownLinks('<https://example.org/about/> <https://evidence.org/>') }];
		expect(reportLinks(known, other)).toEqual({
			exitCode: 3,
			text: `No link into ${root.href} in 1 file.\nIs this where the site stands? The links lead elsewhere, such as to https://example.org/about/`,
		});
	});

	test('beside links that are alive, only what leads to a host that is nearly the same', () => {
		const links = markdownLinks(
			`<${root.href}> <https://evidence.exmaple/reviews/garden/studies/tamm-2018/> <https://evidence.example/reviews/other/studies/tamm-2018/>`,
		);
		expect(report(links)).toEqual({
			exitCode: 0,
			text: `1 link into ${root.href} in 1 file: 1 alive.
Not checked: 1 link into https://evidence.exmaple/reviews/garden/ Correct what is meant for this site.`,
		});
	});
});
