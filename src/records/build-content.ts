/** Builds the corpus from content that has passed the check. */
import { z } from 'zod';
import { buildCorpus } from '../corpus/build-corpus.ts';
import type { CitingPage, Corpus } from '../corpus/corpus.ts';
import { areCardsOwn, releasedCardsOf } from '../corpus/finding-cards.ts';
import { isLean } from '../corpus/profile.ts';
import { ChangeSchema } from '../schema/change.ts';
import { ChartingSchema } from '../schema/charting.ts';
import { ClaimSchema, ClaimSectionSchema } from '../schema/claim.ts';
import { ClaimAgreementSchema } from '../schema/claim-agreement.ts';
import { CoverageSchema } from '../schema/coverage.ts';
import { ExcludedSchema } from '../schema/excluded.ts';
import { FigureSchema } from '../schema/figure.ts';
import { listsOf } from '../schema/list.ts';
import { PlannerSchema } from '../schema/planner.ts';
import {
	attributeKind,
	type PageOfProse,
	type ProseAttributeKind,
	type Question,
	QuestionHeadSchema,
	splitFindingName,
	wordsIn,
} from '../schema/prose.ts';
import { type Redirect, RegisterSchema } from '../schema/redirect.ts';
import { citationOf, ReferenceSchema, referenceOf } from '../schema/reference.ts';
import { ProgrammeSchema, RecommendationSchema, type Review, ReviewSchema } from '../schema/review.ts';
import { NamedSelectionSchema } from '../schema/selection.ts';
import { shownVariables } from '../schema/shown-variables.ts';
import type { StudyRecord } from '../schema/study.ts';
import type { VariableRecord } from '../schema/variable.ts';
import { VariableSchema } from '../schema/variable-schema.ts';
import { parseSourceBy, studySchemaOf } from './parsed.ts';
import { component, type ProseElement, readProse } from './prose.ts';
import type { ContentReading, SourceFile, SourceKind } from './read.ts';
import { readFrozen, releasedRecordsOf } from './register.ts';
import type { VersionFolder } from './versions.ts';

const reviews = new WeakMap<object, { review: Review; key: string }>();

/**
 * The review with its citation as the program works with it, and the variables that the site shows first; the same
 * object for the same file, as long as these variables are the same.
 */
function reviewOf(record: z.infer<typeof ReviewSchema>, variables: readonly VariableRecord[]): Review {
	const firstVariables = shownVariables(record, variables);
	const key = JSON.stringify(firstVariables);
	const before = reviews.get(record);
	if (before?.key === key) return before.review;
	const review = { ...record, ...firstVariables, citation: citationOf(record.citation) };
	reviews.set(record, { review, key });
	return review;
}

/**
 * The corpus of content that has passed the check. Throws if a file does not fit its schema, or a file that must exist
 * is missing.
 */
export function buildContent({ sources, versions }: Pick<ContentReading, 'sources' | 'versions'>): Corpus {
	const all = <T>(kind: SourceKind, schema: z.ZodType<T>): T[] =>
		sources.filter((source) => source.kind === kind).map((source) => parseOnce(schema, source));
	const one = <T>(kind: SourceKind, schema: z.ZodType<T>): T => {
		const [first] = all(kind, schema);
		if (first === undefined) throw new Error(`no file of kind: ${kind}`);
		return first;
	};
	const variables = all('variable', VariableSchema);
	const inOrder = variables.toSorted((a, b) => a.order - b.order);
	const register = all('addresses', RegisterSchema).flat();
	const redirects = register.filter((entry): entry is Redirect => typeof entry !== 'string');
	const record = one('review', ReviewSchema);
	const review = reviewOf(record, inOrder);
	const schema = studySchemaOf(inOrder, listsOf(review));
	const studies = all('study', schema);
	for (const [i, source] of sources.filter(({ kind }) => kind === 'study').entries()) records.set(source, studies[i]);
	return buildCorpus({
		review,
		variables,
		studies,
		references: one('references', references).map(referenceOf),
		programmes: all('programmes', programmes).flat(),
		recommendations: all('recommendation', RecommendationSchema),
		redirects,
		published: register.filter((entry): entry is string => typeof entry === 'string'),
		changes: all('change', ChangeSchema),
		charting: all('charting', ChartingSchema)[0],
		figures: all('figures', figures).flat(),
		citing: sources.flatMap(citingPage),
		questions: sources.filter(({ kind }) => kind === 'question').map(buildQuestion),
		pages: sources.filter(({ kind }) => kind === 'page').map(buildPage),
		planner: all('planner', PlannerSchema)[0],
		selections: all('selections', selections).flat(),
		excluded: all('excluded', ExcludedSchema)[0],
		claims: all('claims', claims).flat(),
		claimSections: all('claim-sections', claimSections).flat(),
		coverage: all('coverage', CoverageSchema)[0],
		claimAgreement: all('claim-agreement', ClaimAgreementSchema)[0],
		// The versions are large, so they are read only if some studies or findings may lack a card of their own.
		...(areCardsOwn({ review, studies }) ? {} : { releasedCards: releasedCardsOf(versions.map(readFrozen)) }),
		releasedFiles: new Set(versions.flatMap(({ files }) => [...files.keys()])),
		...(isLean({ review, studies }) ? { releasedRecords: releasedRecordsOf(versions) } : {}),
		labels: publishedLabels(versions, redirects),
	});
}

