/** The pictures of figures for a report: each stands alone, with its source below it. */
import { render, type VNode } from 'preact';
import { drawPng } from '../components/draw-png.ts';
import type { ReportPicture } from '../exports/report-word.ts';
import { formatSvg } from '../figures/file.ts';
import styles from '../styles/charts.css?raw';

/** The picture as the text of an SVG file; `credit` stands below it. Throws if nothing is drawn. */
export function svgOf(picture: VNode, credit: string): string {
	const place = document.createElement('div');
	render(picture, place);
	const svg = place.querySelector('svg');
	if (!svg) throw new Error('no picture');
	const text = formatSvg(new XMLSerializer().serializeToString(svg), styles, credit, location.origin);
	render(null, place);
	return text;
}

/** The picture of an SVG text, for Word. Rejects if the browser cannot draw it, as where it is too large. */
export async function pngOf(svg: string): Promise<ReportPicture> {
	const bytes = new Uint8Array(await (await drawPng(svg)).arrayBuffer());
	// The head of a PNG file says its size. It is drawn at twice its size.
	const head = new DataView(bytes.buffer);
	return { bytes, width: head.getUint32(16) / 2, height: head.getUint32(20) / 2 };
}
