/** What the parts of the audit find, gathered by rule. */
import type { AuditFault } from '../../src/layouts/audit.ts';

/** One place that is at fault. */
export interface Finding {
	rule: string;
	level: AuditFault['level'];
	page: string;
	setting: string;
	place: string;
}

/** Findings by rule, those of the most places first. Names of pages and settings stand once. */
export function gatherFaults(findings: readonly Finding[]): readonly AuditFault[] {
	return [...Map.groupBy(findings, ({ rule }) => rule).values()]
		.flatMap((own) => {
			const [first] = own;
			if (!first) return [];
			return {
				rule: first.rule,
				level: first.level,
				pages: [...new Set(own.map(({ page }) => page))],
				settings: [...new Set(own.map(({ setting }) => setting))],
				places: own.length,
				example: first.place,
			};
		})
		.sort((a, b) => b.places - a.places);
}

/** Whether a fault makes the audit fail. What WCAG asks at AAA is told, and does not. */
export const isGating = ({ level }: Pick<AuditFault, 'level'>): boolean => level !== 'AAA';
