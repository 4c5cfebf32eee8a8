import { expect, test } from 'vitest';
import { entriesOf, type Study } from '../../src/corpus/corpus.ts';
import { buildComparison } from '../../src/explorer/comparison-view.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { gardens } from '../gardens.ts';
import { gardenSite, shownOf, type WholeShown } from './shown.ts';

const compare = (shown: WholeShown) =>
	buildComparison(
		shown,
		shown.selection.compare.flatMap((id) => shown.corpus.studiesById.get(id) ?? []),
	);
const comparison = compare(shownOf('compare=tamm-2018&compare=jorgensdottir-2016'));
const rowNamed = (name: string) => comparison.sections.flatMap(({ rows }) => rows).find(({ label }) => label === name);

test('buildComparison(shown): puts the studies side by side, in the order of the corpus', () => {
	expect(comparison.studies).toEqual([
		{
			id: 'jorgensdottir-2016',
			label: 'Jørgensdóttir et al. 2016',
			title: { title: gardens.studiesById.get('jorgensdottir-2016')?.citation.title, language: 'en' },
			href: `${gardenSite.base}studies/jorgensdottir-2016/`,
		},
		{
			id: 'tamm-2018',
			label: 'Tamm 2018',
			title: { title: gardens.studiesById.get('tamm-2018')?.citation.title },
			href: `${gardenSite.base}studies/tamm-2018/`,
		},
	]);
});

test('buildComparison(shown): marks rows that differ, and no others', () => {
	expect(rowNamed('Nation')).toMatchObject({ differs: false, cells: [{ text: 'Iceland' }, { text: 'Iceland' }] });
	expect(rowNamed('What children did')).toMatchObject({ differs: true });
	const rows = comparison.sections.flatMap((section) => section.rows);
	expect(comparison.rows).toBe(rows.length);
	expect(comparison.differing).toBe(rows.filter(({ cells }) => cells[0]?.text !== cells[1]?.text).length);
	expect(comparison.differing).toBeGreaterThan(0);
	expect(comparison.differing).toBeLessThan(comparison.rows);
});

test('buildComparison(shown): marks absent values, and keeps notes', () => {
	const hours = gardens.studiesById.get('jorgensdottir-2016')?.values['weekly-hours'];
	expect(rowNamed('Hours a week')?.cells).toEqual([
		{ text: '1–2 hours', note: hours?.note, isAbsent: false },
		{ text: 'Not reported', isAbsent: true },
	]);
});

test('buildComparison(shown): sections are named as in the panel, and findings come last', () => {
	expect(comparison.sections.map(({ label }) => label)).toEqual([
		'Report',
		'Participants',
		'Intervention',
		'Outcomes',
		'Findings',
	]);
});

test('buildComparison(shown): findings are counted by direction in each domain, with their texts', () => {
	const rows = comparison.sections.at(-1)?.rows ?? [];
	for (const [c, { id }] of comparison.studies.entries()) {
		const findings = entriesOf(gardens.studiesById.get(id) as Study, 'findings');
		for (const { cells } of rows)
			for (const text of (cells[c]?.note ?? '').split(' · ').filter(Boolean))
				expect(findings.map((finding) => finding.text)).toContain(text);
		const told = rows.flatMap(({ cells }) => (cells[c]?.note ?? '').split(' · ').filter(Boolean));
		expect(told.toSorted()).toEqual(findings.map(({ text }) => text).toSorted());
	}
	expect(rows.some(({ cells }) => cells.some(({ text }) => text === 'No finding'))).toBe(true);
});

test('buildComparison(shown): groups, measures and time points are told entry by entry, each list in its section', () => {
	expect(rowNamed('Groups of people')?.cells.map(({ lines }) => lines)).toEqual([
		[
			'4, Growers, responded, part of another group',
			'9, Growers, enrolled, part of another group',
			'24, Growers, enrolled',
		],
		[
			'1, Grown-ups, responded',
			'2, Grown-ups, responded',
			'10, Growers, responded, overlaps with another group',
			'21, Growers, responded, part of another group',
			'24, Growers, enrolled',
		],
	]);
	const sectionOf = (label: string) =>
		comparison.sections.find(({ rows }) => rows.some((row) => row.label === label))?.label;
	expect(['Groups of people', 'Measures', 'Time points'].map(sectionOf)).toEqual([
		'Participants',
		'Outcomes',
		'Outcomes',
	]);
	expect(rowNamed('Time points')?.cells.map(({ text }) => text)).toEqual([
		expect.not.stringContaining('after the end'),
		expect.stringMatching(/16 weeks after the end \(in doubt\)$/),
	]);
});

test('buildComparison(shown): a list that is absent is marked, and the order of entries makes no difference', () => {
	const group = { role: 'maker', basis: 'enrolled', count: 12 };
	const other = { role: 'user', basis: 'enrolled', count: 3 };
	const small = smallCorpus([
		{
			participants: [
				{ id: 'a', ...group },
				{ id: 'b', ...other },
			],
		},
		{
			participants: [
				{ id: 'c', ...other },
				{ id: 'd', ...group },
			],
		},
		{ participants: 'unclear' },
	]);
	const row = (query: string) =>
		compare(shownOf(query, {}, small))
			.sections.flatMap(({ rows }) => rows)
			.find(({ label }) => label === 'Groups of people');
	expect(row('compare=s1&compare=s2')?.differs).toBe(false);
	expect(row('compare=s1&compare=s3')).toMatchObject({
		differs: true,
		cells: [{}, { text: 'Unclear', isAbsent: true }],
	});
});

test('buildComparison(shown): findings that are counted, and groups of people, say what of them is in doubt', () => {
	const doubt = 'It may be another one.';
	const finding = (id: string, direction: unknown, more = {}) => ({
		...{ id, text: id, source: 'Text', coded: 'review', about: ['work'], direction },
		...more,
	});
	const small = smallCorpus([
		{
			findings: [
				finding('a', 'more'),
				finding('b', { value: 'more', source: 'Text', doubt }),
				finding('c', 'more', { about: { value: ['work'], source: 'Text', doubt } }),
				finding('d', 'less', { doubt }),
			],
			participants: [
				{ id: 'e', role: 'maker', basis: 'enrolled', count: { value: 12, source: 'Text', doubt } },
				{ id: 'f', role: { value: 'user', source: 'Text', doubt }, basis: 'enrolled', count: 3 },
			],
		},
		{ findings: [finding('a', 'more')] },
	]);
	const texts = compare(shownOf('compare=s1&compare=s2', {}, small)).sections.flatMap(({ rows }) =>
		rows.map(({ cells }) => cells[0]?.text ?? ''),
	);
	expect(texts).toContain('The more (3, 2 in doubt), The less (1, in doubt)');
	expect(texts.find((text) => text.includes('enrolled'))).toMatch(
		/^3, The user \(in doubt\), .*; 12 \(in doubt\), The maker,/,
	);
});

test('buildComparison(shown): of one study nothing differs, and of none there is nothing', () => {
	expect(compare(shownOf('compare=tamm-2018')).differing).toBe(0);
	expect(compare(shownOf())).toMatchObject({ studies: [], differing: 0 });
});

test('buildComparison(shown): studies outside the selection can be compared', () => {
	expect(compare(shownOf('plot=rooftop&compare=tamm-2018&compare=quillet-1994')).studies).toHaveLength(2);
});
