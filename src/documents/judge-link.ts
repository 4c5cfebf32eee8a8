/** Judges a link into the site: whether it still leads where it led, and to the same numbers. */
import type { Corpus } from '../corpus/corpus.ts';
import { isAnchorOf, isEntryAnchor } from '../corpus/entry-anchor.ts';
import { anyStudyCard, areCardsOwn } from '../corpus/finding-cards.ts';
import { registeredHref } from '../corpus/href.ts';
import { movedPages } from '../corpus/moved.ts';
import { pagePaths, readPage } from '../corpus/pages.ts';
import type { KeptVersion } from '../exports/version-files.ts';
import { formatAddress } from '../facets/address.ts';
import { codeNamed, variableNamed } from '../facets/facet.ts';
import { explainIgnored } from '../facets/ignored-reasons.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { variableIn } from '../facets/parse-selection.ts';
import { type DifferenceNotice, tellPage, tellStudy, tellView } from '../guidance/difference-words.ts';
import { pageDifference } from '../guidance/page-difference.ts';
import { pageSubject } from '../guidance/page-subject.ts';
import { type VersionDifference, versionDifference } from '../guidance/version-difference.ts';
import { isUnchanged, viewDifference } from '../guidance/view-difference.ts';
import { nearestWord } from '../records/nearest.ts';
import { formatWords, guess, quoteFound } from '../records/words.ts';
import { anchorsOf, filePaths } from './addresses.ts';

export const linkKinds = {
	'dead-link': 'error',
	'changed-numbers': 'error',
	'unknown-version': 'error',
	'moved-link': 'warning',
} as const;

export type LinkKind = keyof typeof linkKinds;

export interface LinkIssue {
	kind: LinkKind;
	message: string;
	/** What changed, line by line. */
	details?: readonly string[];
	hint: string;
}

export interface KnownSite {
	corpus: Corpus;
	/** The full address of the first page, with a slash at its end. */
	root: URL;
	/** Frozen versions, newest first. */
	versions: readonly KeptVersion[];
}

