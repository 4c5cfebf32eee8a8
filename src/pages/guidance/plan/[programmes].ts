/** All programmes and their references, for comparison in the planner. This file may change at any time. */
import { gzipSync } from 'node:zlib';
import { cslItem } from '../../../exports/csl.ts';
import { formatReference, formatReferences } from '../../../exports/reference-text.ts';
import { planEvidence } from '../../../guidance/plan-evidence.ts';
import { planProgrammes } from '../../../guidance/plan-form.ts';
import { corpus, site } from '../../../layouts/site.ts';
import { programmesFile } from '../../../planner/programmes-file.ts';
import type { PlanFile } from '../../../planner/state.ts';
import { originSentence } from '../../../schema/review-kind.ts';

export function getStaticPaths() {
	const name = programmesFile(corpus);
	return [{ params: { programmes: name }, props: { isPacked: name.endsWith('.gz') } }];
}

export function GET({ props: { isPacked } }: { props: { isPacked: boolean } }): Response {
	const { review, studies } = corpus;
	const items = studies.map((study) => cslItem(study.citation, study.id));
	const file: PlanFile = {
		programmes: planProgrammes(corpus, site),
		evidence: planEvidence(corpus, site),
		source: {
			origin: originSentence(corpus.review),
			citations: Object.fromEntries(formatReferences(items, 'vancouver')),
			review: formatReference(cslItem(review.citation, 'review'), 'vancouver'),
			version: review.version,
			date: review.dates.data,
			site: review['short-title'],
			licence: `${review.licence.name}.`,
		},
	};
	const json = JSON.stringify(file);
	return isPacked
		? new Response(new Uint8Array(gzipSync(json, { level: 9 })), { headers: { 'content-type': 'application/gzip' } })
		: new Response(json, { headers: { 'content-type': 'application/json' } });
}
