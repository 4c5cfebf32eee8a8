import { describe, expect, test } from 'vitest';
import { citationLabel, studyLabels } from '../../src/corpus/citation-label.ts';
import { codeLabel, formatValue } from '../../src/corpus/label.ts';
import { absentStates, states, stateTraits } from '../../src/schema/state.ts';
import {
	formatAmount,
	formatCount,
	formatList,
	formatNumber,
	midSentence,
	typeset,
} from '../../src/wording/grammar.ts';
import { countryName } from '../../src/wording/labels.ts';
import { smallCorpus, smallVariable } from './small-corpus.ts';

const weeks = { one: 'week', many: 'weeks' };
const cite = (issued: number, ...families: string[]) => ({
	type: 'book' as const,
	title: 'T',
	issued: { 'date-parts': [[issued]] },
	author: families.map((family) => ({ family })),
});

describe('formatAmount', () => {
	test('formatAmount has the unit in the singular for one and in the plural for all else', () => {
		expect(formatAmount({ value: 1 }, weeks)).toBe('1 week');
		expect(formatAmount({ value: 0 }, weeks)).toBe('0 weeks');
		expect(formatAmount({ value: 1.5 }, weeks)).toBe('1.5 weeks');
		expect(formatAmount({ value: 12 }, weeks)).toBe('12 weeks');
	});

	test('formatAmount has every digit that is recorded', () => {
		expect(formatAmount({ value: 0.04 })).toBe('0.04');
		expect(formatAmount({ min: 1.25, max: 1.29 }, weeks)).toBe('1.25–1.29 weeks');
	});

	test('formatAmount has one number for a range whose ends are the same', () => {
		expect(formatAmount({ min: 1, max: 1 }, weeks)).toBe('1 week');
		expect(formatAmount({ min: 5, max: 5, approximate: true }, weeks)).toBe('about 5 weeks');
	});

	test('formatAmount has ranges with a dash, and open ends in words', () => {
		expect(formatAmount({ min: 2, max: 4 }, weeks)).toBe('2–4 weeks');
		expect(formatAmount({ min: 302 })).toBe('at least 302');
		expect(formatAmount({ max: 15 })).toBe('at most 15');
		expect(formatAmount({ min: 0, max: 1 }, weeks)).toBe('0–1 weeks');
	});

	test('formatAmount says where a number is approximate', () => {
		expect(formatAmount({ value: 60, approximate: true })).toBe('about 60');
		expect(formatAmount({ min: 10, max: 12.5, approximate: true }, weeks)).toBe('about 10–12.5 weeks');
		expect(formatAmount({ min: 96, approximate: true })).toBe('at least about 96');
	});

	test('formatAmount has the singular after a bound of one', () => {
		expect(formatAmount({ min: 1 }, weeks)).toBe('at least 1 week');
		expect(formatAmount({ max: 1 }, weeks)).toBe('at most 1 week');
	});
});

describe('formatNumber', () => {
	test('formatNumber groups thousands, and has one decimal at most, in every time zone and language', () => {
		expect(formatNumber(1676)).toBe('1,676');
		expect(formatNumber(0.25)).toBe('0.3');
		expect(formatNumber(3)).toBe('3');
	});
});

describe('formatCount', () => {
	test('formatCount has the singular for one alone', () => {
		const words = { one: 'report', many: 'reports' };
		expect([0, 1, 2, 1200].map((amount) => formatCount(amount, words))).toEqual([
			'0 reports',
			'1 report',
			'2 reports',
			'1,200 reports',
		]);
	});
});

describe('formatValue', () => {
	test('formatValue has the labels of codes, joined', () => {
		expect(formatValue(smallVariable('shape'), { state: 'reported', value: 'round' })).toBe('The round');
		expect(formatValue(smallVariable('colours'), { state: 'reported', value: ['red', 'blue'] })).toBe(
			'The red; The blue',
		);
	});

	test.each(absentStates)('formatValue has the label of the state %s, whatever the kind', (state) => {
		for (const id of ['shape', 'colours', 'weeks', 'words', 'year', 'country'])
			expect(formatValue(smallVariable(id), { state })).toBe(stateTraits[state].label);
	});

	test('formatValue has numbers with their unit, texts and years as they are, countries by name', () => {
		expect(formatValue(smallVariable('weeks'), { state: 'reported', value: 1 })).toBe('1 week');
		expect(formatValue(smallVariable('words'), { state: 'reported', value: '4 < 5' })).toBe('4 < 5');
		expect(formatValue(smallVariable('year'), { state: 'reported', value: 2012 })).toBe('2012');
		expect(formatValue(smallVariable('country'), { state: 'reported', value: 'NO' })).toBe('Norway');
	});
});

