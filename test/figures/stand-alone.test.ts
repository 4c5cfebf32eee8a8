/** A picture stands alone: as a file it has its title, the key of its signs, what a mark is, what is left out, its version and source. */
import fs from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { cellWords } from '../../src/figures/figure.ts';
import { captionOf, fileColours, formatSvg } from '../../src/figures/file.ts';
import { figures } from '../../src/figures/table.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { formatShortCount } from '../../src/wording/doubt.ts';
import { figureFileWording, figureWording } from '../../src/wording/figures.ts';
import { root } from '../built-site.ts';
import { gardens } from '../gardens.ts';
import { corporaWithEstimates, draw, figureOf } from './drawn.ts';
import { inventedCorpus } from './invented-corpus.ts';

const styles = fs.readFileSync(path.join(root, 'src/styles/charts.css'), 'utf8');

/** Signs that only a key explains; words, lines and grounds of a picture are none. */
const signs =
	/^(?:better|same|mixed|worse|hindered|described|dashed|struck|query|doubted|open|ring|tint|full|shade-[1-4]|tone-\w+|not-applicable|unknown|perhaps|gap-dash)$/;

/** Signs whose meaning stands beside them: in the words of the box, the column or the row that has them. */
const saidByHeads: Partial<Record<FigureKind, readonly string[]>> = {
	flow: ['open'],
	participants: ['dashed', 'struck', 'query', 'not-applicable'],
	measures: ['open'],
	bars: ['full', 'tint'],
};

/** A pattern is told apart by the fill that it is. */
const looksIn = (element: Element | null | undefined): ReadonlySet<string> =>
	new Set(
		[...(element?.querySelectorAll('[class]') ?? [])].flatMap((part) => [
			...(part.getAttribute('class') ?? '').split(' ').filter((look) => signs.test(look)),
			...(/look-\d+/.exec(part.getAttribute('fill') ?? '') ?? []),
		]),
	);

const reviews = ['appraised', 'map', 'spanish', 'species', 'trials'].map(
	(name) => [`test/fixtures/${name}`, loadCorpus(`test/fixtures/${name}`)] as const,
);

describe.each([...corporaWithEstimates, ...reviews])('%s', (_, corpus) => {
	test.each(corpus.figures)('$id', (figure) => {
		const drawn = draw(figures[figure.kind], corpus, figure);
		const { text } = sentenceOf(corpus, emptySelection);
		const caption = captionOf(corpus, figure, drawn, text);
		const svg = formatSvg(render(drawn.picture), styles, caption, 'https://evidence.example/');
		const { document } = parseHTML(`<html><body>${svg}</body></html>`);
		const said = [...document.querySelectorAll('svg > text')].map(({ textContent }) => textContent).join(' ');
		const { review } = corpus;
		for (const words of [
			figure.title,
			figure.question,
			drawn.reading ?? figure.reading,
			drawn.shows,
			drawn.counted,
			...drawn.leftOut.map(figureWording.leftOut),
			text,
			review['short-title'],
			review.version,
			review.dates.data,
			review.licence.name,
		])
			expect(said.replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' ').trim());
		// A count with its doubt, or a value in doubt, is explained where it stands.
		const marks = [...document.querySelectorAll('svg text, svg tspan')].map(({ textContent }) => textContent);
		const explained = [
			...(marks.some((text) => /\(\d[\d.,\s]*\?\)$/.test(text ?? '')) ? [figureFileWording.doubtedCount] : []),
			...(marks.some((text) => /\S \(\?\)$/.test(text ?? '')) ? [figureFileWording.doubtedValue] : []),
		];
		expect(explained.filter((words) => !said.replaceAll(/\s+/g, ' ').includes(words))).toEqual([]);
		// A typeface of other widths draws a number of one digit as it draws the others.
		const loose = [...document.querySelectorAll('svg text, svg tspan')].filter(
			(text) =>
				text.children.length === 0 &&
				text.textContent?.trim() &&
				!text.parentElement?.hasAttribute('textLength') &&
				!text.hasAttribute('textLength'),
		);
		expect(loose.map(({ textContent }) => textContent)).toEqual([]);
		const key = document.querySelector('svg .key');
		const keyed = looksIn(key as unknown as Element);
		key?.remove();
		const drawnLooks = looksIn(document.querySelector('svg') as unknown as Element);
		// Bars of one kind need no key.
		const headed = saidByHeads[figure.kind] ?? (figure.kind === 'years' && !figure.split ? ['full'] : []);
		expect([...drawnLooks].filter((look) => !keyed.has(look) && !headed.includes(look))).toEqual([]);
	});
});

test('a file has a colour for each name in the styles of charts', () => {
	const named = [...styles.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name = '']) => name);
	expect([...new Set(named)].filter((name) => !(name in fileColours))).toEqual([]);
});

test('numbers of pictures and of tables are written as in sentences; a year is no number', () => {
	expect(formatShortCount(1193, 1020)).toBe('1,193 (1,020?)');
	expect(cellWords({ text: '1193', inDoubt: 2 }, true)).toBe('1,193 (2 in doubt)');
	expect(cellWords({ text: '2014' })).toBe('2014');
});

test('where numbers stand in place of marks, the words on how to read the picture are no longer those on marks', () => {
	const many = inventedCorpus(gardens, 400);
	for (const kind of [
		'evidence-map',
		'directions',
		'completeness',
		'years',
		'participants',
		'shapes',
		'measures',
	] as const) {
		const figure = figureOf(gardens, kind);
		expect([kind, draw(figures[kind], gardens, figure).reading]).toEqual([kind, undefined]);
		const { reading } = draw(figures[kind], many, figure);
		expect([kind, typeof reading, reading === figure.reading]).toEqual([kind, 'string', false]);
	}
});
