/**
 * Computes the direction of a study's findings in a cell, after the effect-direction plot of Thomson & Thomas (2013), as
 * revised by Boon & Thomson (2021).
 */
import { type CodedCorpus, type Entry, entriesOf, type Study, type Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { findingGroupsOf, neededGroupsOf } from '../corpus/finding-groups.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import { add, type Bitset, emptySet, has } from '../facets/bitset.ts';
import { columnNamed, type Index, indexOf } from '../facets/build-index.ts';
import { type Sign, signOfCode, signs } from '../schema/variable.ts';
import { directionWording, signWording } from '../wording/figure-directions.ts';
import { isDoubted } from './study-set.ts';

/** The share (0–1) of findings that must agree for their direction to be that of the cell. */
const agreement = 0.7;

/**
 * The sign of a finding: that of its code of the review's direction variable; `described` for codes without a sign and in
 * a review without directions; `unknown` where the direction is a state.
 */
export function signOf(corpus: CodedCorpus, finding: Entry): Sign {
	const variable = findingGroupsOf(corpus)?.direction;
	if (!variable) return 'described';
	const [code] = codesOfValue(chartedValue(finding.values, variable.id));
	return signOfCode(variable, code);
}

/** The signs that marks can take: those of the variable's codes, `mixed` for findings that disagree, `described` and `unknown`. */
export function signsOf({ codes }: Pick<Variable, 'codes'>): readonly Sign[] {
	return signs.filter(
		(sign) => sign === 'mixed' || isDirectionless(sign) || codes.some((candidate) => candidate.sign === sign),
	);
}

const isDirectionless = (sign: Sign) => sign === 'described' || sign === 'unknown';

/**
 * One sign for several findings: the sign of at least 70 % of those with a direction, otherwise `mixed`. Findings that
 * only describe, or whose direction is unknown, do not count, unless there are no others. Undefined without findings.
 */
export function netSign(findingSigns: readonly Sign[]): Sign | undefined {
	if (findingSigns.length < 2) return findingSigns[0];
	const countOf = (one: Sign) => findingSigns.reduce((sum, sign) => (sign === one ? sum + 1 : sum), 0);
	const directionCount = findingSigns.filter((sign) => !isDirectionless(sign)).length;
	if (directionCount === 0) return findingSigns.includes('described') ? 'described' : 'unknown';
	return signs.find((sign) => !isDirectionless(sign) && countOf(sign) / directionCount >= agreement) ?? 'mixed';
}

/** One finding in a cell: its sign, and whether it is in the cell, with this sign, beyond doubt. */
export interface CellFinding {
	sign: Sign;
	isFirm: boolean;
}

export interface NetSign {
	sign: Sign;
	/** Whether the sign could be another one if the findings in doubt had another sign or were not in the cell. */
	inDoubt: boolean;
}

/** The sign as in `netSign`, with its doubt; undefined without findings. */
export function netSignOf(findings: readonly CellFinding[]): NetSign | undefined {
	const sign = netSign(findings.map((finding) => finding.sign));
	if (!sign) return undefined;
	const firm = findings.flatMap((finding) => (finding.isFirm ? finding.sign : []));
	const doubtCount = findings.length - firm.length;
	// It is enough to try all doubtful findings with the same sign, and none of them: no mixture changes the share of another sign further.
	const outcomes = [[], ...signs.map((other): Sign[] => Array.from({ length: doubtCount }, () => other))];
	return { sign, inDoubt: doubtCount > 0 && outcomes.some((others) => netSign([...firm, ...others]) !== sign) };
}

/** A finding in a cell; `variables` are the ids of the variables whose values put it there. */
export function cellFinding(corpus: CodedCorpus, finding: Entry, variables: readonly string[]): CellFinding {
	const isFirmBy = (id: string) => !isDoubted(chartedValue(finding.values, id), finding);
	return {
		sign: signOf(corpus, finding),
		isFirm: [...variables, neededGroupsOf(corpus).direction.id].every(isFirmBy),
	};
}

/** For each study, by its number, the sign for each code of a variable. */
type NetSigns = readonly (readonly (NetSign | undefined)[])[];

const signsByCorpus = new WeakMap<CodedCorpus, Map<string, NetSigns>>();

/**
 * For each study of the corpus (by its number) and each code of a variable of findings (in order), the direction of the
 * study's findings; undefined where it has none. Cached, because selections do not change it.
 */
export function netSigns(corpus: CodedCorpus, variable: Variable): NetSigns {
	const byVariable = signsByCorpus.get(corpus) ?? new Map<string, NetSigns>();
	signsByCorpus.set(corpus, byVariable);
	const netSigns = byVariable.get(variable.id) ?? countNetSigns(corpus, variable);
	byVariable.set(variable.id, netSigns);
	return netSigns;
}

function countNetSigns(corpus: CodedCorpus, { id, codes }: Variable): NetSigns {
	const index = indexOf(corpus);
	const { direction } = neededGroupsOf(corpus);
	const [column, directions] = [columnNamed(index, id), columnNamed(index, direction.id)];
	const firmIndex = indexOf(firmCorpus(corpus));
	// If the corpus is already without values in doubt, no finding in it is in doubt.
	const unsure =
		firmIndex === index ? [] : [id, direction.id].flatMap((each) => columnNamed(firmIndex, each).unsure ?? []);
	const findingAt = (finding: number): CellFinding => {
		const [from, to] = [
			directions.rowPlaces.starts[finding] as number,
			directions.rowPlaces.starts[finding + 1] as number,
		];
		// A direction that was left out because of its doubt has no code.
		const place = from < to ? (directions.rowPlaces.places[from] as number) : -1;
		return {
			sign: signOfCode(direction, directions.codes[place]),
			isFirm: !unsure.some((rows) => has(rows, finding)),
		};
	};
	const columnOf = new Map(codes.map(({ code }, i) => [code, i]));
	return corpus.studies.map((_, study) => {
		const findingsByCode = codes.map((): CellFinding[] => []);
		for (const finding of findingsOf(index, study))
			for (
				let i = column.rowPlaces.starts[finding] as number;
				i < (column.rowPlaces.starts[finding + 1] as number);
				i++
			) {
				const place = columnOf.get(column.codes[column.rowPlaces.places[i] as number] ?? '');
				if (place !== undefined) findingsByCode[place]?.push(findingAt(finding));
			}
		return findingsByCode.map(netSignOf);
	});
}

/** The rows of a study's findings. A list that is absent as a whole takes one row, which is not a finding. */
function* findingsOf({ lists, absent }: Index, study: number): Iterable<number> {
	const { starts } = lists.get('findings') ?? {};
	if (!starts || absent.findings?.[study]) return;
	for (let finding = starts[study] as number; finding < (starts[study + 1] as number); finding++) yield finding;
}

/**
 * Returns a function that gives the studies with one finding that has both a code of `row` and a code of `column`. Empty
 * sets if either variable is not about findings.
 */
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
				for (let r = down.rowPlaces.starts[finding] as number; r < (down.rowPlaces.starts[finding + 1] as number); r++)
					for (
						let c = across.rowPlaces.starts[finding] as number;
						c < (across.rowPlaces.starts[finding + 1] as number);
						c++
					) {
						const set = sets[down.rowPlaces.places[r] as number]?.[across.rowPlaces.places[c] as number];
						if (set) add(set, study);
					}
	return (rowCode, columnCode) =>
		sets[down.placesByCode.get(rowCode) ?? -1]?.[across.placesByCode.get(columnCode) ?? -1] ?? emptySet(index.size);
}

