import { describe, expect, test } from 'vitest';
import {
	codesOfStudy,
	countReportsAndProgrammes,
	hasCodes,
	listedCodes,
	studiesByCode,
} from '../../src/corpus/codes.ts';
import { variableOf } from '../../src/corpus/corpus.ts';
import { countCode } from '../../src/corpus/study-counts.ts';
import { growthOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { smallCorpus, smallVariable, studyOf } from './small-corpus.ts';

const finding = (id: string, values: object) => ({
	id,
	text: 'Seen.',
	source: 'Table 1',
	direction: 'more',
	about: 'work',
	...values,
});

const corpus = smallCorpus([
	{
		values: { country: 'NZ', shape: 'square', colours: ['blue', 'red'], weeks: { min: 2, max: 4 }, words: 'as it was' },
		year: 2012,
		measures: [
			{ id: 'a', name: 'A', tool: ['talk'] },
			{ id: 'b', name: 'B', tool: ['talk', 'scale'] },
		],
		findings: [finding('f1', { about: ['work', 'play'] }), finding('f2', { about: 'unclear', direction: 'less' })],
	},
	{
		values: { country: 'AT', shape: 'none', colours: 'red', weeks: 'none' },
		year: 2010,
		measures: 'not-in-review',
		findings: 'none',
	},
	{
		values: { shape: 'unclear' },
		year: 2012,
		programme: 's1',
		measures: [{ id: 'a', name: 'A', tool: 'not-charted' }],
	},
]);
const [first, second, third] = ['s1', 's2', 's3'].map((id) => studyOf(corpus, id)) as [
	ReturnType<typeof studyOf>,
	ReturnType<typeof studyOf>,
	ReturnType<typeof studyOf>,
];
const variable = (id: string) => variableOf(corpus, id);

describe('codesOfStudy', () => {
	test('codesOfStudy is the code, the codes, or the state alone', () => {
		expect(codesOfStudy(first, variable('shape'))).toEqual(['square']);
		expect(codesOfStudy(first, variable('colours'))).toEqual(['blue', 'red']);
		expect(codesOfStudy(second, variable('shape'))).toEqual(['none']);
		expect(codesOfStudy(third, variable('colours'))).toEqual(['not-reported']);
	});

	test('codesOfStudy reads one code as a list of one', () => {
		expect(codesOfStudy(second, variable('colours'))).toEqual(['red']);
	});

	test('codesOfStudy has years and countries as codes', () => {
		expect(codesOfStudy(first, variable('year'))).toEqual(['2012']);
		expect(codesOfStudy(first, variable('country'))).toEqual(['NZ']);
	});

	test('codesOfStudy has no codes for numbers and texts that are reported, and their state for others', () => {
		expect(codesOfStudy(first, variable('weeks'))).toEqual([]);
		expect(codesOfStudy(first, variable('words'))).toEqual([]);
		expect(codesOfStudy(second, variable('weeks'))).toEqual(['none']);
		expect(codesOfStudy(second, variable('words'))).toEqual(['not-reported']);
	});

	test('codesOfStudy has each code of a list once, in the order of its entries', () => {
		expect(codesOfStudy(first, variable('tool'))).toEqual(['talk', 'scale']);
	});

	test('codesOfStudy has states of entries beside the codes of others', () => {
		expect(codesOfStudy(first, variable('about'))).toEqual(['work', 'play', 'unclear']);
		expect(codesOfStudy(third, variable('tool'))).toEqual(['not-charted']);
	});

	test('codesOfStudy is the state of a list that is absent, for each of its variables', () => {
		expect(codesOfStudy(second, variable('tool'))).toEqual(['not-in-review']);
		expect(codesOfStudy(second, variable('about'))).toEqual(['none']);
		expect(codesOfStudy(second, variable('direction'))).toEqual(['none']);
	});

	test('codesOfStudy has collected codes in the order of the codebook', () => {
		expect(codesOfStudy(first, variable('tools'))).toEqual(['scale', 'talk']);
	});
});

describe('listedCodes', () => {
	test('listedCodes has all codes of the codebook in their order, also those that no study has, then the states found', () => {
		expect(listedCodes(corpus, variable('shape'))).toEqual(['round', 'square', 'flat', 'none', 'unclear']);
	});

	test('listedCodes has only the years and countries found, years ascending, countries by name', () => {
		expect(listedCodes(corpus, variable('year'))).toEqual(['2010', '2012']);
		expect(listedCodes(corpus, variable('country'))).toEqual(['AT', 'NZ', 'not-reported']);
	});

	test('listedCodes has no states for a corpus without studies', () => {
		expect(listedCodes(smallCorpus([]), smallVariable('shape'))).toEqual(['round', 'square', 'flat']);
		expect(listedCodes(smallCorpus([]), smallVariable('year'))).toEqual([]);
	});
});

describe('studiesByCode', () => {
	test('studiesByCode counts a study once a code, and under each of its codes', () => {
		const byCode = studiesByCode(corpus.studies, variable('colours'));
		expect(byCode.get('red')).toEqual([first, second]);
		expect(byCode.get('blue')).toEqual([first]);
		expect(byCode.get('not-reported')).toEqual([third]);
	});

	test('studiesByCode counts a study once for a code that several of its entries have', () => {
		expect(studiesByCode(corpus.studies, variable('tool')).get('talk')).toEqual([first]);
	});

	test('studiesByCode does not hold a code that no study has', () => {
		expect(studiesByCode(corpus.studies, variable('shape')).has('round')).toBe(false);
	});

	test('studiesByCode holds every study somewhere, for each variable with codes', () => {
		for (const each of corpus.variables.filter(hasCodes))
			expect(new Set([...studiesByCode(corpus.studies, each).values()].flat()), each.id).toEqual(
				new Set(corpus.studies),
			);
	});

	slowTest('each further code of a variable is counted without a look at a record: every code has a page', () => {
		const countAll = (size: number) => {
			const many = smallCorpus(
				Array.from({ length: size }, (_, i) => ({ values: { shape: i % 2 === 0 ? 'round' : 'flat' } })),
			);
			const shape = variableOf(many, 'shape');
			return () => shape.codes.map(({ code }) => countCode(many, shape, code));
		};
		expect(countAll(80)().map(({ count }) => count)).toEqual([40, 0, 40]);
		expect(growthOf(countAll(80), countAll(40)).calls).toBeLessThan(40);
	});

	test('studiesByCode is empty for no studies', () => {
		expect(studiesByCode([], variable('shape')).size).toBe(0);
	});
});

describe('countUnits', () => {
	test('countUnits counts reports of one programme as one programme', () => {
		expect(countReportsAndProgrammes(corpus.studies)).toEqual({ reports: 3, programmes: 2 });
	});

	test('countUnits counts nothing as nothing', () => {
		expect(countReportsAndProgrammes([])).toEqual({ reports: 0, programmes: 0 });
	});
});

test('hasCodes holds for all kinds but numbers and texts', () => {
	expect(corpus.variables.filter((each) => !hasCodes(each)).map(({ id }) => id)).toEqual([
		'weeks',
		'words',
		'opened',
		'ran',
		'story',
		'people',
		'makers',
	]);
});
