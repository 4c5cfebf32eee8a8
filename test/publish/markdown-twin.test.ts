/** A page as Markdown keeps its text, its order and its links, and leaves out what only works on the page. */
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/publish/markdown-twin.ts';

const place = { base: '/gardens/', page: 'studies/a/', home: 'https://evidence.example/gardens/' };
const twin = (main: string) => markdownOf(`<!doctype html><body><header>Menu</header><main>${main}</main>`, place);
const end = '\n\n<https://evidence.example/gardens/studies/a/>\n';

test('headings, paragraphs and lists', () => {
	expect(
		twin(
			'<h1>A <i>b</i></h1><div><p>One <strong>two</strong>.</p>loose</div><ul><li>x</li><li><p>y</p><p>z</p></li></ul>',
		),
	).toBe(`# A *b*\n\nOne **two**.\n\nloose\n\n- x\n- y\n\n  z${end}`);
});

test('links are whole, to the site, to a place on the page and elsewhere', () => {
	expect(
		twin('<p><a href="/gardens/by/a/(b)/">k</a> <a href="#here">l</a> <a href="https://doi.org/1">m</a></p>'),
	).toBe(
		`[k](https://evidence.example/gardens/by/a/%28b%29/) [l](https://evidence.example/gardens/studies/a/#here) [m](https://doi.org/1)${end}`,
	);
});

test('a table has a row for each row, and a cell for each cell', () => {
	expect(twin('<table><caption>C</caption><tr><th>a</th><th>b|c</th></tr><tr><td>1</td></tr></table>')).toBe(
		`C\n\n| a | b\\|c |\n| --- | --- |\n| 1 |  |${end}`,
	);
});

test('what needs the page is left out, and what its text would mean in Markdown is escaped', () => {
	const made = twin(
		'<p>2 * 3 # 4</p><p class="on-screen">Copy</p><svg><text>t</text></svg><button>b</button><p hidden>h</p>',
	);
	expect(made.replaceAll('\\', '')).toBe(`2 * 3 # 4${end}`);
	expect(made).toContain('2 \\* 3');
});
