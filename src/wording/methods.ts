/** What the site says about how the review was made, and how its records were charted. */
import { formatCount, formatList, formatNumber, withStop } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const methodsWording = /* @__PURE__ */ english({
	description: (review: string) => `How ${review} was made, and how its records were charted.`,
	published: <Part>(date: Part) => rich`The review was published on ${date}.`,
	selection: 'Selection',
	dashed: 'A dashed box is a number that the review does not give.',
	extraction: 'Extraction by the review',
	appraisal: 'Appraisal and synthesis',
	limitations: 'Limitations that the review names',
	conclusions: 'What it concludes',
	concluding: 'The review’s own conclusions, in our words.',
	recommendations: 'What it recommends',
	to: { educators: 'To educators', researchers: 'To researchers' },
});

export const eligibilityWording = /* @__PURE__ */ english({
	heading: 'Eligibility',
	population: 'Population',
	concept: 'Concept',
	context: 'Context',
	included: 'Included',
	excluded: 'Excluded',
	/** The date of a protocol. */
	dated: (date: string) => `Dated ${date}.`,
});

export const searchesWording = /* @__PURE__ */ english({
	heading: 'Searches',
	table: 'Sources searched',
	source: 'Source',
	kind: 'Kind',
	date: 'Searched on',
	/** The first and the last day of a search. */
	days: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
	hits: 'Records found',
	limits: (limits: string) => `Limits: ${limits}`,
	kinds: {
		database: 'Database',
		'grey-literature': 'Grey literature',
		'reference-lists': 'Reference lists',
		register: 'Register',
	},
	strategies: 'Strategies, as printed',
	copy: 'Copy the strategy',
});

/** Who made one of the two readings. */
interface Coder {
	name: string;
	kind: 'person' | 'software';
}

/** How the records were charted, and how far two independent chartings agreed. */
export const chartingWording = /* @__PURE__ */ english({
	heading: 'How the records were charted',
	none: 'The records carry no log of double charting.',
	agreement: ({ agreed, pairs }: { agreed: number; pairs: number }, coders: readonly Coder[] | undefined) =>
		`The two chartings gave the same answer in ${formatNumber(agreed)} of ${formatNumber(pairs)} comparisons (${formatPercent(agreed, pairs)}). ${coders === undefined ? 'This is per cent agreement, and is not corrected for chance.' : coders.every(({ kind }) => kind === 'software') ? `This is per cent agreement between ${formatList(coders.map(({ name }) => name))} over the same text. It is not corrected for chance, and it is not inter-rater reliability between people.` : `This is per cent agreement between ${formatList(coders.map(({ name, kind }) => (kind === 'software' ? `${name} (software)` : name)))}, and is not corrected for chance.`}`,
	/** Stands below the table where it has measures that are corrected for chance, or of sets. */
	measures:
		'Kappa is Cohen’s (1960), for variables with one code: agreement corrected for chance, with states as codes of their own. It is undefined where both readings used one category only. Jaccard is the mean share of codes that both readings have among those that either has (Jaccard 1912), for variables with several codes.',
	kappa: 'Kappa',
	jaccard: 'Jaccard',
	undefinedKappa: 'undefined',
	index: (value: number) => value.toFixed(2),
	byVariable: 'Agreement by variable',
	variable: 'Variable',
	same: 'Same',
	compared: 'Compared',
	share: 'Agreement',
	percent: ({ agreed, pairs }: { agreed: number; pairs: number }) => formatPercent(agreed, pairs),
	decided: (count: number) => formatCount(count, { one: 'logged decision', many: 'logged decisions' }),
	/** Stands below the first of many decisions. */
	further: <Link>(rest: number, link: Linker<Link>) => rich`${formatNumber(rest)} more are in ${link('the data')}.`,
	/** One decision on a disagreement: its study and field, which coding was kept (with the value), and why. */
	decision: <Part>(
		study: Part,
		{ field, stands, value, reason }: { field: string; stands: string; value?: unknown; reason: string },
	) => rich`${study}, ${field}: ${stands}${value ? ` (${String(value)})` : ''}. ${reason}`,
	stands: {
		first: 'the first was kept',
		second: 'the second was kept',
		both: 'both were kept',
		neither: 'neither was kept as it was',
	},
	readings: (first: string, second: string) => `First: ${withStop(first)} Second: ${withStop(second)}`,
});

/** A percentage with at most one digit after the point; a dash if nothing was compared. */
function formatPercent(part: number, whole: number): string {
	return whole === 0 ? '–' : `${formatNumber(Math.round((1000 * part) / whole) / 10)}%`;
}

export const checklistWording = /* @__PURE__ */ english({
	heading: 'PRISMA-ScR checklist',
	about: 'Tricco and colleagues, 2018. Where the review reports each item, as this site reads it.',
	item: 'Item',
	asks: 'Asks for',
	where: 'Where',
	state: 'State',
	partly: 'In part',
});
