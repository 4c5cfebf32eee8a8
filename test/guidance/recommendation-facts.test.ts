/** Facts of recommendations against a slow reading: study by study, value by value, without index or selection. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus, Entry, Study } from '../../src/corpus/corpus.ts';
import { listOf } from '../../src/corpus/corpus.ts';
import { countFindings } from '../../src/guidance/findings.ts';
import { type FactTable, factsOf } from '../../src/guidance/recommendation-facts.ts';
import { factLines, silentLines } from '../../src/guidance/recommendation-words.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { Recommendation } from '../../src/schema/review.ts';
import { runs } from '../runs.ts';

const invented = loadCorpus('test/fixtures/review');
const first = loadCorpus('content');

const recommendation = (more: Partial<Recommendation>): Recommendation => ({
	id: 'any',
	order: 1,
	to: 'educators',
	label: 'Any',
	text: 'Any.',
	source: 'Main text',
	...more,
});
const ids = (studies: readonly { id: string }[]) => studies.map(({ id }) => id);

type SlowValue = Study['values'][string];

function doubtful(value: SlowValue, entry?: Entry): boolean {
	if (value.inDoubt === true) return true;
	if (value.state === 'unclear' || value.state === 'not-charted') return false;
	if (value.coded === 'inferred') return true;
	const others = (value.readings ?? []).filter((reading) => reading.state !== 'not-in-review');
	return Boolean(value.doubt) || Boolean(entry?.doubt) || others.length > 0;
}

/** What is asked of each variable: the words wanted, and those refused. */
function asked(query: string): Map<string, { yes: string[]; no: string[] }> {
	const all = new Map<string, { yes: string[]; no: string[] }>();
	for (const piece of query.split('&')) {
		const [key = '', word = ''] = piece.split('=');
		const name = key.replace(/\.not$/, '');
		const one = all.get(name) ?? { yes: [], no: [] };
		(key.endsWith('.not') ? one.no : one.yes).push(word);
		all.set(name, one);
	}
	return all;
}

function fits(
	value: SlowValue | undefined,
	want: { yes: string[]; no: string[] },
	isFirm: boolean,
	entry?: Entry,
): boolean {
	if (!value || (isFirm && doubtful(value, entry))) return false;
	const said = value.state === 'reported' ? [value.value].flat().map(String) : [value.state];
	return (
		(want.yes.length === 0 || want.yes.some((word) => said.includes(word))) &&
		!want.no.some((word) => said.includes(word))
	);
}

/** Whether a study is in a selection; what is asked of findings, one finding must have altogether. */
function meets(corpus: Corpus, study: Study, query: string, isFirm: boolean): boolean {
	const wants = [...asked(query)];
	const of = (id: string) => corpus.variables.find((variable) => variable.id === id)?.of;
	const own = wants.filter(([id]) => of(id) === 'study');
	const found = wants.filter(([id]) => of(id) === 'findings');
	if (own.length + found.length !== wants.length) throw new Error(`cannot read: ${query}`);
	const findings = listOf(study, 'findings');
	return (
		own.every(([id, want]) => fits(study.values[id], want, isFirm)) &&
		(found.length === 0 ||
			(typeof findings !== 'string' &&
				findings.some((entry) => found.every(([id, want]) => fits(entry.values[id], want, isFirm, entry)))))
	);
}

/** Whether a code that a study has of what is asked is there only by values in doubt. */
function hasDoubt(corpus: Corpus, study: Study, query: string): boolean {
	return [...asked(query).keys()].some((id) => {
		const findings = listOf(study, 'findings');
		if (corpus.variables.find((variable) => variable.id === id)?.of === 'study') {
			const value = study.values[id];
			return value !== undefined && doubtful(value);
		}
		if (typeof findings === 'string') return false;
		const codes = findings.flatMap((entry) => {
			const value = entry.values[id];
			if (!value) return [];
			const words = value.state === 'reported' ? [value.value].flat().map(String) : [value.state];
			return words.map((word) => ({ word, isFirm: !doubtful(value, entry) }));
		});
		return codes.some(({ word }) => !codes.some((other) => other.word === word && other.isFirm));
	});
}

const cellNames = ['with gain', 'with none', 'without gain', 'without none', 'silent gain', 'silent element'] as const;

function slowCell(
	corpus: Corpus,
	study: Study,
	{ element, without, gain, 'no-gain': noGain }: Recommendation,
	isFirm: boolean,
) {
	const is = (row: { selection: string } | undefined) => meets(corpus, study, row?.selection ?? '', isFirm);
	const [has, lacks] = [is(element), is(without)];
	if (has === lacks) return 'silent element';
	const seen = is(gain) ? 'gain' : is(noGain) ? 'none' : '';
	return seen ? `${has ? 'with' : 'without'} ${seen}` : 'silent gain';
}

