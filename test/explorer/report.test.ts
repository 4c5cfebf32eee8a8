/** A report of a selection: what it says, and that Word's own form holds it. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildReport, drawFigures } from '../../src/explorer/report.ts';
import { orderedStudies } from '../../src/explorer/view.ts';
import { writeReportWord } from '../../src/exports/report-word.ts';
import { figures } from '../../src/figures/table.ts';
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
		expect(blocks.flatMap((block) => (block.kind === 'picture' ? block.name : []))).toEqual([figure?.title]);
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

	test('is a Word file with every cell', async () => {
		const blocks = reportOf(shown, [gardens.figures[0]?.id ?? '']);
		const parts = unzipSync(new Uint8Array(await (await writeReportWord(blocks)).arrayBuffer()));
		const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(1);
		// A picture wider than the sheet keeps its shape.
		const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
		expect(Number(width) / Number(height)).toBeCloseTo(1860 / 400, 1);
		expect(Number(width)).toBeLessThan(26 * 360_000);
		const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		for (const block of blocks) {
			if (block.kind === 'table') for (const cell of block.rows.flat()) expect(text).toContain(escaped(cell));
			if (block.kind === 'picture') expect(text).toContain(`descr="${escaped(block.name)}"`);
			if (block.kind === 'references') for (const one of block.texts) expect(text).toContain(escaped(one));
		}
	});
});
