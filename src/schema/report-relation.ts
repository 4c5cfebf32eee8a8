/** What a report of a study is beside its main one, and what readers must know of the study for it. The browser loads it too. */
import { relationWording } from '../wording/reports.ts';

/** What a report can be, the gravest first. */
export const relations = ['retraction', 'concern', 'correction', 'protocol', 'registration', 'preprint'] as const;

export type Relation = (typeof relations)[number];

/** Whether a review counts studies that were retracted. */
export const retractedWords = ['counted', 'left-out'] as const;

/** Relations that change what a study says: its name says so wherever it stands. */
const notices = ['retraction', 'concern', 'correction'] as const satisfies readonly Relation[];

export type Notice = (typeof notices)[number];

interface Related {
	is?: Relation | undefined;
}

/** The gravest notice among the reports of a study; undefined without one. */
export function noticeOf(reports: readonly Related[]): Notice | undefined {
	return notices.find((notice) => reports.some(({ is }) => is === notice));
}

/** What stands behind the name of a study: its notice, or that another study replaces it. */
type NameNotice = Notice | 'superseded';

const ending = (notice: NameNotice) => ` (${relationWording.study[notice]})`;

/** The label of a study with its notice behind it: `Quilt 2017 (retracted)`. One that it had before is replaced. */
export function labelWithNotice(label: string, notice: NameNotice | undefined): string {
	return `${withoutNotice(label)}${notice === undefined ? '' : ending(notice)}`;
}

/** The label of a study without its notice. */
export function withoutNotice(label: string): string {
	const own = [...notices, 'superseded' as const].map(ending).find((words) => label.endsWith(words));
	return own === undefined ? label : label.slice(0, -own.length);
}
