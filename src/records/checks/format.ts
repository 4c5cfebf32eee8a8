/** Checks that the folder is written in the format that this program reads. */
import { contentFormat } from '../../schema/content-format.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { isKnownFormat } from '../migrations.ts';
import { numberAt } from '../raw.ts';

export function* checkFormat({ review }: Material): Iterable<Problem> {
	const format = numberAt(review?.data, 'format');
	if (!review || format === undefined || format === contentFormat || !Number.isInteger(format) || format < 1) return;
	const isNewer = !isKnownFormat(format);
	yield {
		kind: 'other-format',
		source: review,
		path: ['format'],
		message: `format: ${format} is ${isNewer ? 'newer' : 'older'} than the format of this program, ${contentFormat}.`,
		hint: isNewer
			? 'Use a newer version of the program: it knows keys that this one does not.'
			: 'Run npm run migrate -- FOLDER, with this folder: it brings the files up and keeps your comments.',
	};
}
