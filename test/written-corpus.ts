/**
 * A corpus as somebody writes it: what a test is about, the least that a review needs around it, and all of it read as
 * content is. What need not be true of records (a place that is named, a sum that adds up) is not checked.
 */
import type { Corpus } from '../src/corpus/corpus.ts';
import { buildContent } from '../src/records/build-content.ts';
import type { SourceFile, SourceKind } from '../src/records/source.ts';

type Written = Readonly<Record<string, unknown>>;

/** Each part as it stands in its file. */
export interface WrittenReview {
	/** What is left out of one: its label is its id, it describes a study and stands where it is in the list. */
	variables: readonly (Written & { id: string })[];
	studies: readonly Written[];
	references: readonly Written[];
	/** Keys of `review.yaml` that say something else than `leastReview`. */
	review?: Written;
	programmes?: readonly Written[];
	changes?: readonly Written[];
	charting?: Written | undefined;
}

const said = { text: 'So it is.', source: 'Text' };

const leastReview = {
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
	'finding-groups': { by: 'about', domain: 'about', direction: 'direction' },
};

/** The corpus of a review. Throws where a part of it does not fit its schema. */
export function writtenCorpus({
	variables,
	studies,
	references,
	review,
	programmes = [],
	changes = [],
	charting,
}: WrittenReview): Corpus {
	const file = (kind: SourceKind, data: unknown, i = 0): SourceFile => ({
		path: `${kind}-${i}.yaml`,
		name: `${kind}-${i}`,
		kind,
		text: '',
		data,
	});
	return buildContent({
		sources: [
			file('review', { ...leastReview, ...review }),
			file('references', references),
			file('programmes', programmes),
			...variables.map((variable, order) =>
				file('variable', {
					section: 'design',
					order,
					of: 'study',
					label: variable.id,
					question: `Which ${variable.id}?`,
					definition: 'As printed.',
					source: 'Table 1',
					item: 'PRISMA-ScR 11',
					facet: 'open',
					...variable,
				}),
			),
			...studies.map((study, i) => file('study', study, i)),
			...changes.map((change, i) => file('change', change, i)),
			...(charting ? [file('charting', charting)] : []),
		],
		versions: [],
	});
}
