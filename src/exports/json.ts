/** The published JSON: studies, codebook, review and references, each with version, day and licence. */
import { apartOf } from '../corpus/apart.ts';
import type { CodedCorpus, Corpus, Study, Variable } from '../corpus/corpus.ts';
import type { PublishedRecord } from '../corpus/frozen.ts';
import type { Change } from '../schema/change.ts';
import type { Charting } from '../schema/charting.ts';
import type { Excluded } from '../schema/excluded.ts';
import type { Question } from '../schema/prose.ts';
import type { Programme, Recommendation, Review } from '../schema/review.ts';
import { sectionsOf } from '../schema/section.ts';
import { type State, stateDefinition, states, stateTraits } from '../schema/state.ts';
import { type CslItem, cslItem, referenceItems } from './csl.ts';
import { otherItemId } from './item-ids.ts';

/** What the published JSON files begin with. */
export interface Edition {
	/** Version of the data. */
	version: string;
	/** The day of that version. */
	date: string;
	licence: Review['licence'];
}

/** A study as it is published: values always in full form, lists as arrays or as the state that says why there is none. */
export type PublishedStudy = PublishedRecord<CslItem>;

/** Keys of the review that only say how the site shows it: they are not published as data. */
export const siteSettings = [
	'format',
	'short-title',
	'table',
	'glance',
	'similar',
	'finding-groups',
	'finding-cards',
	'profile',
] as const satisfies readonly (keyof Review)[];

/** A question page: the design choice, and the findings that compare the options. */
export type PublishedQuestion = Pick<Question, 'id' | 'title' | 'choice' | 'compared'>;

export interface PublishedReview extends Edition {
	review: Omit<Review, (typeof siteSettings)[number]>;
	programmes: readonly Programme[];
	recommendations: readonly Recommendation[];
	questions: readonly PublishedQuestion[];
	/** Newest first. */
	changes: readonly Change[];
	charting?: Charting;
	excluded?: Excluded;
}

export interface PublishedCodebook extends Edition {
	states: readonly { state: State; label: string; definition: string }[];
	sections: readonly { section: string; label: string }[];
	/** In the codebook's order, shared codes filled in. */
	variables: readonly Omit<Variable, 'codes-from'>[];
}

/** The version, its day and licence: the head of the published JSON files. */
export function edition({ review }: CodedCorpus): Edition {
	return { version: review.version, date: review.dates.data, licence: review.licence };
}

/** A study as `data/studies/ID.json` and `studies.json` have it. */
export function publishedStudy(study: Study): PublishedStudy {
	const { id, label, key, report, citation, others, programme, values, decisions, verified } = study;
	return {
		id,
		label,
		...(key === undefined ? {} : { key }),
		report,
		citation: cslItem(citation, id),
		...(others === undefined
			? {}
			: { reports: others.map((other, i) => ({ ...other, citation: cslItem(other.citation, otherItemId(id, i)) })) }),
		programme,
		values,
		...study.lists,
		decisions,
		...(verified ? { verified } : {}),
	};
}

/** The content of `studies.json`, in the order given; an empty list for no studies. */
export function publishedStudies(
	corpus: CodedCorpus,
	studies: readonly Study[],
): Edition & { studies: PublishedStudy[] } {
	return { ...edition(corpus), studies: studies.map(publishedStudy) };
}

/** The content of `studies/ID.json`; a study that is not counted has such a file too, and no other file has it. */
export function publishedSingle(corpus: Corpus, study: Study): Edition & { study: PublishedStudy } {
	const by = apartOf(corpus, study.id)?.by?.id;
	return {
		...edition(corpus),
		study: { ...publishedStudy(study), ...(by === undefined ? {} : { 'replaced-by': by }) },
	};
}

/** The codebook as `codebook.json` has it. */
export function publishedCodebook(corpus: CodedCorpus): PublishedCodebook {
	return {
		...edition(corpus),
		states: states.map((state) => ({
			state,
			label: stateTraits[state].label,
			definition: stateDefinition(state, corpus.review),
		})),
		sections: sectionsOf(corpus.review).map(({ id, label }) => ({ section: id, label })),
		variables: corpus.variables.map(({ 'codes-from': _, ...variable }) => variable),
	};
}

/** The review as `review.json` has it, without the settings of the site. */
export function publishedReview(corpus: Corpus): PublishedReview {
	const { review, programmes, recommendations, questions, changes, charting, excluded } = corpus;
	const entries = Object.entries(review).filter(([key]) => !siteSettings.some((setting) => setting === key));
	return {
		...edition(corpus),
		review: Object.fromEntries(entries) as PublishedReview['review'],
		programmes,
		recommendations,
		questions: questions.map(publishedQuestion),
		changes,
		...(charting === undefined ? {} : { charting }),
		...(excluded === undefined ? {} : { excluded }),
	};
}

/** A question as `review.json` has it. */
export function publishedQuestion({ id, title, choice, compared }: Question): PublishedQuestion {
	return { id, title, choice, ...(compared === undefined ? {} : { compared }) };
}

/** The content of `references.json`: the whole reference list. A reference that is a study has the study's id. */
export function publishedReferences(corpus: Corpus): Edition & { references: readonly CslItem[] } {
	return { ...edition(corpus), references: referenceItems(corpus) };
}

/** JSON, indented and with a line break at the end, so that two versions can be compared line by line. */
export function formatJson(content: object): string {
	return `${JSON.stringify(content, undefined, '\t')}\n`;
}
