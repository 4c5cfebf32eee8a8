/** schema.org descriptions of the pages, as objects, for search engines and harvesters. */

import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { dataBy } from '../corpus/data-by.ts';
import { dataDoiHref } from '../corpus/data-doi.ts';
import { dataMakers } from '../corpus/data-makers.ts';
import { fileHref, pageHref, studyHref, versionedHref } from '../corpus/href.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import { isLean } from '../corpus/profile.ts';
import { type Citation, type CitationType, citationYear, leadNames, type Name, shortName } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { datasetWording as say } from '../wording/dataset.ts';
import { languageTag } from '../wording/language.ts';
import { citationHref, pageRange, spacedName, spokenName } from './csl.ts';
import type { DataFile } from './files.ts';

export type JsonLd = { [key: string]: unknown };

const context = 'https://schema.org';

const types: Partial<Record<CitationType, string>> = {
	'article-journal': 'ScholarlyArticle',
	article: 'ScholarlyArticle',
	'paper-conference': 'ScholarlyArticle',
	book: 'Book',
	chapter: 'Chapter',
	report: 'Report',
	thesis: 'Thesis',
	webpage: 'WebPage',
	dataset: 'Dataset',
	'article-magazine': 'Article',
	'article-newspaper': 'NewsArticle',
	software: 'SoftwareApplication',
	patent: 'CreativeWork',
	periodical: 'Periodical',
	post: 'SocialMediaPosting',
	'post-weblog': 'BlogPosting',
	map: 'Map',
	manuscript: 'Manuscript',
	legislation: 'Legislation',
};

/** A published work, in contrast to a page of this site. */
function workLd(citation: Citation): JsonLd {
	const { first, last } = pageRange(citation);
	const href = citationHref(citation);
	return {
		'@type': types[citation.type] ?? 'CreativeWork',
		name: citationTitle(citation),
		headline: citationTitle(citation),
		author: leadNames(citation).map(spacedName).map(authorLd),
		datePublished: isoDate(citation),
		isPartOf: containerLd(citation),
		pagination: last === undefined ? first : `${first}-${last}`,
		publisher: citation.publisher === undefined ? undefined : { '@type': 'Organization', name: citation.publisher },
		inLanguage: citation.language,
		identifier:
			citation.DOI === undefined ? undefined : { '@type': 'PropertyValue', propertyID: 'doi', value: citation.DOI },
		sameAs: href,
		url: href,
	};
}

/** A published work by its title and address alone. */
const namedWorkLd = (citation: Citation): JsonLd => ({
	'@type': types[citation.type] ?? 'CreativeWork',
	name: citationTitle(citation),
	sameAs: citationHref(citation),
});

/** The day, the month or the year, as ISO 8601 has them; undefined without a year. */
function isoDate(citation: Citation): string | undefined {
	if (citationYear(citation) === undefined) return undefined;
	const [first = []] = citation.issued?.['date-parts'] ?? [];
	return first.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function authorLd(name: Name): JsonLd {
	if (name.literal !== undefined) return { '@type': 'Organization', name: name.literal };
	return {
		'@type': 'Person',
		name: spokenName(name),
		familyName: name.family === undefined ? undefined : shortName(name),
		givenName: name.given,
		honorificSuffix: name.suffix,
	};
}

/** The issue in its volume in its journal, or the journal alone without numbers; other containers by name. Undefined without one. */
function containerLd({ type, 'container-title': container, volume, issue, ISSN }: Citation): JsonLd | undefined {
	if (container === undefined) return undefined;
	const title = unmarkedText(container);
	if (type !== 'article-journal') return { '@type': 'CreativeWork', name: title };
	const journal: JsonLd = { '@type': 'Periodical', name: title, issn: ISSN };
	const inVolume =
		volume === undefined ? journal : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal };
	return issue === undefined ? inVolume : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume };
}

const siteLd = ({ review }: Corpus, siteUrl: string): JsonLd => ({
	'@type': 'WebSite',
	name: review['short-title'],
	url: siteUrl,
});

/** The description of the data set. Search engines require at least 50 characters, which the counts make sure of. */
function description(corpus: Corpus): string {
	const { review, studies, variables } = corpus;
	const reports = { reports: studies.length, noun: review.words.report };
	return say.description(review.description, reports, variables.length, dataBy(corpus));
}

