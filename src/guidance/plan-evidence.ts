/** What stands beside each choice of the planner: what was seen, what nobody compared, what to do, and what others measured. */
import { type Corpus, entriesOf, type Study } from '../corpus/corpus.ts';
import { isFindingInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { entryHref, pageHref, type Site } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import { indexOf } from '../facets/build-index.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { type Question, splitFindingName, wordsIn } from '../schema/prose.ts';
import { type Sign, signOfCode } from '../schema/variable.ts';
import { unheldAnswersWording } from '../wording/answers.ts';
import { findingsWording } from '../wording/findings.ts';
import { formatList, typeset } from '../wording/grammar.ts';
import { planEvidenceWording as say } from '../wording/plan.ts';
import { answersOf } from './answers.ts';
import { tasksOf } from './checklist.ts';
import {
	countDirections,
	countFindings,
	countStudies,
	findingsNamed,
	findingsOf,
	type StudyFinding,
	sortFindings,
} from './findings.ts';

export interface PlanFinding {
	/** The id of its study, and its label. */
	study: string;
	label: string;
	/** The address of the finding. */
	href: string;
	text: string;
	/** Numbers as the study prints them. */
	figures?: string;
	direction?: { sign: Sign; label: string; isInDoubt: boolean };
}

/** A line with the ids of the studies that it names or counts. */
export interface PlanLine {
	text: string;
	studies: readonly string[];
}

export interface ChoiceEvidence {
	/** How many findings of each direction, and the findings: the page of the question has those that are left out. */
	seen: { text: string; findings: readonly PlanFinding[]; left: number; href: string };
	/** What compared one option with another, or that nobody did; absent where the question asks for no comparison. */
	compared?: { text: string; findings: readonly PlanFinding[] };
	/** Options that nobody tried, and what few say, a sentence for each variable. */
	untried: readonly string[];
	tasks: readonly (PlanLine & { basis: string })[];
	/** What the studies of these findings measured, the most frequent first. */
	measures: readonly PlanLine[];
}

/** How many findings and measures a choice shows at most. */
const most = { findings: 12, measures: 8, studies: 12 };

/** The evidence of each choice of the planner, by the id of its question; empty if the content has no planner. */
export function planEvidence(corpus: Corpus, site: Site): Readonly<Record<string, ChoiceEvidence>> {
	return Object.fromEntries(
		(corpus.planner?.choices ?? []).flatMap(({ question: id, variables }) => {
			const question = corpus.questions.find((one) => one.id === id);
			return question ? [[id, evidenceOf(corpus, site, question, variables)]] : [];
		}),
	);
}

function evidenceOf(corpus: Corpus, site: Site, question: Question, variables: readonly string[]): ChoiceEvidence {
	const inOrder = inTurn(corpus, seenFindings(corpus, question));
	const show = (findings: readonly StudyFinding[]) =>
		findings.slice(0, most.findings).map((one) => planFinding(corpus, site, one));
	const ownFindings = comparedFindings(corpus, question);
	const report = corpus.review.words.report;
	return {
		seen: {
			text: inOrder.length === 0 ? findingsWording.none : seenWords(corpus, inOrder),
			findings: show(inOrder),
			left: Math.max(0, inOrder.length - most.findings),
			href: `${pageHref(site, `guidance/${question.id}`)}#seen`,
		},
		...(ownFindings && {
			compared: { text: ownFindings.length === 0 ? say.uncompared(report) : say.compared, findings: show(ownFindings) },
		}),
		untried: variables.flatMap((id) => untriedWords(corpus, id)),
		tasks: tasksOf(corpus, question).map(({ text, basis, studies }) => ({ text, basis, studies: idsOf(studies) })),
		measures: measuresOf([...new Set(inOrder.map(({ study }) => study))]),
	};
}

const idsOf = (studies: readonly Study[]) => studies.map(({ id }) => id);

/** The findings that the page of a question lists as seen, each once. */
export function seenFindings(corpus: Corpus, { seen }: Question): readonly StudyFinding[] {
	const all = seen.flatMap(({ of, ids = '' }) =>
		of === undefined
			? findingsNamed(corpus, wordsIn(ids).map(splitFindingName))
			: findingsOf(corpus, parseAddress(corpus, of).selection),
	);
	return [...new Map(all.map((one) => [`${one.study.id}/${one.finding.id}`, one])).values()];
}

/**
 * Findings of each direction in turn, so that the first of them are of every direction: whoever shows only some hides
 * none of the directions.
 */
function inTurn(corpus: Corpus, findings: readonly StudyFinding[]): readonly StudyFinding[] {
	const direction = findingGroupsOf(corpus)?.direction.id ?? '';
	const groups = [
		...Map.groupBy(sortFindings(corpus, findings), ({ finding }) =>
			codesOfValue(chartedValue(finding.values, direction)).join(' '),
		).values(),
	];
	const longest = Math.max(0, ...groups.map((group) => group.length));
	return Array.from({ length: longest }, (_, i) => groups.flatMap((group) => group.slice(i, i + 1))).flat();
}

/** The findings that compare options; empty if nobody compared, undefined where nothing is to be compared. */
function comparedFindings(corpus: Corpus, { compared = [] }: Question): readonly StudyFinding[] | undefined {
	return compared === 'not-applicable' ? undefined : findingsNamed(corpus, compared.map(splitFindingName));
}

function seenWords(corpus: Corpus, findings: readonly StudyFinding[]): string {
	const directions = countDirections(corpus, findings).map(({ label, findings: count, inDoubt }) =>
		findingsWording.direction<string>({ count, inDoubt }, label, (text) => text),
	);
	const counts = {
		findings: countFindings(corpus, findings),
		studies: { count: countStudies(findings), inDoubt: 0 },
	};
	return findingsWording.counted<string>(counts, corpus.review.words.report, directions).join('');
}

function planFinding(corpus: Corpus, site: Site, { study, finding }: StudyFinding): PlanFinding {
	const variable = findingGroupsOf(corpus)?.direction;
	const codes = variable ? codesOfValue(chartedValue(finding.values, variable.id)) : [];
	return {
		study: study.id,
		label: study.label,
		href: entryHref(site, study.id, 'findings', finding.id),
		text: typeset(finding.text ?? ''),
		...(finding.figures === undefined ? {} : { figures: finding.figures }),
		...(variable && {
			direction: {
				sign: signOfCode(variable, codes[0]),
				label: formatList(codes.map((code) => codeLabel(variable, code))),
				isInDoubt: isFindingInDoubt(corpus, finding),
			},
		}),
	};
}

function untriedWords(corpus: Corpus, id: string): readonly string[] {
	const { variable, unheld, said, inDoubt, asked } = answersOf(corpus, indexOf(corpus).all, id);
	const share = said * 2 < asked ? { said, inDoubt, asked } : undefined;
	if (unheld.length === 0 && !share) return [];
	const labels = unheld.map(({ label }) => typeset(label));
	const label = typeset(variable.label);
	return [unheldAnswersWording.variable<string>(label, labels, [], share, corpus.review.words.report).join('')];
}

function measuresOf(studies: readonly Study[]): readonly PlanLine[] {
	const byName = new Map<string, string[]>();
	for (const study of studies)
		for (const { name } of entriesOf(study, 'measures')) {
			if (name === undefined) continue;
			const ids = byName.get(name) ?? [];
			if (!ids.includes(study.id)) byName.set(name, [...ids, study.id]);
		}
	return [...byName]
		.sort(([, a], [, b]) => b.length - a.length)
		.slice(0, most.measures)
		.map(([text, ids]) => ({ text: typeset(text), studies: ids.slice(0, most.studies) }));
}
