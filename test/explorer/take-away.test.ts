import { describe, expect, test } from 'vitest';
import type { CodedStudy, Corpus } from '../../src/corpus/corpus.ts';
import { copyTable, type Download, downloads, neededForCopy } from '../../src/explorer/take-away.ts';
import { orderedStudies } from '../../src/explorer/view.ts';
import { formats } from '../../src/exports/formats/table.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { parseCsv, parseRecords } from '../exports/parse-csv.ts';
import { gardens } from '../gardens.ts';
import { shownOf, viewOf, type WholeShown } from './shown.ts';

function downloadNamed(label: string): Download {
	const download = downloads.find((candidate) => candidate.label === label);
	if (!download) throw new Error(`unknown download: ${label}`);
	return download;
}

const address = 'https://evidence.example/reviews/garden/explore/?pursuits=cooking&sort=-published';
const recordsOf = ({ corpus }: { corpus: Corpus }, studies: readonly CodedStudy[]) =>
	studies.flatMap(({ id }) => corpus.studiesById.get(id) ?? []);
const write = async (label: string, shown: WholeShown) => {
	const download = downloadNamed(label);
	const studies = recordsOf(shown, download.needs?.(shown) ?? orderedStudies(shown));
	return String(await download.write(shown, studies, { address, text: viewOf(shown).text, today: '2024-04-01' }));
};
const copied = (shown: WholeShown) => copyTable(shown, recordsOf(shown, neededForCopy(shown)));

const cooking = shownOf('pursuits=cooking&sort=-published');
const order = ['okafor-2019-b', 'tamm-2018', 'jorgensdottir-2016', 'pellworthy-2014'];

describe('downloads', () => {
	test.each(formats)('offer each format of the table: $label', async ({ label, ending, mediaType }) => {
		const download = downloadNamed(label);
		expect([download.mediaType, download.fileName(cooking)]).toEqual([mediaType, `selection-1.1.0${ending}`]);
		expect(download.isOffered?.(cooking) ?? true).toBe(true);
	});

	test('are named after the version of the data, each in its own way', () => {
		const names = downloads.map((download) => download.fileName(cooking));
		expect(names).toEqual([...new Set(names)]);
		expect(names.every((name) => /^(selection|comparison)-1\.1\.0/.test(name))).toBe(true);
	});

	test('the comparison can be saved where studies stand side by side, and nowhere else', async () => {
		const comparison = downloads.find(({ label }) => label === 'Comparison as CSV');
		const compared = shownOf('view=compare&compare=tamm-2018&compare=jorgensdottir-2016');
		expect(comparison?.isOffered?.(cooking)).toBe(false);
		expect(comparison?.isOffered?.(compared)).toBe(true);
		const rows = parseRecords(await write('Comparison as CSV', compared));
		expect(rows.map((row) => row['Tamm 2018'])).toContain('Iceland');
	});

	test('CSV has exactly the selection, in its order', async () => {
		const rows = parseRecords(await write('CSV', cooking));
		expect(rows.map(({ id }) => id)).toEqual(order);
	});

	test('CSV says in each row which data it has, what the selection is, and where', async () => {
		const rows = parseRecords(await write('CSV', cooking));
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows)
			expect([row.data_version, row.selection, row.selection_address]).toEqual([
				'1.1.0',
				viewOf(cooking).text,
				address,
			]);
	});

	test('the columns of the table are those of its files, with labels or codes, and states beside them', async () => {
		const columns = ['nation', 'pupils', 'swing'];
		const shown = shownOf(`view=table&${columns.map((id) => `cols=${id}`).join('&')}`);
		const labels = parseRecords(await write('CSV of these columns, with labels', shown));
		const codes = parseRecords(await write('CSV of these columns, with codes', shown));
		const all = gardens.studies.length;
		expect([labels.length, codes.length]).toEqual([all, all]);
		const labelOf = (id: string) => gardens.variablesById.get(id)?.label ?? '';
		for (const id of columns) expect(Object.keys(labels[0] ?? {})).toContain(labelOf(id));
		expect(Object.keys(codes[0] ?? {}).filter((name) => /[^a-z_]/.test(name))).toEqual([]);
		for (const [i, study] of gardens.studies.entries()) {
			const value = study.values.pupils;
			const isKnown = value?.state === 'reported' && value.value !== undefined;
			expect(codes[i]?.pupils, study.id).toBe(isKnown ? String(value.value) : '');
			expect(codes[i]?.pupils_state, study.id).toBe(value?.state === 'reported' ? '' : value?.state);
			const reason = labels[i]?.[`${labelOf('pupils')}: why there is no value`];
			expect(reason === '', study.id).toBe(labels[i]?.[labelOf('pupils')] !== '');
		}
		expect(downloadNamed('CSV of these columns, with labels').isOffered?.(cooking)).toBe(false);
	});

	test('CSV for Excel is the same behind a byte order mark', async () => {
		expect(await write('CSV for Excel', cooking)).toBe(`\uFEFF${await write('CSV', cooking)}`);
	});

	test('CSV of nothing has a header alone', async () => {
		const rows = parseCsv(await write('CSV', shownOf('plot=rooftop&nation=FR')));
		expect(rows).toHaveLength(1);
	});

	test('CSV cells that a spreadsheet would run are harmless', async () => {
		const corpus = smallCorpus([
			{ values: { words: '=HYPERLINK("https://example.org","x")' } },
			{ values: { words: '@SUM(A1)' } },
			{ values: { words: 'plain' } },
		]);
		const cells = parseCsv(await write('CSV', shownOf('', {}, corpus))).flat();
		expect(cells).toContain(`'=HYPERLINK("https://example.org","x")`);
		expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
	});

	test('JSON says what it is, and holds exactly the selection in its order, with the codebook', async () => {
		const file = JSON.parse(await write('JSON', cooking));
		expect(file).toMatchObject({
			selection: viewOf(cooking).text,
			address,
			version: '1.1.0',
			date: '2024-03-01',
			accessed: '2024-04-01',
			licence: { id: gardens.review.licence.id },
			order,
		});
		expect(file.studies.map(({ id }: { id: string }) => id)).toEqual(order);
		expect(file.codebook.map(({ id }: { id: string }) => id)).toEqual(gardens.variables.map(({ id }) => id));
	});

	test('the file beside the others has all of that but the studies', async () => {
		const { studies, ...rest } = JSON.parse(await write('JSON', cooking));
		expect(studies).toHaveLength(4);
		expect(JSON.parse(await write('What this selection is', cooking))).toEqual(rest);
	});

	test('CSL-JSON has exactly the selection, in its order', async () => {
		const items = JSON.parse(await write('CSL-JSON', cooking));
		expect(items.map(({ id }: { id: string }) => id)).toEqual(order);
		expect(JSON.parse(await write('CSL-JSON', shownOf('plot=rooftop&nation=FR')))).toEqual([]);
	});
});

