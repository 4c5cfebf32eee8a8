/** The direction of a study's findings in a cell: the effect-direction plot of Thomson & Thomas (2013), as revised by Boon & Thomson (2021). */
import { type Corpus, type Entry, entriesOf, type Study, variableOf } from '../corpus/corpus.ts';
import { codesOfValue } from '../corpus/value.ts';
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
	const directed = found.filter((sign) => sign !== 'described');
	if (directed.length === 0) return found.length > 0 ? 'described' : undefined;
	return (
		signs.find((sign) => directed.filter((other) => other === sign).length / directed.length >= agreeing) ?? 'mixed'
	);
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
