/** A report of a selection: what it says, and that Word's own form holds it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildReport, drawFigures } from '../../src/explorer/report.ts';
import { orderedStudies } from '../../src/explorer/view.ts';
import { type ReportBlock, reportSheets } from '../../src/exports/report-sheets.ts';
import { writeReportWord } from '../../src/exports/report-word.ts';
import { figures } from '../../src/figures/table.ts';
import { typeset } from '../../src/wording/grammar.ts';
import { gardens } from '../gardens.ts';
import { shownOf, viewOf, type WholeShown } from './shown.ts';

const address = 'https://evidence.example/explore/?pursuits=cooking&v=1.1.0';
const references = Object.fromEntries(gardens.studies.map(({ id }) => [id, `Reference of ${id} & others.`]));

/** The smallest PNG file. */
const png = {
	bytes: Uint8Array.from(
		Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
			'base64',
		),
	),
	width: 1860,
	height: 400,
};

function reportOf(shown: WholeShown, chosen: readonly string[]) {
	const studies = orderedStudies(shown).flatMap(({ id }) => gardens.studiesById.get(id) ?? []);
	const about = { address, text: viewOf(shown).text, today: '2024-04-01' };
	const drawn = drawFigures(shown, studies, new Set(chosen), figures);
	// Pictures are drawn by a browser: of the first figure there is one.
	const pictures = new Map(drawn.slice(0, 1).map(({ figure }) => [figure.id, { svg: '<svg/>', png }]));
	return buildReport(shown, studies, about, { figures: drawn, pictures, references });
}

describe('a report of a selection', () => {
	const shown = shownOf('pursuits=cooking&cols=plot');
	const ids = orderedStudies(shown).map(({ id }) => id);

	test('says the selection, its address, version and licence, and has the studies and their references in its order', () => {
		const blocks = reportOf(shown, []);
		const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
		expect(texts[0]).toBe(viewOf(shown).text);
		expect(texts).toContain(address);
		expect(texts.join(' ')).toContain(`version ${gardens.review.version}`);
		expect(texts.at(-1)).toContain(gardens.review.licence.attribution);
		const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
		expect(table?.head).toEqual(['Study', gardens.variablesById.get('plot')?.label]);
		expect(table?.rows.map(([label]) => label)).toEqual(ids.map((id) => gardens.studiesById.get(id)?.label));
		expect(blocks.find(({ kind }) => kind === 'references')).toEqual({
			kind: 'references',
			texts: ids.map((id) => references[id]),
		});
	});

	test('has the pictures and numbers of the figures that were chosen, and of no other', () => {
		const [figure] = gardens.figures;
		const heads = (chosen: readonly string[]) =>
			reportOf(shown, chosen).flatMap((block) => (block.kind === 'heading' && block.level === 2 ? block.text : []));
		expect(heads([])).toHaveLength(2);
		expect(heads([figure?.id ?? ''])).toContain(figure?.title);
		const [one, two] = gardens.figures.map(({ id }) => id) as [string, string];
		const blocks = reportOf(shown, [one, two]);
		expect(blocks.flatMap((block) => (block.kind === 'picture' ? block.words.split('.')[0] : []))).toEqual([
			figure?.title,
		]);
		// Beside its picture, nothing that stands in it is said again.
		const reading = typeset(figure?.reading ?? '');
		expect(blocks.filter((block) => block.kind === 'paragraph' && block.text === reading)).toEqual([]);
		expect(JSON.stringify(blocks)).toContain(JSON.stringify(reading).slice(1, -1));
		// A picture that could not be drawn is not passed over in silence.
		expect(JSON.stringify(blocks).match(/could not draw the picture/g)).toHaveLength(1);
		expect(
			reportOf(
				shown,
				gardens.figures.map(({ id }) => id),
			).filter(({ kind }) => kind === 'table'),
		).toHaveLength(gardens.figures.length + 1);
	});

	test('says how many meet it by a value in doubt alone', () => {
		const doubted = gardens.variables
			.flatMap(({ id, of, codes }) => (of === 'study' ? codes.map(({ code }) => shownOf(`${id}=${code}`)) : []))
			.find((one) => viewOf(one).inDoubt > 0);
		if (!doubted) throw new Error('nothing in doubt');
		const texts = reportOf(doubted, []).flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
		expect(texts.find((text) => text.includes('only by a value in doubt'))).toMatch(
			new RegExp(`^(One|${viewOf(doubted).inDoubt}) `),
		);
	});

	test('has a tall picture on upright paper, with its heading, and all else on lying paper', async () => {
		const [, height] = [600, 1700];
		const tall: ReportBlock = {
			kind: 'picture',
			words: 'Tall.',
			svg: `<svg viewBox="0 0 600 1700" width="600" height="${height}"/>`,
			png: { ...png, width: 600, height },
		};
		const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 2, text });
		const blocks = [
			heading('First'),
			{ kind: 'paragraph', text: 'x' } as const,
			heading('Tall'),
			tall,
			heading('Last'),
		];
		expect(reportSheets(blocks).map(({ isUpright, blocks: own }) => [isUpright, own.length])).toEqual([
			[false, 2],
			[true, 2],
			[false, 1],
		]);
		const parts = unzipSync(new Uint8Array(await (await writeReportWord(blocks)).arrayBuffer()));
		const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		expect([...text.matchAll(/<w:pgSz[^>]*w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual([
			'landscape',
			'portrait',
			'landscape',
		]);
		const [, shown] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(text) ?? [];
		// It takes most of the height of the sheet, 297 mm.
		expect(Number(shown) / 36_000).toBeGreaterThan(240);
	});

	test('is a Word file with every cell', async () => {
		const blocks = reportOf(shown, [gardens.figures[0]?.id ?? '']);
		const parts = unzipSync(new Uint8Array(await (await writeReportWord(blocks)).arrayBuffer()));
		const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1);
		// A picture wider than the sheet keeps its shape.
		const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
		expect(Number(width) / Number(height)).toBeCloseTo(1860 / 400, 1);
		expect(Number(width)).toBeLessThan(27.1 * 360_000);
		const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		for (const block of blocks) {
			if (block.kind === 'table') for (const cell of block.rows.flat()) expect(text).toContain(escaped(cell));
			if (block.kind === 'picture') expect(text).toContain(`descr="${escaped(block.words)}"`);
			if (block.kind === 'references') for (const one of block.texts) expect(text).toContain(escaped(one));
		}
	});
});
