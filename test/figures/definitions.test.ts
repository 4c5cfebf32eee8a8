/** What the check accepts of a figure can be drawn, and shows something: every kind with every variable under every key. */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { figures } from '../../src/figures/table.ts';
import { checkFigures } from '../../src/records/checks/figures.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { figureDefinitions, figureKinds, isWanted, type VariableRequirement } from '../../src/schema/figure-kind.ts';
import { isFull } from '../runs.ts';

const folder = 'test/fixtures/review';
const corpus = loadCorpus(folder);
const reading = readContent(folder);
const source = reading.sources.find(({ kind }) => kind === 'figures');
if (!source) throw new Error('no figures');

/** Kinds of problem that the check finds in a figure. */
function problemsOf(figure: object): readonly string[] {
	const sources = [...reading.sources.filter((one) => one !== source), { ...source, ...{ data: [figure] } }];
	return [...checkFigures(buildMaterial({ ...reading, sources } as typeof reading))].map(({ kind }) => kind);
}

const drawn = (figure: FigureRecord) =>
	figures[figure.kind]({
		corpus,
		records: corpus.studiesById,
		site: { base: '/' },
		selection: emptySelection,
		ids: indexOf(corpus).all,
		figure,
	});

const keys = ['rows', 'columns', 'split', 'group', 'variables', 'elements'] as const;

/** A figure with one variable under one key, beside what the kind needs. */
function figureWith(kind: FigureRecord['kind'], key: (typeof keys)[number], id: string): FigureRecord {
	const plain = { id: 'one', kind, title: 'One', question: 'What?', reading: 'So.' };
	const element = { variable: id, code: corpus.variablesById.get(id)?.codes[0]?.code ?? 'none' };
	const value = key === 'variables' ? [id] : key === 'elements' ? [element] : id;
	const { oneOf, takes } = figureDefinitions[kind];
	const needed = oneOf?.isNeeded && key !== 'rows' && key !== 'elements' ? ['rows'] : [];
	const fits = (other: (typeof keys)[number]) => {
		const wanted = takes[other]?.wanted;
		return corpus.variables.find((variable) => wanted && isWanted(wanted, variable))?.id ?? 'pursuits';
	};
	const others = [
		...needed.map((other) => [other, 'pursuits']),
		...keys.filter((other) => takes[other]?.isNeeded).map((other) => [other, fits(other)]),
	];
	return { ...plain, ...Object.fromEntries(others), [key]: value };
}

/** The figures and places that a variable fits. */
const fitsOf = (variable: (typeof corpus.variables)[number]) =>
	figureKinds
		.flatMap((kind) =>
			keys.map((key) => {
				const wanted = figureDefinitions[kind].takes[key]?.wanted;
				return wanted !== undefined && isWanted(wanted, variable) ? 1 : 0;
			}),
		)
		.join('');

/** One variable of those that fit the same places; all of them in test:full. */
const variables = isFull
	? corpus.variables
	: [...Map.groupBy(corpus.variables, fitsOf).values()].flatMap(([first]) => first ?? []);

test.each(figureKinds)('%s: each variable is refused, or drawn', (kind) => {
	const accepted: string[] = [];
	for (const key of keys)
		for (const { id } of variables) {
			const figure = figureWith(kind, key, id);
			if (problemsOf(figure).length > 0) continue;
			accepted.push(`${key}: ${id}`);
			const { picture, table } = drawn(figure);
			expect(renderToString(picture), `${key}: ${id}`).toContain('<svg');
			expect(table.rows.length, `${key}: ${id}`).toBeGreaterThan(0);
			expect(table.columns.length, `${key}: ${id}`).toBeGreaterThan(1);
		}
	const isFit = ({ wanted }: { wanted?: VariableRequirement }) =>
		wanted !== undefined && corpus.variables.some((variable) => isWanted(wanted, variable));
	const { needs, takes } = figureDefinitions[kind];
	const isLacking =
		needs !== undefined && !('unless' in needs) && !corpus.variables.some((one) => isWanted(needs, one));
	expect(accepted.length > 0).toBe(!isLacking && Object.values(takes).some(isFit));
});

test('a figure of each kind that names nothing is refused, or drawn', () => {
	for (const kind of figureKinds) {
		const figure: FigureRecord = { id: 'one', kind, title: 'One', question: 'What?', reading: 'So.' };
		if (problemsOf(figure).length === 0) expect(drawn(figure).table.rows.length, kind).toBeGreaterThan(0);
		else {
			const { oneOf, takes, needs, needsKey } = figureDefinitions[kind];
			// The invented review has no period and no estimate.
			if (needs && !corpus.variables.some((variable) => isWanted(needs, variable))) continue;
			const isNeeded = oneOf?.isNeeded || Object.values(takes).some((parameter) => parameter.isNeeded);
			// The invented review has no tool of appraisal.
			expect(isNeeded || needsKey?.key === 'appraisal.tools', kind).toBe(true);
		}
	}
});
