/** Collects findings on a question, by name or by a selection; orders them and counts their directions. */
import { type Corpus, type Entry, entriesOf, type Study } from '../corpus/corpus.ts';
import { isFindingInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import { indexOf } from '../facets/build-index.ts';
import { placesIn, select, selectEntries, studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { DoubtfulCount } from '../wording/doubt.ts';

export interface StudyFinding {
	study: Study;
	finding: Entry;
}

/** The findings of the selection's studies that meet its conditions on one finding; all of their findings if it has none. */
export function findingsOf(corpus: Corpus, selection: Selection): readonly StudyFinding[] {
	const index = indexOf(corpus);
	const entries = selectEntries(index, selection, 'findings');
	return studiesIn(corpus, select(index, selection)).flatMap((study) => {
		const own = entriesOf(study, 'findings');
		const number = index.numbersById.get(study.id) as number;
		const places = entries ? placesIn(index, 'findings', entries, number, own.length) : own.keys();
		return [...places].map((place) => ({ study, finding: own[place] as Entry }));
	});
}

/** Findings by study and id, in the order of `names`. Throws for an unknown finding, which the check has ruled out. */
export function findingsNamed(
	{ studiesById }: Corpus,
	names: readonly { study: string; finding: string }[],
): readonly StudyFinding[] {
	return names.map(({ study: id, finding: name }) => {
		const study = studiesById.get(id);
		const finding = study && entriesOf(study, 'findings').find((entry) => entry.id === name);
		if (!finding) throw new Error(`unknown finding: ${id}/${name}`);
		return { study, finding };
	});
}

const directionOf = (corpus: Corpus, { finding }: StudyFinding) =>
	codesOfValue(chartedValue(finding.values, corpus.review['finding-groups']?.direction ?? ''))[0] ?? '';

/** Findings by direction in the order of the codebook, then by study. Findings of one study keep their order. */
export function sortFindings(corpus: Corpus, findings: readonly StudyFinding[]): readonly StudyFinding[] {
	const { codes } = findingGroupsOf(corpus)?.direction ?? { codes: [] };
	const rank = (one: StudyFinding) => {
		const place = codes.findIndex(({ code }) => code === directionOf(corpus, one));
		return place < 0 ? codes.length : place;
	};
	const { numbersById } = indexOf(corpus);
	const numberOf = ({ study }: StudyFinding) => numbersById.get(study.id) as number;
	return [...findings].sort((a, b) => rank(a) - rank(b) || numberOf(a) - numberOf(b));
}

/** How many findings there are, and how many of them, or of their directions, are in doubt. */
export function countFindings(corpus: Corpus, findings: readonly StudyFinding[]): DoubtfulCount {
	return {
		count: findings.length,
		inDoubt: findings.filter(({ finding }) => isFindingInDoubt(corpus, finding)).length,
	};
}

/** How many studies the findings come from. */
export function countStudies(findings: readonly StudyFinding[]): number {
	return new Set(findings.map(({ study }) => study.id)).size;
}

export interface DirectionCount {
	code: string;
	label: string;
	findings: number;
	/** How many of the findings have a direction in doubt, or are found only by a value in doubt. */
	inDoubt: number;
	studies: number;
}

/**
 * How many findings, from how many studies, have each direction, in the order of the codebook; directions without
 * findings are left out. `firm` are the findings that were found beyond doubt: by default all, as for findings given by
 * name.
 */
export function countDirections(
	corpus: Corpus,
	findings: readonly StudyFinding[],
	firm: readonly StudyFinding[] = findings,
): readonly DirectionCount[] {
	const nameOf = ({ study, finding }: StudyFinding) => `${study.id}/${finding.id}`;
	const firmNames = new Set(firm.map(nameOf));
	const variable = findingGroupsOf(corpus)?.direction;
	if (!variable) return [];
	const directions = new Set(findings.map((one) => directionOf(corpus, one)));
	const codes = [
		...variable.codes.map(({ code }) => code).filter((code) => directions.has(code)),
		...[...directions].filter((code) => !variable.codes.some((entry) => entry.code === code)),
	];
	return codes.map((code) => {
		const own = findings.filter((one) => directionOf(corpus, one) === code);
		return {
			code,
			label: codeLabel(variable, code),
			findings: own.length,
			inDoubt: own.filter((one) => !firmNames.has(nameOf(one)) || isFindingInDoubt(corpus, one.finding)).length,
			studies: countStudies(own),
		};
	});
}
