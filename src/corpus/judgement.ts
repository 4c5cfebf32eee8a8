/** The judgements of a study's appraisal, as values of the variables that its tools add to the codebook. */

import type { WrittenAppraisal } from '../schema/appraisal.ts';
import { appraisalSection, appraisalVariable, overall } from '../schema/appraisal-tools.ts';
import { isAbsentState, unchartedValue } from '../schema/state.ts';
import type { Value } from './value.ts';

/** A judgement as a record gives it. */
interface WrittenJudgement {
	/** The variable of the codebook that holds it. */
	variable: string;
	/** Where the word of the judgement stands in the record. */
	path: readonly (string | number)[];
	judgement: string;
	reason?: string | undefined;
	source?: string | undefined;
}

/** The judgements of a record, in its order, each tool's overall one last; none where a state stands in their place. */
export function writtenJudgements(record: WrittenAppraisal | undefined): readonly WrittenJudgement[] {
	if (record === undefined || isAbsentState(record)) return [];
	const isList = Array.isArray(record);
	return (isList ? record : [record]).flatMap(({ tool, domains, overall: whole }, i) => {
		const place = [appraisalSection, ...(isList ? [i] : [])];
		const entries = [
			...Object.entries(domains).map(([domain, entry]) => [domain, [...place, 'domains', domain], entry] as const),
			...(whole === undefined ? [] : [[overall, [...place, overall], whole] as const]),
		];
		return entries.map(([domain, path, entry]): WrittenJudgement => {
			const variable = appraisalVariable(tool, domain);
			return typeof entry === 'string'
				? { variable, path, judgement: entry }
				: { variable, ...entry, path: [...path, 'judgement'] };
		});
	});
}

/**
 * The value of `field`, which is TOOL.DOMAIN. Without a judgement: not applicable to a study that another tool judged,
 * otherwise not charted. `source` is where the review gives its appraisal, unless the judgement has a place of its own.
 */
export function judgementOf(record: WrittenAppraisal | undefined, field: string, source: string): Value {
	if (record === undefined) return { ...unchartedValue, source, coded: 'derived' };
	if (isAbsentState(record)) return { state: record, source, coded: 'judged' };
	const appraisals = Array.isArray(record) ? record : [record];
	const [tool, domain = ''] = field.split('.');
	const own = appraisals.find((appraisal) => appraisal.tool === tool);
	if (!own) return { state: 'not-applicable', source, coded: 'derived' };
	const entry = domain === overall ? own.overall : own.domains[domain];
	if (entry === undefined) return { ...unchartedValue, source, coded: 'derived' };
	const { judgement, reason, source: place = source } = typeof entry === 'string' ? { judgement: entry } : entry;
	const provenance = { source: place, coded: 'judged' as const, ...(reason === undefined ? {} : { note: reason }) };
	return isAbsentState(judgement)
		? { state: judgement, ...provenance }
		: { state: 'reported', value: judgement, ...provenance };
}
