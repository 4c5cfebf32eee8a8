/** The places of an invented text, and what covers them. The text is read once more by hand: see the lists below. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverPlaces } from '../../src/claims/cover-places.ts';
import { placesOfText } from '../../src/claims/text-places.ts';
import type { Coverage } from '../../src/schema/coverage.ts';
import { gardens } from '../gardens.ts';

const text = fs.readFileSync(path.join(import.meta.dirname, 'text.md'), 'utf8');

const found = (words: string, kind?: string) =>
	placesOfText(`## Summary\n\n${words}`, gardens.claimSections, 'en')
		.filter((place) => kind === undefined || place.kind === kind)
		.map((place) => place.found);

describe('placesOfText', () => {
	test('finds numbers in brackets, raised numbers, and names with years as citations', () => {
		const words =
			'So it is [1, 4–6]; others differ [7;8]. Raised<sup>2,3</sup>. In text (Okafor et al., 2019; Marsh 2021) and (see Tamm and Reed 2018a).';
		expect(found(words, 'citations')).toEqual([
			'[1, 4–6]',
			'[7;8]',
			'<sup>2,3</sup>',
			'(Okafor et al., 2019; Marsh 2021)',
			'(see Tamm and Reed 2018a)',
		]);
		expect(found(words, 'number')).toEqual([]);
	});

	test('takes no date in brackets and no other bracket for a citation', () => {
		expect(found('It began (May 2021) with a few (a school yard).', 'citations')).toEqual([]);
	});

	test('finds numbers with separators and per cent, and none within words and web addresses', () => {
		const words = 'Of 1,204 children 84.5% came in 2nd grade ($n=12$), MS1 to MS4; see https://doi.org/10.1/x9.';
		expect(found(words, 'number')).toEqual(['1,204', '84.5%', '2', '12']);
	});

	test('finds number words in one piece, and words of quantity', () => {
		const words = 'Twenty-one of the papers, one of them twice, had none; most had several.';
		expect(found(words, 'number-word')).toEqual(['Twenty-one', 'one', 'twice']);
		expect(found(words, 'quantifier')).toEqual(['none', 'most', 'several']);
	});

	test('takes all headings of a section for one section, whose paragraphs go on', () => {
		const sections = [
			{ id: 'sheets', source: 'Supplement', heading: ['Sheet 1', 'Sheet 2'] },
			{ id: 'end', source: 'End' },
		];
		const places = placesOfText('## Sheet 1\n\n4 lines\n\n## Sheet 2\n\n7 lines\n\n## End\n\n9', sections, 'en');
		expect(places.map(({ section, paragraph, found: words }) => [section, paragraph, words])).toEqual([
			['sheets', 1, '4'],
			['sheets', 2, '7'],
			['end', 1, '9'],
		]);
	});

	test('numbers paragraphs within a section, and places of a kind within a paragraph', () => {
		const places = placesOfText(text, gardens.claimSections, 'en').filter(({ kind }) => kind === 'citations');
		expect(places.map(({ section, paragraph, ordinal, found: words }) => [section, paragraph, ordinal, words])).toEqual(
			[
				['front', 1, 1, '<sup>1,2</sup>'],
				['results', 1, 1, '[1, 4–6]'],
				['results', 1, 2, '[7]'],
				['results', 1, 3, '[8]'],
				['results', 2, 1, '(Okafor et al., 2019; Marsh 2021)'],
				['table-2', 2, 1, '[1]'],
				['table-2', 4, 1, '[8]'],
				['close', 1, 1, '[1,2]'],
			],
		);
	});

	test('gives sections that share a heading their turn, and names a heading that no section has', () => {
		const sections = [
			{ id: 'first', source: 'Text, First, Benefits' },
			{ id: 'second', source: 'Text, Second, Benefits' },
		];
		const places = placesOfText('## Benefits\n\n[1]\n\n## Costs\n\n[2]\n\n## Benefits\n\n[3]', sections, 'en');
		expect(places.map(({ section, heading }) => [section, heading])).toEqual([
			['first', 'Benefits'],
			[undefined, 'Costs'],
			['second', 'Benefits'],
		]);
	});

	test('takes a name that begins like a month for an author', () => {
		expect(found('Others agree (Marchetti, 2019; Mayer et al. 2020), and later too (June 2021).', 'citations')).toEqual(
			['(Marchetti, 2019; Mayer et al. 2020)'],
		);
	});

	test('finds nothing in an empty text', () => {
		expect(placesOfText('', gardens.claimSections, 'en')).toEqual([]);
	});
});

describe('placesOfText of a Spanish text', () => {
	const spanish = fs.readFileSync(path.join(import.meta.dirname, 'texto.md'), 'utf8');
	const sections = [
		{ id: 'resumen', source: 'Resumen' },
		{ id: 'resultados', source: 'Texto, Resultados' },
	];
	const places = placesOfText(spanish, sections, 'es');
	const foundAs = (kind: string) => places.filter((place) => place.kind === kind).map((place) => place.found);

	test('finds its words of number, in one piece, and no articles', () => {
		const numbers = ['Once', 'treinta y dos', 'tres', 'veintiún', 'doscientas', 'cuarta parte', 'dos mil'];
		expect(foundAs('number-word')).toEqual(numbers);
	});

	test('finds its words of quantity, also those that begin or end with an accent', () => {
		const words = ['mayoría', 'Únicamente', 'más', 'ningún', 'todas', 'Rara vez', 'algún', 'ambas', 'más', 'pocas'];
		expect(foundAs('quantifier')).toEqual(words);
	});

	test('finds citations with its words between authors, and no date', () => {
		expect(foundAs('citations')).toEqual(['[1, 4–6]', '(Arce y Boj, 2010; Correa y cols., 2015)']);
	});

	test('finds numbers as they are written in Spanish', () => {
		expect(foundAs('number')).toEqual(['1.204', '84,5 %', '2021']);
	});

	test('gives each the section whose heading stands above it', () => {
		expect(places.find(({ found: words }) => words === 'treinta y dos')?.section).toBe('resumen');
		expect(places.find(({ found: words }) => words === '84,5 %')?.section).toBe('resultados');
	});
});

describe('coverPlaces', () => {
	const places = placesOfText(text, gardens.claimSections, 'en');
	const listed: Coverage = gardens.coverage ?? { places: [] };

	test('covers every place of the invented text, and uses every entry', () => {
		const { open, idle, other } = coverPlaces(places, listed);
		expect({ open, idle, other }).toEqual({ open: [], idle: [], other: [] });
	});

	test('counts as its entries say, counted here by what each place shows', () => {
		const { places: covered, counts } = coverPlaces(places, listed);
		for (const { kind, places: all, claimed } of counts) {
			const own = covered.filter(({ place }) => place.kind === kind);
			expect([all, claimed]).toEqual([own.length, own.filter(({ entry }) => (entry?.claims ?? []).length > 0).length]);
			expect(listed.counted?.[kind]).toEqual({ places: all, claimed });
		}
	});

	test('lets the narrower entry cover a place', () => {
		const two = coverPlaces(places, {
			places: [
				{ section: 'results', kind: 'citations', reason: 'background' },
				{ section: 'results', paragraph: 1, kind: 'citations', ordinal: 2, claims: ['hours-a-week'] },
			],
		});
		const covers = two.places
			.filter(({ place }) => place.section === 'results' && place.kind === 'citations')
			.map(({ entry }) => entry?.claims?.[0] ?? entry?.reason);
		expect(covers).toEqual(['background', 'hours-a-week', 'background', 'background']);
	});

	test('says which places are left, which entries are idle, and where something else stands', () => {
		const { open, idle, other } = coverPlaces(
			placesOfText('## Close\n\nSee [1] and 12.', gardens.claimSections, 'en'),
			{
				places: [
					{ section: 'close', paragraph: 1, kind: 'citations', ordinal: 1, found: '[2]', reason: 'background' },
					{ section: 'close', paragraph: 9, kind: 'number', reason: 'background' },
				],
			},
		);
		expect(open.map((place) => place.found)).toEqual(['12']);
		expect(idle.map((entry) => entry.paragraph)).toEqual([9]);
		expect(other.map(({ entry, place }) => [entry.found, place.found])).toEqual([['[2]', '[1]']]);
	});
});
