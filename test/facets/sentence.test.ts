import { expect, test } from 'vitest';
import { formatAddress } from '../../src/facets/address.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { idsOf } from '../../src/facets/select.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { type SmallStudy, smallCorpus } from '../corpus/small-corpus.ts';
import { gardens } from '../gardens.ts';
import { foundIds, selectionOf } from './fixture.ts';

test.each([
	['', 'All 10 papers (9 gardens)'],
	['unit=programme', 'All 9 gardens (10 papers)'],
	[
		'plot=rooftop',
		'2 of 10 papers, 1 in doubt (2 of 9 gardens, 1 in doubt): Place of the garden: Rooftop; 1 more did not report Place of the garden',
	],
	[
		'plot=rooftop&plot=not-reported',
		'3 of 10 papers, 1 in doubt (3 of 9 gardens, 1 in doubt): Place of the garden: Rooftop or Not reported',
	],
	['plot.not=rooftop', '8 of 10 papers, 1 in doubt (7 of 9 gardens, 1 in doubt): Place of the garden: not Rooftop'],
	[
		'pursuits.all=sowing&pursuits.all=harvesting&unit=programme',
		'3 of 9 gardens (3 of 10 papers): What children did: all of Sowing and planting and Harvesting; 1 more did not report What children did',
	],
	['published=2010..2016', '3 of 10 papers (3 of 9 gardens): Published: 2010 to 2016'],
	// Without values in doubt nothing that is counted is in doubt.
	[
		'plot=rooftop&doubt=out',
		'1 of 10 papers (1 of 9 gardens): Place of the garden: Rooftop; values in doubt left out; 1 more did not report Place of the garden',
	],
	['published=..2005', '2 of 10 papers (2 of 9 gardens): Published: 2005 or earlier'],
	['pupils=300..', '1 of 10 papers (1 of 9 gardens): Children: at least 300 children; 1 more did not report Children'],
	[
		'whom=home-table&swing=towards&swing=told',
		'2 of 10 papers (2 of 9 gardens): one finding with About whom: People at home and Swing: Towards vegetables or Told; 1 more did not report findings',
	],
	[
		'whom=child-growers&swing=towards&swing.not=away&f2.swing=level',
		'3 of 10 papers (3 of 9 gardens): one finding with About whom: Children who garden, Swing: Towards vegetables and none such with Swing: Away from vegetables; another finding with Swing: Level; for 1 more Swing is unclear; 1 more did not report findings',
	],
	[
		'swing.not=away&change-in.not=eating',
		'4 of 10 papers, 1 in doubt (4 of 9 gardens, 1 in doubt): no finding with Change in: Eating or Swing: Away from vegetables',
	],
	// Each group says what it is about.
	[
		'plot=rooftop&swing=level',
		'1 of 10 papers, in doubt (1 of 9 gardens, in doubt): the paper with Place of the garden: Rooftop; one finding with Swing: Level',
	],
	['id=tamm-2018&id=amsel-2012', '2 of 10 papers (2 of 9 gardens): Amsel & Drew 2012 or Tamm 2018'],
	[
		'plot=windowsill&q=<b>',
		'0 of 10 papers (0 of 9 gardens): Place of the garden: Windowsill; the words “<b>”; 1 more did not report Place of the garden',
	],
])('sentenceOf(corpus, "%s") is "%s"', (query, text) => {
	expect(sentenceOf(gardens, selectionOf(query)).text).toBe(text);
});

test('sentenceOf(corpus, selection, found) counts what the words found', () => {
	const hits = idsOf(gardens, ['amsel-2012', 'okafor-2019-a']);
	expect(sentenceOf(gardens, selectionOf('q=radish&plot=rooftop'), hits).text).toBe(
		'1 of 10 papers, in doubt (1 of 9 gardens, in doubt): Place of the garden: Rooftop; the words “radish”',
	);
});

