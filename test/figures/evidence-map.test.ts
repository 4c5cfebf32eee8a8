import { describe, expect, test } from 'vitest';
import { codesOfStudy, listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf, type Study, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { codesOfValue, type Value } from '../../src/corpus/value.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection, type Selection, withCode } from '../../src/facets/selection.ts';
import { netSign, signOf } from '../../src/figures/direction.ts';
import { drawEvidenceMap } from '../../src/figures/evidence-map.tsx';
import { absentStates, isAbsentState } from '../../src/schema/state.ts';
import { formatDoubt, formatShortCount } from '../../src/wording/doubt.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { copies, countAt, doubtOf, draw, drawnCorpora, faultsOf, figureOf, longLabel, withStudies } from './drawn.ts';

const of = (value: Value | undefined) => codesOfValue(value ?? { state: 'not-charted' });

const gapWord = ({ review }: Corpus) => `no ${review.words.report.one}`;

/** Rows and columns of a map by what they mean, and its cells, by row and column. */
function mapOf(corpus: Corpus, selection: Selection = emptySelection, only?: readonly string[]) {
	const figure = figureOf(corpus, 'evidence-map');
	const { domain, by } = groupIdsOf(corpus);
	const columns = variableOf(corpus, figure.columns ?? domain);
	const split = variableOf(corpus, figure.split ?? by);
	const drawn = draw(drawEvidenceMap, corpus, figure, selection, only);
	// The last row is the sum of all.
	const rows = drawn.table.rows.slice(0, -1).map(([head]) => {
		const [, variable = '', code = ''] = /^\/by\/([^/]+)\/([^/]+)\/$/.exec(head?.href ?? '') ?? [];
		return { variable, code };
	});
	const pairs = listedCodes(corpus, split).flatMap((group) =>
		listedCodes(corpus, columns).map((column) => ({ group, column })),
	);
	const heads = drawn.table.columns.slice(2).map(({ label }) => {
		const pair = pairs.find(
			({ group, column }) => label === `${codeLabel(split, group)}: ${codeLabel(columns, column)}`,
		);
		if (!pair) throw new Error(`no codes of column: ${label}`);
		return pair;
	});
	const groups = [...drawn.document.querySelectorAll('svg > g[role="group"]')];
	const cells = rows.flatMap((row, r) =>
		heads.map((head, c) => ({
			row,
			head,
			cell: drawn.table.rows[r]?.[c + 2] ?? { text: '' },
			group: groups[r * heads.length + c] as Element,
		})),
	);
	return { ...drawn, figure, rows, heads, cells, columns, split };
}

describe.each(drawnCorpora)('drawEvidenceMap(%s)', (_, corpus) => {
	const map = mapOf(corpus);
	const { columns, split } = map;
	const findingsOf = (study: Study, { group, column }: { group: string; column: string }) =>
		entriesOf(study, 'findings').filter(
			({ values }) => of(values[columns.id]).includes(column) && of(values[split.id]).includes(group),
		);
	const isHaving = (study: Study, { variable, code }: { variable: string; code: string }) =>
		codesOfStudy(study, variableOf(corpus, variable)).includes(code);

	test('has a cell for each row and column, in the order in which the picture is read', () => {
		expect(map.document.querySelectorAll('svg > g[role="group"]')).toHaveLength(map.rows.length * map.heads.length);
		for (const { head, group } of map.cells)
			expect(group.getAttribute('aria-label')).toContain(
				` × ${codeLabel(columns, head.column)}, ${codeLabel(split, head.group)}: `,
			);
	});

	test('counts in a cell the studies that have the element and one finding of that outcome about that group', () => {
		for (const { row, head, cell } of map.cells) {
			const held = corpus.studies.filter((study) => isHaving(study, row) && findingsOf(study, head).length > 0);
			expect([row, head, cell.href ? cell.text : '0']).toEqual([row, head, String(held.length)]);
		}
	});

	test('links each number to as many studies as it says, and a cell without studies to nothing', () => {
		for (const { cell } of map.cells)
			if (cell.href === undefined)
				expect(cell.text).toMatch(new RegExp(`^(${gapWord(corpus)}|no finding|review silent)$`));
			else expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, Number(cell.text)]);
	});

	test('draws as many marks as the table says, each a finding of the cell with the sign of all of them', () => {
		for (const { row, head, cell, group } of map.cells) {
			const marks = [...group.querySelectorAll('a')];
			expect(marks.length).toBe(cell.href ? Number(cell.text) : 0);
			const name = group.getAttribute('aria-label') ?? '';
			expect(name.split(': ').at(-1)).toMatch(
				cell.href ? new RegExp(`^${cell.text} [^,]+(, )?${formatDoubt(Number(cell.text), doubtOf(cell))}$`) : cell.text,
			);
			const ids = marks.map((mark) => {
				const [, id = '', finding = ''] =
					/^\/studies\/([^/]+)\/#finding-(.+)$/.exec(mark.getAttribute('href') ?? '') ?? [];
				const study = corpus.studiesById.get(id);
				const found = study ? findingsOf(study, head) : [];
				expect(found[0]?.id).toBe(finding);
				const sign = netSign(found.map((entry) => signOf(corpus, entry)));
				const { codes } = variableOf(corpus, groupIdsOf(corpus).direction);
				const coded = codes.find((code) => code.sign === sign);
				expect(
					mark
						.querySelector('.sign')
						?.getAttribute('class')
						?.replace(/ (?:doubted|target)$/, ''),
				).toBe(`sign ${sign}`);
				expect(mark.getAttribute('aria-label')?.replace(/ \((?:direction )?in doubt\)/, '')).toContain(
					`${study?.label}: ${sign === 'unknown' ? 'direction not known' : coded?.label.toLowerCase()}. `,
				);
				expect(mark.getAttribute('aria-label')).toContain(
					`, ${found.length} ${found.length === 1 ? 'finding' : 'findings'}`,
				);
				return id;
			});
			expect([...new Set(ids)].sort()).toEqual(
				corpus.studies
					.filter((study) => isHaving(study, row) && findingsOf(study, head).length > 0)
					.map(({ id }) => id)
					.sort(),
			);
		}
	});

	test('counts a row as countsOf() does', () => {
		const { all } = indexOf(corpus);
		for (const [r, { variable, code }] of map.rows.entries())
			expect([code, map.table.rows[r]?.[1]?.text]).toEqual([
				code,
				String(countsOf(corpus, all, variable).get(code) ?? 0),
			]);
		expect(
			[...map.document.querySelectorAll('svg > g:not(.totals) > .total')].map(({ textContent }) => textContent),
		).toEqual(map.table.rows.slice(0, -1).map((row) => row[1]?.text));
	});

	test('sums each column over all studies, not over its cells, and leads to them', () => {
		const [, all, ...sums] = map.table.rows.at(-1) ?? [];
		expect(all?.text).toBe(String(corpus.studies.length));
		for (const [c, head] of map.heads.entries()) {
			const held = corpus.studies.filter((study) => findingsOf(study, head).length > 0);
			expect([head, sums[c]?.text]).toEqual([head, String(held.length)]);
			expect([head, countAt(corpus, sums[c]?.href ?? '')]).toEqual([head, held.length]);
		}
		const drawnSums = [...map.document.querySelectorAll('.totals a')].map((link) => link.getAttribute('href'));
		expect(drawnSums).toEqual(sums.map(({ href }) => href));
	});

	test('leads from the room of a cell to its studies, beside the links of its marks', () => {
		const links = new Set([...map.document.querySelectorAll('.cells a')].map((link) => link.getAttribute('href')));
		const wanted = map.cells.flatMap(({ cell, group }) =>
			group.querySelector('.sign') && cell.href ? [cell.href] : [],
		);
		expect(wanted.length).toBeGreaterThan(5);
		expect([...new Set(wanted)].filter((href) => !links.has(href))).toEqual([]);
	});

	test('has a column for every finding, also for one whose outcome or group is not known', () => {
		for (const study of corpus.studies)
			for (const { id, values } of entriesOf(study, 'findings')) {
				const drawnIn = map.heads.filter(
					({ group, column }) => of(values[columns.id]).includes(column) && of(values[split.id]).includes(group),
				);
				expect([study.id, id, drawnIn.length]).toEqual([
					study.id,
					id,
					of(values[columns.id]).length * of(values[split.id]).length,
				]);
			}
	});

	test('names the studies that stand in no row, and those without findings', () => {
		const outside = corpus.studies.filter((study) => !map.rows.some((row) => isHaving(study, row)));
		const silent = corpus.studies.filter(({ lists }) => isAbsentState(lists.findings));
		const text = map.leftOut.join(' ');
		for (const { label } of [...outside, ...silent]) expect(text).toContain(label);
		expect(map.leftOut).toHaveLength(Number(outside.length > 0) + Number(silent.length > 0));
	});

	test('keeps the rules of every picture', () => {
		expect(faultsOf(map.svg)).toEqual([]);
	});

	test('narrows with a selection, on the same rows and columns', () => {
		const { code } = columns.codes.find(
			(candidate) => countsOf(corpus, indexOf(corpus).all, columns.id).get(candidate.code) ?? 0,
		) ?? { code: '' };
		const selections = [
			withCode(corpus, emptySelection, columns.id, code),
			{ ...emptySelection, ids: corpus.studies.slice(0, 4).map(({ id }) => id) },
			...map.rows.slice(0, 2).map((row) => withCode(corpus, emptySelection, row.variable, row.code)),
		];
		for (const selection of selections) {
			const narrow = mapOf(corpus, selection);
			const studies = studiesIn(corpus, select(indexOf(corpus), selection));
			expect([narrow.rows, narrow.heads]).toEqual([map.rows, map.heads]);
			for (const { row, head, cell, group } of narrow.cells) {
				const held = studies.filter((study) => isHaving(study, row) && findingsOf(study, head).length > 0);
				expect(group.querySelectorAll('a')).toHaveLength(held.length);
				expect(cell.href === undefined).toBe(held.length === 0);
				if (cell.href) expect([cell.href, countAt(corpus, cell.href)]).toEqual([cell.href, held.length]);
			}
		}
	});

	test('draws no mark and no number of an empty selection', () => {
		const none = mapOf(corpus, emptySelection, []);
		expect(none.cells.map(({ cell }) => cell)).toEqual(
			none.cells.map(() => ({ text: gapWord(corpus), gap: gapWord(corpus) })),
		);
		expect(none.document.querySelectorAll('svg > g[role="group"] a')).toHaveLength(0);
		expect(none.table.rows.map((row) => row[1]?.text)).toEqual([...none.rows, 'all'].map(() => '0'));
		expect(none.leftOut).toEqual([]);
		expect(faultsOf(none.svg)).toEqual([]);
	});

	test('draws one study, and long names', () => {
		const [study] = corpus.studies.filter((candidate) => map.rows.some((row) => isHaving(candidate, row)));
		if (!study) throw new Error('no study');
		const one = mapOf(withStudies(corpus, [{ ...study, label: longLabel }]));
		expect(faultsOf(one.svg)).toEqual([]);
		for (const { cell, group } of one.cells)
			expect(group.querySelectorAll('a')).toHaveLength(cell.href ? Number(cell.text) : 0);
	});

	test('draws 500 studies as numbers, with few nodes', () => {
		const copied = copies(corpus, 500);
		const many = mapOf(copied);
		for (const { cell, group } of many.cells) {
			expect(group.querySelectorAll('a')).toHaveLength(cell.href ? 1 : 0);
			if (!cell.href) continue;
			expect(group.querySelector('.number')?.textContent).toBe(formatShortCount(Number(cell.text), doubtOf(cell)));
			expect(group.querySelector('a')?.getAttribute('href')).toBe(cell.href);
			expect([cell.href, countAt(copied, cell.href)]).toEqual([cell.href, Number(cell.text)]);
		}
		expect(many.svg.split(/<[a-z]/).length).toBeLessThan(3000);
	});
});

