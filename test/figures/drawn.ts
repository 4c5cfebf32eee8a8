/** Figures of invented reviews, drawn as pages draw them, and what tests ask of a picture. */
import { render } from 'preact-render-to-string';
import type { Corpus, Study } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { idsOf, select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection, type Selection } from '../../src/facets/selection.ts';
import type { DrawFigure, FigureCell, FigureContent } from '../../src/figures/figure.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { gardens } from '../gardens.ts';
import { pageDocument } from '../read-site.ts';
import { rootSite } from '../root-site.ts';
import { inventedCorpus } from './invented-corpus.ts';

const words = { title: 'A title', question: 'What?', reading: 'So.' };

const studies = 24;

/** Figures of the kinds that the invented review has none of. */
export const furtherFigures: readonly FigureRecord[] = [
	{ ...words, id: 'ground-by-pursuit', kind: 'cross', rows: 'plot', columns: 'pursuits', split: 'season' },
	{ ...words, id: 'change-by-whom', kind: 'cross', rows: 'change-in', columns: 'whom' },
	{ ...words, id: 'lasted', kind: 'timeline' },
	{ ...words, id: 'pursuits-counted', kind: 'bars', rows: 'pursuits', order: 'count' },
	{ ...words, id: 'hours-by-area', kind: 'points', rows: 'weekly-hours', columns: 'plot-area' },
	{ ...words, id: 'tools-by-ground', kind: 'bars', rows: 'instrument', split: 'plot' },
];

/** Studies by chance in the same codebook, and figures that take something else, or nothing. */
const generated: Corpus = {
	...inventedCorpus(gardens, studies, 3),
	review: {
		...gardens.review,
		flow: (gardens.review.flow ?? []).map((box) => (box.included ? { ...box, count: studies } : box)),
	},
	figures: [
		{
			...words,
			id: 'elements-only',
			kind: 'evidence-map',
			elements: [
				{ variable: 'plot', code: 'rooftop', label: 'On a roof' },
				{ variable: 'pursuits', code: 'sowing' },
				{ variable: 'instruments', code: 'quiz' },
				{ variable: 'part', code: 'onlookers' },
				{ variable: 'plot', code: 'not-reported' },
			],
		},
		{ ...words, id: 'ways', kind: 'directions' },
		{ ...words, id: 'least-first', kind: 'completeness', order: 'share' },
		{ ...words, id: 'by-year', kind: 'years', split: 'season' },
		{ ...words, id: 'places', kind: 'world' },
		{ ...words, id: 'amounts', kind: 'participants', variables: ['pupils', 'weekly-hours', 'plot-area'] },
		{ ...words, id: 'small-pictures', kind: 'shapes', variables: ['weekly-hours', 'plot', 'plot-area', 'pursuits'] },
		{ ...words, id: 'chosen', kind: 'flow' },
		{
			...words,
			id: 'tools',
			kind: 'measures',
			rows: 'answered-by',
			split: 'instrument',
			columns: 'season',
		},
		...furtherFigures.filter(({ kind }) => kind !== 'timeline'),
	],
};

export const drawnCorpora: readonly (readonly [name: string, corpus: Corpus])[] = [
	['test/fixtures/review', gardens],
	[`${studies} generated studies`, generated],
];

/** The same, and a review of estimates, which has no figures of other kinds. */
export const corporaWithEstimates: typeof drawnCorpora = [
	...drawnCorpora,
	['test/fixtures/effects', loadCorpus('test/fixtures/effects')],
];

/** A figure of a kind: the review's own if it has one. */
export function figureOf(corpus: Corpus, kind: FigureRecord['kind']): FigureRecord {
	const figure = [...corpus.figures, ...furtherFigures].find((candidate) => candidate.kind === kind);
	if (!figure) throw new Error(`no figure of kind: ${kind}`);
	return figure;
}

export interface Picture extends FigureContent {
	/** One element a line. */
	svg: string;
	document: Document;
}

/** Drawn over a selection; `only` draws some studies outright. */
export function draw(
	drawFigure: DrawFigure,
	corpus: Corpus,
	figure: FigureRecord,
	selection: Selection = emptySelection,
	only?: readonly string[],
): Picture {
	const ids = only ? idsOf(corpus, only) : select(indexOf(corpus), selection);
	const drawn = drawFigure({ corpus, records: corpus.studiesById, site: rootSite, selection, ids, figure });
	const markup = render(drawn.picture);
	let document: Document | undefined;
	return {
		...drawn,
		svg: markup.replaceAll('><', '>\n<'),
		/** Parsed when it is asked for: that takes longer than all the drawing. */
		get document() {
			document ??= pageDocument(`<html><body>${markup}</body></html>`);
			return document;
		},
	};
}

