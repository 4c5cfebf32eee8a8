/** What the parts of the audit find, gathered by rule. */
import type { AuditFault, AuditGap, AuditPart, AuditParts } from '../../src/layouts/audit.ts';

/** One place that is at fault. */
export interface Finding {
	rule: string;
	level: AuditFault['level'];
	page: string;
	/** The width and the colours, or another thing that was asked for. */
	setting: string;
	place: string;
}

/** A fault with where it was found. */
export interface LocatedFault extends AuditFault {
	on: readonly string[];
	at: readonly string[];
	/** One of the places. */
	example: string;
}

/** The parts of an audit, with where each fault was found. */
export type LocatedParts = AuditParts<LocatedFault>;

/** Findings by rule, those of the most places first. Names of pages and settings stand once. */
export function gatherFaults(findings: readonly Finding[]): readonly LocatedFault[] {
	return [...Map.groupBy(findings, ({ rule }) => rule)]
		.map(([rule, own]) => {
			const on = [...new Set(own.map(({ page }) => page))];
			return {
				rule,
				level: own[0]?.level ?? 'advice',
				pages: on.length,
				places: own.length,
				on,
				at: [...new Set(own.map(({ setting }) => setting))],
				example: own[0]?.place ?? '',
			};
		})
		.sort((a, b) => b.places - a.places);
}

/** A part as it is kept: without places, which are of one review. */
export function withoutPlaces<Part extends AuditPart<LocatedFault> | AuditGap>(part: Part) {
	if ('notRun' in part) return part;
	return { ...part, faults: part.faults.map(({ on: _, at: __, example: ___, ...fault }) => fault) };
}

/** Whether a fault makes the audit fail. What WCAG asks at AAA is told, and does not. */
export const isGating = ({ level }: Pick<AuditFault, 'level'>): boolean => level !== 'AAA';
