/** A value in few words: absence as words within a sentence, which styles put into brackets, and a doubt said. */
import { withDoubt } from '../wording/doubt.ts';
import { midSentence } from '../wording/grammar.ts';

interface ValueTextProps {
	/** What is reported; of an absence, its label. */
	text: string;
	isAbsent?: boolean;
	isInDoubt?: boolean;
	/** Where it leads, and what that link explains. */
	href?: string;
	title?: string;
}

/** A link where there is an address, else plain words. */
export function ValueText({ text, isAbsent = false, isInDoubt = false, href, title }: ValueTextProps) {
	const words = withDoubt(isAbsent ? midSentence(text) : text, isInDoubt);
	const mark = isAbsent ? 'absent' : undefined;
	if (href !== undefined)
		return (
			<a class={mark} href={href} title={title}>
				{words}
			</a>
		);
	return isAbsent ? <span class={mark}>{words}</span> : words;
}
