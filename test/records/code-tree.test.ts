/** Codes within codes, a state beside codes, and passages behind them, from the files to counts and published data. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codesOfStudy, listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { formatValue } from '../../src/corpus/label.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { rowsOf } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';

const tree = `codes:
  - { code: insects, label: Insects, definition: Any of them }
  - { code: midges, label: Midges, definition: Any of them, within: flies }
  - { code: beetles, label: Beetles, definition: Any of them, within: insects }
  - { code: flies, label: Flies, definition: Any of them, within: insects }
  - { code: dragonflies, label: Dragonflies, definition: Any of them }
`;

const mint = `id: mint-2021
report: { reference: 4 }
values:
  design: net
  taxa:
    value: [beetles, midges]
    also: not-reported
    quotes:
      - { code: midges, text: "Two midges (<1 a net) were seen.", source: "Table 1, Taxa" }
  country: [KE, UG]
`;

/** The invented map, whose taxa are a tree, with one record and the end of \`review.yaml\` of one's own. */
function folderWith(record = mint, codes = tree, review = ''): string {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.rmSync(folder, { recursive: true });
	fs.cpSync(path.join(fixtures, 'map'), folder, { recursive: true });
	const file = path.join(folder, 'codebook', 'taxa.yaml');
	const written = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(file, written.replace(/codes:\n[\s\S]*?(?=source:)/, codes));
	fs.writeFileSync(path.join(folder, 'studies', 'mint-2021.yaml'), record);
	fs.appendFileSync(path.join(folder, 'review.yaml'), review);
	return over;
}

const issuesOf = (over: string) => checkContent(readContent('content', over));

const corpusOf = (over: string) => loadCorpus(path.join(over, 'content'));

const idsOf = (corpus: ReturnType<typeof codedCorpus>, query: string) =>
	[...rowsOf(select(indexOf(corpus), parseAddress(corpus, query).selection))].map((at) => corpus.studies[at]?.id);

const both = (corpus: Corpus) => [corpus, codedCorpus(unpackColumns(packColumns(corpus, 0)))] as const;

test('a code counts for the codes around it, in records and in columns alike', () => {
	const over = folderWith();
	expect(issuesOf(over)).toEqual([]);
	for (const corpus of both(corpusOf(over))) {
		expect(idsOf(corpus, 'taxa=insects')).toEqual(['flag-2021', 'iris-2019', 'mint-2021', 'rush-2018']);
		expect(idsOf(corpus, 'taxa=flies')).toEqual(['flag-2021', 'mint-2021']);
		expect(idsOf(corpus, 'taxa.all=beetles&taxa.all=flies')).toEqual(['mint-2021']);
		expect(idsOf(corpus, 'taxa.not=flies')).toEqual(['iris-2019', 'rush-2018']);
	}
});

test('a value is shown by its most specific codes, and each code is followed by those within it', () => {
	for (const corpus of both(corpusOf(folderWith()))) {
		const taxa = variableOf(corpus, 'taxa');
		expect(taxa.codes.map(({ code }) => code)).toEqual(['insects', 'beetles', 'flies', 'midges', 'dragonflies']);
		const flag = corpus.studies.find(({ id }) => id === 'flag-2021');
		expect(flag && formatValue(taxa, studyValue(flag, 'taxa'))).toBe('Midges');
		expect(flag && codesOfStudy(flag, taxa)).toEqual(['midges', 'flies', 'insects']);
	}
});

test('a state beside codes is counted beside them, and shown as a part', () => {
	for (const corpus of both(corpusOf(folderWith()))) {
		const taxa = variableOf(corpus, 'taxa');
		expect(idsOf(corpus, 'taxa=not-reported')).toEqual(['mint-2021']);
		expect(idsOf(corpus, 'taxa=beetles&taxa.not=not-reported')).toEqual(['iris-2019', 'rush-2018']);
		expect(listedCodes(corpus, taxa)).toContain('not-reported');
		const value = corpus.studiesById.get('mint-2021')?.values.taxa;
		expect(value && formatValue(taxa, value)).toBe('Beetles; Midges; in part not reported');
	}
});

