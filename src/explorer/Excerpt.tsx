/** An excerpt with its marks; nothing in it is taken as markup. */
import { piecesOf } from '../search/excerpt.ts';

export function Excerpt({ html }: { html: string }) {
	return <>{piecesOf(html).map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}
