/** What the records say for and against a recommendation, by the criteria that are written with it. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { parseAddress } from '../facets/address.ts';
import { and, andNot, type Bitset, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { idsOf, select, studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import { splitFindingName } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import { type Found, findingsNamed, findingsOf } from './findings.ts';

export type Side = 'supporting' | 'contrary';

/** One criterion: the studies that meet it, and the findings by which they do. */
export interface Criterion {
	side: Side;
	label: string;
	/** Absent where findings are named one by one. */
	selection?: Selection;
	studies: readonly Study[];
	findings: readonly Found[];
}

export interface Evidence {
	criteria: readonly Criterion[];
	/** Studies that meet a criterion of one side only, */
	supporting: readonly Study[];
	contrary: readonly Study[];
	/** of both, */
	both: readonly Study[];
	/** and of neither. */
	silent: readonly Study[];
}

/** A recommendation without criteria leaves all studies silent. */
export function evidenceOf(corpus: Corpus, { evidence = [] }: Recommendation): Evidence {
	const index = indexOf(corpus);
	const sides: Record<Side, Bitset> = { supporting: emptySet(index.size), contrary: emptySet(index.size) };
	const criteria = evidence.map((written): Criterion => {
		const { side, label } = written;
		const selection = written.selection === undefined ? undefined : parseAddress(corpus, written.selection).selection;
		const named = findingsNamed(corpus, (written.findings ?? []).map(splitFindingName));
		const ids = selection
			? select(index, selection)
			: idsOf(
					corpus,
					named.map(({ study }) => study.id),
				);
		sides[side] = or(sides[side], ids);
		const asksFindings = selection?.clauses.some(
			({ variable }) => corpus.variablesById.get(variable)?.of === 'findings',
		);
		const findings = selection ? (asksFindings ? findingsOf(corpus, selection) : []) : named;
		return { side, label, ...(selection ? { selection } : {}), studies: studiesIn(corpus, ids), findings };
	});
	const { supporting, contrary } = sides;
	return {
		criteria,
		supporting: studiesIn(corpus, andNot(supporting, contrary)),
		contrary: studiesIn(corpus, andNot(contrary, supporting)),
		both: studiesIn(corpus, and(supporting, contrary)),
		silent: studiesIn(corpus, andNot(index.all, or(supporting, contrary))),
	};
}
