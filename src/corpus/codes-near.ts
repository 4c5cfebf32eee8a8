/** Which of very many values stand on the page of one of them. */
import { pageBounds } from './page-bounds.ts';

/**
 * All values, or of more than a hundred the one in question with those that stand next to it: were all of them on the page
 * of each, the pages of a thousand values would hold a million rows.
 */
export function codesNear(codes: readonly string[], current: string): readonly string[] {
	const { marks, inPart } = pageBounds;
	if (codes.length <= marks) return codes;
	const at = Math.max(0, codes.indexOf(current));
	const first = Math.min(Math.max(0, at - inPart / 2), codes.length - inPart);
	return codes.slice(first, first + inPart);
}
