/** Every file fits its schema. */
import { z } from 'zod';
import { ChartingSchema } from '../../schema/charting.ts';
import { FigureSchema } from '../../schema/figure.ts';
import { PlannerSchema } from '../../schema/planner.ts';
import { PageHeadSchema, QuestionHeadSchema } from '../../schema/prose.ts';
import { RegisterShapeSchema } from '../../schema/redirect.ts';
import { ReferenceSchema } from '../../schema/reference.ts';
import { ChangeSchema, ProgrammeSchema, RecommendationSchema, ReviewSchema } from '../../schema/review.ts';
import { NamedSelectionSchema } from '../../schema/selection.ts';
import { studySchema } from '../../schema/study.ts';
import { VariableSchema } from '../../schema/variable-schema.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import type { SourceKind } from '../read.ts';
import { flattenIssues } from '../shape/misfit.ts';
import { translateMisfit } from '../shape/translate.ts';

export function* checkShape(material: Material): Iterable<Problem> {
	const schemas: Record<SourceKind, z.ZodType> = {
		review: ReviewSchema,
		references: z.array(ReferenceSchema),
		programmes: z.array(ProgrammeSchema),
		charting: ChartingSchema,
		addresses: RegisterShapeSchema,
		figures: z.array(FigureSchema),
		planner: PlannerSchema,
		selections: z.array(NamedSelectionSchema),
		variable: VariableSchema,
		study: studySchema(material.variables),
		recommendation: RecommendationSchema,
		change: ChangeSchema,
		page: PageHeadSchema,
		question: QuestionHeadSchema,
	};
	for (const source of material.sources) {
		// Without a codebook every value of a record would be unknown.
		if (source.data === undefined || (source.kind === 'study' && material.variables.length === 0)) continue;
		const schema = schemas[source.kind];
		const result = schema.safeParse(source.data);
		if (result.success) continue;
		for (const misfit of flattenIssues(result.error.issues, source.data))
			yield* translateMisfit(misfit, source, schema, material);
	}
}
