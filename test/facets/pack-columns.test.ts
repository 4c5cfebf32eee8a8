import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CodedCorpus, type Corpus, entriesOf } from '../../src/corpus/corpus.ts';
import { formatValue } from '../../src/corpus/label.ts';
import type { CodedValue } from '../../src/corpus/value.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { countFacets } from '../../src/facets/count.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import type { Selection } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { sortIds } from '../../src/facets/sort.ts';
import { finish } from '../../src/facets/steps.ts';
import { OtherBuild, studiesInSteps, unpackColumns } from '../../src/facets/unpack-columns.ts';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { gardens } from '../gardens.ts';
import { runs } from '../runs.ts';
import { anyCorpus, anyCorpusAndSelection } from './random-corpus.ts';

const sent = (corpus: Corpus) => codedCorpus(unpackColumns(packColumns(corpus, 0)));

const answers = (corpus: CodedCorpus, selection: Selection) => {
	const index = indexOf(corpus);
	const ids = select(index, selection);
	return {
		order: sortIds(index, ids, selection.sort).map((at) => corpus.studies[at]?.id),
		counts: countFacets(index, selection, [...corpus.variablesById.keys()]),
		sentence: sentenceOf(corpus, selection),
		address: parseAddress(corpus, formatAddress(selection)),
	};
};

describe('unpackColumns(packColumns(corpus))', () => {
	test('finds, counts, sorts and says the same of any selection', () => {
		fc.assert(
			fc.property(anyCorpusAndSelection, ({ corpus, selection }) => {
				expect(answers(sent(corpus), selection)).toEqual(answers(corpus, selection));
			}),
			{ numRuns: runs(40) },
		);
	});

	test('gives every study its codes, numbers and absences, in words', () => {
		// A text is a word of the record, which is not sent.
		const said = (corpus: CodedCorpus, value: CodedValue | undefined, id: string) => {
			const variable = corpus.variablesById.get(id);
			if (!value || !variable) return undefined;
			return variable.kind === 'text' && value.state === 'reported' ? 'a text' : formatValue(variable, value);
		};
		const told = (corpus: CodedCorpus) =>
			corpus.studies.map((study) => ({
				label: study.label,
				programme: study.programme,
				values: corpus.variables.map(({ id, of }) =>
					of === 'study'
						? said(corpus, study.values[id], id)
						: entriesOf(study, of).map(({ values }) => said(corpus, values[id], id)),
				),
				lists: presetLists.map((list) => (isAbsentState(study.lists[list]) ? study.lists[list] : 'entries')),
			}));
		for (const corpus of [gardens, ...fc.sample(anyCorpus, { numRuns: runs(30), seed: 3 })])
			expect(told(sent(corpus))).toEqual(told(corpus));
	});

	test('holds no words of records', () => {
		const [whole] = gardens.studies;
		if (!whole) throw new Error('no study');
		const { studies, further, entries } = packColumns(gardens, 0);
		const file = [studies, further, entries].map((bytes) => new TextDecoder().decode(bytes)).join('');
		expect(file).toContain(whole.label);
		for (const word of [whole.citation.title, entriesOf(whole, 'findings')[0]?.text ?? 'no finding'])
			expect(file).not.toContain(word);
		expect(Object.keys(entriesOf(sent(gardens).studies[0] ?? whole, 'findings')[0] ?? {})).toEqual(['values']);
	});

	test('throws on what is no such file', () => {
		const files = packColumns(gardens, 0);
		const { studies, entries } = files;
		const page = new TextEncoder().encode('<!doctype html><p>Not here.');
		for (const file of ['studies', 'further', 'entries'] as const)
			expect(() => unpackColumns({ ...files, [file]: page })).toThrow();
		expect(() => unpackColumns({ ...files, studies: studies.subarray(0, 5000) })).toThrow();
		expect(() => unpackColumns({ ...files, entries: entries.slice(0, -100) })).toThrow();
	});

	test('throws on a file of other studies', () => {
		const files = packColumns(gardens, 0);
		const others = packColumns({ ...gardens, studies: gardens.studies.toReversed() }, 0);
		expect(() => unpackColumns({ ...files, further: others.further })).toThrow(OtherBuild);
		expect(() => unpackColumns({ ...files, entries: others.entries })).toThrow(OtherBuild);
	});

	test('puts into the first file the variables of open filters, of results and the years, and no other', () => {
		const { studies } = finish(studiesInSteps(packColumns(gardens, 0).studies));
		const first = studies.variables.map(({ id }) => id);
		const { table } = gardens.review;
		const wanted = gardens.variables
			.filter(({ of, kind }) => of === 'study' && kind !== 'text')
			.filter(({ id, kind, facet }) => facet === 'open' || table.includes(id) || ['year', 'date'].includes(kind))
			.map(({ id }) => id);
		expect(first).toEqual(wanted);
		expect(first.length).toBeLessThan(gardens.variables.filter(({ of }) => of === 'study').length);
	});
});

test('studyOfPublished(publishedStudy(study)) is published as the study is', () => {
	for (const study of gardens.studies) {
		const published = publishedStudy(study);
		expect(publishedStudy(studyOfPublished(published))).toEqual(published);
	}
});