function cellsOf({ rows: [having, without], silentGain, silentElement }: FactTable) {
	const studies = silentElement.flatMap(({ counted }) => counted.studies);
	const unsure = silentElement.flatMap(({ counted }) => [...counted.inDoubt]);
	return [
		having.gained,
		having.notGained,
		without.gained,
		without.notGained,
		silentGain,
		{ studies, inDoubt: new Set(unsure) },
	];
}

function compareWithSlow(corpus: Corpus, asking: Recommendation) {
	const { table } = factsOf(corpus, asking);
	if (!table) throw new Error('no table');
	const cells = cellsOf(table);
	for (const [i, name] of cellNames.entries()) {
		const slow = corpus.studies.filter((study) => slowCell(corpus, study, asking, false) === name);
		expect(ids(cells[i]?.studies ?? []).toSorted(), name).toEqual(ids(slow).toSorted());
		const isUnsure = (study: Study) =>
			name === 'silent element'
				? [asking.element, asking.without].some((row) => hasDoubt(corpus, study, row?.selection ?? ''))
				: slowCell(corpus, study, asking, true) !== name;
		const unsure = slow.filter(isUnsure);
		expect([...(cells[i]?.inDoubt ?? [])].toSorted(), `${name}, in doubt`).toEqual(ids(unsure).toSorted());
	}
}

