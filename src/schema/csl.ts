/**
 * Works and names of CSL-JSON 1.0.2 (csl-data.json). The browser loads this module too, so it does not import zod; the
 * variables other than names are in `csl-variables.ts`, which pages with filters do not need.
 */
import type {
	dateVariables,
	identifierVariables,
	numberVariables,
	richVariables,
	textVariables,
} from './csl-variables.ts';

/** What a cited work can be. */
export const citationTypes = [
	'article-journal',
	'article',
	'book',
	'chapter',
	'paper-conference',
	'report',
	'thesis',
	'webpage',
	'dataset',
	'document',
	'article-magazine',
	'article-newspaper',
	'bill',
	'broadcast',
	'classic',
	'collection',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'event',
	'figure',
	'graphic',
	'hearing',
	'interview',
	'legal_case',
	'legislation',
	'manuscript',
	'map',
	'motion_picture',
	'musical_score',
	'pamphlet',
	'patent',
	'performance',
	'periodical',
	'personal_communication',
	'post',
	'post-weblog',
	'regulation',
	'review',
	'review-book',
	'software',
	'song',
	'speech',
	'standard',
	'treaty',
] as const;

export type CitationType = (typeof citationTypes)[number];

/** Lists of names. The first that a work has stands for its author where it has none. */
export const nameVariables = [
	'author',
	'editor',
	'chair',
	'collection-editor',
	'compiler',
	'composer',
	'container-author',
	'contributor',
	'curator',
	'director',
	'editorial-director',
	'executive-producer',
	'guest',
	'host',
	'illustrator',
	'interviewer',
	'narrator',
	'organizer',
	'original-author',
	'performer',
	'producer',
	'recipient',
	'reviewed-author',
	'script-writer',
	'series-creator',
	'translator',
] as const;

export type NameVariable = (typeof nameVariables)[number];
export type DateVariable = (typeof dateVariables)[number];
type TextVariable =
	| (typeof richVariables)[number]
	| (typeof numberVariables)[number]
	| (typeof textVariables)[number]
	| (typeof identifierVariables)[number];

/** A person, or a group (`literal`). */
export interface Name {
	family?: string;
	given?: string;
	suffix?: string;
	'dropping-particle'?: string;
	'non-dropping-particle'?: string;
	literal?: string;
	'comma-suffix'?: string | number | boolean;
	'static-ordering'?: string | number | boolean;
	'parse-names'?: string | number | boolean;
}

/** A day, a month, a year, or two of them as the ends of a range; or what is printed in the place of a date. */
export interface CitationDate {
	/** One or two of year, year and month, or year, month and day. */
	'date-parts'?: readonly (readonly number[])[];
	/** 1 is spring, 4 is winter. */
	season?: string | number;
	circa?: boolean;
	literal?: string;
}

/** A work as CSL-JSON has it, without an id. */
export type Citation = { type: CitationType; categories?: readonly string[] } & {
	[K in NameVariable]?: readonly Name[];
} & { [K in DateVariable]?: CitationDate } & { [K in TextVariable]?: string };

const nameKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(nameVariables);

/** Whether a variable holds a list of names. */
export const isNameVariable = (key: string): key is NameVariable => nameKeys.has(key);

/** The year in which a work was issued, of a range the first; undefined for a work without one. */
export function citationYear({ issued }: Pick<Citation, 'issued'>): number | undefined {
	return issued?.['date-parts']?.[0]?.[0];
}

/** The names under which a work is known: its authors, else the first list of names that it has; empty if it has none. */
export function leadNames(citation: Partial<Pick<Citation, NameVariable>>): readonly Name[] {
	return nameVariables.map((variable) => citation[variable] ?? []).find(({ length }) => length > 0) ?? [];
}

/** A family name with what belongs before it (`van der Berg`), the name of a group, or a given name that stands alone. */
export function shortName(name: Name): string {
	const { family, given, literal } = name;
	const whole = [name['non-dropping-particle'], family].filter(Boolean).join(' ');
	return literal || whole || given || '';
}
