/** The checklist of a question as plain words: what to do, and what it rests on. The page of the question draws the same. */
import { type Corpus, type Study, studyValue, variableOf } from '../corpus/corpus.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import { indexOf } from '../facets/build-index.ts';
import { countUnits } from '../facets/count.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { idsOf, select, studiesIn } from '../facets/select.ts';
import { type ChecklistPart, type Question, splitFindingName, wordsIn } from '../schema/prose.ts';
import { checklistBasisWording as say } from '../wording/answers.ts';
import { formatList, formatNumber, typeset } from '../wording/grammar.ts';
import { boundWording } from '../wording/page-bounds.ts';
import { findingsNamed, type StudyFinding } from './findings.ts';

export interface Task {
	text: string;
	/** What it rests on, as a sentence without its stop. */
	basis: string;
	/** The studies that the basis names. */
	studies: readonly Study[];
}

type ComponentPart = Exclude<ChecklistPart, string>;

/** The items of a question's checklist, in their order; empty for a question without one. */
export function tasksOf(corpus: Corpus, question: Question): readonly Task[] {
	return question.checklist.flatMap((parts): Task | [] => {
		const words = parts.map((part) => (typeof part === 'string' ? part : wordsOf(corpus, part)));
		const text = typeset(words.join('').replaceAll(/\s+/g, ' ').trim());
		if (text === '') return [];
		const bases = parts.flatMap((part) => (typeof part !== 'string' && part.component === 'Basis' ? part : []));
		const basis = bases.map(({ attributes }) => basisOf(corpus, attributes));
		return {
			text,
			basis: basis.map((one) => one.text).join('. ') || say.suggestion,
			studies: [...new Set(basis.flatMap(({ studies }) => studies))],
		};
	});
}

/** What a component shows, as words; empty for a basis, which stands beside the item. */
function wordsOf(corpus: Corpus, { component, attributes }: ComponentPart): string {
	const { of = '', study = '', ids = '', id = '' } = attributes;
	const labels = (names: readonly string[]) =>
		formatList(studiesIn(corpus, idsOf(corpus, names)).map(({ label }) => label));
	const selectedStudies = () => select(indexOf(corpus), parseAddress(corpus, of).selection);
	if (component === 'Cite') return labels([study]);
	if (component === 'Studies')
		return of === ''
			? labels(wordsIn(ids))
			: formatList(studiesIn(corpus, selectedStudies()).map(({ label }) => label));
	if (component === 'Count')
		return formatNumber(countUnits(indexOf(corpus), selectedStudies(), parseAddress(corpus, of).selection.unit));
	if (component === 'Question') return corpus.questions.find((one) => one.id === id)?.title ?? '';
	if (component === 'Value') {
		const [own] = studiesIn(corpus, idsOf(corpus, [study]));
		return own ? formatValue(variableOf(corpus, of), studyValue(own, of)) : '';
	}
	if (component === 'Term') {
		const [variable = '', code = ''] = of.split('=');
		return codeLabel(variableOf(corpus, variable), code);
	}
	return component === 'Basis' ? '' : '…';
}

function basisOf(corpus: Corpus, attributes: ComponentPart['attributes']): Pick<Task, 'studies'> & { text: string } {
	const { findings = '', studies = '', recommendation: id, source } = attributes;
	const basisFindings = findingsNamed(corpus, wordsIn(findings).map(splitFindingName));
	const doing = studiesIn(corpus, idsOf(corpus, wordsIn(studies)));
	const recommendation = corpus.recommendations.find((one) => one.id === id);
	const hasBasis = basisFindings.length + doing.length > 0 || recommendation !== undefined || source !== undefined;
	const parts = [
		...(basisFindings.length > 0 ? [say.findings(withRest(basisFindings, (one) => numbered(basisFindings, one)))] : []),
		...(doing.length > 0 ? [say.examples(withRest(doing, ({ label }) => label))] : []),
		...(recommendation ? [say.recommended(typeset(recommendation.label))] : []),
		...(source === undefined ? [] : [say.review(source)]),
		...(hasBasis ? [] : [[say.suggestion]]),
	];
	return {
		text: say.all<string>(parts).join(''),
		studies: [...basisFindings.map(({ study }) => study), ...doing].slice(0, pageBounds.names),
	};
}

/** The study of a finding, with a number where several findings are of it. */
function numbered(all: readonly StudyFinding[], one: StudyFinding): string {
	const own = all.filter(({ study }) => study === one.study);
	return own.length > 1 ? say.numbered(one.study.label, own.indexOf(one) + 1) : one.study.label;
}

function withRest<T>(all: readonly T[], wordsOfOne: (one: T) => string): readonly string[] {
	const rest = all.length - pageBounds.names;
	return [...all.slice(0, pageBounds.names).map(wordsOfOne), ...(rest > 0 ? [boundWording.more(rest)] : [])];
}
