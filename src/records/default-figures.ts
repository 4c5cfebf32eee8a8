/**
 * The figures of a review that has no `figures.yaml`: what its codebook can show, the best for a first page in front.
 * Their ids are always the same, so that their addresses last when the review grows.
 */

import { ToolSchema } from '../schema/appraisal.ts';
import { toolsOf } from '../schema/appraisal-presets.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { type FigureKind, figureDefinitions, isWanted } from '../schema/figure-kind.ts';
import { genders } from '../schema/site-language.ts';
import { isAbsentState } from '../schema/state.ts';
import type { VariableRecord } from '../schema/variable.ts';
import { kindTraits, traitsOf } from '../schema/variable-kind.ts';
import { VariableSchema } from '../schema/variable-schema.ts';
import { defaultFigureWording as say } from '../wording/default-figures.ts';
import type { Noun } from '../wording/grammar.ts';
import { fieldAt, isRecord, listAt, textAt } from './raw.ts';
import type { SourceFile, SourceKind } from './source.ts';

/** Variables with more codes than this make too many rows or columns for a first figure. */
const codesMost = 30;
const titleMost = 90;

const sourceByReview = new WeakMap<SourceFile, SourceFile>();

/**
 * A source of figures for a review without one; none if `figures.yaml` is there or may be. As long as the same figures
 * follow from the same review, it is the same source.
 */
export function figureSources(
	sources: readonly SourceFile[],
	unreadNames: ReadonlySet<string>,
	path: string,
): readonly SourceFile[] {
	const of = (kind: SourceKind) => sources.filter((source) => source.kind === kind);
	const [review] = of('review');
	if (!review || unreadNames.has('figures') || of('figures').length > 0) return [];
	const variables = of('variable').flatMap(({ data }) => VariableSchema.safeParse(data).data ?? []);
	const data = defaultFigures(review.data, variables, of('study'));
	const before = sourceByReview.get(review);
	if (before && JSON.stringify(before.data) === JSON.stringify(data)) return [before];
	const source: SourceFile = { path, name: 'figures', kind: 'figures', text: '', data, isMade: true };
	sourceByReview.set(review, source);
	return [source];
}

/** Figures by what a codebook and its records hold: an empty array without variables that readers filter by. */
function defaultFigures(
	review: unknown,
	variables: readonly VariableRecord[],
	studies: readonly SourceFile[],
): readonly FigureRecord[] {
	const gender = textAt(review, 'words', 'report', 'gender');
	const report: Noun = {
		one: textAt(review, 'words', 'report', 'one') ?? 'report',
		many: textAt(review, 'words', 'report', 'many') ?? 'reports',
		gender: genders.find((one) => one === gender),
	};
	const filters = [...variables].filter(({ of, facet }) => of === 'study' && facet !== 'no');
	if (filters.length === 0) return [];
	const has = (kind: FigureKind) => {
		const { needs } = figureDefinitions[kind];
		return needs !== undefined && variables.some((variable) => isWanted(needs, variable));
	};
	const tools = toolsOf({
		appraisal: { tools: listAt(review, 'appraisal', 'tools').flatMap((tool) => ToolSchema.safeParse(tool).data ?? []) },
	});
	return [
		...overview(mostUsed(filters, studies), report),
		...variables
			.filter((variable) => traitsOf(variable).form === 'estimate')
			.map(({ id, label, question }) => ({
				...figure(`forest-${id}`, 'forest', label, question, say.forest.reading),
				rows: id,
			})),
		...(has('years')
			? [figure('years', 'years', say.years.title(report), say.years.question(report), say.years.reading)]
			: []),
		...(has('world')
			? [figure('world', 'world', say.world.title(report), say.world.question(report), say.world.reading)]
			: []),
		...tools.map(({ id, label }) => ({
			...figure(
				`appraisal-${id}`,
				'appraisal',
				say.appraisal.title(label),
				say.appraisal.question(report),
				say.appraisal.reading(report),
			),
			tool: id,
		})),
		figure(
			'completeness',
			'completeness',
			say.completeness.title,
			say.completeness.question(report),
			say.completeness.reading,
		),
	];
}

function figure(id: string, kind: FigureKind, title: string, question: string, reading: string): FigureRecord {
	return { id, kind, title, question, reading };
}

/** The two variables by which most is known against each other, the one with more codes as rows; bars where there is one. */
function overview([first, second]: readonly VariableRecord[], report: Noun): readonly FigureRecord[] {
	if (!first) return [];
	if (!second)
		return [
			{
				...figure('overview', 'bars', first.label, say.bars.question(report), say.bars.reading(report)),
				rows: first.id,
			},
		];
	const size = ({ codes = [] }: VariableRecord) => codes.length;
	const [rows, columns] = size(second) > size(first) ? [second, first] : [first, second];
	const title = say.overview.title(rows.label, columns.label);
	return [
		{
			...figure(
				'overview',
				'cross',
				title.length > titleMost ? say.overview.shortTitle : title,
				say.overview.question(report),
				say.overview.reading(report),
			),
			rows: rows.id,
			columns: columns.id,
		},
	];
}

/** Variables that can be an axis with few codes: those that start open first, and of these the ones with the most values. */
function mostUsed(variables: readonly VariableRecord[], studies: readonly SourceFile[]): readonly VariableRecord[] {
	const counts = new Map(
		variables.map(({ id }) => [id, studies.filter(({ data }) => isReported(fieldAt(data, 'values', id))).length]),
	);
	const isAxis = (variable: VariableRecord) => {
		const { codes, programCodes } = traitsOf(variable);
		const size = programCodes?.length ?? variable.codes?.length ?? 0;
		const isOfRecord = codes === 'codebook' || codes === 'program';
		return isOfRecord && kindTraits[variable.kind].axis === undefined && size > 1 && size <= codesMost;
	};
	return variables
		.filter((variable) => isAxis(variable) && variable.from === undefined)
		.sort(
			(a, b) =>
				Number(b.facet === 'open') - Number(a.facet === 'open') ||
				(counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) ||
				a.order - b.order,
		);
}

/** Whether a record gives a value, and not only the state that says why there is none. */
function isReported(value: unknown): boolean {
	if (value === undefined || isAbsentState(value)) return false;
	return !isRecord(value) || value.state === undefined;
}