describe('codeLabel', () => {
	test('codeLabel is the label of a code or a state, or the word itself', () => {
		expect(codeLabel(smallVariable('shape'), 'flat')).toBe('The flat');
		expect(codeLabel(smallVariable('shape'), 'none')).toBe('None');
		expect(codeLabel(smallVariable('shape'), 'oval')).toBe('oval');
		expect(codeLabel(smallVariable('year'), '2012')).toBe('2012');
	});

	test('codeLabel calls a country what the build called it, whatever a browser would', () => {
		// Browsers and Node do not agree on some: HK is "Hong Kong" in one, "Hong Kong SAR China" in another.
		const country = { kind: 'country', codes: [{ code: 'HK', label: 'As built', definition: '' }] } as const;
		expect(codeLabel(country, 'HK')).toBe('As built');
		expect(formatValue({ ...country, unit: undefined }, { state: 'reported', value: 'HK' })).toBe('As built');
	});

	test('codeLabel knows a country that no study is from', () => {
		expect(codeLabel(smallVariable('country'), 'NZ')).toBe('New Zealand');
	});
});

describe('countryName', () => {
	test('countryName is the code itself where there is no such country', () => {
		expect(countryName('QQ')).toBe('QQ');
		expect(countryName('nowhere at all')).toBe('nowhere at all');
	});
});

describe('citationLabel', () => {
	test('citationLabel names one author, two, or the first of more', () => {
		expect(citationLabel(cite(2019, 'Okafor'))).toBe('Okafor 2019');
		expect(citationLabel(cite(2021, 'Cho', 'Lee'))).toBe('Cho & Lee 2021');
		expect(citationLabel(cite(2019, 'Altonji', 'Baños', 'Harada'))).toBe('Altonji et al. 2019');
	});

	test('citationLabel names a group, and small words of a name', () => {
		expect(
			citationLabel({ issued: { 'date-parts': [[2005]] }, author: [{ literal: 'Brindle Allotment Society' }] }),
		).toBe('Brindle Allotment Society 2005');
		expect(citationLabel(cite(2023, 'van der Zwiebel'))).toBe('van der Zwiebel 2023');
	});

	test('citationLabel has the editors, or the first words of the title, where there is no author', () => {
		expect(citationLabel({ ...cite(1990), editor: [{ family: 'Dill' }] })).toBe('Dill 1990');
		expect(citationLabel(cite(1990))).toBe('T 1990');
		const title = 'The <i>long</i> and winding way of a title that nobody reads to its end';
		expect(citationLabel({ ...cite(1990), title })).toBe('The long and winding way of a title that … 1990');
		expect(citationLabel({ issued: { 'date-parts': [[1990]] } })).toBe('Untitled 1990');
	});

	test('citationLabel has the words in the place of a year, or that there is none', () => {
		const author = [{ family: 'Berg', 'non-dropping-particle': 'van den', suffix: 'Jr.' }];
		expect(citationLabel({ author, issued: { literal: 'in press' } })).toBe('van den Berg in press');
		expect(citationLabel({ author, status: 'forthcoming' })).toBe('van den Berg forthcoming');
		expect(citationLabel({ author })).toBe('van den Berg n.d.');
	});
});

