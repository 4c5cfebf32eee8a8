/** The schema of each kind of file. */
import { z } from 'zod';
import { ChangeSchema } from '../../schema/change.ts';
import { ChartingSchema } from '../../schema/charting.ts';
import { ClaimSchema, ClaimSectionSchema } from '../../schema/claim.ts';
import { ClaimAgreementSchema } from '../../schema/claim-agreement.ts';
import { CoverageSchema } from '../../schema/coverage.ts';
import { ExcludedSchema } from '../../schema/excluded.ts';
import { FigureSchema } from '../../schema/figure.ts';
import { PlannerSchema } from '../../schema/planner.ts';
import { PageHeadSchema, QuestionHeadSchema } from '../../schema/prose.ts';
import { RegisterSchema } from '../../schema/redirect.ts';
import { ReferenceSchema } from '../../schema/reference.ts';
import { ProgrammeSchema, RecommendationSchema, ReviewSchema } from '../../schema/review.ts';
import { NamedSelectionSchema } from '../../schema/selection.ts';
import { studySchema } from '../../schema/study.ts';
import { VariableSchema, variableSchema } from '../../schema/variable-schema.ts';
import type { Material } from '../material.ts';
import { studySchemaOf } from '../parsed.ts';
import type { SourceKind } from '../source.ts';
import { keysAt } from './schema-walk.ts';

/**
 * The schema of each kind of file; that of a variable is built from the sections and lists of the review, that of a study from
 * the variables of the codebook and the lists of the review.
 */
export function schemasOf({
	variables,
	sections,
	lists,
	possibleLists,
}: Pick<Material, 'variables' | 'sections' | 'lists' | 'possibleLists'>): Readonly<Record<SourceKind, z.ZodType>> {
	return {
		...schemasByKind,
		variable: variableSchema({ sections: sections?.map(({ id }) => id), lists: possibleLists }),
		study: studySchemaOf(variables, lists),
	};
}

const schemasByKind = {
	review: ReviewSchema,
	references: z.array(ReferenceSchema),
	programmes: z.array(ProgrammeSchema),
	charting: ChartingSchema,
	addresses: RegisterSchema,
	figures: z.array(FigureSchema),
	planner: PlannerSchema,
	selections: z.array(NamedSelectionSchema),
	excluded: ExcludedSchema,
	variable: VariableSchema,
	study: studySchema([]),
	recommendation: RecommendationSchema,
	change: ChangeSchema,
	claims: z.array(ClaimSchema),
	'claim-sections': z.array(ClaimSectionSchema),
	coverage: CoverageSchema,
	'claim-agreement': ClaimAgreementSchema,
	page: PageHeadSchema,
	question: QuestionHeadSchema,
};

/** The keys that may stand at the left margin of a file; an empty array for a file that is a list. */
export function marginKeys(kind: SourceKind): readonly string[] {
	return keysAt(schemasByKind[kind], []);
}
