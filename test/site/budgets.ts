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

const plain: Budget = { all: 75, script: 5, css: 7.3, requests: 8 };
/** With the links to the page, what changed since a version, and marks. */
const cited: Budget = { all: 81, script: 12, css: 6.6, requests: 14 };

/** Kinds by `pageKindOf`. A kind that is not named is `plain`. */
const budgets: Readonly<Record<string, Budget>> = {
	about: { ...plain, script: 7.6, requests: 13 },
	'by/*/*': cited,
	claims: { all: 132, script: 37, css: 6.3, requests: 17 },
	'claims/*': { ...cited, all: 84, requests: 17 },
	'claims/report': { ...plain, all: 95 },
	'codebook/*': cited,
	data: { ...plain, script: 5.6, requests: 10 },
	'embed/explore': { all: 108, script: 49, css: 6.2, requests: 22 },
	'embed/figures/*': { all: 96, script: 3.5, css: 6.2, requests: 9 },
	'embed/studies': { all: 90, script: 30.5, css: 6.6, requests: 12 },
	explore: { all: 214, script: 50, css: 9.8, requests: 14 },
	figures: { ...plain, all: 91 },
	// 95 is the aim: a square with its link for each study and each variable is in the page.
	'figures/*': { all: 109, script: 13, css: 6.2, requests: 20 },
	gaps: { ...plain, script: 5.6, requests: 10 },
	// 90 is the aim.
	'guidance/*': { all: 95, script: 12, css: 7.9, requests: 17 },
	'guidance/plan': { all: 128, script: 53, css: 6.3, requests: 18 },
	// 75 is the aim, 4 of them script.
	home: { all: 78, script: 6, css: 8, requests: 11 },
	methods: { ...plain, all: 91, script: 5.6, requests: 10 },
	query: { all: 136, script: 61, css: 5, requests: 15 },
	'recommendations/*': cited,
	search: { ...plain, script: 13.2, requests: 14 },
	// Its figure is drawn in the browser, from the records.
	'two-variables': { all: 145, script: 84, css: 6.5, requests: 48 },
	'studies/*': { all: 84, script: 11.7, css: 6.4, requests: 18 },
};

export const budgetOf = (kind: string): Budget => budgets[kind] ?? plain;
