/** The invented meta-analysis counts right: every number of its facets, again from the files by a few lines of their own. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { loadCorpus } from '../../src/records/load.ts';

const folder = 'test/fixtures/effects';
const corpus = loadCorpus(folder);

interface Estimate {
	value: number;
	low?: number;
	high?: number;
	se?: number;
}

interface Paper {
	values: { reader: string; country: string; waking: string | number | Estimate };
	effects: string | { outcome: string; gain: string | number | Estimate }[];
}

const papers = fs
	.readdirSync(path.join(folder, 'studies'))
	.map((name): Paper => parse(fs.readFileSync(path.join(folder, 'studies', name), 'utf8')));

/** Where an interval lies; the word of a state as it is. */
function sideOf(written: string | number | Estimate, none: number, isRatio: boolean): string {
	if (typeof written === 'string') return written;
	const { value, low, high, se } = typeof written === 'number' ? { value: written } : (written as Estimate);
	const reach = 1.96 * (se ?? 0);
	const ends =
		low !== undefined && high !== undefined
			? [low, high]
			: se === undefined
				? undefined
				: isRatio
					? [value / Math.exp(reach), value * Math.exp(reach)]
					: [value - reach, value + reach];
	const [from = 0, to = 0] = ends ?? [];
	return ends === undefined ? 'no-interval' : to < none ? 'below-null' : from > none ? 'above-null' : 'includes-null';
}

/** How many papers have each word. */
function counted(wordsOf: (paper: Paper) => readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const paper of papers) for (const word of new Set(wordsOf(paper))) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

const entriesOf = ({ effects }: Paper) => (typeof effects === 'string' ? [] : effects);
const stateOf = ({ effects }: Paper) => (typeof effects === 'string' ? [effects] : []);

test.each([
	['reader', ({ values }: Paper) => [values.reader]],
	['country', ({ values }: Paper) => [values.country]],
	['waking', ({ values }: Paper) => [sideOf(values.waking, 1, true)]],
	['outcome', (paper: Paper) => [...entriesOf(paper).map(({ outcome }) => outcome), ...stateOf(paper)]],
	['gain', (paper: Paper) => [...entriesOf(paper).map(({ gain }) => sideOf(gain, 0, false)), ...stateOf(paper)]],
] as const)('%s', (variable, wordsOf) => {
	const counts = [...countsOf(corpus, indexOf(corpus).all, variable, 'report')].filter(([, count]) => count > 0);
	expect(Object.fromEntries(counts)).toEqual(counted(wordsOf));
});
