/** Names of authors are said in one way: as the citations of the same work say them. */
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { cslItem } from '../../src/exports/csl.ts';
import {
	type CitationStyle,
	formatAuthors,
	formatReference,
	formatReferences,
} from '../../src/exports/reference-text.ts';
import type { Citation } from '../../src/schema/csl.ts';
import { growthOf } from '../calls.ts';
import { slowTest, some } from '../runs.ts';

test.each([
	[
		[
			{ family: 'van der Berg', given: 'Jan Willem' },
			{ family: 'de la Cruz', given: 'María José' },
		],
		'van der Berg JW, de la Cruz MJ',
	],
	[
		[
			{ family: 'Beethoven', given: 'Ludwig van' },
			{ family: 'Amsel', given: 'H' },
		],
		undefined,
	],
	[
		[
			{ family: 'Drew', given: 'Peter J.' },
			{ family: 'Preovolos', given: 'CL' },
		],
		'Drew PJ, Preovolos CL',
	],
	[
		[
			{ family: 'Dupont', given: 'Jean-Pierre' },
			{ family: "O'Sorrel", given: 'Niamh' },
		],
		undefined,
	],
	[[{ literal: 'World Health Organization' }, { family: 'Þórsdóttir', given: 'Þóra Ása' }], undefined],
	[
		[
			{ family: '山田', given: '太郎' },
			{ family: 'Constructor', given: 'Ada' },
		],
		undefined,
	],
	[[{ family: 'Mononym' }], 'Mononym'],
])('formatNames() gives %j as a citation gives them', (author, expected) => {
	const citation = { type: 'article-journal', title: 'Peers', author, issued: { 'date-parts': [[2020]] } } as Citation;
	const names = formatAuthors(author).join(', ');
	const cited = formatReference(cslItem(citation, 'one'), 'vancouver');
	expect(cited.slice(0, names.length + 2)).toBe(`${names}. `);
	if (expected !== undefined) expect(names).toBe(expected);
});

const works = Array.from({ length: 40 }, (_, i) => {
	const author = [{ family: 'Okafor', given: i % 2 === 0 ? 'Ada' : 'Bo' }, { family: `Author ${i % 7}` }];
	return cslItem(
		{
			type: 'article-journal',
			title: `Birds ${i}`,
			author,
			issued: { 'date-parts': [[2000 + (i % 3)]] },
			DOI: `10.5555/${i}`,
		} as Citation,
		`work-${i}`,
	);
});

for (const style of ['vancouver', 'apa'] as const)
	slowTest(`a reference that was formatted in ${style} is not formatted again`, () => {
		const half = works.slice(0, 20);
		const format = (items: typeof works) => () => items.map((item) => formatReference({ ...item }, style));
		// One reference takes thousands of calls.
		expect(growthOf(format(works), format(half)).calls).toBeLessThan(20 * 20);
	});

slowTest('names that were set are not set again', () => {
	const list = (length: number) => Array.from({ length }, (_, i) => ({ family: `Author ${i}`, given: 'A' }));
	const set = (length: number) => () => formatAuthors(list(length));
	expect(growthOf(set(40), set(20)).calls).toBeLessThan(20 * 60);
});

test.each<CitationStyle>(['vancouver', 'apa'])(
	'a reference by itself is what the processor makes of it alone in %s',
	(style) => {
		const kinds = ['article-journal', 'book', 'chapter', 'paper-conference', 'report', 'thesis', 'webpage'] as const;
		const items = some(works, kinds.length).flatMap((work, i) => {
			const type = kinds[i % kinds.length];
			return type ? [{ ...work, type, 'container-title': 'Birds', publisher: 'Nest', page: '1-9', volume: '2' }] : [];
		});
		const alone = items.map((item) => {
			const options = { style, format: 'text', lang: 'en-US', nosort: true };
			return String(plugins.output.format('bibliography', [item], options))
				.trim()
				.replace(/^\d+\. /, '');
		});
		expect(new Set(alone).size).toBe(items.length);
		expect(items.map((item) => formatReference(item, style))).toEqual(alone);
	},
);

test('a Vancouver reference is the same by itself and in a list', () => {
	expect([...formatReferences(works, 'vancouver')]).toEqual(
		works.map((item) => [item.id, formatReference(item, 'vancouver')]),
	);
});

test('in a list APA tells works of one author and year apart, by itself it has no need to', () => {
	const [first, second] = [works[0], works[6]];
	if (!first || !second) throw new Error('no works');
	const twins = [first, { ...second, author: first.author } as typeof first];
	const listed = formatReferences(twins, 'apa').get(first.id);
	expect(listed).toContain('2000a');
	expect(formatReference(first, 'apa')).not.toContain('2000a');
	expect(formatReferences(twins, 'apa').get(first.id)).toBe(listed);
});
