/** The last result of `npm run audit`, from which the accessibility statement is written. */
import { createHash } from 'node:crypto';
import kept from './audit.json' with { type: 'json' };

/** What a program found wrong, in short. `npm run audit` prints where. */
export interface AuditFault {
	/** The name of the rule, as its program has it. */
	rule: string;
	/** The level of WCAG 2.2 that it belongs to; `advice` for what no standard asks. */
	level: 'A' | 'AA' | 'AAA' | 'advice';
	/** On how many pages and states of pages. */
	pages: number;
	/** In how many places, over all pages and settings. */
	places: number;
}

/** One part of the audit that has run. */
export interface AuditPart<Fault extends AuditFault = AuditFault> {
	/** The day, as ISO 8601 has it. */
	date: string;
	/** The program that looked, with its version. */
	by: string;
	/** How many pages and states of pages it looked at. */
	pages: number;
	/** Their addresses, without the base, with `*` for each name that the review gave. Not given where it looked at every page. */
	visited?: readonly string[];
	/** Pages that it could not look at, which are not among `pages`: how many, and their addresses in the same form. Not given for none. */
	failed?: { pages: number; at: readonly string[] };
	faults: readonly Fault[];
}

/** The window and the colours in which a page was looked at. */
export interface AuditSetting {
	/** Pixels. */
	width: number;
	/** To which it is magnified in a window of 1280 pixels, in percent. */
	zoom?: 200 | 400;
	colours: 'light' | 'dark' | 'forced';
	/** Letters, words, lines and paragraphs set apart as WCAG 1.4.12 has it. */
	isSpaced?: true;
	/** Of all rules: those of colour alone, or all but those. All where it is not given. */
	rules?: 'colours' | 'others';
}

/** A part that could not run where the audit ran: what was not there. `program` is the one that looks, or that drives it. */
export interface AuditGap {
	notRun: 'java' | 'firefox' | 'program';
}

/** What Lighthouse says of one page. */
export interface PageScores {
	page: string;
	/** By category, of 100: of performance the median of the runs. */
	scores: Readonly<Record<string, number>>;
	/** Milliseconds until the largest part is painted, and in which the main thread is blocked; how far the layout jumps. */
	lcp: number;
	tbt: number;
	cls: number;
}

/** The parts of the audit. */
export interface AuditParts<Fault extends AuditFault = AuditFault> {
	axe: AuditPart<Fault> & { settings: readonly AuditSetting[] };
	lighthouse: (AuditPart<Fault> & { runs: number; scores: readonly PageScores[] }) | AuditGap;
	html: AuditPart<Fault> | AuditGap;
	links: AuditPart<Fault>;
	firefox: AuditPart<Fault> | AuditGap;
}

export interface AuditResult {
	/** The version of the program whose site was looked at. */
	program: string;
	/** The version of the data of that site. */
	data: string;
	/** Which review it was, by `auditSubject`. */
	subject: string;
	/** Those that were kept. */
	parts: Readonly<Partial<AuditParts>>;
}

/** The names of the parts, in the order in which they run. */
export const auditParts = [
	'axe',
	'lighthouse',
	'html',
	'links',
	'firefox',
] as const satisfies readonly (keyof AuditParts)[];

/** A mark of a review, by which its site knows whether it is the one that was looked at. */
export const auditSubject = (title: string): string => createHash('sha256').update(title).digest('hex').slice(0, 16);

export const lastAudit = kept as AuditResult;
