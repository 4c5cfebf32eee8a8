/**
 * The sections of a record: the groups in which readers see its variables. The browser loads it too, so it does not
 * import zod.
 */
import { appraisalHeading, sectionWording } from '../wording/record.ts';
import { type Appraising, appraisalSection, hasTools } from './appraisal-tools.ts';

/** A section as a review declares it. */
export interface Section {
	/** The word that variables name. */
	id: string;
	/** What readers see. */
	label: string;
}

/** The ids of the sections that a review has if it declares none, in reading order. */
export const usualSections = ['report', 'design', 'participants', 'intervention', 'outcomes'] as const;

const usual: readonly Section[] = usualSections.map((id) => ({ id, label: sectionWording[id] }));

/** What a review says of its sections. */
interface Sectioned extends Appraising {
	sections?: readonly Section[] | undefined;
}

/**
 * The sections of a review, in reading order: those that it declares, otherwise the usual ones. A review with tools of
 * appraisal has a section for their judgements.
 */
export function sectionsOf({ sections = usual, appraisal }: Sectioned): readonly Section[] {
	if (!hasTools({ appraisal }) || sections.some(({ id }) => id === appraisalSection)) return sections;
	return [...sections, { id: appraisalSection, label: appraisalHeading }];
}

/** The label of a section; its id if the review has no such section, which the check refuses. */
export function sectionLabel(review: Parameters<typeof sectionsOf>[0], id: string): string {
	return sectionsOf(review).find((section) => section.id === id)?.label ?? id;
}

/**
 * The anchor of a section on the page of a study and in the codebook. Those of the usual sections are published; any
 * other begins with a word of its own, so that it is no other anchor of the page.
 */
export function sectionAnchor(id: string): string {
	return usualSections.some((usualId) => usualId === id) ? id : `section-${id}`;
}
