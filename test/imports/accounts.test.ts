/** For any table: rows in are records out, every cell is accounted for, and codes are counted as a recount does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRecords } from '../../src/imports/build-records.ts';
import { countCodes } from '../../src/imports/format-map.ts';
import { guessMap } from '../../src/imports/guess-map.ts';
import { cellsOf } from '../../src/imports/ledger.ts';
import { buildSheet } from '../../src/imports/sheet.ts';
import { runs } from '../runs.ts';

const words = [
	'deep',
	'flat',
	'Deep',
	'deep; flat',
	'flat;',
	'',
	'NA',
	'not stated',
	'12',
	'3-4',
	'2001',
	'Peru',
	'x',
	'1',
	'0',
	'yes',
	'#REF!',
	'a longer text, with commas',
	'müd',
	'<b>',
];

const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
	fc.record({
		header: fc.array(
			fc.constantFrom(
				'Pond',
				'Size',
				'Nation',
				'Title',
				'Year',
				'a -> b',
				'a -> c',
				'Bees',
				'Bees info',
				'',
				'DOI',
				'Study',
			),
			{ minLength: columns, maxLength: columns },
		),
		rows: fc.array(fc.array(fc.constantFrom(...words), { minLength: columns, maxLength: columns }), {
			minLength: 1,
			maxLength: 12,
		}),
	}),
);

describe('buildRecords of a guessed map', () => {
	test('makes a record of every row and accounts for every cell', () => {
		fc.assert(
			fc.property(tables, ({ header, rows }) => {
				// Few names above more columns read as a title, and a name that returns beside blanks as one of a group: see sheet.test.ts.
				const names = header.filter(Boolean);
				const isWhole = names.length === header.length || new Set(names).size === names.length;
				fc.pre(header.length === 1 || (isWhole && names.length * 2 >= header.length));
				const keyed = rows.map((cells, i) => ({ line: i + 2, cells: [`k${i}`, ...cells] }));
				const { sheets } = buildSheet('a.csv', 'a.csv', [{ line: 1, cells: ['ID', ...header] }, ...keyed]);
				const [sheet] = sheets;
				if (!sheet) return;
				const { map } = guessMap({ sheets, dictionary: new Map() });
				const { records, ledger, problems } = buildRecords(sheets, map);
				expect(problems).toEqual([]);
				expect(records).toHaveLength(rows.length);
				// An empty column without a name holds nothing that could be lost.
				const columns = sheet.header.filter((_, i) => i === 0 || header[i - 1] || rows.some((cells) => cells[i - 1]));
				expect([...ledger.values()].map(({ column }) => column).sort()).toEqual(columns.sort());
				for (const count of ledger.values()) expect(cellsOf(count)).toBe(rows.length);
			}),
			{ numRuns: runs(400) },
		);
	});

	test('counts each code as often as a recount of the cells finds its words', () => {
		const cells = fc.array(
			fc.array(fc.constantFrom('deep', 'flat', 'mud', 'not stated'), { minLength: 1, maxLength: 3 }),
			{ minLength: 8, maxLength: 40 },
		);
		fc.assert(
			fc.property(cells, (rows) => {
				const { sheets } = buildSheet('a.csv', 'a.csv', [
					{ line: 1, cells: ['ID', 'Pond'] },
					...rows.map((row, i) => ({ line: i + 2, cells: [`${i}`, row.join('; ')] })),
				]);
				const { map } = guessMap({ sheets, dictionary: new Map() });
				const { records } = buildRecords(sheets, map);
				const counts = countCodes(records, 'pond');
				for (const word of ['deep', 'flat', 'mud'])
					expect(counts.get(word) ?? 0).toBe(rows.filter((row) => row.some((one) => one === word)).length);
				expect(counts.get('(not-reported)') ?? 0).toBe(
					rows.filter((row) => row.every((word) => word === 'not stated')).length,
				);
			}),
			{ numRuns: runs(200) },
		);
	});
});
