/** A review without figures.yaml has figures of its codebook, the same after every check, and a page of links can name them. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { FigureSchema } from '../../src/schema/figure.ts';
import { drawnOf } from '../figures/truth.ts';
import { temporaryFolder } from './overlay.ts';

/** A copy of a fixture, with another figures.yaml or none. */
function copyOf(name: string, figures?: string, change?: (folder: string) => void): string {
	const folder = temporaryFolder();
	fs.cpSync(path.join('test/fixtures', name), folder, { recursive: true });
	fs.rmSync(path.join(folder, 'figures.yaml'), { force: true });
	if (figures !== undefined) fs.writeFileSync(path.join(folder, 'figures.yaml'), figures);
	change?.(folder);
	return folder;
}

const figuresOf = (folder: string) => loadCorpus(folder).figures;

test.each(['map', 'trials', 'appraised', 'species'])('%s has figures that are valid and show something', (name) => {
	const folder = copyOf(name);
	const figures = figuresOf(folder);
	expect(figures.length).toBeGreaterThan(2);
	for (const figure of figures) expect(FigureSchema.safeParse(figure).error, figure.id).toBeUndefined();
	const ofFigures = checkContent(readContent(folder)).filter((issue) => issue.file.endsWith('figures.yaml'));
	expect(ofFigures).toEqual([]);
	for (const figure of figures)
		expect(drawnOf(loadCorpus(folder), figure, emptySelection).table.rows.length, figure.id).toBeGreaterThan(0);
});

test('the first one crosses the two variables of which most is known, the one with more codes as rows', () => {
	expect(figuresOf(copyOf('map'))[0]).toMatchObject({
		id: 'overview',
		kind: 'cross',
		rows: 'taxa',
		columns: 'design',
		title: 'Taxa by method',
	});
	expect(figuresOf(copyOf('map')).map(({ id }) => id)).toEqual(['overview', 'years', 'world', 'completeness']);
	expect(figuresOf(copyOf('appraised')).map(({ id }) => id)).toEqual([
		'overview',
		'years',
		'appraisal-rob-2',
		'appraisal-pond-list',
		'completeness',
	]);
});

test('figures.yaml decides where it is there: also that there are none', () => {
	expect(figuresOf(copyOf('map', '[]\n'))).toEqual([]);
	expect(loadCorpus('test/fixtures/map').figures.map(({ id }) => id)).toEqual(['years', 'world', 'insects-by-method']);
});

test('of a codebook that cannot be understood, the check says what is wrong with it, and nothing of figures', () => {
	const folder = copyOf('map', undefined, (copy) =>
		fs.appendFileSync(path.join(copy, 'codebook', 'taxa.yaml'), 'colour: blue\n'),
	);
	const issues = checkContent(readContent(folder));
	expect(issues.map(({ kind }) => kind)).toContain('unknown-key');
	expect(issues.filter((issue) => issue.file.endsWith('figures.yaml'))).toEqual([]);
});
