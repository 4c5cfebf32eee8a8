/** Figures for tests of years, the world and participants, over the published review and the invented one. */
import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import type { Corpus, Study } from '../../src/corpus/corpus.ts';
import { parseAddress } from '../../src/facets/address.ts';
import { count, fullSet } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { idsOf, select } from '../../src/facets/select.ts';
import { emptySelection, type Selection } from '../../src/facets/selection.ts';
import type { DrawFigure, Drawn } from '../../src/figures/figure.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';

export const site = { base: '/' };

export const published = loadCorpus('content');
export const invented = loadCorpus('test/fixtures/review');
export const corpora = [
	['content', published],
	['test/fixtures/review', invented],
] as const;

/** The review's own figure of a kind. */
export function figureOf(corpus: Corpus, kind: FigureRecord['kind']): FigureRecord {
	const figure = corpus.figures.find((candidate) => candidate.kind === kind);
	if (!figure) throw new Error(`no figure of kind: ${kind}`);
	return figure;
}

/** A corpus of the same variables with other studies. */
export function withStudies(corpus: Corpus, studies: readonly Study[]): Corpus {
	return { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}

/** Many studies, copied from those of a corpus. */
export function copies(corpus: Corpus, amount: number): Corpus {
	const studies = Array.from({ length: amount }, (_, i) => {
		const study = corpus.studies[i % corpus.studies.length] as Study;
		return { ...study, id: `${study.id}-${i}`, label: `${study.label} ${i}` };
	});
	return withStudies(corpus, studies);
}

export const longLabel = 'Longwinded '.repeat(19).trim().slice(0, 200);

export function draw(
	drawFigure: DrawFigure,
	corpus: Corpus,
	figure: FigureRecord,
	selection: Selection = emptySelection,
	studies?: readonly string[],
): Drawn & { svg: string; document: Document } {
	const index = indexOf(corpus);
	const ids = studies
		? idsOf(corpus, studies)
		: selection === emptySelection
			? fullSet(index.size)
			: select(index, selection);
	const drawn = drawFigure({ corpus, records: corpus.studiesById, site, selection, ids, figure });
	const svg = render(drawn.picture);
	let document: Document | undefined;
	return {
		...drawn,
		svg,
		/** Parsed when it is asked for: that takes longer than all the drawing. */
		get document() {
			document ??= parseHTML(`<html><body>${svg}</body></html>`).document as unknown as Document;
			return document;
		},
	};
}

/** How many studies an address finds. */
export function countAt(corpus: Corpus, href: string): number {
	const url = new URL(href, 'https://example.org');
	const [, room, variable = '', code = ''] = url.pathname.split('/');
	if (room === 'studies') return corpus.studiesById.has(variable) ? 1 : 0;
	const query = room === 'by' ? `${variable}=${code}` : url.search;
	const { selection, ignored } = parseAddress(corpus, query);
	if (ignored.length > 0) throw new Error(`ignored: ${JSON.stringify(ignored)}`);
	return count(select(indexOf(corpus), selection));
}

/** The number at the end of a name: "2017, Cohort: 3 reports". */
export function countIn(name: string): number {
	return Number(/: ([\d,]+) \S+$/.exec(name)?.[1]?.replaceAll(',', ''));
}

/** Whether a picture keeps the rules that all keep: no styles, no numbers that are none, one tenth, ids of its own. */
export function faultsOf(svg: string): readonly string[] {
	return [
		...(svg.match(/ style="/g) ?? []),
		...(svg.match(/NaN|Infinity|undefined|\[object/g) ?? []),
		...(svg.match(/ (x|y|x1|x2|y1|y2|cx|cy|r|width|height)="-?\d+\.\d{2,}"/g) ?? []),
		...(svg.match(/ id="(?!figure-)[^"]*"/g) ?? []),
		...(svg.match(/ (strokeWidth|textAnchor|className|tabIndex)=/g) ?? []),
		...(svg.match(/<a (?![^>]*href=)[^>]*>/g) ?? []),
	];
}
