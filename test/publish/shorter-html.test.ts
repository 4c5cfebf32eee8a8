/** HTML in fewer bytes: a parser reads the same page. */
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { leaveOutIndexMarks, shortenHtml } from '../../src/publish/shorter-html.ts';

/** What a browser makes of a page without scripts, where the text of `noscript` is markup too. */
const read = (html: string) => serialize(parse(html, { scriptingEnabled: false }));

test('quotes and ends that HTML implies are left out', () => {
	expect(
		shortenHtml(
			'<ul class="plain"><li id="a"><p>A</p></li><li><a href="/b/">B</a></li></ul><dl><dt>C</dt><dd>D</dd></dl><svg class="sign"><path d="M0 0"></path><circle r="5.6"></circle></svg>',
		),
	).toBe(
		'<ul class=plain><li id=a><p>A<li><a href=/b/>B</a></ul><dl><dt>C<dd>D</dl><svg class=sign><path d="M0 0"/><circle r=5.6 /></svg>',
	);
});

test.each([
	[
		'an element that is not of HTML, before which a paragraph does not end',
		'<p>A</p><figure-details>B</figure-details>',
	],
	['the end of an element that is not of HTML', '<link-to-this><p>A</p></link-to-this>'],
	['an attribute before the slash of a tag', '<input type="search" autocomplete="off"/><p>B</p>'],
	['values with signs that need quotes', '<a title="a=b" href="">C</a><a title="it\'s" href="a b">C</a>'],
	['what looks like markup in text', '<p>an attribute name="value" as text</p><pre>class="a" </pre><p>B</p> C'],
	['what looks like markup in a script', '<script type="application/json">{"a":"<p>b</p><p class=\\"c\\" >"}</script>'],
	['a table', '<table><thead><tr><th>A</th><td>B</td></tr></thead><tbody><tr><td><p>C</p></td></tr></tbody></table>'],
	['a text behind the end of an entry', '<ul><li>A</li> <li>B</li></ul><dl><dt>C</dt> <dd>D</dd></dl>'],
	[
		'nested lists',
		'<ul><li>A<ul><li>B</li></ul></li></ul><ol><li><dl><div><dt>C</dt><dd><p>D</p></dd></div></dl></li></ol>',
	],
])('a page reads the same: %s', (_, body) => {
	const html = `<!DOCTYPE html><html lang="en"><head><title>a="b" </title></head><body>${body}</body></html>`;
	expect(read(shortenHtml(html))).toBe(read(html));
});

test('marks for the index of words are left out of tags, and what looks like them in text stays', () => {
	expect(
		leaveOutIndexMarks(
			'<article data-pagefind-body data-pagefind-meta="title:A > B" class="c"><p data-pagefind-ignore="true">D data-pagefind-ignore E</p><pre> data-pagefind-body </pre></article>',
		),
	).toBe('<article class="c"><p>D data-pagefind-ignore E</p><pre> data-pagefind-body </pre></article>');
});