test('both are in the published files, and are read back as they were', () => {
	const corpus = corpusOf(folderWith(mint, tree, 'publishes: { quotes: true }\n'));
	const { version, licence, dates } = corpus.review;
	const studies = corpus.studies.map(publishedStudy);
	expect(
		publishedSchemas(corpus).studies.safeParse({ version, date: dates.data, licence, studies }).error,
	).toBeUndefined();
	for (const [i, study] of corpus.studies.entries())
		expect(studyOfPublished(JSON.parse(JSON.stringify(studies[i])))).toEqual(study);
	const { columns, rows } = studiesTable(corpus, corpus.studies);
	const at = columns.findIndex(({ name }) => name === 'taxa');
	expect(rows.map((row) => row[at])).toContainEqual(['beetles', 'midges', 'not-reported']);
});

test('passages of the source leave the folder only where the review says that it publishes them', () => {
	const quotesOf = (review: string) =>
		corpusOf(folderWith(mint, tree, review)).studiesById.get('mint-2021')?.values.taxa?.quotes;
	expect(quotesOf('')).toBeUndefined();
	expect(quotesOf('publishes: { quotes: false }\n')).toBeUndefined();
	expect(quotesOf('publishes: { quotes: true }\n')).toMatchObject([{ code: 'midges', source: 'Table 1, Taxa' }]);
});

test('a wider code that is unknown, a circle, and a passage for a code that the value has not, are refused with their place', () => {
	const broken = tree
		.replace('within: flies', 'within: fliess')
		.replace('Any of them }', 'Any of them, within: flies }');
	const record = mint.replace('code: midges', 'code: midge');
	expect(
		issuesOf(folderWith(record, broken)).map(({ kind, file, line, message, hint }) => [
			kind,
			path.basename(file),
			line,
			message,
			hint,
		]),
	).toEqual([
		[
			'circle',
			'taxa.yaml',
			10,
			'codes.insects.within: the code would be part of itself (insects in flies in insects).',
			'Remove within from the widest code.',
		],
		[
			'unknown-code',
			'taxa.yaml',
			11,
			'codes.midges.within: "fliess" is not a code of this variable.',
			'Did you mean "flies"? The other codes are "insects", "beetles", "flies" and "dragonflies".',
		],
		[
			'unknown-code',
			'mint-2021.yaml',
			9,
			'taxa.quotes.midge.code: "midge" is not among the codes of this value.',
			'Did you mean "midges"? This value has "beetles" and "midges".',
		],
	]);
});

test('a state beside codes stands beside codes, and claims no more than that something is not known', () => {
	const kindsOf = (value: string) =>
		issuesOf(folderWith(mint.replace(/value: \[beetles, midges\]\n {4}also: not-reported/, value))).map(
			({ kind }) => kind,
		);
	expect(kindsOf('also: not-reported')).toContain('no-value');
	expect(kindsOf('value: [beetles, midges]\n    also: none')).toEqual(['unknown-word']);
	expect(kindsOf('value: [beetles, midges]\n    also: not-charted')).toEqual(['not-charted']);
	expect(kindsOf('value: [beetles, midges, unclear]')).toContain('state-in-list');
});

test('a code goes with the codes within those of "only-with", and a narrower code keeps the rule of those around it', () => {
	const withDesign = (design: string, codes = tree) => {
		const over = folderWith(mint, codes);
		const file = path.join(over, 'content', 'codebook', 'design.yaml');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('With a net. }', `With a net.${design} }`));
		return issuesOf(over).map(({ kind, file: place, message }) => [kind, path.basename(place), message]);
	};
	expect(withDesign(', only-with: { taxa: [flies, insects, dragonflies] }')).toEqual([]);
	expect(withDesign(', only-with: { taxa: [insects] }')).toEqual([]);
	expect(withDesign(', only-with: { taxa: [dragonflies] }')).toEqual([
		...[
			['iris-2019', '"beetles"'],
			['mint-2021', '"beetles" and "midges"'],
		].map(([id, codes]) => [
			...[
				'excluded-pair',
				`${id}.yaml`,
				`design: "net" stands beside taxa ${codes}, and goes only with "dragonflies".`,
			],
		]),
	]);
	expect(withDesign('', tree.replace('label: Flies,', 'label: Flies, only-with: { design: [light] },'))).toEqual([
		[
			'excluded-pair',
			'mint-2021.yaml',
			'taxa: "midges", within "flies", stands beside design "net", and goes only with "light".',
		],
	]);
});
