/** Plain text, of which a part, or all, may be read from right to left. */
import { directedRuns, hasRightToLeft } from '../schema/rich-text.ts';

/** A line, such as a citation: each part that is read from right to left has its own direction. */
export function DirectedText({ text }: { text: string }) {
	return directedRuns(text).map((run) => (run.isRightToLeft ? <bdi dir="rtl">{run.text}</bdi> : run.text));
}

/** A sentence, such as a finding: its first letter says where it begins, and its full stop stands at its end. */
export function DirectedSentence({ text }: { text: string }) {
	return hasRightToLeft(text) ? <bdi>{text}</bdi> : [text];
}
