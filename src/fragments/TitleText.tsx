/** The title of a work, with its italics and the like, in its own language and direction. */
import type { ComponentChildren } from 'preact';
import { hasRightToLeft, type TextRun, textRuns } from '../schema/rich-text.ts';
import { typeset } from '../wording/grammar.ts';
import { languageTag } from '../wording/language.ts';
import { HeldWords } from './HeldWords.tsx';

export interface TitleTextProps {
	title: string;
	/** The language of the work, as CSL-JSON has it. */
	language?: string | undefined;
	/** Whether it is large, so that a line would often end at a hyphen. */
	isHeading?: boolean;
}

/** Without a mark, a language of its own and letters from right to left, the text alone. */
export function TitleText({ title, language, isHeading = false }: TitleTextProps) {
	const runs = textRuns(title).map((run, i) => <Run key={i} {...run} isHeading={isHeading} />);
	const lang = ownLanguage(language);
	const dir = hasRightToLeft(title) ? 'auto' : undefined;
	return lang === undefined && dir === undefined ? (
		<>{runs}</>
	) : (
		<bdi lang={lang} dir={dir}>
			{runs}
		</bdi>
	);
}

function Run({ text, marks, isHeading }: TextRun & { isHeading: boolean }) {
	return marks.reduceRight<ComponentChildren>(
		(inner, mark) => {
			if (mark === 'sc') return <span class="small-caps">{inner}</span>;
			const Mark = mark;
			return mark === 'span' ? inner : <Mark>{inner}</Mark>;
		},
		isHeading ? <HeldWords text={typeset(text)} /> : typeset(text),
	);
}

/** The tag of a language other than that of the page; undefined for a word that is no tag, such as `English`. */
function ownLanguage(language: string | undefined): string | undefined {
	if (language === undefined || !/^[a-z]{2,3}(-|$)/i.test(language)) return undefined;
	const [tag = language] = Intl.getCanonicalLocales(language);
	return tag === languageTag || tag.startsWith(`${languageTag}-`) ? undefined : tag;
}
