/** The direction of a study's findings in a cell: the effect-direction plot of Thomson & Thomas (2013), as revised by Boon & Thomson (2021). */
import { type Corpus, type Entry, entriesOf, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { codesOfValue } from '../corpus/value.ts';
import { add, type Bitset, emptySet } from '../facets/bitset.ts';
import { columnNamed, type Index } from '../facets/build-index.ts';
import { isAbsentState } from '../schema/state.ts';
import { type Sign, signs } from '../schema/variable.ts';

/** Share of findings that must agree for their direction to be the cell's. */
const agreeing = 0.7;

/** The sign of a code of the review's direction variable; `described` for states and for codes without a sign. */
export function signOf(corpus: Corpus, finding: Entry): Sign {
	const variable = variableOf(corpus, corpus.review['finding-groups'].direction);
	const [code] = codesOfValue(finding.values[variable.id] ?? { state: 'not-charted' });
	return variable.codes.find((candidate) => candidate.code === code)?.sign ?? 'described';
}

/**
 * One sign for several findings: that of at least 70 % of those with a direction, else `mixed`.
 * Findings that only describe do not count, unless there are no others. Undefined for no findings.
 */
export function netSign(found: readonly Sign[]): Sign | undefined {
	if (found.length < 2) return found[0];
	const countOf = (wanted: Sign) => found.reduce((sum, sign) => (sign === wanted ? sum + 1 : sum), 0);
	const directed = found.length - countOf('described');
	if (directed === 0) return 'described';
	return signs.find((sign) => sign !== 'described' && countOf(sign) / directed >= agreeing) ?? 'mixed';
}

type NetSigns = ReadonlyMap<Study, readonly (Sign | undefined)[]>;

const known = new WeakMap<Corpus, Map<Variable, NetSigns>>();

/** For each study of the corpus the direction of its findings by the codes of a variable, in their order; undefined where it has none. Kept, for no selection changes it. */
export function netSigns(corpus: Corpus, variable: Variable): NetSigns {
	const byVariable = known.get(corpus) ?? new Map<Variable, NetSigns>();
	known.set(corpus, byVariable);
	const kept =
		byVariable.get(variable) ?? new Map(corpus.studies.map((study) => [study, netSignsOf(corpus, study, variable)]));
	byVariable.set(variable, kept);
	return kept;
}

function netSignsOf(corpus: Corpus, study: Study, { id, codes }: Variable): readonly (Sign | undefined)[] {
	const found = codes.map((): Sign[] => []);
	for (const finding of entriesOf(study, 'findings')) {
		const sign = signOf(corpus, finding);
		for (const held of codesOfValue(finding.values[id] ?? { state: 'not-charted' }))
			found[codes.findIndex(({ code }) => code === held)]?.push(sign);
	}
	return found.map(netSign);
}

/** The studies of the corpus that have a finding of a code of `row` and a code of `column` at once, by both. */
export function studiesByPair(
	{ studies }: Corpus,
	index: Index,
	row: string,
	column: string,
): (rowCode: string, columnCode: string) => Bitset {
	const [down, across] = [columnNamed(index, row), columnNamed(index, column)];
	const sets = down.codes.map(() => across.codes.map(() => emptySet(index.size)));
	const entries = index.lists.get('findings');
	for (const [i, study] of studies.entries()) {
		// A list that is absent as a whole takes one row, which is no finding.
		if (!entries || down.of !== 'findings' || across.of !== 'findings' || isAbsentState(study.lists.findings)) continue;
		for (let entry = entries.starts[i] as number; entry < (entries.starts[i + 1] as number); entry++)
			for (let r = down.held.starts[entry] as number; r < (down.held.starts[entry + 1] as number); r++)
				for (let c = across.held.starts[entry] as number; c < (across.held.starts[entry + 1] as number); c++) {
					const set = sets[down.held.places[r] as number]?.[across.held.places[c] as number];
					if (set) add(set, i);
				}
	}
	return (rowCode, columnCode) =>
		sets[down.placesByCode.get(rowCode) ?? -1]?.[across.placesByCode.get(columnCode) ?? -1] ?? emptySet(index.size);
}

export interface DirectionMark {
	study: Study;
	sign: Sign;
	findings: readonly Entry[];
}

/** A study's findings about one code of two variables, as one mark a study; studies without such a finding are left out. */
export function directionMarks(
	corpus: Corpus,
	studies: readonly Study[],
	row: [string, string],
	column: [string, string],
): readonly DirectionMark[] {
	const has = (finding: Entry, [variable, code]: [string, string]) => {
		const value = finding.values[variable];
		return value !== undefined && codesOfValue(value).includes(code);
	};
	return studies.flatMap((study) => {
		const findings = entriesOf(study, 'findings').filter((finding) => has(finding, row) && has(finding, column));
		const sign = netSign(findings.map((finding) => signOf(corpus, finding)));
		return sign ? [{ study, sign, findings }] : [];
	});
}
