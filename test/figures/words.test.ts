/** What figures say, in their pictures and below them, is English however few there are. */

import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { figures } from '../../src/figures/table.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';
import { draw, figureOf, furtherFigures, type Picture, withStudies } from './drawn.ts';

/** All that is read of a picture, seen or not. */
function textsOf({ svg, counted, leftOut }: Picture): readonly string[] {
	const inPicture = [...svg.matchAll(/aria-label="([^"]*)"|>([^<>]+)</g)].map(([, name, text]) => name ?? text ?? '');
	return [...inPicture, counted, ...leftOut];
}

/** First words of codes: `1 towards liking` counts a finding, and no towards. */
const firstWords = new Set(
	gardens.variables.flatMap(({ codes }) => codes.map(({ label }) => label.split(' ')[0]?.toLowerCase())),
);

/** `1 boxes`, `1 have`: a plural behind one alone; not `0.1 hours`, `2–1` or `1 is`. */
function plurals(text: string): readonly string[] {
	const found = text.matchAll(/(?<![\d.,–])1 (have|are|(?!is\b|has\b)\p{Ll}+(?<!s)s)\b/gu);
	return [...found].flatMap(([whole, word = '']) => (firstWords.has(word) ? [] : [whole]));
}

/** Reviews of the fixtures that have figures of other kinds. */
const others = ['appraised', 'trials', 'effects'].map((name) => loadCorpus(`test/fixtures/${name}`));

/** The first review with a figure of a kind. */
const reviewWith = (kind: keyof typeof figures) =>
	isOfGardens(kind)
		? gardens
		: (others.find(
				({ figures: own, variables }) =>
					own.some((one) => one.kind === kind) ||
					(kind === 'timeline' && variables.some((variable) => variable.kind === 'period')),
			) ?? gardens);

const isOfGardens = (kind: keyof typeof figures) =>
	[...gardens.figures, ...furtherFigures].some((one) => one.kind === kind) && kind !== 'timeline';

/** A review with little of everything: one box without a number, one study. */
function narrowed(corpus: Corpus): Corpus {
	const [study] = corpus.studies;
	const box = corpus.review.flow?.find(({ count }) => typeof count === 'string');
	if (!study) throw new Error('the review of the fixtures has no study');
	return { ...withStudies(corpus, [study]), review: { ...corpus.review, ...(box ? { flow: [box] } : {}) } };
}

test.each(Object.keys(figures) as (keyof typeof figures)[])('%s counts one of anything in the singular', (kind) => {
	const corpus = reviewWith(kind);
	const figure = figureOf(corpus, kind);
	const one = figure.elements ? { ...figure, elements: figure.elements.slice(0, 1) } : figure;
	const texts = [
		...textsOf(draw(figures[kind], narrowed(corpus), one)),
		...corpus.studies.flatMap(({ id }) => textsOf(draw(figures[kind], corpus, one, undefined, [id]))),
	];
	expect(texts.some((text) => /(?<![\d.,–])1 \p{Ll}/u.test(text))).toBe(true);
	expect(texts.flatMap(plurals)).toEqual([]);
});

test('a table of any two variables counts one row and one column in the singular', () => {
	const groups = groupIdsOf(gardens);
	const axes = { rows: groups.domain, columns: groups.by };
	const figure = figureOf(gardens, 'years');
	const texts = gardens.studies.flatMap((one) =>
		textsOf(draw((input) => drawCrossTable(input, axes), withStudies(gardens, [one]), figure)),
	);
	expect(texts.some((text) => /\b1 row\b/.test(text))).toBe(true);
	expect(texts.flatMap(plurals)).toEqual([]);
});