/** A selection of one or two variables of a study or of findings, with codes that some record has. */
const anyRow = (corpus: Corpus, of: 'study' | 'findings') => {
	const pieces = corpus.variables
		.filter((variable) => variable.of === of && (variable.kind === 'code' || variable.kind === 'codes'))
		.flatMap(({ id, codes }) => codes.map(({ code }) => `${id}=${code}`));
	return fc.uniqueArray(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((words) => ({
		label: 'Such ones',
		selection: words.join('&'),
	}));
};

describe.each([
	['the invented review', invented],
	['the first review', first],
])('of %s', (_, corpus) => {
	const tabled = corpus.recommendations.filter(({ element }) => element);
	test('some recommendations have a table', () => expect(tabled.length).toBeGreaterThan(0));

	test.each(tabled.map(({ id }) => id))('%s counts each study where a slow reading puts it', (id) => {
		const asking = tabled.find((one) => one.id === id) as Recommendation;
		compareWithSlow(corpus, asking);
	});

	test('any table counts each study where a slow reading puts it', () => {
		const study = anyRow(corpus, 'study');
		const findings = anyRow(corpus, 'findings');
		fc.assert(
			fc.property(study, study, findings, findings, (element, without, gain, noGain) =>
				compareWithSlow(corpus, recommendation({ element, without, gain, 'no-gain': noGain })),
			),
			{ numRuns: runs(150) },
		);
	});
});

describe('factLines', () => {
	const words = invented.review.words.report;
	const table = {
		element: { label: 'Gardens where children ate', selection: 'pursuits=nibbling' },
		without: { label: 'Gardens without children', selection: 'pursuits=none' },
		gain: { label: 'A step', selection: 'whom=child-growers&swing=towards' },
		'no-gain': { label: 'No step', selection: 'whom=child-growers&swing=level' },
	};
	const lines = (asking: Recommendation) => factLines(asking, factsOf(invented, asking), words).map(({ text }) => text);

	test('says that nobody compared, counts both rows, and that counts cannot show a cause', () => {
		expect(lines(recommendation(table))).toEqual([
			'As far as the review shows, none of the papers compared gardens where children ate with gardens without children.',
			'A step: in 3 of 3 papers on gardens where children ate; no paper on gardens without children records either.',
			'Such counts cannot show a cause, because the papers differ in other ways too.',
		]);
	});

	test('says what was compared, once there is something', () => {
		expect(lines(recommendation({ compared: ['amsel-2012/tried-radish', 'amsel-2012/lunch-level'] }))).toEqual([
			'Comparisons that bear on it are in 1 paper.',
		]);
	});

	test('marks a paper in doubt by its only finding', () => {
		const compared = [`van-der-zwiebel-2023/${doubtfulFinding()}`];
		expect(lines(recommendation({ compared }))).toEqual(['Comparisons that bear on it are in 1 paper (in doubt).']);
	});

	test('says nothing of a recommendation that names neither, and leaves none of its studies counted', () => {
		const asking = recommendation({});
		expect(lines(asking)).toEqual([]);
		expect(factsOf(invented, asking).bearing).toEqual({ studies: [], inDoubt: new Set() });
	});

	test('silent studies are named with what their record says, and are not counted against it', () => {
		const asking = recommendation(table);
		const facts = factsOf(invented, asking);
		const silent = silentLines(facts, words);
		const counted = cellsOf(facts.table as FactTable)
			.slice(0, 4)
			.flatMap(({ studies }) => ids(studies));
		const named = silent.flatMap(({ studies }) => ids(studies));
		expect([...counted, ...named].toSorted()).toEqual(ids(invented.studies).toSorted());
		expect(silent.map(({ text }) => text)).toContain(
			'Counted in neither row (What children did: Not reported), 1 paper',
		);
		expect(silent.map(({ text }) => text)).toContain('Silent about the gain (no result of either kind), 1 paper');
	});
});

test('what a recommendation rests on is counted entry by entry, and never added up', () => {
	const { basis } = factsOf(
		invented,
		recommendation({
			evidence: [
				{ side: 'supporting', label: 'a', selection: 'pursuits=nibbling&swing=towards' },
				{ side: 'supporting', label: 'b', selection: 'plot=rooftop' },
				{ side: 'contrary', label: 'c', findings: ['amsel-2012/more-in-bin'] },
			],
		}),
	);
	const [outcome, own, named] = basis;
	const slow = (query: string) => ids(invented.studies.filter((study) => meets(invented, study, query, false)));
	expect(ids(outcome?.counted.studies ?? [])).toEqual(slow('pursuits=nibbling&swing=towards'));
	expect(outcome?.findings.every(({ finding }) => finding.values.swing?.value === 'towards')).toBe(true);
	expect(ids(own?.counted.studies ?? [])).toEqual(slow('plot=rooftop'));
	expect(own?.findings).toEqual([]);
	expect(ids(named?.counted.studies ?? [])).toEqual(['amsel-2012']);
	expect(named?.findings.map(({ finding }) => finding.id)).toEqual(['more-in-bin']);
});

test('a paper that is counted only in doubt, wherever it is counted, bears on a recommendation in doubt', () => {
	const [doubted, other] = [doubtfulFinding(), 'amsel-2012/more-in-bin'];
	const compared = [`van-der-zwiebel-2023/${doubted}`, other];
	const { bearing } = factsOf(invented, recommendation({ compared }));
	expect([ids(bearing.studies), [...bearing.inDoubt]]).toEqual([
		['amsel-2012', 'van-der-zwiebel-2023'],
		['van-der-zwiebel-2023'],
	]);
	const rows = invented.studies.filter((study) => meets(invented, study, 'plot=rooftop', false));
	const unsure = rows.filter((study) => !meets(invented, study, 'plot=rooftop', true));
	const evidence: Recommendation['evidence'] = [{ side: 'supporting', label: 'a', selection: 'plot=rooftop' }];
	const once = factsOf(invented, recommendation({ evidence })).bearing;
	expect(unsure.length).toBeGreaterThan(0);
	expect([ids(once.studies), [...once.inDoubt]]).toEqual([ids(rows), ids(unsure)]);
	// Beyond doubt in one place is beyond doubt.
	const named = unsure.flatMap(({ id, lists }) =>
		typeof lists.findings !== 'object' ? [] : lists.findings.slice(0, 1).map((finding) => `${id}/${finding.id}`),
	);
	const twice = factsOf(invented, recommendation({ evidence, compared: named })).bearing;
	expect(twice.inDoubt.size).toBe(0);
});

test('findings that are shown by number say how many of them are in doubt', () => {
	const named = [`van-der-zwiebel-2023/${doubtfulFinding()}`, 'amsel-2012/more-in-bin'];
	const asking = recommendation({
		compared: named,
		evidence: [
			{ side: 'supporting', label: 'a', findings: named },
			{ side: 'supporting', label: 'b', selection: 'swing=towards' },
		],
	});
	const { basis, compared } = factsOf(invented, asking);
	expect(countFindings(invented, compared)).toEqual({ count: 2, inDoubt: 1 });
	const entries = invented.studies.flatMap(({ lists }) => (typeof lists.findings !== 'object' ? [] : lists.findings));
	const towards = entries.filter(({ values }) => values.swing?.value === 'towards');
	expect(basis.map(({ findings, inDoubt }) => [findings.length, inDoubt])).toEqual([
		[2, 1],
		[towards.length, towards.filter((entry) => entry.values.swing && doubtful(entry.values.swing, entry)).length],
	]);
});

function doubtfulFinding(): string {
	const findings = invented.studiesById.get('van-der-zwiebel-2023')?.lists.findings;
	if (!findings || typeof findings === 'string') throw new Error('no findings');
	return findings.find(({ values }) => values.swing?.doubt)?.id ?? '';
}