/** The review and what its records say first, as keywords of the data. */
export function dataKeywords({ review, variablesById }: Pick<Corpus, 'review' | 'variablesById'>): readonly string[] {
	return [...new Set([review['short-title'], ...review.glance.flatMap((id) => variablesById.get(id)?.label ?? [])])];
}

/** The creators as schema.org has them: people by their names, all else as an organization. */
function creatorsLd(corpus: Corpus): readonly JsonLd[] {
	return dataMakers(corpus).map(({ name, given, family, affiliation }) =>
		family === undefined
			? { '@type': 'Organization', name }
			: {
					'@type': 'Person',
					name,
					givenName: given,
					familyName: family,
					...(affiliation === undefined ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
				},
	);
}

/** The data page: the data set of the whole corpus and the files offered there. */
export function dataPageLd(
	corpus: Corpus,
	siteUrl: string,
	files: readonly Pick<DataFile, 'name' | 'title' | 'mediaType'>[],
): JsonLd {
	const { review, variables } = corpus;
	const site = { base: siteUrl };
	return {
		'@context': context,
		'@type': 'Dataset',
		name: say.name(review.title),
		description: description(corpus),
		url: pageHref(site, 'data'),
		version: review.version,
		datePublished: review.dates.data,
		dateModified: review.dates.data,
		identifier: dataDoiHref(corpus.changes, review.version) ?? versionedHref(pageHref(site, 'data'), review.version),
		keywords: dataKeywords(corpus),
		creator: creatorsLd(corpus),
		temporalCoverage: `${review.years.from}/${review.years.to}`,
		license: review.licence.url,
		creditText: review.licence.attribution,
		isAccessibleForFree: true,
		inLanguage: languageTag,
		isBasedOn: workLd(review.citation),
		citation: workLd(review.citation),
		variableMeasured: variables.map(({ label, question }) => ({
			'@type': 'PropertyValue',
			name: label,
			description: question,
		})),
		isPartOf: siteLd(corpus, siteUrl),
		distribution: files.map(({ name, title, mediaType }) => ({
			'@type': 'DataDownload',
			name: title,
			encodingFormat: mediaType,
			contentUrl: fileHref(site, `data/${name}`),
		})),
	};
}

/**
 * A study's page. The page is about the report and is not the report. On a lean site its tags for citations alone say more
 * of the report, and its head has its address and title.
 */
export function studyPageLd(corpus: Corpus, study: Study, siteUrl: string): JsonLd {
	if (isLean(corpus))
		return {
			'@context': context,
			'@type': 'WebPage',
			license: corpus.review.licence.url,
			dateModified: corpus.review.dates.data,
			isPartOf: siteUrl,
			mainEntity: namedWorkLd(study.citation),
		};
	return {
		'@context': context,
		'@type': 'WebPage',
		name: study.label,
		url: studyHref({ base: siteUrl }, study.id),
		inLanguage: languageTag,
		license: corpus.review.licence.url,
		dateModified: corpus.review.dates.data,
		isPartOf: siteLd(corpus, siteUrl),
		mainEntity: workLd(study.citation),
	};
}

/** The home page: the site, its review, and the reports that this includes; if there are too many, their data set instead. */
export function homePageLd(corpus: Corpus, siteUrl: string): JsonLd {
	const { review, studies } = corpus;
	return {
		'@context': context,
		...siteLd(corpus, siteUrl),
		description: review.description,
		inLanguage: languageTag,
		license: review.licence.url,
		version: review.version,
		dateModified: review.dates.data,
		about: {
			...workLd(review.citation),
			mainEntityOfPage: siteUrl,
			...(studies.length > pageBounds.studies
				? {
						subjectOf: {
							'@type': 'Dataset',
							name: say.name(review.title),
							description: description(corpus),
							url: pageHref({ base: siteUrl }, 'data'),
							license: review.licence.url,
						},
					}
				: {
						// An address says which work it is, and titles would only add weight.
						citation: studies.map(({ citation }) => citationHref(citation) ?? namedWorkLd(citation)),
					}),
		},
	};
}

/** The text of a script block. It contains no `<`, so that no text can end the block. */
export function formatJsonLd(ld: JsonLd): string {
	return JSON.stringify(ld).replaceAll('<', '\\u003c');
}
