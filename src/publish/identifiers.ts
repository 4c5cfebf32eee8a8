/** The identifiers by which a search finds one study alone. They come from the content; the index of words needs them. */
import { fieldAt, listAt, numberAt, textAt } from '../records/raw.ts';
import type { ContentReading } from '../records/read.ts';
import { identifierOf } from '../search/query.ts';

/** The key is the id of a study. */
export type IdentifiersByStudy = Readonly<Record<string, readonly string[]>>;

/**
 * The DOI, PMID, PMCID and reference number of each study, in the form that `identifierOf` gives. Leaves out
 * those that its reference does not have. The content must have passed the check.
 */
export function identifiersIn({ sources }: Pick<ContentReading, 'sources'>): IdentifiersByStudy {
	const references = sources.filter(({ kind }) => kind === 'references').flatMap(({ data }) => listAt(data));
	const byNumber = new Map(references.map((reference) => [numberAt(reference, 'number'), reference]));
	return Object.fromEntries(
		sources.flatMap(({ kind, data }) => {
			const [id, number] = [textAt(data, 'id'), numberAt(data, 'report', 'reference')];
			if (kind !== 'study' || id === undefined || number === undefined) return [];
			const identifiersAt = (key: string, form = (text: string) => text) => {
				const text = textAt(fieldAt(byNumber.get(number)), key);
				return text === undefined ? undefined : identifierOf(form(text));
			};
			const own = [
				identifiersAt('DOI'),
				identifiersAt('PMID', (text) => `pmid ${text}`),
				identifiersAt('PMCID'),
				`reference ${number}`,
			];
			return [[id, own.filter((identifier) => identifier !== undefined)]];
		}),
	);
}
