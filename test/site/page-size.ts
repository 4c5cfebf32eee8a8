/** What a page weighs as it is sent, how many nodes a browser makes of it, and how much a page of its kind may have. */
import { gzipSync } from 'node:zlib';

/** Pages within a folder of others that have a name of their own there. */
const named = new Set(['claims/report', 'guidance/plan', 'embed/explore', 'studies/sorted', 'data/versions']);

/** `studies/*` for each page of a study, `by/*​/*` for each of a code; a page of its own is its own kind. */
export function pageKindOf(address: string): string {
	const [first = 'home', ...rest] = address.split('/').filter((name) => name !== '');
	const isNamed = (name: string, i: number) => i === 0 && (first === 'embed' || named.has(`${first}/${name}`));
	return [first, ...rest.map((name, i) => (isNamed(name, i) ? name : '*'))].join('/');
}

interface PageSize {
	/** Compressed, in thousands of bytes. */
	sent: number;
	nodes: number;
}

/**
 * By kind, what is the most that a page may have, of however many studies: a tenth or so more than the largest one of the
 * first review and of its copy with 500 studies. Raised on purpose alone.
 */
const most: Readonly<Record<string, PageSize>> = {
	'404.html': { sent: 2.5, nodes: 100 },
	about: { sent: 8, nodes: 300 },
	'by/*/*': { sent: 27, nodes: 4_000 },
	// With the feeds of questions and selections.
	changes: { sent: 7, nodes: 430 },
	// Every statement of the review, to filter and to print: 256 of the first one.
	claims: { sent: 38.5, nodes: 3_600 },
	// Of 500 studies; of the first review no page has more than 3,500 nodes (`budgets.ts`).
	'claims/report': { sent: 38.5, nodes: 3_700 },
	'claims/*': { sent: 16.5, nodes: 1_500 },
	'embed/claims/*': { sent: 2.5, nodes: 80 },
	codebook: { sent: 5.7, nodes: 850 },
	'codebook/*': { sent: 6, nodes: 640 },
	data: { sent: 12, nodes: 700 },
	'data/versions/*': { sent: 6, nodes: 320 },
	'embed/explore': { sent: 1.5, nodes: 50 },
	'embed/figures/*': { sent: 50, nodes: 9_000 },
	'embed/guidance/*': { sent: 2.5, nodes: 80 },
	'embed/selections/*': { sent: 2, nodes: 70 },
	'embed/studies/*': { sent: 4.5, nodes: 400 },
	'embed/studies/*/*': { sent: 2, nodes: 60 },
	explore: { sent: 31, nodes: 2_600 },
	// A small picture of each figure.
	figures: { sent: 31, nodes: 260 },
	// A square with its link for each of up to 60 studies and each variable: 3,485 nodes of 20 studies, 121 more of each.
	'figures/*': { sent: 50, nodes: 9_000 },
	gaps: { sent: 9, nodes: 1_000 },
	// With a square for each report at each question.
	guidance: { sent: 6, nodes: 320 },
	// With the verdict of each sentence of the review beside it: 2,572 nodes of the longest.
	'guidance/*': { sent: 26, nodes: 2_800 },
	'guidance/plan': { sent: 20, nodes: 1_300 },
	// With two pictures of a mark for each report.
	home: { sent: 14, nodes: 1_250 },
	'how-to-read': { sent: 5, nodes: 250 },
	methods: { sent: 30, nodes: 2_400 },
	'recommendations/*': { sent: 15, nodes: 1_100 },
	references: { sent: 21, nodes: 2_400 },
	// With what it finds, how, and examples.
	search: { sent: 2.7, nodes: 135 },
	studies: { sent: 17, nodes: 2_500 },
	// With what the review says of the study, and whether its record bears it out.
	'studies/*': { sent: 16.5, nodes: 1_420 },
	'studies/sorted/*': { sent: 17, nodes: 2_500 },
};

/** Of a kind that is not named above. */
const mostOfOthers: PageSize = { sent: 20, nodes: 2_000 };

/**
 * The mean of all pages of a kind, as they lie in the folder of the site, in thousands of bytes: of kinds with a page for
 * each study or code, which are most of its weight. A tenth more than those of the first review.
 */
const meanMost: Readonly<Record<string, number>> = {
	'by/*/*': 21,
	'embed/studies/*': 3.9,
	'embed/studies/*/*': 3,
	'studies/*': 66,
};

/** Kinds whose pages weigh more than `most` says, in the mean, in words; empty where none does. */
export function heavyKinds(pages: readonly { address: string; html: string }[], most = meanMost): readonly string[] {
	return [...Map.groupBy(pages, ({ address }) => pageKindOf(address))].flatMap(([kind, own]) => {
		const mean = own.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / own.length / 1_000;
		return mean <= (most[kind] ?? Number.POSITIVE_INFINITY) ? [] : [`${kind}: ${mean.toFixed(1)} kB of ${most[kind]}`];
	});
}

/** What is too large of a page, in words; empty where nothing is. A page that leads elsewhere at once has no kind. */
export function excessOf(address: string, html: string, document: Document): string {
	if (document.querySelector('meta[http-equiv=refresh]')) return '';
	const bound = most[pageKindOf(address)] ?? mostOfOthers;
	const sent = gzipSync(html).length / 1_000;
	const nodes = document.querySelectorAll('*').length;
	if (sent <= bound.sent && nodes <= bound.nodes) return '';
	return `/${address}: ${sent.toFixed(1)} kB of ${bound.sent}, ${nodes} nodes of ${bound.nodes}`;
}
