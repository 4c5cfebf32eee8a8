import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf, studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { formatAmount } from '../../src/wording/grammar.ts';
import { smallCorpus, studyOf } from './small-corpus.ts';

describe('buildCorpus', () => {
	const group = { id: 'a', role: 'maker', basis: 'enrolled', count: 12 };

	test('buildCorpus derives values from lists and from the reference', () => {
		const corpus = smallCorpus([
			{
				year: 2011,
				participants: [group, { ...group, id: 'b', role: 'user', count: 3 }],
				measures: [{ id: 'm', name: 'M', tool: 'diary' }],
			},
		]);
		const study = studyOf(corpus, 's1');
		expect(studyValue(study, 'year')).toMatchObject({ value: 2011, coded: 'derived' });
		expect(studyValue(study, 'people')).toMatchObject({ value: 15, from: ['a', 'b'] });
		expect(studyValue(study, 'makers')).toMatchObject({ value: 12, from: ['a'] });
		expect(studyValue(study, 'tools')).toMatchObject({ value: ['diary'] });
	});

	test('buildCorpus keeps notes and other readings of a derived value, and counts the derived one', () => {
		const corpus = smallCorpus([
			{
				participants: [group],
				values: { people: { note: 'Two sums are printed.', readings: [{ value: 13, source: 'Text' }] } },
			},
		]);
		expect(studyValue(studyOf(corpus, 's1'), 'people')).toMatchObject({
			value: 12,
			note: 'Two sums are printed.',
			readings: [{ value: 13, source: 'Text', state: 'reported' }],
		});
	});

	test('buildCorpus shares codes, and takes countries from the records', () => {
		const corpus = smallCorpus([
			{ values: { country: 'NZ' } },
			{ values: { country: 'AT' } },
			{ values: { country: 'NZ' } },
		]);
		expect(variableOf(corpus, 'tools').codes).toEqual(variableOf(corpus, 'tool').codes);
		expect(variableOf(corpus, 'country').codes.map(({ code }) => code)).toEqual(['AT', 'NZ']);
	});

	test('buildCorpus gives an entry the place of its list, unless it names another', () => {
		const finding = { id: 'f', text: 'Seen.', direction: 'more', about: 'work', source: 'Text, Results' };
		const study = studyOf(smallCorpus([{ participants: [group], findings: [finding] }]), 's1');
		expect(entriesOf(study, 'participants')[0]?.source).toBe('Table 1');
		expect(entriesOf(study, 'findings')[0]?.source).toBe('Text, Results');
		expect(entriesOf(study, 'findings')[0]?.values.about?.source).toBe('Text, Results');
	});

	test('buildCorpus takes the id of a study for its programme where it has none', () => {
		expect(smallCorpus([{}, { programme: 'one' }]).studies.map(({ programme }) => programme)).toEqual(['s1', 'one']);
	});

	test('buildCorpus freezes what it builds, all the way down', () => {
		const corpus = smallCorpus([{ participants: [group] }]);
		const study = studyOf(corpus, 's1');
		for (const thing of [
			corpus,
			corpus.studies,
			study,
			study.values,
			study.values.shape,
			study.lists.participants,
			corpus.variables[0],
			corpus.review.words,
		])
			expect(Object.isFrozen(thing)).toBe(true);
	});

	test('buildCorpus builds a corpus without studies', () => {
		expect(smallCorpus([]).studies).toEqual([]);
	});
});

describe('look-ups', () => {
	const corpus = smallCorpus([{ findings: 'none' }]);

	test('entriesOf is empty where the list is absent', () => {
		expect(entriesOf(studyOf(corpus, 's1'), 'findings')).toEqual([]);
	});

	test('variableOf and studyValue throw for a variable that is not in the codebook', () => {
		expect(() => variableOf(corpus, 'smell')).toThrow('unknown variable: smell');
		expect(() => studyValue(studyOf(corpus, 's1'), 'smell')).toThrow('unknown variable: smell of s1');
	});
});

/** As its README says that each sum should be; the README says why. */
test('the sums of the invented review count nobody twice', () => {
	const corpus = loadCorpus(path.join(import.meta.dirname, '../fixtures/review'));
	const children = Object.fromEntries(
		corpus.studies.map((study) => {
			const value = studyValue(study, 'pupils');
			return [study.id, value.state === 'reported' ? formatAmount(value) : value.state];
		}),
	);
	expect(children).toEqual({
		'amsel-2012': '100',
		'brandvold-2008': 'not-reported',
		'brindle-allotment-society-2005': 'about 60',
		'jorgensdottir-2016': '24',
		'okafor-2019-a': '238',
		'okafor-2019-b': 'about 53–58',
		'pellworthy-2014': 'at least 310',
		'quillet-1994': 'at most 15',
		'tamm-2018': '24–34',
		'van-der-zwiebel-2023': 'at least about 96',
	});
});

test('values that say the same are one object: a large review would not fit into memory otherwise', () => {
	const { studies } = loadCorpus(path.resolve('test/fixtures/review'));
	const values = studies.flatMap((study) => [
		...Object.values(study.values),
		...Object.keys(study.lists).flatMap((list) =>
			entriesOf(study, list).flatMap((entry) => Object.values(entry.values)),
		),
	]);
	const plain = values.filter(
		({ note, doubt, readings, quotes, verified, from }) => !(note ?? doubt ?? readings ?? quotes ?? verified ?? from),
	);
	expect(plain.length).toBeGreaterThan(100);
	expect(new Set(plain).size).toBe(new Set(plain.map((value) => JSON.stringify(value))).size);
	expect(new Set(plain).size).toBeLessThan((2 / 3) * plain.length);
});
