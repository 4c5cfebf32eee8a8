/** Prose as a value: only its own elements are written, its words are found without a parser, and it waits until it is read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCorpus } from '../../src/corpus/pack.ts';
import { briefProse, proseWords } from '../../src/corpus/prose-words.ts';
import { columnsFile, corpusFile } from '../../src/explorer/corpus-file.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { proseOf } from '../../src/imports/prose-text.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { proseHtml, proseSlip } from '../../src/schema/value-prose.ts';
import { runs } from '../runs.ts';

test.each([
	['One *two* **three**', '<p>One <em>two</em> <strong>three</strong></p>'],
	['- a\n- b\n\nc', '<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>'],
	['1. a\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
	['[A "b"](https://example.org/?a=1&b=2)', '<p><a href="https://example.org/?a=1&amp;b=2">A &quot;b&quot;</a></p>'],
	['a < b & c', '<p>a &lt; b &amp; c</p>'],
	['one  \ntwo', '<p>one<br />two</p>'],
])('%j is written as %s', (markdown, html) => {
	expect(proseSlip(markdown)).toBeUndefined();
	expect(proseHtml(markdown)).toBe(html);
});

test.each([
	['a <b>c</b>', 'raw-html', '<b>'],
	['<!-- c -->', 'raw-html', '<!-- c -->'],
	['[a](javascript:alert(1))', 'unsafe-url', 'javascript:alert(1)'],
	['[a](../methods/)', 'unsafe-url', '../methods/'],
	['<javascript:alert(1)>', 'unsafe-url', 'javascript:alert(1)'],
	['[a](https://me:secret@example.org)', 'unsafe-url', 'https://me:secret@example.org'],
	['[a](https:///example.org)', 'unsafe-url', 'https:///example.org'],
	['![a](https://example.org/a.png)', 'prose-element', 'a picture'],
	['# a', 'prose-element', 'a heading'],
	['a\n---', 'prose-element', 'a heading'],
	['`a`', 'prose-element', 'code'],
])('%j is refused', (markdown, kind, found) => {
	expect(proseSlip(markdown)).toEqual({ kind, found });
});

const pieces = fc.array(
	fc.constantFrom(
		...['<script>', '</p>', '"', "'", '&lt;', '](', '[a', 'javascript:alert(1)', 'https://example.org', ')', '*', '_'],
		...['\n', '\n\n', '- ', '# ', '> ', '`', '<', '>', '![', ' onclick=x', 'words', ' ', '1. ', '\\'],
	),
	{ maxLength: 16 },
);

test('whatever a text holds, nothing but the elements of prose is written', () => {
	fc.assert(
		fc.property(pieces, (parts) => {
			const html = proseHtml(parts.join(''));
			const rest = html
				.replaceAll(/<\/?(?:p|ul|ol|li|em|strong|blockquote)>|<br \/>|<\/a>/g, '')
				.replaceAll(/<a href="https?:\/\/[^"<>\s]+">/g, '');
			expect(rest).not.toMatch(/[<>]/);
		}),
		{ numRuns: runs(2000) },
	);
});

test('the words of prose are those of its HTML, and a long text is cut between words', () => {
	const markdown = 'Of *all*, a\\*b and snake_case:\n\n- **one** [link](https://example.org/a_b)\n2. two';
	expect(proseWords(markdown)).toBe('Of all, a*b and snake_case: one link two');
	const brief = briefProse('word '.repeat(100));
	expect(brief).toMatch(/^(word )+…$/);
	expect(brief.length).toBeLessThanOrEqual(163);
});

test('the plain text of a cell means itself as prose', () => {
	fc.assert(
		fc.property(pieces, (parts) => {
			const text = parts.join('').replaceAll(/[ \t]+/g, ' ');
			const prose = proseOf(text);
			expect(proseSlip(prose), prose).toBeUndefined();
			const words = text
				.split(/\n+/)
				.map((line) => line.trim())
				.filter((line) => line !== '');
			const escapes: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
			const shown = [...proseHtml(prose).matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner = '']) =>
				inner.replaceAll(/&(?:lt|gt|amp|quot);/g, (sign) => escapes[sign] ?? ''),
			);
			expect(shown).toEqual(words);
		}),
		{ numRuns: runs(1000) },
	);
});

test('the explorer starts without prose, and only then', () => {
	const corpus = loadCorpus('test/fixtures/trials');
	expect(corpusFile(corpus)).toBe(columnsFile);
	for (const file of Object.values(packColumns(corpus, 1)))
		expect(new TextDecoder().decode(file)).not.toContain('kettle sang');
	expect(JSON.stringify(packCorpus(corpus))).toContain('kettle sang');
	expect(corpusFile(loadCorpus('test/fixtures/map'))).not.toBe(columnsFile);
});
