/** Why parts of an address are left out, in words. Apart from the parser, since few addresses have such parts. */
import { ignoredReasons, moreIgnored } from '../wording/ignored.ts';
import type { IgnoredPart } from './parse-address.ts';
import { comparedMost } from './selection.ts';
import type { ProblemKind } from './selection-problem.ts';

const reasons: Readonly<Record<ProblemKind, (variable: string, most: number) => string>> = ignoredReasons;

/** The parts with the reason for each, in their order; an empty array for none. */
export function explainIgnored(parts: readonly IgnoredPart[]): readonly { what: string; why: string }[] {
	return parts.map(({ what, kind, of }) =>
		kind === 'more'
			? { what: moreIgnored.what(Number(what)), why: moreIgnored.why }
			: { what, why: reasons[kind](of, comparedMost) },
	);
}
