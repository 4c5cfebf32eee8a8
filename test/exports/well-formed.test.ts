/** Whatever text the schema takes, what is published of it is well-formed: pictures, plans for Word, and data. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenText } from '../../src/charts/text.ts';
import { formatSvg } from '../../src/figures/file.ts';
import { runs } from '../runs.ts';
import { accepted, judgeReworded, parseXml } from './reworded.ts';

// Many more: test/full/any-words.test.ts.
test('of content that passes the check, every figure, plan and file is well-formed', () => judgeReworded(2, 4));

test('a label that is cut for a figure ends with a whole character', () => {
	fc.assert(
		fc.property(accepted, fc.integer({ min: 10, max: 120 }), (text, width) => {
			expect(shortenText(text.repeat(3), width, 12).isWellFormed()).toBe(true);
		}),
		{ numRuns: runs(300), seed: 5 },
	);
	expect(shortenText('𝕏'.repeat(20), 50, 12)).toMatch(/^𝕏{3,8}…$/u);
});

test.each(['$& and $1', '$` stands before', "$' stands behind", '$$ is money'])(
	'a picture whose credit says %s is well formed, and says so',
	(credit) => {
		const svg = formatSvg(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 40" width="900" height="40"></svg>',
			'',
			{ title: credit, question: '', notes: [], credit },
			'https://example.org/',
		);
		parseXml(svg);
		expect(svg.replaceAll('&amp;', '&').replaceAll('&#39;', "'")).toContain(`>${credit}</text>`);
	},
);
