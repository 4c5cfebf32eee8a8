/** Judges statements that a test makes up, by the records of the invented review. */
import { outcomeOf } from '../../src/claims/recompute.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type ClaimReading, type ClaimRecord, ClaimSchema } from '../../src/schema/claim.ts';
import { gardens } from '../gardens.ts';

/** A statement of a section whose passage no record rests on, unless it says another. */
export function claim(parts: Partial<ClaimRecord>): ClaimRecord {
	return ClaimSchema.parse({ id: 'invented', section: 'close', text: 'It is so.', kind: 'count', ...parts });
}

/** What one reading comes to. */
export function judge(parts: Partial<ClaimRecord>, reading: ClaimReading, corpus: Corpus = gardens) {
	const outcome = outcomeOf(corpus, claim({ ...parts, recompute: [reading] }));
	const [first] = outcome.readings;
	if (!first) throw new Error('no reading');
	/** The result of each comparison, by what is compared. */
	const results = Object.fromEntries(first.comparisons.map(({ what, result }) => [what, result]));
	return { ...first, results, verdict: outcome.verdict, firmVerdict: outcome.firmVerdict };
}

/** A corpus in which one value of one study is another. */
export function withRecordedValue(id: string, variable: string, change: object): Corpus {
	const studies = gardens.studies.map((study) => {
		const value = study.values[variable];
		return study.id === id && value
			? { ...study, values: { ...study.values, [variable]: { ...value, ...change } } }
			: study;
	});
	return { ...gardens, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}
