/** A small invented review on school gardens, one of each kind of value. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { writtenCorpus } from '../written-corpus.ts';

const code = (word: string, label: string) => ({ code: word, label, definition: `It is ${label}.` });

const variable = (order: number, id: string, rest: object) => ({
	id,
	order,
	section: 'report',
	question: `What is ${id}?`,
	item: 'PRISMA-ScR 15',
	...rest,
});

const variables = [
	variable(1, 'year', { kind: 'year', from: 'reference.year' }),
	variable(2, 'country', { kind: 'country' }),
	variable(3, 'design', { kind: 'code', codes: [code('survey', 'Survey'), code('trial', 'Trial, "cluster"')] }),
	variable(4, 'crops', {
		kind: 'codes',
		codes: [code('beans', 'Beans'), code('kale', 'Kale'), code('roses', 'Roses')],
	}),
	variable(5, 'duration-weeks', { kind: 'number', unit: { one: 'week', many: 'weeks' } }),
	variable(6, 'setting', { kind: 'text' }),
	variable(7, 'pupils', {
		kind: 'number',
		from: { list: 'participants', field: 'count', where: { role: 'pupils' } },
	}),
	variable(8, 'tools', { kind: 'codes', 'codes-from': 'tool', from: 'measures.tool' }),
	variable(9, 'role', {
		of: 'participants',
		kind: 'code',
		codes: [code('pupils', 'Pupils'), code('staff', 'Staff')],
	}),
	variable(10, 'tool', { of: 'measures', kind: 'code', codes: [code('scale', 'Scale'), code('diary', 'Diary')] }),
	variable(11, 'moment', {
		of: 'assessments',
		kind: 'code',
		codes: [code('before', 'Before'), code('after', 'After')],
	}),
	variable(12, 'direction', {
		of: 'findings',
		kind: 'code',
		codes: [{ ...code('better', 'Better'), sign: 'better' }],
	}),
	variable(13, 'about', { of: 'findings', kind: 'codes', codes: [code('diet', 'Diet'), code('mood', 'Mood')] }),
];

const references = [
	{
		number: 1,
		type: 'article-journal',
		title:
			'Beans & 100% growth_in {schools} of the WHO region: a tale of ~5 sites \\ and one very long title indeed, longer than a line',
		author: [
			{ family: 'Østergård', given: 'Åse M.' },
			{ family: 'de la Cruz', given: 'Ana' },
			{ literal: 'Garden and Soil Group' },
		],
		issued: 2019,
		'container-title': 'Journal of Soil & School',
		'container-title-short': 'J Soil Sch',
		volume: '12',
		issue: '3',
		page: '101-117',
		DOI: '10.1234/soil_2019(3)1#a',
		PMID: '1234567',
		ISSN: '1234-5678',
		language: 'en',
		note: 'The printed list has another year.',
	},
	{
		number: 2,
		type: 'article-journal',
		title: 'Капуста and kale',
		author: [{ family: 'Li', given: 'W' }],
		issued: 2021,
		'container-title': 'Kale Studies',
		volume: '4',
		page: 'e1234',
		URL: 'https://example.org/kale?a=1&b=2',
	},
	{
		number: 3,
		type: 'report',
		title: 'Nothing reported',
		author: [{ literal: 'Ministry of Gardens' }],
		issued: 2020,
		publisher: 'State Press',
		'publisher-place': 'Riga',
	},
	{
		number: 4,
		type: 'paper-conference',
		title: 'Cited only',
		author: [{ family: 'Zed', given: 'Q' }],
		issued: 2001,
		'container-title': 'Proceedings of Soil',
		page: '5',
	},
];

const records = [
	{
		id: 'ostergard-2019',
		report: { reference: 1, printed: 'Ostergard, 2018 (Denmark)', difference: 'Another year' },
		programme: 'green-yards',
		decisions: [{ field: 'design', decision: 'Trial', reason: 'It is called "cluster" once.' }],
		values: {
			country: 'DK',
			design: {
				value: 'trial',
				note: '=SUM(A1), said\n"the authors", twice',
				doubt: 'Once only',
				readings: [{ value: 'survey', source: 'Text' }],
			},
			crops: ['beans', 'kale'],
			'duration-weeks': { min: 10, max: 12.5, approximate: true },
			setting: '-5 °C, "cold", outdoors',
		},
		participants: [
			{ id: 'all', role: 'pupils', basis: 'enrolled', count: 120, printed: '120 pupils' },
			{ id: 'some', role: 'pupils', basis: 'analysed', count: { min: 80 }, within: 'all' },
			{ id: 'staff', role: 'staff', basis: 'unclear', count: 'not-reported', overlaps: 'all' },
		],
		measures: [{ id: 'm1', name: 'Soil scale', tool: 'scale' }],
		assessments: [
			{ id: 'a1', moment: 'before' },
			{ id: 'a2', moment: 'after', weeks: { value: 4, approximate: true }, printed: 'about a month' },
		],
		findings: [
			{
				id: 'f1',
				text: '+ more beans, "much" more',
				figures: '@ 5.1 v 4.0',
				direction: 'better',
				about: ['diet', 'mood'],
				source: 'Table 1, bullet 1',
				coded: 'site',
			},
			{ id: 'f2', text: 'Mood was unclear.', direction: 'unclear', about: 'mood', source: 'Table 1, bullet 2' },
		],
	},
	{
		id: 'li-2021',
		report: { reference: 2, printed: 'Li, 2021' },
		programme: 'green-yards',
		values: { country: 'LV', design: 'survey', crops: 'kale', 'duration-weeks': 6, setting: 'not-in-review' },
		participants: [{ id: 'p', role: 'pupils', basis: 'responded', count: 31 }],
		measures: 'none',
		assessments: [{ id: 'a', moment: 'after' }],
		findings: 'not-in-review',
	},
	{
		id: 'ministry-2020',
		report: { reference: 3, printed: 'Ministry, 2020' },
		values: {
			country: 'not-reported',
			design: 'unclear',
			crops: 'none',
			'duration-weeks': 'not-applicable',
			setting: 'not-reported',
		},
		participants: 'not-reported',
		measures: 'not-reported',
		assessments: 'not-reported',
		findings: 'not-reported',
	},
];

const said = { text: 'So it is.', source: 'Text' };

const review = {
	title: 'Gardens in schools of < 5 hectares',
	'short-title': 'Écoles & gardens',
	question: 'What grows?',
	description: 'What grows in schools.',
	version: '1.2.0',
	dates: { search: '2022-01-01', published: '2022-06-01', data: '2023-02-03' },
	years: { from: 1990, to: 2022 },
	charting: 'complete',
	words: { report: { one: 'report', many: 'reports' } },
	citation: {
		type: 'article-journal',
		title: 'Gardens in schools',
		author: [{ family: 'Weeds', given: 'D' }],
		issued: 2022,
		'container-title': 'Reviews',
		DOI: '10.1234/weeds',
	},
	eligibility: { population: 'Pupils', concept: 'Gardens', context: 'Schools', include: [said], exclude: [] },
	searches: [{ source: 'Soil index', kind: 'database', date: '2022-01-01', hits: 12, at: 'Text' }],
	flow: [{ id: 'found', stage: 'identification', label: 'Found', count: 12, source: 'Text' }],
	screening: [said],
	extraction: [said],
	synthesis: [said],
	people: [{ family: 'Weeds', given: 'Dora', affiliation: 'Soil Institute' }],
	licence: {
		name: 'Creative Commons Attribution 4.0',
		id: 'CC-BY-4.0',
		url: 'https://creativecommons.org/licenses/by/4.0/',
		attribution: 'After Weeds.',
	},
	'data-by': 'Charted by hand',
	table: ['year'],
	glance: ['year'],
	similar: ['design'],
};

export const siteUrl = 'https://example.org/reviews/gardens/';

const content = {
	review,
	variables,
	references,
	programmes: [{ id: 'green-yards', name: 'Green Yards', named: true }],
	changes: [
		{
			version: '1.2.0',
			date: '2023-02-03',
			summary: 'First.',
			changes: [{ kind: 'added', what: 'All of it' }],
		},
	],
};

export const schoolGardens: Corpus = writtenCorpus({ ...content, studies: records });

/** The same review before anything was included. */
export const emptyCorpus: Corpus = writtenCorpus({ ...content, studies: [] });