export interface DirectionMark {
	study: Study;
	sign: Sign;
	findings: readonly Entry[];
	/** How many of them are in the cell only by values in doubt. */
	doubted: number;
	/** Whether the study is in the cell only by values in doubt. */
	inDoubt: boolean;
	/** Whether the direction may be another one, even if the study is in the cell beyond doubt. */
	isSignInDoubt: boolean;
}

const plainLabels: Readonly<Record<Sign, string>> = signWording;

/** The label of a direction: that of the review's own code where it has one. */
export function signLabel({ codes }: Pick<Variable, 'codes'>, sign: Sign): string {
	return codes.find((code) => code.sign === sign)?.label ?? plainLabels[sign];
}

/**
 * A direction for use within a sentence, with its doubt: `better (direction in doubt)`. If the study itself is in doubt,
 * its name says so already.
 */
export function signWords(
	label: string,
	{ inDoubt, isSignInDoubt }: Pick<DirectionMark, 'inDoubt' | 'isSignInDoubt'>,
): string {
	return directionWording.within(label, isSignInDoubt && !inDoubt);
}

/** One mark per study for its findings with these codes of two variables. Studies without such a finding are left out. */
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
		// In most cells most studies have no finding, and a page asks for every cell.
		if (findings.length === 0) return [];
		const net = netSignOf(findings.map((finding) => cellFinding(corpus, finding, [row[0], column[0]])));
		const isFirmHere = (finding: Entry) =>
			[row[0], column[0]].every((id) => !isDoubted(chartedValue(finding.values, id), finding));
		if (!net) return [];
		const doubted = findings.filter((finding) => !isFirmHere(finding)).length;
		return [
			{
				study,
				sign: net.sign,
				findings,
				doubted,
				inDoubt: doubted === findings.length,
				isSignInDoubt: net.inDoubt,
			},
		];
	});
}
