/** Every way in which a document can hold a link is found, with its place. */
import { describe, expect, test } from 'vitest';
import { htmlLinks } from '../../src/documents/html-links.ts';
import { markdownLinks } from '../../src/documents/markdown-links.ts';
import { wordLinks } from '../../src/documents/word-links.ts';
import { field, hyperlink, paragraph, run, wordFile } from './word-file.ts';

test('markdownLinks(text) finds links of every form where they stand, and none in code', () => {
	const text = [
		'See [one](https://a.example/1) and <https://a.example/2>, or https://a.example/3.',
		'',
		'> - [two][ref] ![picture](https://a.example/4.svg)',
		'',
		'[ref]: https://a.example/5 "Title"',
		'',
		'| [cell](https://a.example/6?a=1&b=2) |',
		'| --- |',
		'',
		'`https://a.example/no` <a title="x" href="https://a.example/7">x</a>',
		'',
		'<figure>',
		'  <iframe src="https://a.example/8?a=1&amp;b=2"></iframe>',
		'</figure>',
		'',
		'    https://a.example/no',
	].join('\n');
	expect(
		markdownLinks(text).map(({ href, line, column }) => [href.replace('https://a.example/', ''), line, column]),
	).toEqual([
		['1', 1, 5],
		['2', 1, 36],
		['3', 1, 62],
		['4.svg', 3, 16],
		['5', 5, 1],
		['6?a=1&b=2', 7, 3],
		['7', 10, 37],
		['8?a=1&b=2', 13, 11],
	]);
});

test('htmlLinks(text) finds what is followed and what is shown, not what is a comment or has no address', () => {
	const html = `<!doctype html>
<p><a name="here">no</a> <a href=" https://a.example/1?a=1&amp;b=2 ">one</a>
<!-- <a href="https://a.example/no">no</a> -->
<template><a href="https://a.example/2">two</a></template>
<iframe
	title="x" src="https://a.example/3"></iframe>
<map><area href="https://a.example/4"></map><img src="https://a.example/5" alt="">`;
	expect(htmlLinks(html)).toEqual([
		{ href: 'https://a.example/1?a=1&b=2', line: 2, column: 29 },
		{ href: 'https://a.example/2', line: 4, column: 14 },
		{ href: 'https://a.example/3', line: 6, column: 12 },
		{ href: 'https://a.example/4', line: 7, column: 12 },
		{ href: 'https://a.example/5', line: 7, column: 50 },
	]);
});

test('htmlLinks(text) finds no link in what is text to a browser, and those behind it', () => {
	const texts = ['title', 'textarea', 'style', 'script', 'iframe', 'xmp', 'noframes'].map(
		(name) => `<${name}><a href="https://a.example/no"></${name}>`,
	);
	const html = [...texts, '<svg><title/><style/><a href="1"/></svg>', '<noscript><img src="2"></noscript>'];
	const behind = [
		'<a HREF=3 href=no>',
		'<constructor href="no">',
		'<a title="<a href=no>" href="4&amp;5">',
		'<a',
		'href',
		"= '6' >",
	];
	const odd = '<select><a href=7></select></a></p><image src=8><!-- <a href=no> --!><a href=9><a href="no';
	expect(htmlLinks([...html, ...behind, odd].join('\n')).map(({ href }) => href)).toEqual(
		'1 2 3 4&5 6 7 8 9'.split(' '),
	);
});

describe('wordLinks(bytes)', () => {
	test('finds hyperlinks with their anchors, fields, simple fields, pictures, bare addresses and footnotes', () => {
		const bytes = wordFile({
			targets: { r1: 'https://a.example/1?a=1&b=2', r2: 'https://a.example/2', r3: 'https://a.example/6' },
			body: [
				paragraph(run('First.')),
				paragraph(run('See '), hyperlink('r1', 'one'), run('.')),
				paragraph(hyperlink('r2', 'the finding', 'finding-x'), hyperlink('', 'inside', 'mark')),
				paragraph(field([' HYPER', 'LINK "https://a.example/3" \\l "finding-y" '], 'three'), field([' PAGE '], '4')),
				paragraph('<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/4&quot; ">', run('four'), '</w:fldSimple>'),
				paragraph(run('Or https://a.exam'), run('ple/5 (typed).')),
				paragraph('<w:r><w:drawing><a:hlinkClick r:id="r3"/></w:drawing></w:r>'),
			],
			footnotes: [paragraph(hyperlink('r2', 'noted'))],
		});
		expect(wordLinks(bytes)).toEqual([
			{ href: 'https://a.example/1?a=1&b=2', paragraph: 'paragraph 2', text: 'one' },
			{ href: 'https://a.example/2#finding-x', paragraph: 'paragraph 3', text: 'the finding' },
			{ href: 'https://a.example/3#finding-y', paragraph: 'paragraph 4', text: 'three' },
			{ href: 'https://a.example/4', paragraph: 'paragraph 5', text: 'four' },
			{ href: 'https://a.example/5', paragraph: 'paragraph 6', text: 'https://a.example/5' },
			{ href: 'https://a.example/6', paragraph: 'paragraph 7', text: '' },
			{ href: 'https://a.example/2', paragraph: 'footnote paragraph 1', text: 'noted' },
		]);
	});

	test('finds what is written with other prefixes, or without', () => {
		const strange = (text: string) => text.replaceAll(/(<\/?)w:/g, '$1').replaceAll('r:id', 'q:id');
		expect(
			wordLinks(
				wordFile({ targets: { r1: 'https://a.example/1' }, body: [strange(paragraph(hyperlink('r1', 'one')))] }),
			),
		).toEqual([{ href: 'https://a.example/1', paragraph: 'paragraph 1', text: 'one' }]);
	});

	test('throws for XML that is not well-formed, instead of telling of no links', () => {
		expect(() => wordLinks(wordFile({ body: ['<w:p>'] }))).toThrow();
	});
});
