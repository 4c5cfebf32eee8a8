/** The variables that the appraisal tools of `review.yaml` add to the codebook, as sources beside its files. */

import { ToolSchema } from '../schema/appraisal.ts';
import { toolsOf } from '../schema/appraisal-presets.ts';
import { appraisalVariables } from '../schema/appraisal-tools.ts';
import { listAt, textAt } from './raw.ts';
import type { SourceFile } from './source.ts';

const sourcesByReview = new WeakMap<SourceFile, readonly SourceFile[]>();

/**
 * A source for each variable that the tools of a review add: its place is that of `review.yaml`. Tools that do not fit
 * their schema add none. The sources are the same for the same review.
 */
export function appraisalSources(review: SourceFile | undefined): readonly SourceFile[] {
	if (!review) return [];
	const before = sourcesByReview.get(review);
	if (before) return before;
	const tools = listAt(review.data, 'appraisal', 'tools').flatMap((tool) => {
		const { data } = ToolSchema.safeParse(tool);
		return data === undefined ? [] : [data];
	});
	const variables = appraisalVariables(
		toolsOf({ appraisal: { tools } }),
		textAt(review.data, 'appraisal', 'source') ?? '',
	);
	const sources = variables.map(
		(data): SourceFile => ({ path: review.path, name: data.id, kind: 'variable', text: '', data, isMade: true }),
	);
	sourcesByReview.set(review, sources);
	return sources;
}