const [references, programmes] = [z.array(ReferenceSchema), z.array(ProgrammeSchema)];
const [figures, selections] = [z.array(FigureSchema), z.array(NamedSelectionSchema)];
const [claims, claimSections] = [z.array(ClaimSchema), z.array(ClaimSectionSchema)];

/** The data of a source as the schema returns them. Throws if they do not fit it. */
function parseOnce<T>(schema: z.ZodType<T>, source: SourceFile): T {
	const result = parseSourceBy(schema, source);
	if (!result.success) throw result.error;
	return result.data;
}

/** The record of a source as the schema returns it; undefined if no corpus was built of it. */
export function parsedRecord(source: SourceFile): StudyRecord | undefined {
	return records.get(source);
}

const records = new WeakMap<SourceFile, StudyRecord | undefined>();

/** The label under which each study was last published, by the current id of the study. */
function publishedLabels(
	versions: readonly VersionFolder[],
	redirects: readonly Redirect[],
): ReadonlyMap<string, string> {
	const movedTo = new Map(redirects.map(({ from, to }) => [from, to]));
	const labels = new Map<string, string>();
	for (const folder of [...versions].reverse())
		for (const { id, label } of readFrozen(folder).studies) {
			let address = `studies/${id}`;
			for (let steps = movedTo.size; steps > 0; steps--) address = movedTo.get(address) ?? address;
			labels.set(address.replace(/^studies\//, ''), label);
		}
	return labels;
}

/** The page of a prose file with the references that it cites; an empty array if it cites none. */
function citingPage(source: SourceFile): readonly CitingPage[] {
	if (source.kind !== 'page' && source.kind !== 'question') return [];
	const references = namedIn(source, 'reference');
	if (references.length === 0) return [];
	const address = source.kind === 'question' ? `guidance/${source.name}` : source.name === 'home' ? '' : source.name;
	return [{ address, references }];
}

/** The words that components in the prose of a file give to attributes of these kinds, each once. */
function namedIn(source: SourceFile, ...kinds: readonly ProseAttributeKind[]): readonly string[] {
	return [
		...new Set(
			readProse(source).elements.flatMap(({ name: component, attributes }) =>
				attributes.flatMap(({ name, value = '' }) => {
					const kind = attributeKind(component, name);
					return kind && kinds.includes(kind) ? wordsIn(value) : [];
				}),
			),
		),
	];
}

/** A page of prose with the records that it names. */
function buildPage(source: SourceFile): PageOfProse {
	return {
		id: source.name,
		findings: namedIn(source, 'findings').map(splitFindingName),
		shown: namedIn(source, 'variable', 'study-variable', 'study-variables'),
		selections: namedIn(source, 'selection'),
	};
}

/** A question page: its head, and the records that its prose names. */
function buildQuestion(source: SourceFile): Question {
	const page = buildPage(source);
	const studies = namedIn(source, 'study', 'studies');
	const claims = namedIn(source, 'claims');
	const attributesOf = (element: ProseElement) =>
		Object.fromEntries(element.attributes.map(({ name, value = '' }) => [name, value]));
	const { elements, paragraphs } = readProse(source);
	return {
		...QuestionHeadSchema.parse(source.data),
		...page,
		...(claims.length === 0 ? {} : { claims }),
		studies: [...new Set([...studies, ...page.findings.map(({ study }) => study)])],
		seen: elements.filter(({ name }) => name === 'Findings').map(attributesOf),
		checklist: paragraphs
			.filter(({ isTask }) => isTask)
			.map(({ pieces, components }) => {
				let place = 0;
				return pieces.flatMap(({ text }) => {
					if (text !== component) return text;
					const element = components[place++];
					return element ? { component: element.name, attributes: attributesOf(element) } : [];
				});
			}),
	};
}
