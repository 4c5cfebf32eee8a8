/** How to cite the data, as files for forges and archives: Citation File Format 1.2.0, and DataCite 4.3 as JSON. */
import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dataBy } from '../corpus/data-by.ts';
import { dataDoi } from '../corpus/data-doi.ts';
import { dataMakers } from '../corpus/data-makers.ts';
import { pageHref, versionedHref } from '../corpus/href.ts';
import { type Citation, citationYear, leadNames, type Name, shortName } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { datasetWording as say } from '../wording/dataset.ts';
import { languageTag } from '../wording/language.ts';
import { citationHref, pageRange } from './csl.ts';
import { offeredFiles } from './files.ts';
import { dataKeywords } from './json-ld.ts';

/** Names of the files, at the root of the site. */
export const citationFileName = 'CITATION.cff';
export const dataciteName = 'datacite.json';

/** Licences of the SPDX list that data have; the format knows no others. */
const spdx = /^(CC0-1\.0|CC-BY(-NC|-SA|-ND|-NC-SA|-NC-ND)?-[1-4]\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|MIT)$/;

type Yaml = string | number | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** YAML whose texts are in double quotes, as JSON writes them. */
function yamlLines(value: Yaml, indent: string): string {
	if (typeof value === 'string' || typeof value === 'number') return ` ${JSON.stringify(value)}`;
	if (isList(value))
		return value.map((one) => `\n${indent}-${yamlLines(one, `${indent}  `).replace(/^\n\s*/, ' ')}`).join('');
	return Object.entries(value)
		.map(([key, one]) => (one === undefined ? '' : `\n${indent}${key}:${yamlLines(one, `${indent}  `)}`))
		.join('');
}

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

const cffAuthor = (name: Name): Yaml =>
	name.literal !== undefined
		? { name: name.literal }
		: {
				'family-names': name.family === undefined ? undefined : shortName(name),
				'given-names': name.given,
				'name-suffix': name.suffix,
			};

/** The review as a reference of the format. */
function cffReview(citation: Citation): Yaml {
	const { first, last } = pageRange(citation);
	const container = citation['container-title'];
	const names = leadNames(citation);
	const title = citationTitle(citation);
	return {
		type: citation.type === 'article-journal' ? 'article' : 'generic',
		title,
		authors: names.length > 0 ? names.map(cffAuthor) : [{ name: title }],
		journal: container === undefined ? undefined : unmarkedText(container),
		volume: citation.volume,
		issue: citation.issue,
		start: first,
		end: last,
		year: citationYear(citation),
		doi: citation.DOI,
		url: citationHref(citation),
	};
}

/** The data of this version, and the review as what to cite beside them. `siteUrl` ends with a slash. */
export function citationFile(corpus: Corpus, siteUrl: string): string {
	const { review, changes } = corpus;
	const makers = dataMakers(corpus).map(
		({ name, given, family, affiliation }): Yaml =>
			family === undefined ? { name } : { 'family-names': family, 'given-names': given, affiliation },
	);
	const file = {
		'cff-version': '1.2.0',
		message: say.cite,
		type: 'dataset',
		title: say.name(review.title),
		abstract: `${review.description} ${dataBy(corpus)}`,
		authors: makers,
		version: review.version,
		'date-released': review.dates.data,
		doi: dataDoi(changes, review.version),
		url: siteUrl,
		...(spdx.test(review.licence.id) ? { license: review.licence.id } : { 'license-url': review.licence.url }),
		keywords: dataKeywords(corpus),
		'preferred-citation': cffReview(review.citation),
	};
	return `${yamlLines(file, '').trim()}\n`;
}

/** What an archive asks for when the data are deposited: the metadata of DataCite, in their JSON. */
export function dataciteRecord(corpus: Corpus, siteUrl: string): object {
	const { review, changes } = corpus;
	const doi = dataDoi(changes, review.version);
	const ofReview = review.citation.DOI;
	const page = versionedHref(pageHref({ base: siteUrl }, 'data'), review.version);
	return {
		schemaVersion: 'http://datacite.org/schema/kernel-4',
		types: { resourceType: 'Dataset', resourceTypeGeneral: 'Dataset' },
		identifiers: [
			doi === undefined ? { identifier: page, identifierType: 'URL' } : { identifier: doi, identifierType: 'DOI' },
		],
		creators: dataMakers(corpus).map(({ name, given, family, affiliation }) => ({
			name: family === undefined ? name : `${family}, ${given}`,
			...(family === undefined ? {} : { nameType: 'Personal', givenName: given, familyName: family }),
			...(affiliation === undefined ? {} : { affiliation: [{ name: affiliation }] }),
		})),
		titles: [{ title: say.name(review.title), lang: languageTag }],
		publisher: review['short-title'],
		publicationYear: review.dates.data.slice(0, 4),
		dates: [{ date: review.dates.data, dateType: 'Issued' }],
		language: languageTag,
		version: review.version,
		subjects: dataKeywords(corpus).map((subject) => ({ subject })),
		formats: [...new Set(offeredFiles(corpus).map(({ mediaType }) => mediaType.replace(/;.*/, '')))],
		rightsList: [
			{ rights: review.licence.name, rightsUri: review.licence.url, rightsIdentifier: review.licence.id.toLowerCase() },
		],
		descriptions: [{ description: `${review.description} ${dataBy(corpus)}`, descriptionType: 'Abstract' }],
		relatedIdentifiers: [
			...(ofReview === undefined
				? []
				: [{ relatedIdentifier: ofReview, relatedIdentifierType: 'DOI', relationType: 'IsDerivedFrom' }]),
			...(doi === undefined
				? []
				: [{ relatedIdentifier: page, relatedIdentifierType: 'URL', relationType: 'IsIdenticalTo' }]),
		],
	};
}
