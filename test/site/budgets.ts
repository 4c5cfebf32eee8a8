/**
 * What a first visit to a page of the first review may cost, by kind: kilobytes as they are sent, of which scripts and
 * style sheets, and requests. The typefaces, 50 kB, and the icon are among them. `page-size.ts` has the HTML and the nodes.
 * Raised on purpose alone.
 */
export interface Budget {
	all: number;
	script: number;
	css: number;
	requests: number;
}

/** How many nodes a browser may make of a page of the first review: no page of it is longer, whatever its kind. */
const nodesMost = 3_550;
/**
 * The most nodes of a page of some kind, in a review of some studies. A grid of what is charted has a cell for each study
 * and variable. Of the 20 studies of the first review it has no more nodes than another page; each record more may bring 90.
 */
export const nodesOf = (kind: string, studies: number): number =>
	kind === 'figures/*' ? Math.max(nodesMost, nodesMost + 90 * (studies - 20)) : nodesMost;

const plain: Budget = { all: 75, script: 3.2, css: 7.3, requests: 8 };
/** With the links to the page, what changed since a version, and marks. */
const cited: Budget = { all: 81, script: 4, css: 6.6, requests: 9 };

/** Kinds by `pageKindOf`. A kind that is not named is `plain`. */
const budgets: Readonly<Record<string, Budget>> = {
	about: { ...plain, script: 5.2, requests: 11 },
	'by/*/*': cited,
	claims: { all: 132, script: 37, css: 6.3, requests: 17 },
	'claims/*': { ...cited, all: 84, script: 6.5, requests: 12 },
	'claims/report': { ...plain, all: 95 },
	'codebook/*': cited,
	'embed/explore': { all: 108, script: 49.4, css: 6.2, requests: 16 },
	'embed/figures/*': { all: 88, script: 3.5, css: 6.2, requests: 9 },
	'embed/studies': { all: 90, script: 30.5, css: 6.6, requests: 12 },
	// With the index of all records: `recordIn`.
	explore: { all: 172, script: 50, css: 9.95, requests: 14 },
	figures: { ...plain, all: 91 },
	'figures/*': { all: 95, script: 7, css: 6.3, requests: 12 },
	'guidance/*': { all: 90, script: 6.5, css: 8.05, requests: 12 },
	'guidance/plan': { all: 126.2, script: 52.1, css: 6.3, requests: 16 },
	home: { all: 75, script: 4, css: 8.15, requests: 9 },
	methods: { ...plain, all: 91 },
	query: { all: 136, script: 61.5, css: 5, requests: 14 },
	'recommendations/*': cited,
	search: { ...plain, script: 13.2, requests: 14 },
	// Its figure is drawn in the browser, from the records.
	'two-variables': { all: 145, script: 78.7, css: 6.5, requests: 23 },
	'studies/*': { all: 81, script: 4.8, css: 6.5, requests: 10 },
};

/** What a record may add to the explorer's index, kilobytes. */
const recordIn = 1.05;

/** The budget of a kind in a review of some studies. */
export function budgetOf(kind: string, studies: number): Budget {
	const budget = budgets[kind] ?? plain;
	return kind === 'explore' ? { ...budget, all: budget.all + recordIn * studies } : budget;
}
