/** The whole site as an attached research object (RO-Crate 1.2): what its data files are, who made them, under which licence. */

import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dataBy } from '../corpus/data-by.ts';
import { dataDoiHref } from '../corpus/data-doi.ts';
import { dataMakers } from '../corpus/data-makers.ts';
import { citationYear } from '../schema/csl.ts';
import { datasetWording as say } from '../wording/dataset.ts';
import { citationHref } from './csl.ts';
import type { DataFile } from './files.ts';
import { dataKeywords } from './json-ld.ts';

/** The descriptor at the root of the site, flattened as the specification asks. */
export function roCrate(
	corpus: Corpus,
	files: readonly Pick<DataFile, 'name' | 'title' | 'description' | 'mediaType'>[],
	/** The bytes of each file that is known by name. */
	bytes: ReadonlyMap<string, number> = new Map(),
): object {
	const { review } = corpus;
	const people = (review.people ?? []).map(({ given, family, affiliation }, i) => ({
		'@id': `#person-${i + 1}`,
		'@type': 'Person',
		name: `${given} ${family}`,
		givenName: given,
		familyName: family,
		...(affiliation === undefined ? {} : { affiliation }),
	}));
	const doi = dataDoiHref(corpus.changes, review.version);
	const makers = dataMakers(corpus).map(
		({ name, family }, i) =>
			people.find((person) => person.name === name) ?? {
				'@id': `#maker-${i + 1}`,
				'@type': family === undefined ? 'Organization' : 'Person',
				name,
			},
	);
	const article = citationHref(review.citation) ?? '#article';
	const reference = (entities: readonly { '@id': string }[]) => entities.map((entity) => ({ '@id': entity['@id'] }));
	const entries = files.map(({ name, title, description, mediaType }) => ({
		'@id': `data/${name}`,
		'@type': 'File',
		name: title,
		description,
		encodingFormat: mediaType,
		...(bytes.has(name) ? { contentSize: String(bytes.get(name)) } : {}),
	}));
	return {
		'@context': 'https://w3id.org/ro/crate/1.2/context',
		'@graph': [
			{
				'@id': 'ro-crate-metadata.json',
				'@type': 'CreativeWork',
				conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
				about: { '@id': './' },
			},
			{
				'@id': './',
				'@type': 'Dataset',
				name: say.name(review.title),
				description: `${review.description} ${dataBy(corpus)}`,
				datePublished: review.dates.data,
				version: review.version,
				license: { '@id': review.licence.url },
				isBasedOn: { '@id': article },
				creator: reference(makers),
				keywords: dataKeywords(corpus).join(', '),
				...(doi === undefined ? {} : { identifier: doi, 'cite-as': doi }),
				hasPart: reference(entries),
			},
			...entries,
			{
				'@id': article,
				'@type': 'ScholarlyArticle',
				name: citationTitle(review.citation),
				datePublished: String(citationYear(review.citation) ?? review.dates.published.slice(0, 4)),
				...(people.length === 0 ? {} : { author: reference(people) }),
			},
			...people,
			...makers.filter((maker) => !people.some((person) => person['@id'] === maker['@id'])),
			{
				'@id': review.licence.url,
				'@type': 'CreativeWork',
				name: review.licence.name,
				description: review.licence.attribution,
			},
		],
	};
}
