/** Checks that each study is appraised, and each domain judged, in a review with tools whose charting is complete. */
import { appraisalSection, overall } from '../../schema/appraisal-tools.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { choices, fieldName } from '../words.ts';
import { appraisalsIn, declaredTools } from './appraisals.ts';
import { notCharted } from './not-charted.ts';

export function* checkAppraisalsCharted({ review, studies, isChartingComplete }: Material): Iterable<Problem> {
	if (!review || !isChartingComplete || listAt(review.data, appraisalSection, 'tools').length === 0) return;
	const missingVariable = (source: SourceFile, path: Path, message: string, hint: string): Problem => ({
		kind: 'missing-variable',
		source,
		path,
		...(path.length > 0 ? { target: 'key' as const } : {}),
		message: `${message} missing, though charting is complete (${formatPlace(review, ['charting'])}).`,
		hint: `${hint} If records are still to come, write "charting: partial" in review.yaml.`,
	});
	const { tools } = declaredTools(review);
	for (const source of studies) {
		if (!isRecord(source.data)) continue;
		const value = fieldAt(source.data, appraisalSection);
		if (value === undefined)
			yield missingVariable(
				source,
				[],
				'The file: the appraisal is',
				'Write the tool and its judgements under "appraisal", or a state, such as not-applicable.',
			);
		if (value === 'not-charted') yield notCharted(source, [appraisalSection], review);
		for (const { path, appraisal } of appraisalsIn(source)) {
			const tool = tools.find(({ id }) => id === textAt(appraisal, 'tool'));
			const domains = fieldAt(appraisal, 'domains');
			if (!tool || !isRecord(domains)) continue;
			const missingIds = tool.domains.map(({ id }) => id).filter((id) => !Object.hasOwn(domains, id));
			const place = [...path, 'domains'];
			if (missingIds.length > 0)
				yield missingVariable(
					source,
					place,
					`${fieldName(source, place)}: ${missingIds.length === 1 ? `the domain ${missingIds[0]} is` : `${missingIds.length} of the domains of ${tool.label} are`}`,
					`Write a judgement or a state for ${choices(missingIds)}.`,
				);
			const judgementPaths = [...Object.keys(domains).map((domain): Path => [...place, domain]), [...path, overall]];
			for (const at of judgementPaths) {
				const judgement = fieldAt(source.data, ...at);
				const own = isRecord(judgement) ? [...at, 'judgement'] : at;
				if (fieldAt(source.data, ...own) === 'not-charted') yield notCharted(source, own, review);
			}
		}
	}
}
