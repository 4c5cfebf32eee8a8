/** What the site says of the review that it presents: whether it appraised its studies, and what its records come from. */
import { english } from './language.ts';

export const reviewSortWording = /* @__PURE__ */ english({
	kinds: {
		'scoping-review': 'a scoping review',
		'systematic-map': 'a systematic map',
		'systematic-review': 'a systematic review',
		'qualitative-synthesis': 'a qualitative synthesis',
		'meta-analysis': 'a meta-analysis',
	},
	/** Maps do not appraise unless they say so; of other reviews nothing is said that they do not say. */
	maps: {
		'scoping-review': 'A scoping review maps evidence; it does not appraise it.',
		'systematic-map': 'A systematic map describes evidence; it does not appraise it.',
	},
	appraised: 'The review appraised its studies.',
	notAppraised: 'The review did not appraise its studies.',
	provenance: {
		review: 'The records are coded from the review, not from the primary papers.',
		papers: 'The records are coded from the papers themselves.',
	},
	/** `isOfPapers`: the records were coded from the papers that the review includes. */
	origin: (kind: string, maps: boolean, isOfPapers: boolean) =>
		`The records come from ${isOfPapers ? 'the papers of ' : ''}${kind}${maps ? ', which maps evidence and does not appraise it' : ''}:`,
	records: (kind: string) => `study records of ${kind}`,
	source: { review: 'Charted from:', papers: 'Charted from the papers included in:' },
});
