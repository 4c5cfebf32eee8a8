/** What the accessibility statement says of an audit: what looked at what, what did not run, and what falls short. */
import { accessibilityWording as say } from '../wording/accessibility.ts';
import { formatList } from '../wording/grammar.ts';
import {
	type AuditFault,
	type AuditPart,
	type AuditResult,
	type AuditSetting,
	auditParts,
	auditSubject,
} from './audit.ts';

/** What one program looked at. */
interface StatementRow {
	part: AuditPart;
	text: string;
	settings?: readonly AuditSetting[];
}

interface Statement {
	/** Whose site was looked at. */
	whose: string;
	/** Whether that was the site of this review: of another, neither addresses nor texts are here. */
	isOwn: boolean;
	rows: readonly StatementRow[];
	/** A sentence for each part of the audit that did not run. Empty where no part has run: `whose` says so. */
	notRun: readonly string[];
	/** Faults at the levels that the site claims, and advice of the programs. */
	inClaim: readonly AuditFault[];
	/** Faults at level AAA. */
	beyond: readonly AuditFault[];
	/** What to say where `inClaim` is empty; undefined if nothing was looked at, so that nothing can be said. */
	none?: string;
}

/** The statement of a site of `review`, by the result of an audit. */
export function statementOf(
	{ program, data, subject, parts }: AuditResult,
	review: { title: string; version: string },
): Statement {
	const rows = auditParts.flatMap((name) => rowOf(name, parts) ?? []);
	const isOwn = subject === auditSubject(review.title);
	const faults = rows.flatMap(({ part }) => part.faults);
	const isBeyond = ({ level }: AuditFault) => level === 'AAA';
	const gaps = auditParts.flatMap((name) => {
		const part = parts[name];
		if (part && !('notRun' in part)) return [];
		return [say.notRun(name, part?.notRun)];
	});
	return {
		whose: rows.length === 0 ? say.never : isOwn ? say.same(program, data, review.version) : say.other(program),
		isOwn,
		rows,
		notRun: rows.length === 0 ? [] : gaps,
		inClaim: faults.filter((fault) => !isBeyond(fault)),
		beyond: faults.filter(isBeyond),
		...(rows.length > 0 ? { none: say.none } : {}),
	};
}

function rowOf(name: (typeof auditParts)[number], parts: AuditResult['parts']): StatementRow | undefined {
	const part = parts[name];
	if (!part || 'notRun' in part) return undefined;
	if ('settings' in part) return { part, text: say.axe(part.pages, !part.failed), settings: part.settings };
	if ('scores' in part) {
		const ranges = Object.entries(say.scoreNames).flatMap(([id, of]) => {
			const own = part.scores.flatMap(({ scores }) => scores[id] ?? []);
			return own.length > 0 ? [say.scores(of, Math.min(...own), Math.max(...own))] : [];
		});
		const outOf = ranges.length > 0 ? ` ${say.outOf(formatList(ranges))}` : '';
		return { part, text: `${say.lighthouse(part.pages, part.runs)}${outOf}` };
	}
	if (name === 'html' || name === 'links' || name === 'firefox') return { part, text: say[name](part.pages) };
	return undefined;
}
