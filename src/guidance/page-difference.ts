/** Finds what changed for one page since a version: for a study, for a code, or for what a figure draws. */
import type { ListName } from '../schema/list.ts';
import { differenceWording as say } from '../wording/difference.ts';
import type { RecordChange } from './study-changes.ts';
import type { StudyDifference, VersionDifference } from './version-difference.ts';
import type { ViewChange, ViewDifference } from './view-difference.ts';

export type Subject =
	/** A study, or one of its entries, named by an anchor. */
	| { study: string; entry?: string }
	| { variable: string; code: string }
	/** The variables that the page shows, and the lists whose entries they describe. */
	| {
			variables: readonly string[];
			lists: readonly ListName[];
			/** Findings that the page shows by name, as `study/finding`. Every change of these is reported. */
			findings?: readonly string[];
			/** The recommendation that decides what is shown. */
			recommendation?: string;
			/** Questions of which the page says what compares the options. */
			questions?: readonly string[];
	  };

export interface PageDifference extends Pick<ViewDifference, 'added' | 'removed' | 'recoded' | 'gone' | 'redefined'> {
	/** Whether only notes or places of the study were reworded. */
	isReworded: boolean;
}

/** The part of a difference that concerns a page. All lists are empty if nothing changed for it. */
export function pageDifference(difference: VersionDifference, subject: Subject): PageDifference {
	const { studies, codebook } = difference;
	const changesIn = (
		kind: 'added' | 'removed' | 'recoded',
		changesOf: (study: StudyDifference) => readonly RecordChange[],
	) =>
		studies
			.filter((study) => study.kind === kind)
			.map((study): ViewChange => toldOf(study, changesOf(study)))
			.filter(({ changes }) => kind !== 'recoded' || changes.length > 0);
	const labels = (parts: typeof codebook.gone, isMeant: (variable: string, code: string | undefined) => boolean) =>
		parts.filter(({ variable, code }) => isMeant(variable, code)).map(({ label }) => label);
	const none = { added: [], removed: [], recoded: [], gone: [], redefined: [], isReworded: false };

	if ('study' in subject) {
		const study = studies.find(({ id }) => id === subject.study);
		if (!study) return none;
		const own = toldOf(study, study.changes);
		return {
			...none,
			added: study.kind === 'added' ? [own] : [],
			recoded: study.kind === 'recoded' ? [own] : [],
			isReworded: study.kind === 'reworded',
		};
	}
	if ('code' in subject) {
		const { variable, code } = subject;
		const moves = studies.flatMap((study) => {
			const move = moveOf(study.codes, variable, code);
			return move ? [{ study, move }] : moveOf(study.inDoubt ?? {}, variable, code) ? [{ study, move: 'recoded' }] : [];
		});
		const ofVariable = ({ changes }: StudyDifference) => {
			const own = changes.filter((change) => change.variable === variable);
			// If an entry as a whole comes into doubt, its change has no variable.
			return own.length > 0 ? own : changes.filter((change) => change.variable === undefined);
		};
		const changesBy = (where: string) =>
			moves.filter(({ move }) => move === where).map(({ study }) => toldOf(study, ofVariable(study)));
		return {
			...none,
			added: changesBy('added'),
			removed: changesBy('removed'),
			recoded: changesBy('recoded'),
			redefined: labels(codebook.redefined, (id, word) => id === variable && (word === undefined || word === code)),
		};
	}
	const { variables, lists, findings = [], recommendation, questions = [] } = subject;
	const ownParts = difference.recommendations?.find(({ id }) => id === recommendation)?.parts ?? [];
	const ownQuestions = difference.questions?.filter(({ id }) => questions.includes(id)) ?? [];
	const isDrawn = ({ variable, list }: RecordChange) =>
		variable === undefined ? list !== undefined && lists.includes(list) : variables.includes(variable);
	const isNamed = (id: string, { list, entry }: RecordChange) =>
		list === 'findings' && entry !== undefined && findings.includes(`${id}/${entry}`);
	const ofFigure = ({ id, changes }: StudyDifference) =>
		changes.filter((change) => isDrawn(change) || isNamed(id, change));
	const isMeant = (id: string) => variables.includes(id);
	return {
		...none,
		added: changesIn('added', ofFigure),
		removed: changesIn('removed', ofFigure),
		recoded: changesIn('recoded', ofFigure),
		gone: labels(codebook.gone, isMeant),
		redefined: [
			...labels(codebook.redefined, isMeant),
			...ownParts.map((part) => say.chosen[part]),
			...ownQuestions.map(({ choice }) => (questions.length === 1 ? say.chosen.compared : say.comparedOf(choice))),
		],
	};
}

/** Whether a code was added or removed; undefined if neither. */
function moveOf(codes: StudyDifference['codes'], variable: string, code: string): 'added' | 'removed' | undefined {
	// A variable may have the name of a property that every object has, such as `constructor`.
	const [then = [], now = []] = Object.hasOwn(codes, variable) ? (codes[variable] ?? []) : [];
	if (then.includes(code) === now.includes(code)) return undefined;
	return now.includes(code) ? 'added' : 'removed';
}

function toldOf({ id, label, kind }: StudyDifference, changes: readonly RecordChange[]): ViewChange {
	return { id, label, isWhole: kind === 'added' || kind === 'removed', changes };
}
