/** schema.org descriptions of the pages, as objects, for search engines and harvesters. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { fileHref, pageHref, studyHref } from '../corpus/href.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import type { Citation } from '../schema/reference.ts';
import { datasetWording as say } from '../wording/dataset.ts';
import { languageTag } from '../wording/language.ts';
import { citationHref, pageRange, spacedName } from './csl.ts';
import type { DataFile } from './files.ts';

export type JsonLd = { [key: string]: unknown };

const context = 'https://schema.org';

const types: Partial<Record<Citation['type'], string>> = {
	'article-journal': 'ScholarlyArticle',
	article: 'ScholarlyArticle',
	'paper-conference': 'ScholarlyArticle',
	book: 'Book',
	chapter: 'Chapter',
	report: 'Report',
	thesis: 'Thesis',
	webpage: 'WebPage',
	dataset: 'Dataset',
};

/** A published work, in contrast to a page of this site. */
function workLd(citation: Citation): JsonLd {
	const { first, last } = pageRange(citation);
	const href = citationHref(citation);
	return {
		'@type': types[citation.type] ?? 'CreativeWork',
		name: citation.title,
		headline: citation.title,
		author: citation.author.map(spacedName).map(authorLd),
		datePublished: String(citation.issued),
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

function authorLd(name: Citation['author'][number]): JsonLd {
	if ('literal' in name) return { '@type': 'Organization', name: name.literal };
	const { family, given } = name;
	return {
		'@type': 'Person',
		name: given === undefined ? family : `${given} ${family}`,
		familyName: family,
		givenName: given,
	};
}

/** The issue in its volume in its journal, or the journal alone without numbers; other containers by name. Undefined without one. */
function containerLd({ type, 'container-title': title, volume, issue, ISSN }: Citation): JsonLd | undefined {
	if (title === undefined) return undefined;
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
function description({ review, studies, variables }: Corpus): string {
	const reports = { reports: studies.length, noun: review.words.report };
	const makers = review['data-by'].replace(/\.?$/, '.');
	return say.description(review.description, reports, variables.length, makers);
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
		dateModified: review.dates.data,
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

/** A study's page. The page is about the report and is not the report. */
export function studyPageLd(corpus: Corpus, study: Study, siteUrl: string): JsonLd {
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
						citation: studies.map(({ citation }) => ({
							'@type': types[citation.type] ?? 'CreativeWork',
							name: citation.title,
							sameAs: citationHref(citation),
						})),
					}),
		},
	};
}

/** The text of a script block. It contains no `<`, so that no text can end the block. */
export function formatJsonLd(ld: JsonLd): string {
	return JSON.stringify(ld).replaceAll('<', '\\u003c');
}