/** Returns a function that judges links into one site. That function returns undefined for a link that is alive. */
export function linkJudge(site: KnownSite): (path: SitePath) => LinkIssue | undefined {
	const { corpus, root, versions } = site;
	const names = versions.map(({ version }) => version);
	const pages = new Set(pagePaths(corpus));
	const files = new Set(filePaths(corpus, versions));
	const targets = new Map(movedPages({ base: root.pathname }, corpus).map(({ from, to }) => [from, to]));
	const redirects = new Map(
		corpus.redirects.map(({ from, to }) => [from, registeredHref({ base: root.pathname }, to)]),
	);
	const guessPage = pageGuesser(pages);
	const differences = new Map<string, VersionDifference>();
	const differenceSince = (version: string): VersionDifference | undefined => {
		const keptVersion = versions.find((candidate) => candidate.version === version);
		if (!keptVersion) return undefined;
		const difference = differences.get(version) ?? versionDifference(corpus, keptVersion);
		differences.set(version, difference);
		return difference;
	};

	return ({ path, query, anchor }) => {
		if (files.has(path)) return undefined;
		const address = path.replace(/(^|\/)index\.html$/, '').replace(/\/$/, '');
		// One page shows the card of any study: what it shows has the name of a card of its own.
		const study = address === anyStudyCard ? new URLSearchParams(query).get('id') : null;
		const page = study === null ? address : `${address}/${study}`;
		const to = targets.get(page) ?? (anchor === '' ? undefined : redirects.get(`${page}#${anchor}`));
		if (to !== undefined) return movedTo(`/${page}/${anchor && `#${anchor}`}`, withQuery(new URL(to, root), query));
		if (study !== null && !corpus.studiesById.has(study)) return deadCard(corpus, study);
		if (study === null && !pages.has(page)) return deadPage(page, guessPage(page));
		const problem = anchor === '' ? undefined : deadAnchor(corpus, page, anchor);
		if (problem) return problem;

		const isExplorer = page === 'explore' || page === 'embed/explore';
		const view = isExplorer ? query : namedQuery(corpus, page, query);
		const version = new URLSearchParams(query).get('v');
		const isPast = version !== null && version !== corpus.review.version;
		const difference = isPast ? differenceSince(version) : undefined;
		if (isPast && !difference)
			return {
				kind: 'unknown-version',
				message: `v=${version}: no such version of the data was released.`,
				hint: `${names.length === 0 ? 'None has been frozen yet.' : `Released are ${formatWords(names)}.`} Write the one that the numbers are from.`,
			};
		const text =
			difference &&
			(view !== undefined ? viewTold(corpus, view, difference) : pageTold(corpus, page, anchor, difference));
		if (text) return changedNumbers(text, corpus.review.version);
		return isExplorer ? judgeSelection(corpus, root, query) : undefined;
	};
}

/** The query of a named selection, for the page of its card, with the link's own query added; undefined for other pages. */
function namedQuery({ selections }: Corpus, page: string, query: string): string | undefined {
	const route = readPage(page);
	const ownSelection = selections.find(({ id }) => route?.name === 'selection' && id === route.names[0]);
	return ownSelection && `?${ownSelection.selection}${query.replace(/^\?/, '&')}`;
}

/** A link into the site: its path without the base, its query (with `?`) and its anchor (without `#`). */
export interface SitePath {
	path: string;
	query: string;
	anchor: string;
}

/** Takes a link into the site apart; undefined for links to other places. `http` and `https` count as the same. */
export function pathInSite(root: URL, href: string): SitePath | undefined {
	if (!/^(https?:)?\/\//i.test(href) || !URL.canParse(href, root)) return undefined;
	const { host, pathname, search, hash } = new URL(href, root);
	if (host !== root.host || !`${pathname}/`.startsWith(root.pathname)) return undefined;
	return { path: decodePath(pathname.slice(root.pathname.length)), query: search, anchor: decodePath(hash.slice(1)) };
}

function decodePath(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (cause) {
		if (cause instanceof URIError) return text;
		throw cause;
	}
}

function movedTo(from: string, to: string): LinkIssue {
	return {
		kind: 'moved-link',
		message: `"${from}" has another address now: ${to}`,
		hint: 'The old one leads there. Write the new one.',
	};
}

function withQuery(address: URL, query: string): string {
	address.search = query;
	return address.href;
}

const depth = (page: string) => page.split('/').length;

/** The most guesses for one site. Each guess compares many pages, and nobody reads more of them. */
const guessesMost = 200;

/** Returns a function that guesses which page was meant where the site lacks it; undefined for no near page, or after `guessesMost` guesses. */
function pageGuesser(pages: ReadonlySet<string>): (page: string) => string | undefined {
	const byDepth = Map.groupBy(
		[...pages].filter((page) => page !== '').map((word) => ({ word })),
		({ word }) => depth(word),
	);
	let guesses = 0;
	return (page) => (guesses++ < guessesMost ? nearestWord(page, byDepth.get(depth(page)) ?? []) : undefined);
}

function deadPage(page: string, nearest: string | undefined): LinkIssue {
	return {
		kind: 'dead-link',
		message: `${quoteFound(`/${page}/`)}: the site has no such page.`,
		hint: `${guess(nearest)}Copy the address from the page that is meant.`,
	};
}

function deadCard({ studiesById }: Corpus, study: string): LinkIssue {
	const nearest = nearestWord(
		study,
		[...studiesById.keys()].map((word) => ({ word })),
	);
	return {
		kind: 'dead-link',
		message: `${quoteFound(`/${anyStudyCard}/?id=${study}`)}: the review has no study of this id.`,
		hint: `${guess(nearest)}Copy the address from the page of the study.`,
	};
}

/** The issue of an anchor that no longer exists. Only anchors of entries stay forever; other anchors are not checked. */
function deadAnchor(corpus: Corpus, page: string, anchor: string): LinkIssue | undefined {
	const route = readPage(page);
	// The card of a study has anchors only for its findings, and only where these have no cards of their own.
	const hasParts = route?.name === 'study' && (!route.isCard || !areCardsOwn(corpus));
	const [id] = hasParts ? route.names : [];
	const anchors = (id === undefined ? [] : anchorsOf(corpus, id)).filter(
		(one) => !route?.isCard || isAnchorOf('findings', one),
	);
	if (id === undefined || !isEntryAnchor(anchor) || anchors.includes(anchor)) return undefined;
	const nearest = nearestWord(
		anchor,
		anchors.map((word) => ({ word })),
	);
	return {
		kind: 'dead-link',
		message: `"/${page}/#${anchor}": the page is there, and nothing on it has this name.`,
		hint: `${guess(nearest)}Copy the address from the page that is meant.`,
	};
}

/** The issue of a selection with unknown parts, or with former names. */
function judgeSelection(corpus: Corpus, root: URL, query: string): LinkIssue | undefined {
	const { selection, ignored } = parseAddress(corpus, query);
	if (ignored.length > 0)
		return {
			kind: 'dead-link',
			message: explainIgnored(ignored)
				.map(({ what, why }) => `${quoteFound(what)}: ${why}`)
				.join(' '),
			hint: 'The page leaves this out and shows the rest. Choose again in the explorer, and copy its address.',
		};
	const isFormer = ([key, word]: readonly [string, string]) => {
		const name = variableIn(key);
		const variable = variableNamed(corpus, name);
		if (!variable) return false;
		return variable.id !== name || (codeNamed(corpus, variable, word) ?? word) !== word;
	};
	if (![...new URLSearchParams(query)].some(isFormer)) return undefined;
	return movedTo(`/explore/${query}`, new URL(`explore/${formatAddress(selection)}`, root).href);
}

function viewTold(corpus: Corpus, query: string, difference: VersionDifference): DifferenceNotice | undefined {
	const ofView = viewDifference({ corpus, query }, difference);
	if (isUnchanged(ofView)) return undefined;
	return tellView(ofView, difference, corpus.review.words.report, new URLSearchParams(query).has('q'));
}

/** What changed for a page or its card; undefined where nothing changed, or where the page is not about records. */
function pageTold(
	corpus: Corpus,
	page: string,
	anchor: string,
	difference: VersionDifference,
): DifferenceNotice | undefined {
	const subject = pageSubject(corpus, page);
	if (!subject) return undefined;
	if ('study' in subject) {
		const entry = subject.entry ?? (isEntryAnchor(anchor) ? anchor : undefined);
		const ofPage = pageDifference(difference, subject);
		const own = ofPage.recoded.flatMap(({ changes, ...study }) => {
			const ofEntry = changes.filter((change) => !entry || isOfEntry(entry, change.entry));
			return ofEntry.length > 0 ? [{ ...study, changes: ofEntry }] : [];
		});
		return own.length > 0 ? tellStudy({ ...ofPage, recoded: own }, difference) : undefined;
	}
	const ofPage = pageDifference(difference, subject);
	const { added, removed, recoded, gone, redefined } = ofPage;
	if ([added, removed, recoded, gone, redefined].every((changes) => changes.length === 0)) return undefined;
	return tellPage(ofPage, difference, corpus.review.words.report);
}

function isOfEntry(anchor: string, entry: string | undefined): boolean {
	return entry !== undefined && (anchor === entry || anchor.endsWith(`-${entry}`));
}

function changedNumbers({ summary, groups, notes }: DifferenceNotice, current: string): LinkIssue {
	const lines = groups.flatMap(({ title, studies }) =>
		studies.flatMap(({ label, changes }) => {
			if (label === '') return changes;
			return [`${title}: ${label}${changes.length > 0 ? `: ${changes.join('; ')}` : ''}`];
		}),
	);
	return {
		kind: 'changed-numbers',
		message: summary,
		details: [...lines, ...notes],
		hint: `Read what is said there again, and then write v=${current}.`,
	};
}