describe('studyLabels', () => {
	test('studyLabels tells studies of one author and year apart, by id', () => {
		const labels = studyLabels([
			['okafor-2019-b', cite(2019, 'Okafor')],
			['okafor-2018', cite(2018, 'Okafor')],
			['okafor-2019-a', cite(2019, 'Okafor')],
		]);
		expect(Object.fromEntries(labels)).toEqual({
			'okafor-2019-a': 'Okafor 2019a',
			'okafor-2019-b': 'Okafor 2019b',
			'okafor-2018': 'Okafor 2018',
		});
	});

	test('studyLabels keeps names as they are written', () => {
		expect(studyLabels([['jorgensdottir-2016', cite(2016, 'Jørgensdóttir')]]).get('jorgensdottir-2016')).toBe(
			'Jørgensdóttir 2016',
		);
	});

	test('studyLabels tells as many studies apart as there may be', () => {
		const ids = Array.from({ length: 30 }, (_, i) => `x-${String(i).padStart(2, '0')}`);
		const labels = [...studyLabels(ids.map((id) => [id, cite(2000, 'X')])).values()];
		expect(new Set(labels).size).toBe(30);
		for (const found of labels) expect(found).toMatch(/^X 2000[a-z]+$/);
	});

	test('a letter that was published stays, whoever comes before it; the others take what is free', () => {
		const published = new Map([
			['mueller-2019-b', 'Mueller 2019a'],
			['mueller-2019-c', 'Mueller 2019b'],
		]);
		const three = ['mueller-2019-a', 'mueller-2019-b', 'mueller-2019-c'].map(
			(id) => [id, cite(2019, 'Mueller')] as const,
		);
		expect(Object.fromEntries(studyLabels(three, published))).toEqual({
			'mueller-2019-b': 'Mueller 2019a',
			'mueller-2019-c': 'Mueller 2019b',
			'mueller-2019-a': 'Mueller 2019c',
		});
		expect([...studyLabels(three.slice(2), published)]).toEqual([['mueller-2019-c', 'Mueller 2019b']]);
	});

	test('what was published without a letter takes the first, and another year or name none', () => {
		const two = ['mueller-2019', 'mueller-2019-a'].map((id) => [id, cite(2019, 'Mueller')] as const);
		expect(studyLabels(two, new Map([['mueller-2019-a', 'Mueller 2019']])).get('mueller-2019-a')).toBe('Mueller 2019a');
		expect(studyLabels(two.slice(1), new Map([['mueller-2019-a', 'Mueller 2018b']])).get('mueller-2019-a')).toBe(
			'Mueller 2019',
		);
	});

	test('a label that the record gives stays, and no other study gets it', () => {
		const labels = studyLabels([
			['a', cite(2019, 'Okafor'), 'Okafor 2019, first study'],
			['b', cite(2019, 'Okafor')],
			['c', cite(2020, 'Okafor'), 'Okafor 2019'],
			['d', cite(2018, 'Lee'), 'Cho 2019a'],
			['e', cite(2019, 'Cho')],
			['f', cite(2019, 'Cho')],
		]);
		expect(Object.fromEntries(labels)).toEqual({
			a: 'Okafor 2019, first study',
			b: 'Okafor 2019a',
			c: 'Okafor 2019',
			d: 'Cho 2019a',
			e: 'Cho 2019b',
			f: 'Cho 2019c',
		});
	});

	test('studyLabels is empty for no studies', () => {
		expect(studyLabels([]).size).toBe(0);
	});
});

describe('the order of studies', () => {
	test('buildCorpus sorts by author, then year, without regard to accents and capitals', () => {
		const corpus = smallCorpus([
			{ author: [{ family: 'Zed' }], year: 2001 },
			{ author: [{ family: 'Äpfel' }], year: 2001 },
			{ author: [{ family: 'Ball' }], year: 2010 },
			{ author: [{ family: 'Ball' }], year: 2009 },
			{ author: [{ family: 'apple' }], year: 2001 },
		]);
		expect(corpus.studies.map((study) => study.label)).toEqual([
			'Äpfel 2001',
			'apple 2001',
			'Ball 2009',
			'Ball 2010',
			'Zed 2001',
		]);
	});
});

describe('formatList', () => {
	test('formatList joins words as a sentence does', () => {
		expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => formatList(words))).toEqual([
			'',
			'a',
			'a and b',
			'a, b and c',
		]);
		expect(formatList(['a', 'b'], 'or')).toBe('a or b');
	});
});

describe('typeset', () => {
	test('typeset opens quotes after a space or a bracket, and closes all others', () => {
		expect(typeset("the children's 'own' plot ('theirs')")).toBe('the children’s ‘own’ plot (‘theirs’)');
		expect(typeset("'Own' it was")).toBe('‘Own’ it was');
		expect(typeset('nothing to do')).toBe('nothing to do');
	});
});

describe('states', () => {
	test('every state has a label and a definition of its own', () => {
		expect(new Set(states.map((state) => stateTraits[state].label)).size).toBe(states.length);
		expect(new Set(states.map((state) => stateTraits[state].definition)).size).toBe(states.length);
	});
});

test('midSentence makes the first letter small, and leaves abbreviations and what follows as they are', () => {
	expect(midSentence('One to one')).toBe('one to one');
	expect(midSentence('Seen by NHS staff')).toBe('seen by NHS staff');
	expect(midSentence('USMLE')).toBe('USMLE');
	expect(midSentence('A day')).toBe('a day');
	expect(midSentence('Ovid MEDLINE')).toBe('Ovid MEDLINE');
	expect(midSentence('New Zealand')).toBe('New Zealand');
	expect(midSentence('C compound')).toBe('C compound');
	expect(midSentence('T cells')).toBe('T cells');
	expect(midSentence('A pond')).toBe('a pond');
	expect(midSentence('Self-report')).toBe('self-report');
	expect(midSentence('6 hours')).toBe('6 hours');
	expect(midSentence('')).toBe('');
});
