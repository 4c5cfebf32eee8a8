import { expect, test } from 'vitest';
import { studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { formatAmount, stateLabels } from '../../src/corpus/label.ts';
import { drawParticipants } from '../../src/figures/participants.tsx';
import {
	copies,
	corpora,
	countAt,
	countIn,
	draw,
	faultsOf,
	figureOf,
	longLabel,
	published,
	withStudies,
} from './drawn-companions.ts';

test.each(corpora)('drawParticipants(%s) draws every value of every study, and its table has the same', (_, corpus) => {
	const figure = figureOf(corpus, 'participants');
	const { table, document, svg } = draw(drawParticipants, corpus, figure);
	const variables = (figure.variables ?? []).map((id) => variableOf(corpus, id));
	expect(table.rows).toHaveLength(corpus.studies.length);
	const names = [...document.querySelectorAll('g[role="group"] a[data-detail]')].map((mark) =>
		mark.getAttribute('data-detail'),
	);
	for (const study of corpus.studies)
		for (const [place, variable] of variables.entries()) {
			const value = studyValue(study, variable.id);
			const words = value.state === 'reported' ? formatAmount(value) : stateLabels[value.state].toLowerCase();
			expect(names).toContain(`${study.label}, ${variable.label}: ${words}`);
			const row = table.rows.find(([label]) => label?.text === study.label);
			expect(row?.[place + 1]?.text).toBe(words);
			expect(row?.[place + 1]?.href).toMatch(new RegExp(`^/studies/${study.id}/#`));
		}
	expect(faultsOf(svg)).toEqual([]);
});

test('drawParticipants(corpus) finds the numbers that count roles where the figure names none', () => {
	const { variables: _, ...figure } = figureOf(published, 'participants');
	const { table } = draw(drawParticipants, published, figure);
	expect(
		table.columns
			.slice(1)
			.map(({ label }) => label)
			.sort(),
	).toEqual(['Mentees', 'Mentors', 'Participants']);
});

test('drawParticipants(corpus) puts the largest first and the unknown last', () => {
	const { table, leftOut } = draw(drawParticipants, published, figureOf(published, 'participants'));
	expect(table.rows[0]?.[0]?.text).toBe('Pinilla et al. 2015');
	expect(
		table.rows
			.slice(-3)
			.map(([label]) => label?.text)
			.sort(),
	).toEqual(['Barker et al. 2012', 'Mohd Shafiaai et al. 2020', 'Yang et al. 2022']);
	expect(leftOut.join(' ')).toContain('Yang et al. 2022');
});

test('drawParticipants(500 studies) counts, and each bar leads to as many studies as it says', async () => {
	for (const [name, of] of corpora) {
		const corpus = copies(of, 500);
		const { document, table, svg } = draw(drawParticipants, corpus, figureOf(of, 'participants'));
		const bars = [...document.querySelectorAll('g[role="group"] a[data-detail]')];
		expect(bars.length).toBeGreaterThan(3);
		for (const bar of bars) {
			const text = bar.getAttribute('data-detail') ?? '';
			expect([text, countAt(corpus, bar.getAttribute('href') ?? '')]).toEqual([text, countIn(text)]);
		}
		for (const { text, href } of table.rows.flat()) if (href) expect(countAt(corpus, href)).toBe(Number(text));
		expect(faultsOf(svg)).toEqual([]);
		if (name === 'content') await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/participants-500.svg');
	}
});

test('drawParticipants(corpus, ids) draws nothing, one study, and long names', () => {
	const figure = figureOf(published, 'participants');
	const none = draw(drawParticipants, published, figure, undefined, []);
	expect([none.table.rows, faultsOf(none.svg)]).toEqual([[], []]);
	const [study] = published.studies;
	if (!study) throw new Error('no study');
	const one = draw(drawParticipants, withStudies(published, [{ ...study, label: longLabel }]), figure);
	expect(one.table.rows).toHaveLength(1);
	expect(one.document.querySelector('g[role="group"] text')?.textContent?.endsWith('…')).toBe(true);
	expect(one.document.querySelector('g[role="group"]')?.getAttribute('aria-label')).toBe(longLabel);
	expect(faultsOf(one.svg)).toEqual([]);
});

test.each(corpora)('drawParticipants(%s) looks as before', async (name, corpus) => {
	const { svg } = draw(drawParticipants, corpus, figureOf(corpus, 'participants'));
	await expect(`${svg}\n`).toMatchFileSnapshot(
		`../snapshots/charts/participants-${name === 'content' ? 'published' : 'invented'}.svg`,
	);
});
