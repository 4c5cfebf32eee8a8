/** The changes of the data as a feed (Atom, RFC 4287): an entry for each version. */
import type { Corpus } from '../corpus/corpus.ts';
import { pageHref, studyHref } from '../corpus/href.ts';
import { changesWording as say } from '../wording/changes.ts';
import { languageTag } from '../wording/language.ts';
import { escapeHtml } from './link-texts.ts';

export const feedFile = 'changes.xml';

/**
 * The text of the feed. `siteUrl` is the whole address of the site and ends with a slash. The ids of entries stay the
 * same for ever. A review without changes has a feed without entries.
 */
export function atomFeed({ review, changes, studiesById }: Corpus, siteUrl: string): string {
	const site = { base: siteUrl };
	const page = pageHref(site, 'changes');
	const instant = (day: string) => `${day}T00:00:00Z`;
	const element = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;
	const entries = changes.map(({ version, date, summary, changes: own }) => {
		const items = own.map(({ kind, what, studies = [] }) => {
			const links = studies.map((id) => {
				const study = studiesById.get(id);
				return study ? `<a href="${escapeHtml(studyHref(site, id))}">${escapeHtml(study.label)}</a>` : escapeHtml(id);
			});
			return `<li><strong>${escapeHtml(say.kind(say.kinds[kind]))}</strong> ${escapeHtml(what)} ${links.join(', ')}</li>`;
		});
		const content = `<p>${escapeHtml(summary)}</p><ul>${items.join('')}</ul>`;
		return [
			'<entry>',
			element('id', `${page}#v${version}`),
			element('title', say.entry(version)),
			element('updated', instant(date)),
			`<link href="${escapeHtml(`${page}#v${version}`)}"/>`,
			element('summary', summary),
			`<content type="html">${escapeHtml(content)}</content>`,
			'</entry>',
		].join('');
	});
	const latest = changes[0]?.date ?? review.dates.data;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag}">`,
		element('id', page),
		element('title', say.feed(review['short-title'])),
		element('updated', instant(latest)),
		`<author>${element('name', review['short-title'])}</author>`,
		`<link rel="self" href="${escapeHtml(`${siteUrl}${feedFile}`)}"/>`,
		`<link href="${escapeHtml(page)}"/>`,
		element('rights', review.licence.attribution),
		...entries,
		'</feed>',
		'',
	].join('\n');
}
