/** What the page of references says of each. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { referenceNumbers, usesOfReferences } from '../../src/guidance/reference-uses.ts';
import { loadCorpus } from '../../src/records/load.ts';

const first = loadCorpus('content');
const invented = loadCorpus('test/fixtures/review');

test.each([
	['the first review', first],
	['the invented review', invented],
])(
	'usesOfReferences of %s lists each reference once, and says of each whose report it is, or what it is cited for',
	(_, corpus) => {
		const uses = usesOfReferences(corpus);
		expect(uses.map(({ reference }) => reference['citation-number'] ?? 0)).toEqual(
			corpus.references.map((reference) => reference['citation-number'] ?? 0).toSorted((a, b) => a - b),
		);
		const included = uses.flatMap(({ studies }) => studies.map(({ id }) => id));
		expect(included.toSorted()).toEqual([...corpus.studiesById.keys()].toSorted());
	},
);

test('each reference of the first review that is no included report says what it is cited for', () => {
	for (const { reference, studies } of usesOfReferences(first))
		if (studies.length === 0)
			expect(reference['cited-for'] ?? [], `reference ${reference['citation-number']}`).not.toHaveLength(0);
});

test('usesOfReferences names each page whose prose cites the reference, as the files have it', () => {
	const written = fs.readdirSync('content/guidance').flatMap((file) => {
		const text = fs.readFileSync(`content/guidance/${file}`, 'utf8');
		return [...text.matchAll(/<Cite reference="(\d+)"/g)].map(
			([, number]) => `${number} guidance/${file.replace('.mdx', '')}`,
		);
	});
	const found = usesOfReferences(first).flatMap(({ reference, pages }) =>
		pages.map(({ address }) => `${reference['citation-number']} ${address}`),
	);
	expect(found.toSorted()).toEqual([...new Set(written)].toSorted());
	expect(found.length).toBeGreaterThan(0);
});

test('usesOfReferences says of a method that Methods names it', () => {
	expect(usesOfReferences(invented).map(({ isInMethods }) => isInMethods)).toEqual(
		invented.references.map((reference) => reference['citation-number'] === 1),
	);
});

test('numbersNamed reads lists of numbers, past what stands in brackets, and no other numbers', () => {
	expect(
		referenceNumbers('see references 13 (within three months), 16 (six months) and 32 (one year), and 4 more'),
	).toEqual([13, 16, 32, 4]);
	expect(referenceNumbers('(reference 25). In 2020, 48 papers')).toEqual([25]);
	expect(referenceNumbers('No reference is named, and 12 are not.')).toEqual([]);
});