/** How many of those that a cell counts are in doubt. */
export const doubtOf = ({ inDoubt = 0 }: FigureCell): number => Number(inDoubt);

export interface Link {
	href: string;
	name: string;
}

/** The links of a picture, in their order; a link without a name of its own is called by its text. */
export function picturedLinks(svg: string): readonly { href: string; name: string | undefined }[] {
	return [...svg.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => {
		const href = /href="([^"]*)"/.exec(attributes)?.[1] ?? '';
		const name = /aria-label="([^"]*)"/.exec(attributes)?.[1];
		return { href: plain(href), name: name === undefined ? undefined : plain(name) };
	});
}

/** The links of a picture that have a name, in their order. */
export function linksOf(svg: string): readonly Link[] {
	return picturedLinks(svg).flatMap(({ href, name }) => (name === undefined ? [] : [{ href, name }]));
}

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');

/** The studies at an address, by the engine of the explorer: of a listing, of a study, or of a query. Throws where part of it is unknown. */
export function studiesAt(corpus: Corpus, href: string): readonly Study[] {
	const { pathname, search } = new URL(href, 'https://evidence.example');
	const [, room, first = '', code = ''] = pathname.split('/');
	if (room === 'studies') return [corpus.studiesById.get(first)].flatMap((study) => study ?? []);
	const { selection, ignored } = parseAddress(corpus, room === 'by' ? `${first}=${code}` : search);
	if (ignored.length > 0) throw new Error(`address with unknown parts: ${href}`);
	return studiesIn(corpus, select(indexOf(corpus), selection));
}

/** How many studies an address finds. */
export function countAt(corpus: Corpus, href: string): number {
	return studiesAt(corpus, href).length;
}

/** The number at the end of a name: "2017, Cohort: 3 reports", with or without its doubt. Not a number where there is none. */
export function countIn(name: string): number {
	return Number(/: ([\d,]+) [^,\s]+(?:, .*in doubt)?$/.exec(name)?.[1]?.replaceAll(',', ''));
}

/** A corpus of the same variables with other studies. */
export function withStudies(corpus: Corpus, studies: readonly Study[]): Corpus {
	return { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}

/** A corpus of that many studies, copied from its own one after the other; each round of copies has programmes of its own. */
export function copies(corpus: Corpus, size: number): Corpus {
	const { length } = corpus.studies;
	return withStudies(
		corpus,
		Array.from({ length: size }, (_, i): Study => {
			const study = corpus.studies[i % length] as Study;
			const programme = `${study.programme}-${Math.floor(i / length)}`;
			return { ...study, id: `${study.id}-${i}`, label: `${study.label} ${i}`, programme };
		}),
	);
}

export const longLabel = 'Longwinded '.repeat(19).trim().slice(0, 200);

/** A corpus whose first study, and each variable and code, have a label of 200 characters. */
export function longLabelled(corpus: Corpus): Corpus {
	const variables = corpus.variables.map((variable) => ({
		...variable,
		label: longLabel,
		codes: variable.codes.map((code) => ({ ...code, label: longLabel })),
	}));
	const studies = corpus.studies.map((study, i) => (i === 0 ? { ...study, label: longLabel } : study));
	return {
		...withStudies(corpus, studies),
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
	};
}

/** What every picture keeps to: attributes in kebab-case, no styles, ids of its own, numbers to a tenth, links that lead somewhere. */
export function faultsOf(svg: string): readonly string[] {
	const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	return [
		...(svg.match(/ style=/g) ?? []),
		...(svg.match(/NaN|Infinity|undefined|\[object/g) ?? []),
		...[...svg.matchAll(/[\s"(](-?\d+\.\d{2,})(?=[\s")])/g)].map(([, number]) => `a number: ${number}`),
		...(svg.match(/ (?:strokeWidth|textAnchor|className|tabIndex)=/g) ?? []),
		...ids.filter((id, i) => ids.indexOf(id) < i || !id?.startsWith('figure-')).map((id) => `an id: ${id}`),
		...(svg.match(/<a (?![^>]*href=)[^>]*>/g) ?? []),
	];
}
