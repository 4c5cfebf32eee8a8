/** Corpora that fit in a test: some variables, some studies in the short form of records, and a review around them. */
import { z } from 'zod';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { type Corpus, type Study, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import type { Charting } from '../../src/schema/charting.ts';
import { type Reference, ReferenceSchema } from '../../src/schema/reference.ts';
import { ReviewSchema } from '../../src/schema/review.ts';
import { studySchema } from '../../src/schema/study.ts';
import { VariableSchema } from '../../src/schema/variable-schema.ts';

const codesNamed = (...codes: string[]) =>
	codes.map((code) => ({ code, label: `The ${code}`, definition: `It is ${code}.` }));

/** The variables of every small corpus; a study says only what the test is about. */
const variables = z.array(VariableSchema).parse(
	[
		{ id: 'year', kind: 'year', from: 'reference.year' },
		{ id: 'country', kind: 'country' },
		{ id: 'shape', kind: 'code', codes: codesNamed('round', 'square', 'flat') },
		{ id: 'colours', kind: 'codes', codes: codesNamed('red', 'green', 'blue') },
		{ id: 'weeks', kind: 'number', unit: { one: 'week', many: 'weeks' } },
		{ id: 'words', kind: 'text' },
		{ id: 'people', kind: 'number', from: 'participants.count' },
		{ id: 'makers', kind: 'number', from: { list: 'participants', field: 'count', where: { role: 'maker' } } },
		{ id: 'tools', kind: 'codes', 'codes-from': 'tool', from: 'measures.tool' },
		{ id: 'role', of: 'participants', kind: 'code', codes: codesNamed('maker', 'user') },
		{ id: 'tool', of: 'measures', kind: 'codes', codes: codesNamed('scale', 'diary', 'talk') },
		{ id: 'moment', of: 'assessments', kind: 'code', codes: codesNamed('before', 'after') },
		{ id: 'direction', of: 'findings', kind: 'code', codes: codesNamed('more', 'less') },
		{ id: 'about', of: 'findings', kind: 'codes', codes: codesNamed('work', 'play') },
	].map((own, order) => ({
		order,
		section: 'design',
		of: 'study',
		label: own.id,
		question: `Which ${own.id}?`,
		definition: 'As printed.',
		source: 'Table 1',
		item: 'PRISMA-ScR 11',
		facet: 'open',
		...own,
	})),
);

const said = { text: 'So it is.', source: 'Text' };

const review = {
	title: 'A small review',
	'short-title': 'Small',
	question: 'What is small?',
	description: 'Small.',
	version: '1.0.0',
	dates: { search: '2020-01-01', published: '2020-06-01', data: '2020-07-01' },
	years: { from: 1990, to: 2020 },
	charting: 'partial',
	words: { report: { one: 'report', many: 'reports' } },
	citation: { type: 'book', title: 'A small review', author: [{ literal: 'Nobody' }], issued: 2020 },
	eligibility: { population: 'All', concept: 'All', context: 'All', include: [], exclude: [] },
	searches: [{ source: 'Shelf', kind: 'register', date: '2020-01-01', hits: 1, at: 'Text' }],
	flow: [{ id: 'all', stage: 'included', label: 'All', count: 1, source: 'Text', included: true }],
	screening: [],
	extraction: [],
	appraisal: { done: false, text: 'Not done.', source: 'Text' },
	synthesis: [],
	limitations: [],
	people: [{ family: 'Body', given: 'No' }],
	funding: said,
	interests: said,
	licence: { name: 'CC0', id: 'CC0-1.0', url: 'https://example.org/cc0', attribution: 'Nobody.' },
	'data-by': 'Nobody',
	places: ['Table 1', 'Text'],
	table: ['shape'],
	glance: ['shape'],
	similar: ['shape', 'colours', 'tools'],
	'finding-groups': { by: 'about', domain: 'about', direction: 'direction' },
};

/** A study as a test writes it: an author and a year, values, lists. What it leaves out is not reported. */
export interface SmallStudy {
	id?: string;
	programme?: string;
	author?: Reference['author'];
	year?: number;
	values?: Record<string, unknown>;
	participants?: unknown;
	measures?: unknown;
	assessments?: unknown;
	findings?: unknown;
}

/** A corpus of the studies; their ids are `s1`, `s2` … unless they say otherwise. `similar` replaces the review's own. */
export function smallCorpus(
	studies: readonly SmallStudy[],
	{ similar, charting }: { similar?: string[]; charting?: Charting } = {},
): Corpus {
	const typed = variables.filter(({ of, from }) => of === 'study' && from === undefined);
	const records = studies.map(({ id, programme, values, author: _author, year: _year, ...given }, i) => ({
		id: id ?? `s${i + 1}`,
		report: { reference: i + 1, printed: `Printed ${i + 1}` },
		...(programme === undefined ? {} : { programme }),
		values: { ...Object.fromEntries(typed.map((variable) => [variable.id, 'not-reported'])), ...values },
		participants: 'not-reported',
		measures: 'not-reported',
		assessments: 'not-reported',
		findings: 'not-reported',
		...given,
	}));
	const references = studies.map(({ author, year }, i) => ({
		number: i + 1,
		type: 'book',
		title: `Title ${i + 1}`,
		author: author ?? [{ family: `Author${i < 26 ? String.fromCharCode(65 + i) : i + 1}` }],
		issued: year ?? 2000,
	}));
	return buildCorpus({
		review: ReviewSchema.parse({ ...review, ...(similar ? { similar } : {}) }),
		variables,
		studies: z.array(studySchema(variables)).parse(records),
		references: z.array(ReferenceSchema).parse(references),
		programmes: [],
		recommendations: [],
		changes: [],
		charting,
	});
}

/** A study of a corpus by its id. Throws for an unknown id. */
export function studyOf(corpus: Corpus, id: string): Study {
	const study = corpus.studiesById.get(id);
	if (!study) throw new Error(`unknown study: ${id}`);
	return study;
}

/** The variable of a small corpus by its id. */
export function variableNamed(id: string): Variable {
	return variableOf(smallCorpus([]), id);
}
