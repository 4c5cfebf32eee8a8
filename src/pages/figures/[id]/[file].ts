/** A figure's files: `figures/ID/ID.svg` and `figures/ID/ID.csv`. */
import { render } from 'preact-render-to-string';
import { formatCsv } from '../../../exports/csv.ts';
import { emptySelection } from '../../../facets/selection.ts';
import { sentenceOf } from '../../../facets/sentence.ts';
import { captionOf, fileRows, formatSvg } from '../../../figures/file.ts';
import { type DrawnFigure, drawnFigures } from '../../../layouts/figures.ts';
import { corpus, site } from '../../../layouts/site.ts';
import styles from '../../../styles/charts.css?raw';

export function getStaticPaths() {
	return drawnFigures.flatMap((entry) =>
		['svg', 'csv'].map((ending) => ({
			params: { id: entry.figure.id, file: `${entry.figure.id}.${ending}` },
			props: { ...entry, ending },
		})),
	);
}

interface Route {
	props: DrawnFigure & { ending: string };
	site: URL | undefined;
}

export function GET({ props: { figure, drawn, ending }, site: host }: Route): Response {
	const { header, rows } = fileRows(drawn.table);
	if (ending === 'csv')
		return new Response(formatCsv(header, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
	const caption = captionOf(corpus, figure, drawn, sentenceOf(corpus, emptySelection).text);
	const svg = formatSvg(render(drawn.picture), styles, caption, new URL(site.base, host).href);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
