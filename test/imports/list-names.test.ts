/** The lists that a map names: each is declared, and a table of one list fills only variables of it and of the study. */
import { expect, test } from 'vitest';
import { importFiles } from './import-files.ts';

const tables = {
	'surveys.csv':
		'Key,Title,Authors,Year,Habitat\nS1,Newts of three ponds,"Alder, Ada",2015,Pond\nS2,Bats above a hedge,"Beech, Bo",2018,Hedge\n',
	'animals.csv': 'Survey,Rank\nS1,Amphibian\nS1,Mammal\nS2,Mammal\n',
};
const map = `lists:
  - { id: species, label: Species, one: species record, many: species records }
  - { id: sites, label: Sites, one: site, many: sites }
files:
  - { file: surveys.csv, rows: studies }
  - file: animals.csv
    rows: more
    list: species
    columns:
      - { column: Survey, take: key }
      - { column: Rank, take: variable, variable: rank }
variables:
  - { id: rank, label: Rank, section: participants, of: species, kind: code, codes: [{ code: amphibian, label: Amphibian }, { code: mammal, label: Mammal }] }
`;

test('a map that names its lists rightly fills them', async () => {
	const { problems, studies } = await importFiles({ ...tables, 'map.yaml': map });
	expect(problems).toEqual([]);
	expect(studies).toMatchObject([
		{ species: [{ rank: 'amphibian' }, { rank: 'mammal' }] },
		{ species: [{ rank: 'mammal' }] },
	]);
});

test.each([
	[
		'a list of no such name',
		'    list: species',
		'    list: specis',
		8,
		'"specis" is no list of this map.',
		'Did you mean "species"?',
	],
	['a variable of no such list', 'of: species', 'of: arms', 13, '"arms" is no list of this map.', 'Add it under lists'],
	[
		'a variable of another list',
		'    list: species',
		'    list: sites',
		11,
		'describes entries of species',
		'Write "list: species"',
	],
	[
		'a variable of a list in a table of none',
		'    list: species\n',
		'',
		10,
		'entries of no list',
		'Write "list: species"',
	],
])('%s is told at its line, and nothing is written', async (_, from, to, line, message, hint) => {
	const changed = map.replace(from, to);
	expect(changed).not.toBe(map);
	const { problems, studies } = await importFiles({ ...tables, 'map.yaml': changed });
	expect(studies).toEqual([]);
	expect(problems).toMatchObject([{ kind: 'wrong-map', line }]);
	expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(message);
	expect(problems[0]?.hint).toContain(hint);
});
