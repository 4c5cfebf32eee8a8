/** Turns a published study back into a study of the corpus, for browsers that fetch single records. */
import type { Study } from '../corpus/corpus.ts';
import { publishedLists } from '../corpus/frozen.ts';
import type { Citation } from '../schema/csl.ts';
import type { CslItem } from './csl.ts';
import type { PublishedStudy } from './json.ts';

/** The inverse of `publishedStudy`, which makes `study` again from the result. */
export function studyOfPublished(study: PublishedStudy): Study {
	const { id, label, key, report, programme, values, decisions, verified, citation, reports } = study;
	return {
		id,
		label,
		report,
		citation: citationOfItem(citation),
		...(key === undefined ? {} : { key }),
		...(reports === undefined
			? {}
			: { others: reports.map((one) => ({ ...one, citation: citationOfItem(one.citation) })) }),
		programme,
		decisions,
		...(verified ? { verified } : {}),
		values,
		lists: publishedLists(study),
	};
}

/** What an item says of the work, without its id. */
function citationOfItem({ id: _, 'citation-number': __, ...citation }: CslItem): Citation {
	return citation;
}
