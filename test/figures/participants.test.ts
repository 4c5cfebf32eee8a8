import { expect, test } from 'vitest';
import { studyValue, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import { drawParticipants } from '../../src/figures/participants.tsx';
import { stateWithin } from '../../src/schema/state.ts';
import { formatAmount } from '../../src/wording/grammar.ts';
import { gardens } from '../gardens.ts';
import { copies, countAt, countIn, draw, drawnCorpora, faultsOf, figureOf, longLabel, withStudies } from './drawn.ts';

test.each(drawnCorpora)(
	'drawParticipants(%s) draws every value of every study, and its table has the same',
	(_, corpus) => {
		const figure = figureOf(corpus, 'participants');
		const { table, document, svg } = draw(drawParticipants, corpus, figure);
		const variables = (figure.variables ?? []).map((id) => variableOf(corpus, id));
		expect(table.rows).toHaveLength(corpus.studies.length);
		const names = [...document.querySelectorAll('g[role="group"] a[aria-label]')].map((mark) =>
			mark.getAttribute('aria-label'),
		);
		for (const study of corpus.studies)
			for (const [place, variable] of variables.entries()) {
				const value = studyValue(study, variable.id);
				const words = value.state === 'reported' ? formatAmount(value) : stateWithin(value.state);
				const isUnsure = isInDoubt(value);
				expect(names).toContain(`${study.label}, ${variable.label}: ${words}${isUnsure ? ' (in doubt)' : ''}`);
				const row = table.rows.find(([label]) => label?.text === study.label);
				expect([row?.[place + 1]?.text, row?.[place + 1]?.inDoubt]).toEqual([words, isUnsure ? true : undefined]);
				expect(row?.[place + 1]?.href).toMatch(new RegExp(`^/studies/${study.id}/#`));
			}
		expect(faultsOf(svg)).toEqual([]);
	},
);

test('drawParticipants(corpus) finds the numbers that count roles where the figure names none', () => {
	const { variables: _, ...figure } = figureOf(gardens, 'participants');
	const grownUps: Variable = {
		...variableOf(gardens, 'pupils'),
		id: 'grown-ups',
		label: 'Grown-ups',
		from: { list: 'participants', field: 'count', where: { part: ['grown-ups'] } },
	};
	const variables = [...gardens.variables, grownUps];
	const studies = gardens.studies.map((study) => ({
		...study,
		values: { ...study.values, 'grown-ups': studyValue(study, 'pupils') },
	}));
	const corpus = {
		...withStudies(gardens, studies),
		variables,
		variablesById: new Map(variables.map((one) => [one.id, one])),
	};
	const { table } = draw(drawParticipants, corpus, figure);
	expect(table.columns.slice(1).map(({ label }) => label)).toEqual(['Children', 'Grown-ups']);
});

test('drawParticipants(corpus) puts the largest first and the unknown last', () => {
	const { table, leftOut } = draw(drawParticipants, gardens, figureOf(gardens, 'participants'));
	expect(table.rows[0]?.[0]?.text).toBe(gardens.studiesById.get('pellworthy-2014')?.label);
	const unknown = gardens.studiesById.get('brandvold-2008')?.label;
	expect(table.rows.at(-1)?.[0]?.text).toBe(unknown);
	expect(leftOut.join(' ')).toContain(unknown);
});

test('drawParticipants(500 studies) counts, and each bar leads to as many studies as it says', () => {
	for (const [, of] of drawnCorpora) {
		const corpus = copies(of, 500);
		const { document, table, svg } = draw(drawParticipants, corpus, figureOf(of, 'participants'));
		const bars = [...document.querySelectorAll('g[role="group"] a[aria-label]')];
		expect(bars.length).toBeGreaterThan(3);
		for (const bar of bars) {
			const text = bar.getAttribute('aria-label') ?? '';
			expect([text, countAt(corpus, bar.getAttribute('href') ?? '')]).toEqual([text, countIn(text)]);
		}
		for (const { text, href } of table.rows.flat()) if (href) expect(countAt(corpus, href)).toBe(Number(text));
		expect(faultsOf(svg)).toEqual([]);
	}
});

test('drawParticipants(500 studies) looks as before', async () => {
	const { svg } = draw(drawParticipants, copies(gardens, 500), figureOf(gardens, 'participants'));
	await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/participants-500.svg');
});

test('drawParticipants(corpus, ids) draws nothing, one study, and long names', () => {
	const figure = figureOf(gardens, 'participants');
	const none = draw(drawParticipants, gardens, figure, undefined, []);
	expect([none.table.rows, faultsOf(none.svg)]).toEqual([[], []]);
	const [study] = gardens.studies;
	if (!study) throw new Error('no study');
	const one = draw(drawParticipants, withStudies(gardens, [{ ...study, label: longLabel }]), figure);
	expect(one.table.rows).toHaveLength(1);
	expect(one.document.querySelector('g[role="group"] text')?.textContent?.endsWith('…')).toBe(true);
	expect(one.document.querySelector('g[role="group"]')?.getAttribute('aria-label')).toBe(longLabel);
	expect(faultsOf(one.svg)).toEqual([]);
});

test('drawParticipants(corpus) looks as before', async () => {
	const { svg } = draw(drawParticipants, gardens, figureOf(gardens, 'participants'));
	await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/participants.svg');
});
