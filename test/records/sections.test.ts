/** Sections that a review declares: names, order and labels are its own wherever sections are shown. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishedCodebook } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { facetGroups } from '../../src/facets/facet.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import { formatScaffold } from '../../src/records/scaffold.ts';
import { fixtures, layOver } from './overlay.ts';

const sections = 'sections: [{ id: ponds, label: Ponds and their insects }, { id: glance, label: Methods }]\n';

/** The folder of the map with these sections, whose variables are in the first but for the design. */
function mapWith(written: string, change: (folder: string) => void = () => undefined) {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.rmSync(folder, { recursive: true });
	fs.cpSync(path.join(fixtures, 'map'), folder, { recursive: true });
	fs.appendFileSync(path.join(folder, 'review.yaml'), written);
	for (const name of ['country', 'taxa', 'year', 'design']) {
		const file = path.join(folder, 'codebook', `${name}.yaml`);
		const section = name === 'design' ? 'glance' : 'ponds';
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^section: .*$/m, `section: ${section}`));
	}
	change(folder);
	return { folder, reading: () => readContent('content', over) };
}

test('facets, the published codebook and new records have the sections of the review, in its order', () => {
	const { folder, reading } = mapWith(sections);
	expect(checkContent(reading())).toEqual([]);
	const corpus = loadCorpus(folder);
	expect(
		facetGroups(corpus).map(({ section, label, facets }) => [
			section,
			label,
			facets.map(({ variable }) => variable.id),
		]),
	).toEqual([
		['ponds', 'Ponds and their insects', ['year', 'taxa', 'country']],
		['glance', 'Methods', ['design']],
	]);
	const codebook = publishedCodebook(corpus);
	expect(codebook.sections).toEqual([
		{ section: 'ponds', label: 'Ponds and their insects' },
		{ section: 'glance', label: 'Methods' },
	]);
	const schema = publishedSchemas(corpus).codebook;
	expect(schema.safeParse(JSON.parse(JSON.stringify(codebook))).error).toBeUndefined();
	const [first, ...others] = codebook.variables;
	expect(schema.safeParse({ ...codebook, variables: [{ ...first, section: 'report' }, ...others] }).success).toBe(
		false,
	);
	const scaffold = formatScaffold('new-2020', '1', buildMaterial(reading()));
	expect(scaffold.match(/# (Methods|Ponds and their insects)$/gm)).toEqual(['# Methods', '# Ponds and their insects']);
});

test('a variable whose section the review does not declare is refused, with the nearest that it declares', () => {
	const { reading } = mapWith(sections, (folder) => {
		const file = path.join(folder, 'codebook', 'taxa.yaml');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('section: ponds', 'section: pond'));
	});
	expect(checkContent(reading())).toMatchObject([
		{
			kind: 'unknown-word',
			file: 'content/codebook/taxa.yaml',
			line: 2,
			found: 'pond',
			hint: 'Did you mean "ponds"? The words are "ponds" and "glance". A review declares others under sections in review.yaml.',
		},
	]);
});

test('one wrong section of review.yaml is told once, not in each variable', () => {
	const { reading } = mapWith('sections: [{ id: ponds }, { id: glance, label: Methods }]\n');
	expect(checkContent(reading())).toMatchObject([{ kind: 'missing-key', file: 'content/review.yaml' }]);
	const { reading: misspelt } = mapWith('sections: [{ id: Ponds, label: Ponds }, { id: glance, label: Methods }]\n');
	expect(checkContent(misspelt())).toMatchObject([{ kind: 'wrong-form', file: 'content/review.yaml' }]);
	const { reading: twice } = mapWith(`${sections.slice(0, -2)}, { id: ponds, label: Ponds }]\n`);
	expect(checkContent(twice())).toMatchObject([{ kind: 'duplicate-id', found: 'ponds' }]);
});
