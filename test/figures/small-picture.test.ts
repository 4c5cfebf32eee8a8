/** The small pictures of the contact sheet: the marks of the large ones, in their places, without words. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { lookGroups, smallPicture } from '../../src/figures/small-picture.ts';
import { corporaWithEstimates } from './drawn.ts';
import { drawnOf } from './truth.ts';

const draw = (shapes: string) => smallPicture(`<svg viewBox="0 0 200 400" width="200">${shapes}</svg>`);

describe('smallPicture()', () => {
	test('joins shapes of one look, each moved by all its groups', () => {
		const { paths } = draw(
			'<g transform="translate(10 20)"><rect class="bar" x="1" y="2" width="3" height="4"></rect><g transform="translate(5 0)"><rect class="bar" x="1" y="2" width="3" height="4"/></g></g><path class="sign" transform="translate(50 60)" d="M0 -5L5 4H-5Z"></path>',
		);
		expect(paths).toEqual([
			{ look: 'bar', d: 'M11 22h3v4h-3zM16 22h3v4h-3z' },
			{ look: 'sign', d: 'M50 55L55 64H45Z' },
		]);
	});

	test('keeps arcs as they are, and moves their ends', () => {
		expect(draw('<path class="a" transform="translate(10 20)" d="M-3 0A3 3 0 1 1 3 0Z"/>').paths[0]?.d).toBe(
			'M7 20A3 3 0 1 1 13 20Z',
		);
	});

	test('leaves out words, patterns, what only catches a pointer, and what is below its edge', () => {
		const { paths } = draw(
			'<title>a</title><defs><pattern><rect class="p" width="1" height="1"/></pattern></defs><text class="t">b<tspan>c</tspan></text><rect class="hit" width="9" height="9"/><circle class="low" cx="5" cy="300" r="4"/><circle class="high" cx="5" cy="50" r="4"/>',
		);
		expect(paths.map(({ look }) => look)).toEqual(['high']);
	});

	test('shows all of a picture that is little taller than its place, such as the last box of a flow', () => {
		const flow = draw('<rect class="box" width="184" height="20"/><rect class="box" y="124" width="184" height="20"/>');
		expect(flow.viewBox).toBe('-8 -8 200 160');
		expect(flow.paths[0]?.d).toContain('M0 124');
	});

	test('leaves out keys, and the list beside a map: without words they say nothing', () => {
		const { paths } = draw(
			'<g class="key"><rect class="shade" width="9" height="9"/></g><g class="beside"><a href="/"><rect class="shade" width="9" height="9"/></a></g><circle class="mark" cx="9" cy="9" r="4"/>',
		);
		expect(paths.map(({ look }) => look)).toEqual(['mark']);
	});

	test('has a bar as wide as its digits for a number that takes the place of marks, and none for other numbers', () => {
		const { paths } = draw(
			'<g transform="translate(10 20)"><text class="number sole" x="2" y="30">723 (139?)</text><text class="number" x="80" y="30">15</text></g>',
		);
		expect(paths).toEqual([{ look: 'bar', d: 'M12 41h21v9h-21z' }]);
	});

	test('of a wide picture nothing is left out at its foot, such as the bars of few', () => {
		const wide = smallPicture(
			'<svg viewBox="0 0 960 318"><rect class="bar" x="10" y="285" width="9" height="3"/><rect class="bar" x="30" y="90" width="9" height="198"/></svg>',
		);
		expect(wide.paths).toEqual([{ look: 'bar', d: 'M10 285h9v3h-9zM30 90h9v198h-9z' }]);
	});

	test('what clips is not drawn, and says how large the picture is; what it clips is scaled as it stands', () => {
		const small = draw(
			'<clipPath id="c"><rect x="0" y="0" width="60" height="40"/></clipPath><g clip-path="url(#c)"><g transform="scale(2) translate(-10 -5)"><path class="land" d="M10 5L500 5L500 90Z"/></g></g><circle class="shade" cx="20" cy="10" r="5"/>',
		);
		expect(small.viewBox).toBe('-8 -8 76 56');
		expect(small.paths).toEqual([
			{ look: 'land', d: 'M0 0L980 0L980 170Z' },
			{ look: 'shade', d: 'M15 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0' },
		]);
	});

	test('a shape whose look depends on a group around it keeps the name of the group', () => {
		expect(
			draw(
				'<g class="part named"><path class="sure" d="M1 2L3 4Z"/><g><path class="sure" d="M5 6L7 8Z"/></g></g><path class="sure" d="M9 10L11 12Z"/>',
			).paths,
		).toEqual([
			{ look: 'sure', within: 'part', d: 'M1 2L3 4ZM5 6L7 8Z' },
			{ look: 'sure', d: 'M9 10L11 12Z' },
		]);
	});

	test('every group that the styles of charts give a look of its own is among those it keeps', async () => {
		const styles = await readFile(new URL('../../src/styles/charts.css', import.meta.url), 'utf8');
		const groups = [...styles.matchAll(/^\s*\.chart \.([a-z-]+) [.a-z]/gm)].map(([, group]) => group);
		expect(lookGroups).toEqual([...new Set(groups)].sort());
	});

	test('a picture without shapes has no paths', () => {
		expect(draw('<text>nothing</text>')).toEqual({ viewBox: '0 0 1 1', paths: [] });
	});
});

test.each(
	corporaWithEstimates.flatMap(([name, corpus]) =>
		corpus.figures.map((figure) => [name, figure.id, corpus, figure] as const),
	),
)('%s, %s: has marks within its edges and no broken number', (_, __, corpus, figure) => {
	const { svg } = drawnOf(corpus, figure);
	const { viewBox, paths } = smallPicture(svg);
	expect(paths.length).toBeGreaterThan(0);
	expect(`${viewBox}${paths.map(({ d }) => d).join('')}`).not.toMatch(/NaN|Infinity|undefined/);
	expect(viewBox.split(' ')).toHaveLength(4);
});
