import { expect, test } from 'vitest';
import { readPageText } from '../../src/publish/page-text.ts';
import { growthOf } from '../calls.ts';
import { slowTest } from '../runs.ts';

const page = (body: string) => readPageText(`<!doctype html><html><body>${body}</body></html>`);

test('readPageText(html) reads block by block, with the anchor that leads nearest', () => {
	expect(
		page(`<main data-pagefind-body><h1>A <em>title</em></h1>
			<table><tr><td>32</td><td>Mentors</td><td>Second year</td></tr></table>
			<h2 id="found">Found</h2><p>So and <strong>so</strong>.</p>
			<ul><li id="finding-a">A<br>finding</li><li>Another</li></ul>
			<span>Cho 2021</span><span>A study of it</span></main>`),
	).toEqual({
		title: 'A title',
		blocks: [
			['', 'A title'],
			['', '32'],
			['', 'Mentors'],
			['', 'Second year'],
			['found', 'Found'],
			['found', 'So and so.'],
			['finding-a', 'A finding'],
			['found', 'Another'],
			['found', 'Cho 2021'],
			['found', 'A study of it'],
		],
		levels: new Map([
			[0, 1],
			[4, 2],
		]),
	});
});

test('readPageText(html) leaves out what is marked so, controls and pictures', () => {
	expect(
		page(`<article data-pagefind-body data-pagefind-meta="title:Cho 2021: A study"><p data-pagefind-ignore>Source</p>
			<small>Table 1</small><p>Not <span class="unread">2</span>unread</p>
			<button>Copy</button><svg><text>3</text></svg><script>1</script><p>Read</p></article>`),
	).toEqual({
		title: 'Cho 2021: A study',
		blocks: [
			['', 'Not unread'],
			['', 'Read'],
		],
		levels: new Map(),
	});
});

test('readPageText(html) of a page that is not searched is undefined', () => {
	expect(page('<main><p>Not here</p></main>')).toBeUndefined();
});

slowTest(
	'readPageText(html) does not parse a page that is not searched, however long: most pages of a large site are such',
	() => {
		const rows = (count: number) => '<p>Not here</p>'.repeat(count);
		expect(
			growthOf(
				() => page(`<main>${rows(80)}</main>`),
				() => page(`<main>${rows(40)}</main>`),
			).calls,
		).toBeLessThan(40);
	},
);
