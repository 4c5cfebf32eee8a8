/** Corpora that fit in a test: some variables, and some studies in the short form of records. */
import { type Corpus, type Study, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import type { Charting } from '../../src/schema/charting.ts';
import type { Reference } from '../../src/schema/reference.ts';
import { type WrittenReview, writtenCorpus } from '../written-corpus.ts';

const codesNamed = (...codes: string[]) =>
	codes.map((code) => ({ code, label: `The ${code}`, definition: `It is ${code}.` }));

/** The variables of every small corpus; a study says only what the test is about. */
const variables: readonly SmallVariable[] = [
	{ id: 'year', kind: 'year', from: 'reference.year' },
	{ id: 'country', kind: 'country' },
	{ id: 'lands', kind: 'countries' },
	{ id: 'sites', kind: 'places', codes: codesNamed('coast', 'sea') },
	{ id: 'shape', kind: 'code', codes: codesNamed('round', 'square', 'flat') },
	{ id: 'colours', kind: 'codes', codes: codesNamed('red', 'green', 'blue') },
	{ id: 'locked', kind: 'yes-no' },
	{ id: 'weeks', kind: 'number', unit: { one: 'week', many: 'weeks' } },
	{ id: 'gain', kind: 'estimate', estimate: { scale: 'risk ratio', axis: 'logarithmic', 'null-value': 1, level: 95 } },
	{ id: 'words', kind: 'text' },
	{ id: 'opened', kind: 'date' },
	{ id: 'ran', kind: 'period' },
	{ id: 'story', kind: 'prose' },
	{ id: 'people', kind: 'number', from: 'participants.count' },
	{ id: 'makers', kind: 'number', from: { list: 'participants', field: 'count', where: { role: 'maker' } } },
	{ id: 'tools', kind: 'codes', 'codes-from': 'tool', from: 'measures.tool' },
	{ id: 'role', of: 'participants', kind: 'code', codes: codesNamed('maker', 'user') },
	{ id: 'tool', of: 'measures', kind: 'codes', codes: codesNamed('scale', 'diary', 'talk') },
	{ id: 'moment', of: 'assessments', kind: 'code', codes: codesNamed('before', 'after') },
	{ id: 'direction', of: 'findings', kind: 'code', codes: codesNamed('more', 'less') },
	{ id: 'about', of: 'findings', kind: 'codes', codes: codesNamed('work', 'play') },
];

interface SmallVariable extends Record<string, unknown> {
	id: string;
	of?: string;
	from?: unknown;
}

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

/** A corpus of the studies; their ids are `s1`, `s2` … unless they say otherwise. `review` replaces keys of `review.yaml`. */
export function smallCorpus(
	studies: readonly SmallStudy[],
	{ charting, ...review }: WrittenReview['review'] & { charting?: Charting } = {},
): Corpus {
	const typed = variables.filter(({ of = 'study', from }) => of === 'study' && from === undefined);
	return writtenCorpus({
		variables,
		studies: studies.map(({ id, programme, values, author: _author, year: _year, ...given }, i) => ({
			id: id ?? `s${i + 1}`,
			report: { reference: i + 1, printed: `Printed ${i + 1}` },
			...(programme === undefined ? {} : { programme }),
			values: { ...Object.fromEntries(typed.map((variable) => [variable.id, 'not-reported'])), ...values },
			participants: 'not-reported',
			measures: 'not-reported',
			assessments: 'not-reported',
			findings: 'not-reported',
			...given,
		})),
		references: studies.map(({ author, year }, i) => ({
			number: i + 1,
			type: 'book',
			title: `Title ${i + 1}`,
			author: author ?? [{ family: `Author${i < 26 ? String.fromCharCode(65 + i) : i + 1}` }],
			issued: year ?? 2000,
		})),
		review: { table: ['shape'], glance: ['shape'], similar: ['shape', 'colours', 'tools'], ...review },
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
export function smallVariable(id: string): Variable {
	return variableOf(smallCorpus([]), id);
}
