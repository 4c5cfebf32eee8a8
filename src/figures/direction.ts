/** The direction of a study's findings in a cell: the effect-direction plot of Thomson & Thomas (2013), as revised by Boon & Thomson (2021). */
import { type CodedCorpus, type Entry, entriesOf, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import { add, type Bitset, emptySet } from '../facets/bitset.ts';
import { columnNamed, type Index, indexOf } from '../facets/build-index.ts';
import { type Sign, signs } from '../schema/variable.ts';

/** Share of findings that must agree for their direction to be the cell's. */
const agreeing = 0.7;

/** The sign of a code of the review's direction variable; `described` for states and for codes without a sign. */
export function signOf(corpus: CodedCorpus, finding: Entry): Sign {
	const variable = variableOf(corpus, corpus.review['finding-groups'].direction);
	const [code] = codesOfValue(chartedValue(finding.values, variable.id));
	return variable.codes.find((candidate) => candidate.code === code)?.sign ?? 'described';
}

/** The signs that marks can take: those of the variable's codes, and those of findings that disagree or only describe. */
export function signsOf({ codes }: Pick<Variable, 'codes'>): readonly Sign[] {
	return signs.filter(
		(sign) => sign === 'mixed' || sign === 'described' || codes.some((candidate) => candidate.sign === sign),
	);
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

/** By the number of each study, the signs by the codes of a variable. */
type NetSigns = readonly (readonly (Sign | undefined)[])[];

const known = new WeakMap<CodedCorpus, Map<string, NetSigns>>();

/**
 * For each study of the corpus, by its number, the direction of its findings by the codes of a variable of findings, in
 * their order; undefined where it has none. Kept, for no selection changes it.
 */
export function netSigns(corpus: CodedCorpus, variable: Variable): NetSigns {
	const byVariable = known.get(corpus) ?? new Map<string, NetSigns>();
	known.set(corpus, byVariable);
	const kept = byVariable.get(variable.id) ?? countNetSigns(corpus, variable);
	byVariable.set(variable.id, kept);
	return kept;
}

function countNetSigns(corpus: CodedCorpus, { id, codes }: Variable): NetSigns {
	const index = indexOf(corpus);
	const direction = variableOf(corpus, corpus.review['finding-groups'].direction);
	const signsByCode = new Map(direction.codes.map(({ code, sign }) => [code, sign]));
	const [column, directions] = [columnNamed(index, id), columnNamed(index, direction.id)];
	const signAt = (finding: number): Sign => {
		const place = directions.held.places[directions.held.starts[finding] as number] as number;
		return signsByCode.get(directions.codes[place] ?? '') ?? 'described';
	};
	const columnOf = new Map(codes.map(({ code }, i) => [code, i]));
	return corpus.studies.map((_, study) => {
		const found = codes.map((): Sign[] => []);
		for (const finding of findingsOf(index, study))
			for (let i = column.held.starts[finding] as number; i < (column.held.starts[finding + 1] as number); i++) {
				const place = columnOf.get(column.codes[column.held.places[i] as number] ?? '');
				if (place !== undefined) found[place]?.push(signAt(finding));
			}
		return found.map(netSign);
	});
}

/** The rows of a study's findings. A list that is absent as a whole takes one row, which is no finding. */
function* findingsOf({ lists, absent }: Index, study: number): Iterable<number> {
	const { starts } = lists.get('findings') ?? {};
	if (!starts || absent.findings?.[study]) return;
	for (let finding = starts[study] as number; finding < (starts[study + 1] as number); finding++) yield finding;
}

/** The studies of the corpus that have a finding of a code of `row` and a code of `column` at once, by both. */
export function studiesByPair(
	corpus: CodedCorpus,
	row: string,
	column: string,
): (rowCode: string, columnCode: string) => Bitset {
	const index = indexOf(corpus);
	const [down, across] = [columnNamed(index, row), columnNamed(index, column)];
	const sets = down.codes.map(() => across.codes.map(() => emptySet(index.size)));
	if (down.of === 'findings' && across.of === 'findings')
		for (let study = 0; study < index.size; study++)
			for (const finding of findingsOf(index, study))
				for (let r = down.held.starts[finding] as number; r < (down.held.starts[finding + 1] as number); r++)
					for (let c = across.held.starts[finding] as number; c < (across.held.starts[finding + 1] as number); c++) {
						const set = sets[down.held.places[r] as number]?.[across.held.places[c] as number];
						if (set) add(set, study);
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
	corpus: CodedCorpus,
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
