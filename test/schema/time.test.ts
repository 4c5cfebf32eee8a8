/** Dates and periods: how they are written and meant, ordered, found by years, and kept for the browser. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { formatValue } from '../../src/corpus/label.ts';
import { buildView } from '../../src/explorer/view.ts';
import { studiesTable, tableCsv } from '../../src/exports/tables.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { sortIds } from '../../src/facets/sort.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { dateIn, periodIn } from '../../src/records/time-words.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { sent } from '../explorer/arrivals.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';

test.each([
	['2021', '2021'],
	['2021-03', '2021-03'],
	['2021/3/5', '2021-03-05'],
	['15.03.2021', '2021-03-15'],
	['March 2021', '2021-03'],
	['Sept. 2021', '2021-09'],
	['15 March 2021', '2021-03-15'],
	['15th  Mar 2021', '2021-03-15'],
	['March 15, 2021', '2021-03-15'],
	['03/04/2021', undefined],
	['30 February 2021', undefined],
	['spring 2021', undefined],
	['21', undefined],
])('the date %s is %s', (text, date) => expect(dateIn(text)).toBe(date));

test.each([
	['2021', '2021'],
	['2019-2021', '2019/2021'],
	['2019–2021', '2019/2021'],
	['2019 to 2021', '2019/2021'],
	['from March 2019 to June 2021', '2019-03/2021-06'],
	['between 2019 and 2021', '2019/2021'],
	['2019-03', '2019-03'],
	['since 2019', '2019/..'],
	['2019-present', '2019/..'],
	['2019 – ongoing', '2019/..'],
	['until 2021', '../2021'],
	['2021-2019', undefined],
	['two years', undefined],
])('the period %s is %s', (text, period) => expect(periodIn(text)).toBe(period));

const trials = path.join(fixtures, 'trials');

test('a date in another form is refused with the form that was meant, and so are impossible ones', () => {
	const folder = temporaryFolder();
	fs.cpSync(trials, folder, { recursive: true });
	const place = path.join(folder, 'studies', 'birch-2018.yaml');
	const text = fs.readFileSync(place, 'utf8');
	const told = (registered: string, ran: string) => {
		fs.writeFileSync(place, text.replace('2016-03-15', registered).replace('2016-04/2017-01', ran));
		return checkContent(readContent(folder)).map(({ kind, message, hint }) => `${kind}: ${message} ${hint}`);
	};
	expect(told('15 March 2016', 'April 2016 to January 2017')).toEqual([
		'wrong-form: registered: "15 March 2016" is not written in the form that is needed here. Write 2016-03-15.',
		'wrong-form: ran: "April 2016 to January 2017" is not written in the form that is needed here. Write 2016-04/2017-01.',
	]);
	expect(told('last spring', '2016')).toEqual([
		'wrong-form: registered: "last spring" is not written in the form that is needed here. Write a date, such as 2021, 2021-03 or 2021-03-15.',
	]);
	expect(told('2016-02-30', '2017/2016')).toEqual([
		'wrong-form: registered: "2016-02-30" has a day that is in no calendar. Correct the day.',
		'min-above-max: ran: "2017/2016" ends before it begins. Exchange the two ends, or correct one.',
	]);
});

const periods = ['2001/2004', '../1999', '2003/..', '2006-05-01/2006-07', '2008', '2003-02/2003-11'];
const corpus = smallCorpus([
	...periods.map((ran, i) => ({ id: `p${i}`, values: { ran, opened: ['2003-05', '2003', '2003-05-09'][i % 3] } })),
	{ id: 'silent' },
]);

describe.each([
	['the corpus', corpus],
	['a browser with columns alone', sent(corpus)],
] as const)('in %s', (_, one) => {
	const found = (query: string) =>
		studiesIn(one, select(indexOf(one), parseAddress(one, query).selection)).map(({ id }) => id);

	test.each([
		['2003..2003', ['p0', 'p2', 'p5']],
		['2005..2006', ['p2', 'p3']],
		['..1950', ['p1']],
		['1960..1970', ['p1']],
		['2030..', ['p2']],
		['2008..2008', ['p2', 'p4']],
		['2000..2000', []],
	])('ran=%s finds the periods that have one of its years', (range, ids) => expect(found(`ran=${range}`)).toEqual(ids));

	test('values are kept to the day', () => {
		for (const [i, ran] of periods.entries()) {
			const study = one.studiesById.get(`p${i}`);
			expect(study && studyValue(study, 'ran').value).toBe(ran);
		}
	});

	test('dates of one year stand in their order, the least precise first', () => {
		const index = indexOf(one);
		const all = select(index, parseAddress(one, 'id=p0&id=p1&id=p2').selection);
		const order = sortIds(index, all, { by: 'opened', isDescending: false }).map((number) => one.studies[number]?.id);
		expect(order).toEqual(['p1', 'p0', 'p2']);
	});
});

test('each bar of the histogram counts the periods that its range finds', () => {
	const { selection } = parseAddress(corpus, '');
	const { groups } = buildView({ corpus, site: { base: '/' }, selection }, corpus.studiesById);
	const facets = groups.flatMap(({ blocks }) => blocks.flatMap((block) => block.facets));
	const bars = facets.find(({ id }) => id === 'ran')?.range?.bars ?? [];
	expect(bars.length).toBeGreaterThan(5);
	for (const { from, to, count } of bars) {
		const { selection: one } = parseAddress(corpus, `ran=${from}..${to}`);
		// Periods that are open reach beyond the bars, on which the first and the last one count them.
		expect(studiesIn(corpus, select(indexOf(corpus), one)).length, `${from}..${to}`).toBe(count);
	}
});

test('periods are said in words, and stand in files with their two ends', () => {
	const ofTrials = loadCorpus(trials);
	const said = ofTrials.studies.map((study) => formatValue(variableOf(ofTrials, 'ran'), studyValue(study, 'ran')));
	expect(said).toEqual(['April 2016 to January 2017', '2018', '1 June 2018 to 28 February 2019', 'since 2019']);
	const rows = parseRecords(tableCsv(studiesTable(ofTrials, ofTrials.studies)));
	expect(rows.map((row) => [row.ran, row.ran_from, row.ran_to])).toEqual([
		['2016-04/2017-01', '2016-04', '2017-01'],
		['2018', '2018', '2018'],
		['2018-06-01/2019-02-28', '2018-06-01', '2019-02-28'],
		['2019/..', '2019', ''],
	]);
});