test('sentenceOf(corpus, selection) finds the studies that it says did not report findings', () => {
	const { silences } = sentenceOf(gardens, selectionOf('whom=home-table&f2.swing=towards&unit=programme'));
	const silence = silences.find(({ text }) => text === '1 more did not report findings');
	expect(silence && formatAddress(silence.selection)).toBe('?whom=not-reported&f2.swing=not-reported&unit=programme');
	expect(foundIds('whom=not-reported&f2.swing=not-reported')).toEqual(
		gardens.studies.filter(({ lists }) => lists.findings === 'not-reported').map(({ id }) => id),
	);
});

test('sentenceOf(corpus, selection) does not say of a list what is true of its entries alone', () => {
	const silent = smallCorpus([
		{ findings: [{ id: 'one', text: 'So.', source: 'Text', coded: 'review', direction: 'more', about: 'work' }] },
		{
			findings: [
				{ id: 'one', text: 'So.', source: 'Text', coded: 'review', direction: 'not-reported', about: 'not-reported' },
			],
		},
		{ findings: 'unclear' },
	]);
	const { selection } = parseAddress(silent, 'direction=more&about=work');
	expect(sentenceOf(silent, selection).silences.map(({ text }) => text)).toEqual([
		'1 more did not report direction and about of one finding',
		'for 1 more findings are unclear',
	]);
});

test('sentenceOf(corpus, selection) gives each phrase the selection without it', () => {
	const { groups } = sentenceOf(gardens, selectionOf('plot=rooftop&whom=home-table&swing.not=away&q=kale'));
	expect(
		groups.map(({ lead, phrases }) => [lead, phrases.map(({ text, without }) => [text, formatAddress(without)])]),
	).toEqual([
		['the paper with', [['Place of the garden: Rooftop', '?whom=home-table&swing.not=away&q=kale']]],
		[
			'one finding with',
			[
				['About whom: People at home', '?plot=rooftop&swing.not=away&q=kale'],
				['none such with Swing: Away from vegetables', '?plot=rooftop&whom=home-table&q=kale'],
			],
		],
		[undefined, [['the words “kale”', '?plot=rooftop&whom=home-table&swing.not=away']]],
	]);
});

const doubt = 'It may be another one.';
const perhaps = (shape: { value: string } | { state: string }) => ({ shape: { ...shape, source: 'Text', doubt } });

test('sentenceOf(corpus, selection) says of each unit how many of it are in doubt', () => {
	const { sentence } = asking([
		{ programme: 'one', values: { shape: 'round' } },
		{ programme: 'one', values: perhaps({ value: 'round' }) },
		{ programme: 'two', values: { shape: 'flat' } },
	]);
	// The programme has a report that is there beyond doubt.
	expect(sentence('shape=round').found).toBe('2 of 3 reports, 1 in doubt (1 of 2 programmes)');
	expect(sentence('shape=round&unit=programme').found).toBe('1 of 2 programmes (2 of 3 reports, 1 in doubt)');
});

test('sentenceOf(corpus, selection) says how many of those that are silent are in doubt', () => {
	const { sentence } = asking([
		{ programme: 'one', values: { shape: 'round' } },
		{ programme: 'two', values: perhaps({ state: 'not-reported' }) },
		{ programme: 'two', values: { shape: 'not-reported' } },
		{ programme: 'three', values: perhaps({ state: 'not-in-review' }) },
		// Nothing is known of it, so that nothing is in doubt.
		{ programme: 'four', values: { shape: 'unclear' } },
	]);
	const told = (query: string) => sentence(query).silences.map(({ text }) => text);
	expect(told('shape=round')).toEqual([
		'2 more (1 in doubt) did not report shape',
		'for 1 more (in doubt) the review does not give shape',
		'for 1 more shape is unclear',
	]);
	expect(told('shape=round&unit=programme').slice(0, 2)).toEqual([
		'1 more did not report shape',
		'for 1 more (in doubt) the review does not give shape',
	]);
	expect(told('shape=round&doubt=out')[0]).toBe('1 more did not report shape');
});

function asking(studies: readonly SmallStudy[]) {
	const programme = { one: 'programme', many: 'programmes' };
	const small = smallCorpus(studies, { words: { report: { one: 'report', many: 'reports' }, programme } });
	return { sentence: (query: string) => sentenceOf(small, parseAddress(small, query).selection) };
}
