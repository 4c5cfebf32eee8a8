/** Turns a published study back into a study of the corpus, for browsers that fetch single records. */
import type { Study } from '../corpus/corpus.ts';
import { publishedLists } from '../corpus/frozen.ts';
import type { Reference } from '../schema/reference.ts';
import type { PublishedStudy } from './json.ts';

/** The inverse of `publishedStudy`, which makes `study` again from the result. */
export function studyOfPublished(study: PublishedStudy): Study {
	const { id, label, report, programme, values, decisions, verified, citation } = study;
	const { id: _, issued, 'citation-number': __, ...rest } = citation;
	return {
		id,
		label,
		report,
		citation: { ...rest, issued: issued['date-parts'][0]?.[0] ?? Number.NaN, number: report.reference } as Reference,
		programme,
		decisions,
		...(verified ? { verified } : {}),
		values,
		lists: publishedLists(study),
	};
}
