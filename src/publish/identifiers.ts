/** Under which identifiers each study is found alone: known from the content, needed when the pages are indexed. */
import { fieldAt, listAt, numberAt, textAt } from '../records/raw.ts';
import type { ContentReading } from '../records/read.ts';
import { identifierOf } from '../search/query.ts';

/** By the id of a study. */
export type IdentifiersByStudy = Readonly<Record<string, readonly string[]>>;

/** As a query names them. Of content that has passed the check. */
export function identifiersIn({ sources }: Pick<ContentReading, 'sources'>): IdentifiersByStudy {
	const references = sources.filter(({ kind }) => kind === 'references').flatMap(({ data }) => listAt(data));
	const byNumber = new Map(references.map((reference) => [numberAt(reference, 'number'), reference]));
	return Object.fromEntries(
		sources.flatMap(({ kind, data }) => {
			const [id, number] = [textAt(data, 'id'), numberAt(data, 'report', 'reference')];
			if (kind !== 'study' || id === undefined || number === undefined) return [];
			const named = (key: string, form = (text: string) => text) => {
				const text = textAt(fieldAt(byNumber.get(number)), key);
				return text === undefined ? undefined : identifierOf(form(text));
			};
			const own = [named('DOI'), named('PMID', (text) => `pmid ${text}`), named('PMCID'), `reference ${number}`];
			return [[id, own.filter((identifier) => identifier !== undefined)]];
		}),
	);
}
