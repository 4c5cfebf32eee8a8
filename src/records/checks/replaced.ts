/** Checks that a record which another replaces names one that exists, is not itself, and is counted. */
import { isApartRecord } from '../apart-records.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { textAt } from '../raw.ts';
import { guess, quoteFound } from '../words.ts';

export function* checkReplaced({ studies, review, rolls }: Material): Iterable<Problem> {
	const byId = new Map(studies.map((source) => [textAt(source.data, 'id') ?? source.name, source]));
	for (const source of studies) {
		const by = textAt(source.data, 'replaced-by');
		if (by === undefined) continue;
		const other = byId.get(by);
		const place = { source, path: ['replaced-by'], found: by } as const;
		if (other === source)
			yield {
				kind: 'circle',
				...place,
				message: `replaced-by: ${quoteFound(by)} is this record.`,
				hint: 'Name the record that replaces it, or remove the key.',
			};
		else if (other && isApartRecord(other, review))
			yield {
				kind: 'circle',
				...place,
				message: `replaced-by: ${quoteFound(by)} is not counted itself.`,
				hint: 'Name the record that is counted in the place of both.',
			};
		else if (!other && rolls.study.lacks(by))
			yield {
				kind: 'unknown-study',
				...place,
				message: `replaced-by: there is no study ${quoteFound(by)}.`,
				hint: `${guess(nearestWord(by, rolls.study.candidates))}Name the record that replaces this one by its id.`,
			};
	}
}
