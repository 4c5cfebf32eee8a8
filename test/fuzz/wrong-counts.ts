/** The numbers of a corpus against the slow and obvious way to count, for every code and state. */

import { studiesByCode } from '../../src/corpus/codes.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets, countsOf } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection, units, withCode } from '../../src/facets/selection.ts';
import { naiveCount, naiveStudies } from '../facets/naive.ts';

/** Each wrong count with what it is and should be; empty where all are right. */
export function wrongCounts(corpus: Corpus): readonly string[] {
	const index = indexOf(corpus);
	const wrong: string[] = [];
	const compare = (what: string, found: number, right: number) => {
		if (found !== right) wrong.push(`${what}: ${found}, and ${right} is right`);
	};
	for (const unit of units) {
		const selection = { ...emptySelection, unit };
		const variables = corpus.variables.filter(isFilterable);
		const counted = countFacets(
			index,
			selection,
			variables.map(({ id }) => id),
		);
		for (const [i, variable] of variables.entries()) {
			const beside = countsOf(corpus, index.all, variable.id, unit);
			for (const [code, count] of counted[i]?.codes ?? []) {
				const one = withCode(corpus, selection, variable.id, code);
				const right = naiveCount(corpus, one);
				compare(`${variable.id}=${code} by ${unit}, in the panel`, count, right);
				compare(`${variable.id}=${code} by ${unit}, beside it`, beside.get(code) ?? 0, right);
				if (unit === 'report') {
					const found = select(index, one).reduce(
						(sum, word) => sum + word.toString(2).replaceAll(/[^1]/g, '').length,
						0,
					);
					if (!(found === right || variable.kind === 'year'))
						compare(`${variable.id}=${code} as a selection`, found, right);
				}
			}
			for (const { from, to, count } of counted[i]?.bins ?? []) {
				const clause = { variable: variable.id, nth: 1, any: [], all: [], not: [], range: { from, to } };
				compare(
					`${variable.id}=${from}..${to} by ${unit}`,
					count,
					naiveCount(corpus, { ...selection, clauses: [clause] }),
				);
			}
			if (unit === 'report' && variable.kind !== 'year')
				for (const [code, studies] of studiesByCode(corpus.studies, variable)) {
					const right = naiveStudies(corpus, withCode(corpus, emptySelection, variable.id, code)).length;
					compare(`the page of ${variable.id}=${code}`, studies.length, right);
				}
		}
	}
	return wrong;
}
