/** The place where the words stand, with the words marked. */
import type { Piece } from '../search/excerpt.ts';

export function Excerpt({ pieces }: { pieces: readonly Piece[] }) {
	return <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}
