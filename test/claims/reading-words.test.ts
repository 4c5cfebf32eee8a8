/** How the log of two readings stands on the page of a statement. */
import { expect, test } from 'vitest';
import { readingInWords } from '../../src/claims/reading-words.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { gardens } from '../gardens.ts';

/** The conditions of an address, as they stand in its sentence. */
const conditions = (address: string) => {
	const { groups } = sentenceOf(gardens, parseAddress(gardens, address).selection);
	return groups.flatMap(({ phrases }) => phrases.map(({ text }) => text));
};

test('selections in the text of a reading are written as the explorer writes them', () => {
	const words = readingInWords(gardens, 'plot=school-yard&plot=rooftop OF plot=school-yard');
	expect(words).not.toMatch(/[=&]|\bOF\b/);
	for (const phrase of [...conditions('plot=school-yard&plot=rooftop'), ...conditions('plot=school-yard')])
		expect(words).toContain(phrase);
	const [yard] = conditions('plot=school-yard');
	expect(readingInWords(gardens, 'reports with plot=school-yard (less 13)')).toBe(`reports with ${yard} (less 13)`);
});

test('what is no selection of the codebook stays as it is written', () => {
	for (const text of [
		'13+1+1',
		'sum of pupils = 3',
		'moon=full OF plot=school-yard&moon=full',
		'role=ROLE&plot=rooftop',
	])
		expect(readingInWords(gardens, text)).toBe(text);
});
