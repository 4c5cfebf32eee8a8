/** Builds what stands beside the list of one record: its essentials, what was found, what is in doubt, and what is not known. */
import {
	type CodedCorpus,
	type CodedStudy,
	type Entry,
	entriesOf,
	type Study,
	studyValue,
	type Variable,
	variableOf,
} from '../corpus/corpus.ts';
import { isFindingInDoubt, isInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf, groupFindings } from '../corpus/finding-groups.ts';
import { studyHref } from '../corpus/href.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { chartedValue, codesOfValue, type Value } from '../corpus/value.ts';
import { signOf } from '../figures/direction.ts';
import type { TitleTextProps } from '../fragments/TitleText.tsx';
import { listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { absentStates, isAbsentState, isAnswer, stateTraits, stateWithin } from '../schema/state.ts';
import type { Sign } from '../schema/variable.ts';
import { withDoubt } from '../wording/doubt.ts';
import { besideWording as say } from '../wording/explorer-record.ts';
import { capitalise, formatEntries, formatList, midSentence } from '../wording/grammar.ts';
import { isAskedFor } from './matches.ts';
import { listedStudies, type ViewInput } from './view.ts';

/** Where a record stands in the list: from 0; −1 if the selection does not have it. */
export interface RecordPlace {
	place: number;
	total: number;
	previous: CodedStudy | undefined;
	next: CodedStudy | undefined;
}

export interface FindingView {
	/** Absent in a review without directions. */
	sign?: Sign;
	direction?: string;
	isInDoubt: boolean;
	text: string;
	figures?: string;
	doubt?: string;
}

export interface RecordView {
	label: string;
	title: TitleTextProps;
	href: string;
	/** The values that the review shows first, and those that the selection asks about. */
	values: readonly { variable: Variable; value: Value }[];
	/** By the people and the domain they are about; one group without a heading in a review that does not group them. */
	findings: readonly { heading?: string; findings: readonly FindingView[] }[];
	/** Why there are none, in the words of a state. */
	noFindings?: string;
	/** What is in doubt beside findings, and why, where the record says so. */
	doubts: readonly { label: string; text: string; why?: string }[];
	/** How many variables of the study have a value, of how many. */
	known: number;
	total: number;
	/** The variables of the study without one, by state. */
	silent: readonly string[];
}

/** The place of a study in the list of a selection, and its neighbours there. */
export function placeInList(input: ViewInput, id: string): RecordPlace {
	const studies = listedStudies(input);
	const place = studies.findIndex((study) => study.id === id);
	return {
		place,
		total: studies.length,
		previous: place < 1 ? undefined : studies[place - 1],
		next: place === -1 ? undefined : studies[place + 1],
	};
}

/** The essentials of a record. */
export function buildRecord({ corpus, site, selection }: ViewInput, study: Study): RecordView {
	const own = corpus.variables.filter(({ of }) => of === 'study');
	const first = new Set([...corpus.review.glance, ...corpus.review.table]);
	const variables = [...first, ...own.flatMap(({ id }) => (isAskedFor(selection, id) && !first.has(id) ? id : []))]
		.map((id) => variableOf(corpus, id))
		.filter(({ of }) => of === 'study');
	const isKnown = ({ id }: Variable) => isAnswer(studyValue(study, id).state);
	const { findings } = study.lists;
	const { title = '', language } = study.citation;
	return {
		label: study.label,
		title: { title, language },
		href: studyHref(site, study.id),
		values: variables.map((variable) => ({ variable, value: studyValue(study, variable.id) })),
		findings: findingViews(corpus, study),
		...(isAbsentState(findings) ? { noFindings: stateWithin(findings) } : {}),
		doubts: [...valueDoubts(study, own), ...entryDoubts(corpus, study)],
		known: own.filter(isKnown).length,
		total: own.length,
		silent: absentStates.flatMap((state) => {
			const labels = own
				.filter((variable) => !isKnown(variable) && studyValue(study, variable.id).state === state)
				.map(({ label }) => midSentence(label));
			return labels.length === 0 ? [] : say.silent(stateTraits[state].label, formatEntries(labels));
		}),
	};
}

function findingViews(corpus: CodedCorpus, study: Study): RecordView['findings'] {
	const findings = entriesOf(study, 'findings');
	const groups = findingGroupsOf(corpus);
	const viewOf = (finding: Entry): FindingView => {
		const isDoubtful = isFindingInDoubt(corpus, finding);
		const { text = '', figures, doubt } = finding;
		const more = { text, isInDoubt: isDoubtful, ...(figures ? { figures } : {}), ...(doubt ? { doubt } : {}) };
		if (!groups) return more;
		const codes = codesOfValue(chartedValue(finding.values, groups.direction.id));
		const direction = formatList(codes.map((code) => codeLabel(groups.direction, code)));
		return { sign: signOf(corpus, finding), direction: withDoubt(direction, isDoubtful), ...more };
	};
	if (!groups) return findings.length === 0 ? [] : [{ findings: findings.map(viewOf) }];
	return [...groupFindings(findings, groups)].flatMap(([who, domains]) =>
		[...domains].map(([what, some]) => ({ heading: `${who}: ${midSentence(what)}`, findings: some.map(viewOf) })),
	);
}

function valueDoubts(study: Study, own: readonly Variable[]): RecordView['doubts'] {
	return own.flatMap((variable) => {
		const value = studyValue(study, variable.id);
		if (!isInDoubt(value)) return [];
		return [
			{ label: variable.label, text: formatValue(variable, value), ...(value.doubt ? { why: value.doubt } : {}) },
		];
	});
}

/** Entries of lists that are in doubt, or have a value in doubt; findings say it where they stand. */
function entryDoubts({ review }: CodedCorpus, study: Study): RecordView['doubts'] {
	return listsOf(review)
		.filter((list) => list !== 'findings')
		.flatMap((list) =>
			entriesOf(study, list).flatMap((entry) => {
				const doubtful = [...Object.values(entry.values), entry.count, entry.weeks].find(
					(value) => value && isInDoubt(value, entry),
				);
				const why = entry.doubt ?? doubtful?.doubt;
				if (!doubtful && why === undefined) return [];
				const label = capitalise(listWords(review, list).one);
				return [{ label, text: entry.name ?? entry.printed ?? '', ...(why ? { why } : {}) }];
			}),
		);
}
