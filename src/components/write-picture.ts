/**
 * A figure as the file of a picture, made in the browser: for the buttons of the explorer and for a report in Word. The
 * picture stands alone: it has its title, key, notes, source, version and licence. Loaded on demand.
 */
import { render } from 'preact';
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { FigureContent } from '../figures/figure.ts';
import { captionOf, formatSvg } from '../figures/file.ts';
import type { FigureRecord } from '../schema/figure.ts';
import styles from '../styles/charts.css?raw';
import { drawPng } from './draw-png.ts';

/** The SVG text of a drawn figure. `text` is its selection as a sentence, `siteUrl` the full address of the site. */
export function writeSvg(
	corpus: CodedCorpus,
	figure: FigureRecord,
	content: FigureContent,
	text: string,
	siteUrl: string,
): string {
	const place = document.createElement('div');
	render(content.picture, place);
	const picture = place.querySelector('svg');
	if (!picture) throw new Error(`no picture: ${figure.id}`);
	const svg = formatSvg(
		new XMLSerializer().serializeToString(picture),
		styles,
		captionOf(corpus, figure, content, text),
		siteUrl,
	);
	render(null, place);
	return svg;
}

/** The bytes of the PNG file of an SVG text, and the size in pixels at which it is shown. Rejects if it cannot be drawn. */
export async function writePng(
	svg: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; width: number; height: number }> {
	// Parsed as a document, its styles would be refused by the policy of the page.
	const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	const bytes = new Uint8Array(await (await drawPng(svg)).arrayBuffer());
	return { bytes, width: Number(width), height: Number(height) };
}
