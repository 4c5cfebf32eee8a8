/** Records without their values in doubt, for a selection that leaves these out. */
import type { Study } from '../corpus/corpus.ts';
import { firmStudy } from '../corpus/doubt.ts';
import type { RecordsById } from './records.ts';

const firm = new WeakMap<Study, Study>();

/** The same records without their values in doubt; each is made once and kept. Empty if `records` is empty. */
export function firmRecords(records: RecordsById): RecordsById {
	return new Map(
		[...records].map(([id, study]) => {
			const firmRecord = firm.get(study) ?? firmStudy(study);
			firm.set(study, firmRecord);
			return [id, firmRecord];
		}),
	);
}
