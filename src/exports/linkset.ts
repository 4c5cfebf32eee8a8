/**
 * The typed links between the page of the data and its files (RFC 9264), for hosts that cannot send them as headers:
 * FAIR Signposting, level 2.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { dataDoiHref } from '../corpus/data-doi.ts';
import { fileHref, pageHref } from '../corpus/href.ts';
import { citationFileName, dataciteName } from './citation-file.ts';
import { offeredFiles } from './files.ts';

/** Where people read who made the data: their names, and what each has done. No identifiers of people are charted. */
export const authorHref = (site: Parameters<typeof pageHref>[0]): string => `${pageHref(site, 'about')}#review`;

export const linksetName = 'linkset.json';

/** `siteUrl` is the whole address of the site and ends with a slash. */
export function dataLinkset(corpus: Corpus, siteUrl: string): object {
	const { review, changes } = corpus;
	const site = { base: siteUrl };
	const page = pageHref(site, 'data');
	const doi = dataDoiHref(changes, review.version);
	const files = offeredFiles(corpus).map(({ name, mediaType }) => ({
		href: fileHref(site, `data/${name}`),
		type: mediaType.replace(/;.*/, ''),
	}));
	const descriptions = [
		{ href: fileHref(site, 'data/datapackage.json'), type: 'application/json' },
		{ href: fileHref(site, 'ro-crate-metadata.json'), type: 'application/ld+json' },
		{ href: fileHref(site, dataciteName), type: 'application/json' },
		{ href: fileHref(site, citationFileName), type: 'application/x-yaml' },
	];
	return {
		linkset: [
			{
				anchor: page,
				...(doi === undefined ? {} : { 'cite-as': [{ href: doi }] }),
				type: [{ href: 'https://schema.org/AboutPage' }, { href: 'https://schema.org/Dataset' }],
				author: [{ href: authorHref(site), type: 'text/html' }],
				license: [{ href: review.licence.url }],
				describedby: descriptions,
				item: files,
			},
			...files.map(({ href }) => ({ anchor: href, collection: [{ href: page, type: 'text/html' }] })),
			...descriptions.map(({ href }) => ({ anchor: href, describes: [{ href: page, type: 'text/html' }] })),
		],
	};
}
