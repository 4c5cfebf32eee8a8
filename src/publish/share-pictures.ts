/** Draws the pictures that stand beside a link to the site where people share it (Open Graph). */
import fs from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../exports/link-texts.ts';
import { smallPicture } from '../figures/small-picture.ts';
import { shareFolder, sharePicture, sitePicture, studiesPicture } from '../layouts/share-picture.ts';
import { type PageFile, pagesIn, readPageFile } from './page-list.ts';

/** In pixels, as the sites that show such pictures ask. */
const whole = { width: 1200, height: 630 };
const edge = 80;
const face = path.join(import.meta.dirname, '../styles/faces/picture.ttf');
const colours = { paper: '#fcfbf8', ink: '#1c1a17', second: '#575147', accent: '#8c2f1b' };

/** What stands in the place of all pictures where the program that draws them is not installed. */
const fallback = 'icon-512.png';

type Draw = typeof import('sharp').default;

interface Subject {
	title: string;
	text: string;
	/** The published SVG of a figure. */
	svg?: string;
}

/**
 * Writes the pictures that pages of the built site name: for each figure its title and its marks, for each question its
 * words, one for studies and one for all else. They hold no numbers, and are the same for the same pages.
 */
export async function writeSharePictures(folder: string): Promise<void> {
	const pages = pagesIn(folder);
	const pageByPicture = new Map<string, PageFile>();
	for (const page of pages) {
		const picture = sharePicture(page.place);
		// The list of the studies and the first page stand for those that have no picture of their own.
		const isOwner =
			picture === sitePicture ? page.place === '' : picture !== studiesPicture || page.place === 'studies/';
		if (isOwner) pageByPicture.set(picture, page);
	}
	fs.mkdirSync(path.join(folder, shareFolder));
	const draw = await loadSharp();
	const home = pageByPicture.get(sitePicture);
	const site = home ? (metaIn(readPageFile(folder, home), 'og:site_name') ?? '') : '';
	for (const [picture, page] of pageByPicture) {
		const file = path.join(folder, picture);
		if (draw) fs.writeFileSync(file, await drawPicture(draw, subjectOf(folder, page), site));
		else fs.copyFileSync(path.join(folder, fallback), file);
	}
}

/** The program that draws; undefined where npm has left it out, since it does not fit the platform. */
async function loadSharp(): Promise<Draw | undefined> {
	try {
		return (await import('sharp')).default;
	} catch (cause) {
		console.warn(`Links to the site are shared with its icon, not with pictures: ${String(cause).split('\n')[0]}`);
		return undefined;
	}
}

const metaIn = (html: string, name: string) => {
	const [, content] = new RegExp(`<meta [^>]*property="${name}"[^>]* content="([^"]*)"`).exec(html) ?? [];
	return content === undefined ? undefined : plain(content);
};

const plain = (text: string) =>
	text
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(
			/&(?:#39|quot|lt|gt|amp);/g,
			(sign) => ({ '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>' })[sign] ?? '&',
		)
		.replaceAll(/\s+/g, ' ')
		.trim();

function subjectOf(folder: string, page: PageFile): Subject {
	const html = readPageFile(folder, page);
	const [, title = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
	const [, id] = /^figures\/([^/]+)\/$/.exec(page.place) ?? [];
	const svg = id === undefined ? undefined : path.join(folder, page.place, `${id}.svg`);
	return {
		title: plain(title),
		text: metaIn(html, 'og:description') ?? '',
		...(svg !== undefined && fs.existsSync(svg) ? { svg: fs.readFileSync(svg, 'utf8') } : {}),
	};
}

/** At most so many letters, cut between words. */
const shorten = (text: string, most: number) =>
	text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;

async function drawPicture(draw: Draw, { title, text, svg }: Subject, site: string): Promise<Buffer> {
	const words = async (text: string, size: number, colour: string) =>
		draw({
			text: {
				text: `<span foreground="${colour}">${escapeHtml(text)}</span>`,
				font: `Review Picture ${size}`,
				fontfile: face,
				width: whole.width - 2 * edge,
				rgba: true,
				dpi: 72,
			},
		})
			.png()
			.toBuffer({ resolveWithObject: true });
	const size = title.length < 40 ? 64 : title.length < 90 ? 54 : 44;
	const head = await words(shorten(title, 160), size, colours.ink);
	const foot = await words(shorten(site, 70), 28, colours.accent);
	const below = edge + head.info.height + 36;
	const footTop = whole.height - edge / 2 - foot.info.height;
	const room = footTop - below - 24;
	const body = svg === undefined && text !== '' ? await words(shorten(text, 190), 32, colours.second) : undefined;
	return draw(Buffer.from(ground(svg, below, room)))
		.composite([
			{ input: head.data, left: edge, top: edge },
			...(body && body.info.height <= room ? [{ input: body.data, left: edge, top: below }] : []),
			{ input: foot.data, left: edge, top: footTop },
		])
		.png({ compressionLevel: 6 })
		.toBuffer();
}

/** Paper with a stripe, and the marks of a figure without its words. */
function ground(svg: string | undefined, top: number, height: number): string {
	const { width, height: full } = whole;
	const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(svg ?? '') ?? [];
	const small = svg === undefined ? undefined : smallPicture(svg);
	const marks =
		small && height > 60
			? `<svg class="chart" x="${edge}" y="${top}" width="${width - 2 * edge}" height="${height}" viewBox="${small.viewBox}" preserveAspectRatio="xMinYMin meet" style="overflow:hidden">${small.paths.map(({ look, within = '', d }) => `<g class="${within}"><path class="${look}" d="${d}"/></g>`).join('')}</svg>`
			: '';
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}"><style>${styles}</style><rect width="${width}" height="${full}" fill="${colours.paper}"/><rect width="${width}" height="12" fill="${colours.accent}"/>${marks}</svg>`;
}