describe('drawEvidenceMap(corpus) says why a cell is empty', () => {
	const { variable, code } = mapOf(gardens).rows[0] ?? { variable: '', code: '' };
	const gapsWith = (values: readonly Partial<Value>[]) => {
		const [study] = gardens.studies;
		if (!study) throw new Error('no study');
		const studies = values.map((value, i): Study => {
			const full = { source: 'p. 1', coded: 'review', ...value } as Value;
			return {
				...study,
				id: `s${i}`,
				label: `S ${i}`,
				values: { ...study.values, [variable]: full },
				lists: { ...study.lists, findings: 'not-charted' },
			};
		});
		// The columns are those of the whole review, of which these are a selection.
		const map = mapOf(
			withStudies(gardens, [...gardens.studies, ...studies]),
			emptySelection,
			studies.map(({ id }) => id),
		);
		return [...new Set(map.cells.slice(0, map.heads.length).map(({ cell }) => cell.text))];
	};

	test('reports have it, none has a finding', () => {
		expect(gapsWith([{ state: 'reported', value: code }, { state: 'not-in-review' }])).toEqual(['no finding']);
	});

	test('the review is silent about all of them', () => {
		expect(gapsWith([{ state: 'not-in-review' }, { state: 'not-in-review' }])).toEqual(['review silent']);
	});

	test('no report has it: they have something else, or the review says that they do not say', () => {
		expect(gapsWith([{ state: 'not-in-review' }, { state: 'none' }])).toEqual([gapWord(gardens)]);
		expect(gapsWith([{ state: 'reported', value: 'other' }])).toEqual([gapWord(gardens)]);
		expect(gapsWith([{ state: 'not-reported' }, { state: 'not-reported' }])).toEqual([gapWord(gardens)]);
	});
});

