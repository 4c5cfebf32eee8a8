/** A value in few words. Styles put the words for an absence into brackets; a doubt is added in words. */
import { bracketDoubt } from '../wording/doubt.ts';
import { midSentence, typeset } from '../wording/grammar.ts';

interface ValueTextProps {
	/** The value in words, or the label of an absence. */
	text: string;
	isAbsent?: boolean;
	isInDoubt?: boolean;
	/** The address of the value's link, and the link's explanation. */
	href?: string;
	title?: string;
}

/** The label of an absence up to this length stays on one line with its doubt. */
const wholeMost = 24;

/** A link if `href` is given, otherwise plain words. */
export function ValueText({ text, isAbsent = false, isInDoubt = false, href, title }: ValueTextProps) {
	const value = typeset(isAbsent ? midSentence(text) : text);
	// The doubt goes to the next line as a whole.
	const words = isInDoubt ? (
		<>
			{value} <span class="whole">{bracketDoubt(1, 1).trim()}</span>
		</>
	) : (
		value
	);
	// An absence stands in brackets with its doubt: short as it is, it is not parted within them.
	const isWhole = isAbsent && isInDoubt && value.length <= wholeMost;
	const mark = isAbsent ? (isWhole ? 'absent whole' : 'absent') : undefined;
	if (href !== undefined)
		return (
			<a class={mark} href={href} title={title}>
				{words}
			</a>
		);
	return isAbsent ? <span class={mark}>{words}</span> : <>{words}</>;
}
