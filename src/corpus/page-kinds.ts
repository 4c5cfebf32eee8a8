/**
 * The table of the kinds of page. Addresses, the register, redirects, cards, reserved words, the check of links and the
 * changes of a page all derive from it: a new kind of page is an entry here, and its file in `pages/`.
 */
import { cardNames } from '../wording/card-names.ts';
import { valuesWording } from '../wording/codebook.ts';
import { labelWording as say } from '../wording/labels.ts';
import { pageNames } from '../wording/page-names.ts';
import { addresses, fillAddress } from './address-form.ts';
import { studiesWithPage, studyWithPage } from './apart.ts';
import { claimPage, claimReportPage, claimsPage } from './claim-pages.ts';
import { entriesOf } from './corpus.ts';
import { entryAnchor, isAnchorOf } from './entry-anchor.ts';
import { variablesOfFigure } from './figure-variables.ts';
import { anyStudyCard, hasOwnCard, hasOwnStudyCard, sharedFindingCard, sharedStudyCard } from './finding-cards.ts';
import { gapsTopic } from './gaps-topic.ts';
import { codesWithPage, orderVariables } from './kept.ts';
import { codeLabel } from './label.ts';
import type { PageKind } from './page-kind.ts';
import { renamedCodes, renamedOrders, renamedVariables } from './renamed.ts';

/** Pages that every review has, with the labels that readers see. */
const sitePages: Readonly<Record<string, string>> = {
	about: pageNames.about,
	accessibility: pageNames.accessibility,
	by: pageNames.by,
	changes: pageNames.changes,
	codebook: pageNames.codebook,
	data: pageNames.data,
	'embed/explore': pageNames.explore,
	[anyStudyCard]: pageNames.studies,
	explore: pageNames.explore,
	figures: pageNames.figures,
	gaps: pageNames.gaps,
	guidance: pageNames.guidance,
	'guidance/plan': pageNames.planner,
	'how-to-read': pageNames['how-to-read'],
	methods: pageNames.methods,
	query: pageNames.query,
	recommendations: pageNames.recommendations,
	references: pageNames.references,
	search: pageNames.search,
	studies: pageNames.studies,
	'two-variables': pageNames['two-variables'],
};

/** The first page. Its address is empty. */
export const home = {
	address: '',
	noun: ['the first page', 'first pages'],
	pages: () => [[]],
	label: ({ review }) => review['short-title'],
	// What its picture of findings draws, and what its prose shows or counts.
	about({ review, pages }) {
		const prose = byId(pages, 'home');
		const groups = Object.values(review['finding-groups'] ?? {});
		if (!prose && groups.length === 0) return undefined;
		return {
			variables: [...new Set([...groups, ...(prose?.shown ?? [])])],
			selections: prose?.selections ?? [],
			findings: (prose?.findings ?? []).map(({ study, finding }) => `${study}/${finding}`),
		};
	},
} as const satisfies PageKind;

export const page = {
	address: 'PAGE',
	noun: ['a page', 'pages'],
	kept: 'with-review',
	pages: () => Object.keys(sitePages).map((name) => [name]),
	label: (_, name) => (Object.hasOwn(sitePages, name) ? sitePages[name] : undefined),
	about: (corpus, name) => (name === 'gaps' ? gapsTopic(corpus) : undefined),
} as const satisfies PageKind;

export const study = {
	address: addresses.study,
	noun: ['a study', 'studies'],
	kept: 'with-data',
	roll: 'record',
	pages: (corpus) => studiesWithPage(corpus).map(({ id }) => [id]),
	label: (corpus, id = '') => studyWithPage(corpus, id)?.label,
	about: (corpus, id = '') => (studyWithPage(corpus, id) ? { study: id } : undefined),
	card: {
		height: 560,
		title: cardNames.study,
		isOwn: hasOwnStudyCard,
		shared: (_, id = '') => sharedStudyCard(id),
	},
} as const satisfies PageKind;

/** An entry of a study: a part of its study's page. */
export const entry = {
	address: addresses.entry,
	noun: ['an entry of a study', 'entries of studies'],
	kept: 'with-data',
	owner: (id) => fillAddress(addresses.study, [id]),
	pages: (corpus) =>
		studiesWithPage(corpus).flatMap((one) =>
			Object.keys(one.lists).flatMap((list) => entriesOf(one, list).map(({ id }) => [one.id, entryAnchor(list, id)])),
		),
	label: (corpus, id = '') => studyWithPage(corpus, id)?.label,
	about: (corpus, id = '', anchor) => (studyWithPage(corpus, id) ? { study: id, entry: anchor } : undefined),
	card: {
		height: 300,
		title: cardNames.finding,
		form: ['ID', entryAnchor('findings', 'ID')],
		has: (_, anchor) => isAnchorOf('findings', anchor),
		isOwn: hasOwnCard,
		shared: (corpus, id = '', anchor = '') => sharedFindingCard(corpus, id, anchor),
	},
} as const satisfies PageKind;

/** All studies, ordered by the value of a variable. */
const order = {
	address: addresses.order,
	noun: ['an order of the studies', 'orders of the studies'],
	kept: 'with-review',
	owner: (id) => fillAddress(addresses.variable, [id]),
	pages: (corpus) => orderVariables(corpus).map(({ id }) => [id]),
	label: ({ variablesById }, id = '') => say.studiesBy(variablesById.get(id)?.label ?? id),
	renamed: renamedOrders,
} as const satisfies PageKind;

