/** An excerpt, with the words that were searched for marked. */
import type { ExcerptPiece } from '../search/excerpt.ts';

export function MarkedText({ pieces }: { pieces: readonly ExcerptPiece[] }) {
	return <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}
