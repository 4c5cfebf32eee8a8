/** A selection in content is refused exactly where an address would ignore part of it. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedCodes } from '../../src/corpus/codes.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import { selectionIssues } from '../../src/records/selections.ts';
import { runs } from '../runs.ts';
import { fixtures, layOver } from './overlay.ts';

const folder = path.join(fixtures, 'review');
const corpus = loadCorpus(folder);
const material = buildMaterial(readContent(folder));

const keys = corpus.variables.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
const codes = corpus.variables.flatMap((variable) => [
	...listedCodes(corpus, variable),
	...variable.codes.flatMap(({ aliases = [] }) => aliases),
]);
const anyKey = fc
	.tuple(
		fc.constantFrom('', '', '', 'f2.', 'f0.'),
		fc.oneof(fc.constantFrom(...keys), fc.constantFrom('croops', '')),
		fc.constantFrom('', '', '.not', '.all', '.none'),
	)
	.map((parts) => parts.join(''));
const anyWord = fc.oneof(
	fc.constantFrom(...codes),
	fc.constantFrom(
		'2010..',
		'..2012',
		'2012..2010',
		'2012',
		'1994',
		'5',
		'x',
		'',
		'not-reported',
		'a b',
		'..',
		'1..2..3',
	),
);
const viewPieces = [
	['view', 'table'],
	['view', 'globe'],
	['q', 'seeds'],
	['cols', 'design'],
	['compare', 'tamm-2018'],
	['v', '1.0.0'],
	['x', 'plot'],
] as const;
const anyPiece = fc.oneof(
	{ weight: 6, arbitrary: fc.tuple(anyKey, anyWord) },
	{ weight: 1, arbitrary: fc.tuple(fc.constant('id'), fc.constantFrom('tamm-2018', 'amsel-2012', 'tamm-2081')) },
	{ weight: 1, arbitrary: fc.tuple(fc.constant('unit'), fc.constantFrom('report', 'programme', 'study')) },
	{ weight: 1, arbitrary: fc.constantFrom(...viewPieces) },
);
const encode = ([key, word]: readonly [string, string]) => `${key}=${encodeURIComponent(word)}`;
const saysView = (pieces: readonly (readonly [string, string])[]) =>
	pieces.some(([key]) => viewPieces.some(([viewKey]) => key === viewKey));

test('selectionIssues(material, text) finds something exactly where parseAddress ignores something, or where how it is shown is said', () => {
	fc.assert(
		fc.property(fc.array(anyPiece, { maxLength: 4 }), fc.boolean(), (pieces, isMarked) => {
			const text = `${isMarked ? '?' : ''}${pieces.map(encode).join('&')}`;
			const ignored = parseAddress(corpus, text).ignored.map(({ what }) => what);
			const issues = selectionIssues(material, text);
			expect([text, issues.length > 0]).toEqual([text, ignored.length > 0 || saysView(pieces)]);
			for (const { offset, length, found: word } of issues)
				expect(decodeURIComponent(text.slice(offset, offset + length))).toContain(word);
		}),
		{ numRuns: runs(2000) },
	);
});

test('what an address is tidied to stays as it is, and nothing of it is ignored', () => {
	fc.assert(
		fc.property(fc.array(anyPiece, { maxLength: 5 }), (pieces) => {
			const tidy = formatAddress(parseAddress(corpus, pieces.map(encode).join('&')).selection);
			const again = parseAddress(corpus, tidy);
			expect([formatAddress(again.selection), again.ignored]).toEqual([tidy, []]);
		}),
		{ numRuns: runs(2000) },
	);
});

test.each([
	['unit=report&unit=programme', 'contradiction', 17, 'Keep one of the two.'],
	['plot=a..b..c', 'unknown-code', 5, ''],
	['published=2012..2010', 'min-above-max', 10, 'Write "published=2010..2012".'],
])('selectionIssues(material, "%s") is %s', (text, kind, offset, hint) => {
	const [issue, ...others] = selectionIssues(material, text);
	expect(others).toEqual([]);
	expect(issue).toMatchObject({ kind, offset });
	expect(issue?.hint).toContain(hint);
});

test('a review without programmes has none to count', () => {
	const bare = buildMaterial(readContent('test/fixtures/minimal'));
	expect(bare.review?.text).not.toMatch(/^ {2}programme:/m);
	expect(selectionIssues(bare, 'unit=programme')).toMatchObject([
		{ kind: 'unknown-word', hint: expect.stringContaining('"report"') },
	]);
});

function issuesOf(file: string, text: string) {
	const root = layOver();
	fs.mkdirSync(path.dirname(path.join(root, 'content', file)), { recursive: true });
	fs.writeFileSync(path.join(root, 'content', file), text);
	return checkContent(readContent('content', root)).map(({ kind, line, column, message, hint }) => ({
		kind,
		place: `${line}:${column}`,
		message,
		hint,
	}));
}

test('checkSelections(material) names the place inside the selection, what was found, and the nearest word', () => {
	const written = [
		'- id: one',
		'  title: One',
		'  selection: design=transect-count&desing=camera-trap',
		'- id: two',
		'  title: Two',
		'  selection: "foods=sedes&country=KE"',
		'- id: three',
		'  title: Three',
		'  selection: country=FR&id=alder-2109&domain=..',
	].join('\n');
	expect(issuesOf('selections.yaml', written)).toMatchObject([
		{
			kind: 'unknown-variable',
			place: '3:36',
			message: 'one.selection: no variable has the id "desing".',
			hint: expect.stringContaining('Did you mean "design"?'),
		},
		{
			kind: 'unknown-code',
			place: '6:21',
			message: 'two.selection: "sedes" is not a code of the variable foods.',
			hint: expect.stringContaining('Did you mean "seeds"?'),
		},
		{ kind: 'unknown-code', place: '9:22', hint: expect.stringContaining('KE and SE') },
		{ kind: 'unknown-study', place: '9:28', hint: expect.stringContaining('Did you mean "alder-2019"?') },
		{ kind: 'unknown-code', place: '9:46', message: expect.stringContaining('".." is not a code') },
	]);
});

test('checkSelections(material) reads where recommendations stand', () => {
	const written =
		'id: feed\norder: 1\nto: educators\nlabel: Feed\ntext: Feed.\nsource: Table 1\nstands:\n  - { label: Fed, selection: "foods=seed" }\n';
	expect(issuesOf('recommendations/feed.yaml', written)).toMatchObject([
		{
			kind: 'unknown-code',
			place: '8:37',
			message: 'stands[1].selection: "seed" is not a code of the variable foods.',
		},
	]);
});

test('checkDuplicateIds(material) tells of two selections with one address', () => {
	const one = '- { id: fed, title: Fed, selection: foods=seeds }\n';
	expect(issuesOf('selections.yaml', one + one)).toMatchObject([{ kind: 'duplicate-id', place: '2:9' }]);
});
