/** Figures of the real review and of the invented one, drawn as pages draw them. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Corpus, Study } from '../../src/corpus/corpus.ts';
import { parseAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { idsOf, select, studiesIn } from '../../src/facets/select.ts';
import { emptySelection, type Selection } from '../../src/facets/selection.ts';
import type { DrawFigure, Drawn } from '../../src/figures/figure.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';

export const site = { base: '/' };

export const corpora: readonly (readonly [name: string, corpus: Corpus])[] = [
	['content', loadCorpus('content')],
	['test/fixtures/review', loadCorpus('test/fixtures/review')],
];

/** The figure of a kind as the content has it, or the plainest one. */
export function recordOf(corpus: Corpus, kind: FigureRecord['kind']): FigureRecord {
	const plain = { id: kind, kind, title: 'A title', question: 'What?', reading: 'So.' };
	return corpus.figures.find((figure) => figure.kind === kind) ?? plain;
}

/** Drawn over a selection; `only` draws some studies outright. */
export function drawn(
	draw: DrawFigure,
	corpus: Corpus,
	figure: FigureRecord,
	selection: Selection = emptySelection,
	only?: readonly string[],
): Drawn {
	const index = indexOf(corpus);
	const ids = only ? idsOf(corpus, only) : select(index, selection);
	return draw({ corpus, records: corpus.studiesById, site, selection, ids, figure });
}

export interface Link {
	href: string;
	name: string;
}

/** Renders to a document, one element a line. */
export function svgOf(picture: VNode): string {
	return renderToString(picture).replaceAll('><', '>\n<');
}

/** The links of a picture, in their order; a link without a name of its own is called by its text. */
export function anchorsOf(svg: string): readonly { href: string; name: string | undefined }[] {
	return [...svg.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => {
		const href = /href="([^"]*)"/.exec(attributes)?.[1] ?? '';
		const name = /aria-label="([^"]*)"/.exec(attributes)?.[1];
		return { href: plain(href), name: name === undefined ? undefined : plain(name) };
	});
}

/** The links of a picture that have a name, in their order. */
export function linksOf(svg: string): readonly Link[] {
	return anchorsOf(svg).flatMap(({ href, name }) => (name === undefined ? [] : [{ href, name }]));
}

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');

/** The studies at an address, by the engine of the explorer: a listing, a study or a query. */
export function studiesAt(corpus: Corpus, href: string): readonly Study[] {
	const [, variable, code] = /^\/by\/([^/]+)\/([^/]+)\/$/.exec(href) ?? [];
	const query = variable === undefined ? (href.split('?')[1] ?? '') : `${variable}=${code}`;
	const { selection, ignored } = parseAddress(corpus, query);
	if (ignored.length > 0) throw new Error(`address with unknown parts: ${href}`);
	return studiesIn(corpus, select(indexOf(corpus), selection));
}

/** A corpus of that many studies, copied from its own one after the other. */
export function copied(corpus: Corpus, size: number): Corpus {
	const studies = Array.from({ length: size }, (_, i): Study => {
		const study = corpus.studies[i % corpus.studies.length] as Study;
		return { ...study, id: `${study.id}-${i}`, programme: `${study.programme}-${i}` };
	});
	return { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}

/** A corpus whose first study, and each variable and code, have a label of 200 characters. */
export function longLabelled(corpus: Corpus): Corpus {
	const long = 'Unbroken'.repeat(12) + ' and many more words'.repeat(6).slice(0, 104);
	const variables = corpus.variables.map((variable) => ({
		...variable,
		label: long,
		codes: variable.codes.map((code) => ({ ...code, label: long })),
	}));
	const studies = corpus.studies.map((study, i) => (i === 0 ? { ...study, label: long } : study));
	return {
		...corpus,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
	};
}

/** What every picture keeps to: attributes in kebab-case, no styles, ids of its own, numbers to a tenth. */
export function faultsOf(svg: string): readonly string[] {
	const faults: string[] = [];
	if (/ style=/.test(svg)) faults.push('a style');
	for (const [attribute] of svg.matchAll(/ (?:strokeWidth|textAnchor|className|tabIndex)=/g)) faults.push(attribute);
	for (const [, number] of svg.matchAll(/[\s"(](-?\d+\.\d{2,})(?=[\s")])/g)) faults.push(`a number: ${number}`);
	if (/NaN|undefined|Infinity/.test(svg)) faults.push('no number');
	const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	if (new Set(ids).size < ids.length) faults.push('an id twice');
	return faults;
}
