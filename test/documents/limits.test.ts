/** What reading a document may take is bounded: what is too much is refused with a sentence, and the rest is read. */
import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markdownLinks } from '../../src/documents/markdown-links.ts';
import { readDocuments } from '../../src/documents/read-apart.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { reportLinks } from '../../src/documents/report.ts';
import { loadCorpus, loadVersions } from '../../src/records/load.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { isFull, slowTest } from '../runs.ts';
import { address, anchor, hardDocuments, link, many, wordOf } from './hard-documents.ts';

function write(name: string, content: string | Uint8Array): string {
	const file = path.join(temporaryFolder(), name);
	fs.writeFileSync(file, content);
	return file;
}

describe('a document that is made to be hard is read to its last link:', () => {
	// One of each format; all of them: test/full/hard-documents.test.ts.
	const tried = ['tables in each other', 'stars', ...(isFull ? ['fields in each other'] : [])];
	test.each(hardDocuments.filter(([what]) => tried.includes(what)))('%s', (_, name, content) => {
		const { links, problem } = readDocument(write(name, content()));
		expect(problem).toBeUndefined();
		expect(links.map(({ href }) => href)).toEqual([address]);
	});
});

describe('a document that is too much is refused with a sentence:', () => {
	const simpler = 'Split it into several.';
	const smaller = 'Take out of it what it embeds, such as pictures, or split it into several.';

	const tooMuch: [what: string, name: string, content: () => string | Uint8Array, message: string, hint: string][] = [
		[
			'quotes in each other',
			'x.md',
			() => `a\n\n${'>'.repeat(many)}${link}`,
			'More than 500 quotes or lists begin inside each other in line 3.',
			'Take some of their signs away.',
		],
		[
			'quotes with spaces',
			'x.md',
			() => ` ${'> '.repeat(501)}a`,
			'More than 500 quotes or lists begin inside each other in line 1.',
			'Take some of their signs away.',
		],
		[
			'lists on one line',
			'x.md',
			() => `${'- 1. '.repeat(many)}a`,
			'More than 500 quotes or lists begin inside each other in line 1.',
			'Take some of their signs away.',
		],
		[
			'20 MB of Markdown',
			'x.markdown',
			() => `${link}\n\n`.repeat(800_000),
			'This file has 20 MB. Markdown is read up to 10 MB.',
			smaller,
		],
		[
			'51 MB of HTML',
			'x.html',
			() => ' '.repeat(51_000_000),
			'This file has 51 MB. HTML is read up to 50 MB.',
			smaller,
		],
		[
			'a small Word file that unpacks to a large one',
			'x.docx',
			() => wordOf(' '.repeat(51_000_000)),
			'The text of this Word file is larger than 50 MB when it is unpacked.',
			simpler,
		],
		[
			'a Word file of many large parts',
			'x.docx',
			() =>
				zipSync(
					Object.fromEntries(
						Array.from({ length: 6 }, (_, i) => [
							i === 0 ? 'word/document.xml' : `word/header${i}.xml`,
							[strToU8(`<x>${' '.repeat(9_000_000)}</x>`), { level: 1 }],
						]),
					),
				),
			'The text of this Word file is larger than 50 MB when it is unpacked.',
			simpler,
		],
	];
	// Large Word files: in test:full.
	test.each(tooMuch.filter(([what]) => isFull || !what.includes('Word')))('%s', (_, name, content, message, hint) => {
		const file = write(name, content());
		expect(readDocument(file)).toEqual({ file, links: [], problem: { message, hint } });
	});

	test('as many signs as anybody writes are none', () => {
		expect(
			markdownLinks(`${'> '.repeat(400)}${link}\n\n${'- '.repeat(400)}${link}\n\n${'*'.repeat(3000)}`),
		).toHaveLength(2);
		expect(readDocument(write('x.md', `${'> '.repeat(500)}${link}`)).links).toHaveLength(1);
	});
});

describe('readDocuments(files)', () => {
	// Each address is looked for again from the first letter of the paragraph.
	const slow = () => write('slow.md', 'www.a '.repeat(1_600_000));

	slowTest('ends the reading of a document that takes too long, and reads the next', async () => {
		const [first, last] = [write('first.md', link), write('last.html', anchor)];
		const [one, two, three, ...others] = await readDocuments([first, slow(), last], { seconds: 2, memoryBytes: 1e9 });
		expect(others).toEqual([]);
		expect([one, three]).toEqual([readDocument(first), readDocument(last)]);
		expect(two).toMatchObject({
			links: [],
			problem: {
				message: 'Reading this file takes longer than 2 seconds.',
				hint: 'Split it into several, or save it in a simpler form.',
			},
		});
	});

	slowTest('ends the reading of a document that takes too much memory, and reads the next', async () => {
		const last = write('last.html', anchor);
		const large = write('large.html', '<a href=x>'.repeat(1_000_000));
		const [one, two] = await readDocuments([large, last], { seconds: 300, memoryBytes: 4e7 });
		expect(one?.problem?.message).toBe('Reading this file needs more than 40 MB of memory, or is nested too deeply.');
		expect(two).toEqual(readDocument(last));
	});

	test('answers nothing for no files', async () => {
		expect(await readDocuments([])).toEqual([]);
	});
});

describe('reportLinks', () => {
	const content = 'test/fixtures/review';
	const root = new URL('https://evidence.example/reviews/garden/');
	const known = { corpus: loadCorpus(content), versions: loadVersions(content), root };
	const long = 'x'.repeat(1_000_000);

	slowTest('of addresses that are very long, or many, is bounded too', () => {
		const links = [
			`${root.href}studies/${long}/`,
			`${root.href}explore/?${long}=1`,
			`${root.href}studies/tamm-2018/#finding-${long}`,
		].map((href) => ({ href, line: 1, column: 1 }));
		const { text, exitCode } = reportLinks(known, [{ file: 'guide.md', links }]);
		expect(exitCode).toBe(1);
		expect(text.match(/dead-link/g)).toHaveLength(3);
		expect(text.length).toBeLessThan(20_000);

		const dead = Array.from({ length: 20_000 }, (_, i) => ({
			href: `${root.href}studies/tam-${i}/`,
			line: 1,
			column: 1,
		}));
		expect(reportLinks(known, [{ file: 'guide.md', links: dead }]).text).toContain('20000 dead.');
		const more = [...dead, { href: root.href, line: 1, column: 1 }];
		expect(reportLinks(known, [{ file: 'guide.md', links: more }])).toEqual({
			exitCode: 2,
			text: `guide.md  unreadable-file
  This file holds 20001 links into the site. Up to 20000 are checked.
  Split it into several.

No link into ${root.href} in 1 file. 1 file could not be read.`,
		});
	});

	test('of hostile text is harmless to a terminal', () => {
		const href = `${root.href}studies/\u001b[2J\u202e/`;
		const links = [{ href, paragraph: 'paragraph 1', text: '\u001b[31mred' }];
		const { text } = reportLinks(known, [{ file: 'gu\u001bide.docx', links }]);
		expect(text).not.toMatch(/(?!\n)\p{C}/u);
		expect(text).toContain('gu\\x1bide.docx, paragraph 1, "\\x1b[31mred"  dead-link');
	});
});
