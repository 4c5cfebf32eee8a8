/** Feeds of the changes of the data (Atom, RFC 4287): an entry for each version. */
import type { Corpus } from '../corpus/corpus.ts';
import { pageHref, type Site, studyHref, versionedHref } from '../corpus/href.ts';
import type { DifferenceNotice } from '../guidance/difference-words.ts';
import { changesWording as say } from '../wording/changes.ts';
import { languageTag } from '../wording/language.ts';
import { escapeHtml } from './link-texts.ts';

export const feedFile = 'changes.xml';

interface FeedEntry {
	/** Stays the same for ever. */
	id: string;
	title: string;
	/** A day, `2024-01-22`. */
	day: string;
	/** The whole address of what it is about. */
	href: string;
	summary: string;
	/** HTML. */
	content: string;
}

interface Feed {
	title: string;
	/** The whole address of the feed. */
	self: string;
	/** The whole address of the page that it follows; it is the id of the feed too. */
	page: string;
	/** Newest first. */
	entries: readonly FeedEntry[];
}

const element = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;
const instant = (day: string) => `${day}T00:00:00Z`;

function formatFeed({ review }: Pick<Corpus, 'review'>, { title, self, page, entries }: Feed): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag}">`,
		element('id', page),
		element('title', title),
		element('updated', instant(entries[0]?.day ?? review.dates.data)),
		`<author>${element('name', review['short-title'])}</author>`,
		`<link rel="self" href="${escapeHtml(self)}"/>`,
		`<link href="${escapeHtml(page)}"/>`,
		element('rights', review.licence.attribution),
		...entries.map((entry) =>
			[
				'<entry>',
				element('id', entry.id),
				element('title', entry.title),
				element('updated', instant(entry.day)),
				`<link href="${escapeHtml(entry.href)}"/>`,
				element('summary', entry.summary),
				`<content type="html">${escapeHtml(entry.content)}</content>`,
				'</entry>',
			].join(''),
		),
		'</feed>',
		'',
	].join('\n');
}

const studyLink = (site: Site, id: string, label: string) =>
	`<a href="${escapeHtml(studyHref(site, id))}">${escapeHtml(label)}</a>`;

/**
 * The feed of all changes. `siteUrl` is the whole address of the site and ends with a slash. A review without changes
 * has a feed without entries.
 */
export function atomFeed(corpus: Corpus, siteUrl: string): string {
	const { review, changes, studiesById } = corpus;
	const site = { base: siteUrl };
	const page = pageHref(site, 'changes');
	const entries = changes.map(({ version, date, summary, changes: own }): FeedEntry => {
		const items = own.map(({ kind, what, studies = [] }) => {
			const links = studies.map((id) => {
				const study = studiesById.get(id);
				return study ? studyLink(site, id, study.label) : escapeHtml(id);
			});
			return `<li><strong>${escapeHtml(say.kind(say.kinds[kind]))}</strong> ${escapeHtml(what)} ${links.join(', ')}</li>`;
		});
		return {
			id: `${page}#v${version}`,
			title: say.entry(version),
			day: date,
			href: `${page}#v${version}`,
			summary,
			content: `<p>${escapeHtml(summary)}</p><ul>${items.join('')}</ul>`,
		};
	});
	return formatFeed(corpus, { title: say.feed(review['short-title']), self: `${siteUrl}${feedFile}`, page, entries });
}

/** What a version changed for one page. */
export interface PageStep {
	version: string;
	/** The day of that version. */
	day: string;
	told: DifferenceNotice;
}

/** The feed of one page or selection: an entry for each version that changed what it shows; none if none did. */
export function pageFeed(
	corpus: Corpus,
	siteUrl: string,
	{ title, page, file, steps }: { title: string; page: string; file: string; steps: readonly PageStep[] },
): string {
	const site = { base: siteUrl };
	const entries = steps.map(({ version, day, told: { summary, groups, notes } }): FeedEntry => {
		const lists = groups.map(({ title: group, studies }) => {
			const items = studies.map(({ id, label, changes }) => {
				const name = id !== undefined && corpus.studiesById.has(id) ? studyLink(site, id, label) : escapeHtml(label);
				return `<li>${[name, escapeHtml(changes.join('; '))].filter(Boolean).join(': ')}</li>`;
			});
			return `<p>${escapeHtml(group)}</p><ul>${items.join('')}</ul>`;
		});
		const paragraphs = [summary, ...notes].map((text) => `<p>${escapeHtml(text)}</p>`);
		return {
			id: versionedHref(page, version),
			title: say.entry(version),
			day,
			href: page,
			summary,
			content: [paragraphs[0], ...lists, ...paragraphs.slice(1)].join(''),
		};
	});
	const name = say.feedOf(title, corpus.review['short-title']);
	return formatFeed(corpus, { title: name, self: `${siteUrl}${file}`, page, entries });
}
