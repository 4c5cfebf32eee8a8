/** What bibliographies say of a report that was corrected or retracted: the review has to know it, and no part of a citation holds it. */
import type { Relation } from '../schema/report-relation.ts';
import type { TaggedRecord } from './tagged-records.ts';

/** By what a text begins with, or the tag of PubMed that holds it, what the other report is. */
const kinds: readonly [is: Relation, tag: string, words: RegExp][] = [
	['retraction', 'RIN', /^(<p>)?(retraction (in|published in)|retracted publication)\b|^(retracted|retraction):/i],
	['concern', 'ECI', /^(<p>)?expression of concern in\b/i],
	['correction', 'EIN', /^(<p>)?(erratum|corrected and republished|correction) (in|published in)\b/i],
];

/** Whether a text is about another publication, and no name of a series: `Erratum in: …`, `Comment in: …`. */
export const isNotice = (text: string) =>
	/^(comment|erratum|retraction|update|republished|summary|expression of concern|corrected and republished)s? (in|on|of|from|for)\b/i.test(
		text,
	);

/** A sentence for each record that says so, with its line and what a person may write in the record of its study. */
export function noticesIn(file: string, records: readonly TaggedRecord[]): readonly string[] {
	return records.flatMap(({ line, tags }) => {
		const texts = [...tags].flatMap(([tag, values]) => values.map((text) => ({ tag, text })));
		const matches = kinds.flatMap(([is, own, words]) => {
			const notice = texts.find(({ tag, text }) => tag === own || (tag !== 'AB' && tag !== 'N2' && words.test(text)));
			return notice ? [{ is, text: notice.text }] : [];
		});
		const [first] = matches;
		const title = ['TI', 'T1'].flatMap((tag) => tags.get(tag) ?? [])[0] ?? '';
		return first === undefined
			? []
			: [
					`${file}:${line}: of "${title.slice(0, 80)}" it is said: ${first.text.replace(/<[^>]*>/g, '').slice(0, 160)}. If so, give that report an entry in references.yaml, and name it under reports in the record of the study: { reference: …, is: ${first.is} }.`,
				];
	});
}
