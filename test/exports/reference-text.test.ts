/** Names of authors are said in one way: as the citations of the same work say them. */
import { expect, test } from 'vitest';
import { cslItem } from '../../src/exports/csl.ts';
import { formatAuthors, formatReference } from '../../src/exports/reference-text.ts';
import type { Citation } from '../../src/schema/reference.ts';

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
	const citation = { type: 'article-journal', title: 'Peers', author, issued: 2020 } as Citation;
	const names = formatAuthors(citation.author).join(', ');
	const cited = formatReference(cslItem(citation, 'one'), 'vancouver');
	expect(cited.slice(0, names.length + 2)).toBe(`${names}. `);
	if (expected !== undefined) expect(names).toBe(expected);
});
