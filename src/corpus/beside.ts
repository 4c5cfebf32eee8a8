/** What else was published of a study, such as its protocol and its preprint: lists name it beside the study. */
import { noticeOf, type Relation, relations } from '../schema/report-relation.ts';
import { relationWording } from '../wording/reports.ts';
import type { Study } from './corpus.ts';

/** As a label and a text. */
export interface Beside {
	label: string;
	text: string;
	/** What stands behind its name in figures and comparisons: those kinds that its label does not say. */
	inName?: string;
}

/** The kinds of its other reports, the gravest first; undefined for a study with none that is a kind. */
export function besideOf({ others = [] }: Pick<Study, 'others'>): Beside | undefined {
	const kinds = relations.filter((relation) => others.some(({ is }) => is === relation));
	if (kinds.length === 0) return undefined;
	const wordsOf = (some: readonly Relation[]) =>
		relationWording.besideKinds(some.map((relation) => relationWording.report[relation]));
	const unsaidKinds = kinds.filter((relation) => noticeOf([{ is: relation }]) === undefined);
	return {
		label: relationWording.beside,
		text: wordsOf(kinds),
		...(unsaidKinds.length === 0 ? {} : { inName: relationWording.inName(wordsOf(unsaidKinds)) }),
	};
}

/** By id for the studies that have such reports, as a corpus carries it to the browser; no key where none has. */
export function besideOfAll(studies: readonly Study[]): { beside?: Readonly<Record<string, readonly Beside[]>> } {
	const beside = Object.fromEntries(
		studies.flatMap((study) => {
			const own = besideOf(study);
			return own === undefined ? [] : [[study.id, [own]]];
		}),
	);
	return Object.keys(beside).length === 0 ? {} : { beside };
}