test('drawEvidenceMap(corpus) takes the words of the review', () => {
	for (const [, corpus] of drawnCorpora) {
		const { counted, table } = mapOf(corpus);
		expect(counted).toContain(`The figure counts ${corpus.review.words.report.many}`);
		expect(table.columns[1]?.label).toBe(`${corpus.review.words.report.many} that have it`);
	}
});

test('an address of a cell is one that the explorer reads whole', () => {
	for (const [, corpus] of drawnCorpora)
		for (const { cell } of mapOf(corpus).cells)
			if (cell.href?.includes('?')) expect(parseAddress(corpus, cell.href.split('?')[1] ?? '').ignored).toEqual([]);
});

test('the head of a row leads to a page that is built, also where it is a state that no study has', () => {
	for (const [, corpus] of drawnCorpora) {
		const variable = corpus.variables.find(({ of, kind }) => of === 'study' && kind === 'code');
		const state = absentStates.find((one) => variable && !listedCodes(corpus, variable).includes(one));
		if (!variable || !state) throw new Error('no such variable');
		const elements = [{ variable: variable.id, code: state }];
		const figure = { ...figureOf(corpus, 'evidence-map'), elements };
		const { table } = draw(drawEvidenceMap, corpus, figure);
		expect(table.rows[0]?.[0]?.href).toBe(`/codebook/${variable.id}/`);
	}
});
