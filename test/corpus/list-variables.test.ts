/** Variables of lists are like those of the study, whatever their kind and name: their values have pages, counts and files. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codesOfStudy, listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf, variableOf } from '../../src/corpus/corpus.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { publishedStudies } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { layOver } from '../records/overlay.ts';

/** The smallest review with one variable more, of the groups of people or of findings, which one study reports. */
function corpusWith(id: string, of: string, kind: string, written: string, place: RegExp): Corpus {
	const content = path.join(layOver(), 'content');
	const role = fs.readFileSync(path.join(content, 'codebook/role.yaml'), 'utf8');
	const codes = kind === 'code' ? '' : '(?:codes:[\\s\\S]*?)(?=source:)';
	fs.writeFileSync(
		path.join(content, `codebook/${id}.yaml`),
		role
			.replace('id: role', `id: ${id}`)
			.replace('order: 40', 'order: 45')
			.replace('of: participants', `of: ${of}`)
			.replace('kind: code', `kind: ${kind}`)
			.replace(new RegExp(codes), ''),
	);
	const study = path.join(content, 'studies/alder-2019.yaml');
	fs.writeFileSync(
		study,
		fs.readFileSync(study, 'utf8').replaceAll(place, (line) => `${line}\n    ${id}: ${written}`),
	);
	return loadCorpus(content);
}

const everyGroup = /basis: enrolled/g;

test.each([
	['home', 'country', 'KE', 'Kenya'],
	['born', 'year', '2001', '2001'],
])('%s, a %s of groups of people, has a page and a count for each of its values', (id, kind, written, label) => {
	const corpus = corpusWith(id, 'participants', kind, written, everyGroup);
	const variable = variableOf(corpus, id);
	expect(codesOfStudy(corpus.studies[0] as Corpus['studies'][number], variable)).toEqual([written]);
	expect(listedCodes(corpus, variable)).toEqual([written, 'not-reported']);
	expect(pagePaths(corpus)).toContain(`by/${id}/${written}`);
	expect(countsOf(corpus, indexOf(corpus).all, id).get(written)).toBe(1);
	if (kind === 'country') expect(variable.codes.map((code) => code.label)).toEqual([label]);
});

test('a text of groups of people is no code: only its absence is listed', () => {
	const corpus = corpusWith('words', 'participants', 'text', 'Keen', everyGroup);
	expect(listedCodes(corpus, variableOf(corpus, 'words'))).toEqual(['not-reported']);
	expect(codesOfStudy(corpus.studies[0] as Corpus['studies'][number], variableOf(corpus, 'words'))).toEqual([]);
});

test.each(['count', 'weeks'])('a variable of findings may be called %s, which is a field of other lists', (id) => {
	const corpus = corpusWith(id, 'findings', 'code', 'adults', /text: More birds came in snow\./g);
	const [study] = corpus.studies;
	const [finding] = study ? entriesOf(study, 'findings') : [];
	expect(finding?.values[id]).toMatchObject({ state: 'reported', value: 'adults' });
	expect(finding).not.toHaveProperty(id);
	expect(
		publishedSchemas(corpus).studies.safeParse(JSON.parse(JSON.stringify(publishedStudies(corpus, corpus.studies))))
			.success,
	).toBe(true);
});