describe('copyTable(shown)', () => {
	test('is the table of the selection in three forms', () => {
		const { markdown, text, html } = copied(shownOf('id=brandvold-2008&id=tamm-2018&cols=nation&cols=plot'));
		expect(markdown).toBe(
			[
				'| Study | Nation | Place of the garden |',
				'| --- | --- | --- |',
				'| Brandvold 2008 | Norway | Not reported |',
				'| Tamm 2018 | Iceland | School yard |',
			].join('\n'),
		);
		expect(text).toBe(
			'Study\tNation\tPlace of the garden\nBrandvold 2008\tNorway\tNot reported\nTamm 2018\tIceland\tSchool yard',
		);
		expect(html).toBe(
			'<table><thead><tr><th>Study</th><th>Nation</th><th>Place of the garden</th></tr></thead><tbody><tr><td>Brandvold 2008</td><td>Norway</td><td>Not reported</td></tr><tr><td>Tamm 2018</td><td>Iceland</td><td>School yard</td></tr></tbody></table>',
		);
	});

	test('is the comparison where that is what is shown', () => {
		const { markdown, text } = copied(shownOf('view=compare&compare=brandvold-2008&compare=tamm-2018'));
		expect(markdown.split('\n')[0]).toBe('|  | Brandvold 2008 | Tamm 2018 |');
		expect(text).toContain('Nation\tNorway\tIceland');
	});

	test('nothing in a cell breaks the table or becomes markup', () => {
		const corpus = smallCorpus([{ values: { words: 'a | b \\ 1 < 2\n& c' } }]);
		const { markdown, text, html } = copied(shownOf('cols=words', {}, corpus));
		expect(markdown.split('\n')[2]).toBe('| AuthorA 2000 | a \\| b \\\\ 1 < 2 & c |');
		expect(text.split('\n')).toHaveLength(2);
		expect(html).toContain('a | b \\ 1 &lt; 2\n&amp; c');
	});
});