export const variable = {
	address: addresses.variable,
	noun: ['a variable', 'variables'],
	kept: 'with-data',
	pages: ({ variables }) => variables.map(({ id }) => [id]),
	label: ({ variablesById }, id) => variablesById.get(id)?.label,
	about: ({ variablesById }, id) => (variablesById.has(id) ? { variables: [id] } : undefined),
	renamed: renamedVariables,
} as const satisfies PageKind;

/** All values of a variable, each with its studies. */
const values = {
	address: addresses.values,
	noun: ['the values of a variable', 'values of variables'],
	kept: 'with-review',
	owner: (id) => fillAddress(addresses.variable, [id]),
	pages: ({ variables }) => variables.map(({ id }) => [id]),
	label: ({ variablesById, review }, id = '') => {
		const one = variablesById.get(id);
		return one && valuesWording.ofVariable(one.label, review.words.report);
	},
	about: ({ variablesById }, id) => (variablesById.has(id) ? { variables: [id] } : undefined),
	renamed: renamedVariables,
} as const satisfies PageKind;

/** All studies with a code or a state. */
export const code = {
	address: addresses.code,
	noun: ['a code', 'codes'],
	kept: 'with-data',
	owner: (id) => fillAddress(addresses.variable, [id]),
	pages: (data) => data.variables.flatMap((one) => codesWithPage(data, one).map((word) => [one.id, word])),
	label: ({ variablesById }, id, word) => {
		const one = variablesById.get(id);
		return one && say.valueOf(one.label, codeLabel(one, word));
	},
	about: (_, id, word) => ({ variable: id, code: word }),
	renamed: renamedCodes,
} as const satisfies PageKind;

const figure = {
	address: 'figures/FIGURE',
	noun: ['a figure', 'figures'],
	kept: 'with-review',
	roll: 'figure',
	pages: ({ figures }) => figures.map(({ id }) => [id]),
	label: ({ figures }, id) => byId(figures, id)?.title,
	about(corpus, id) {
		const one = byId(corpus.figures, id);
		return one && { variables: variablesOfFigure(corpus, one) };
	},
	card: { height: 640, title: cardNames.figure },
} as const satisfies PageKind;

export const question = {
	address: 'guidance/QUESTION',
	noun: ['a question', 'questions'],
	kept: 'with-review',
	roll: 'question',
	pages: ({ questions }) => questions.map(({ id }) => [id]),
	label: ({ questions }, id) => byId(questions, id)?.title,
	// The variables of the question, those that its page shows or counts, and the findings that it names or that compare
	// the options.
	about({ questions }, id) {
		const one = byId(questions, id);
		if (!one) return undefined;
		const { compared = [] } = one;
		const own = one.findings.map(({ study, finding }) => `${study}/${finding}`);
		const findings = [...own, ...(compared === 'not-applicable' ? [] : compared)];
		return { variables: [...one.variables, ...one.shown], selections: one.selections, findings, questions: [one.id] };
	},
	card: { height: 340, title: cardNames.question },
} as const satisfies PageKind;

const recommendation = {
	address: 'recommendations/RECOMMENDATION',
	noun: ['a recommendation', 'recommendations'],
	kept: 'with-review',
	roll: 'recommendation',
	pages: ({ recommendations }) => recommendations.map(({ id }) => [id]),
	label: ({ recommendations }, id) => byId(recommendations, id)?.label,
	// The selections in its table, its evidence and where it stands; and the findings that it names.
	about({ recommendations }, id) {
		const one = byId(recommendations, id);
		if (!one) return undefined;
		const { evidence = [], stands = [], compared = [], none = [], element, without, gain, 'no-gain': noGain } = one;
		const rows = [element, without, gain, noGain].flatMap((row) => row ?? []);
		return {
			variables: [],
			selections: [...[...evidence, ...stands, ...rows].map(({ selection = '' }) => selection), ...none],
			findings: [...compared, ...evidence.flatMap(({ findings = [] }) => findings)],
			recommendation: one.id,
		};
	},
} as const satisfies PageKind;

/** A named selection. Its page is a card. */
export const selection = {
	address: 'embed/selections/SELECTION',
	noun: ['a named selection', 'named selections'],
	kept: 'with-review',
	roll: 'selection',
	pages: ({ selections }) => selections.map(({ id }) => [id]),
	label: ({ selections }, id) => byId(selections, id)?.title,
	card: { height: 300, title: cardNames.selection },
} as const satisfies PageKind;

/** The card of any other selection, which stands in the query of `embed/explore`. */
export const exploreCard = {
	height: 380,
	title: cardNames.anySelection,
	isComputed: true,
} as const;

/** All kinds, in the order in which an address is compared with them: the first that fits is its kind. */
export const pageKinds = {
	home,
	claims: claimsPage,
	page,
	study,
	entry,
	order,
	variable,
	values,
	code,
	figure,
	question,
	recommendation,
	claimReport: claimReportPage,
	claim: claimPage,
	selection,
};

function byId<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
	return list.find((one) => one.id === id);
}
