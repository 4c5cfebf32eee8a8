/** A line of plain text, such as a citation, with each part that is read from right to left in its own direction. */
import { directedRuns } from '../schema/rich-text.ts';

export function DirectedText({ text }: { text: string }) {
	return directedRuns(text).map((run) => (run.isRightToLeft ? <bdi dir="rtl">{run.text}</bdi> : run.text));
}
