/** Records that are not counted, as they are written: see `schema/apart.ts`. */
import { reasonOfApart } from '../schema/apart.ts';
import { relations } from '../schema/report-relation.ts';
import { fieldAt, listAt, textAt } from './raw.ts';
import type { SourceFile } from './source.ts';

/** Whether a record is certainly not counted. */
export function isApartRecord({ data }: SourceFile, review: SourceFile | undefined): boolean {
	const by = textAt(data, 'replaced-by');
	const kinds = listAt(data, 'reports').map((report) => relations.find((one) => one === fieldAt(report, 'is')));
	const reason = reasonOfApart(
		{ ...(by === undefined ? {} : { 'replaced-by': by }), relations: kinds },
		{ retracted: fieldAt(review?.data, 'retracted') },
	);
	return reason !== undefined;
}
