/**
 * Cuts a review's text into blocks, each with its section. A section begins at its heading: a line that begins with `#`,
 * or bold words at the start of a block, as of a table. It ends at the next heading.
 */
import type { ClaimSection } from '../schema/claim.ts';

export type SectionOfText = Pick<ClaimSection, 'id' | 'source' | 'heading'>;

/** A block of text between empty lines. */
export interface TextBlock {
	/** The id of the section; undefined under a heading that no section has, and before the first heading. */
	section: string | undefined;
	/** The heading as printed; empty before the first. */
	heading: string;
	/** Counted from one within its section, headings not counted. */
	paragraph: number;
	block: string;
}

/**
 * The blocks of a text, in its order. Where sections share a heading, as "Benefits" of two parts, they take it in turn; a
 * table that goes on under its own name stays in its section.
 */
export function sectionsOfText(text: string, sections: readonly SectionOfText[]): readonly TextBlock[] {
	const begunNames = new Set<string>();
	const counts = new Map<string, number>();
	let [section, heading]: [string | undefined, string] = [undefined, ''];
	const begin = (words: string, isCaption: boolean) => {
		const plain = plainWords(words);
		const own = sections.filter((one) => headingsOf(one).includes(plain));
		if (isCaption && own.length === 0) return;
		const nameOf = ({ id }: SectionOfText) => `${id} ${plain}`;
		const next = own.find((one) => !begunNames.has(nameOf(one))) ?? (isCaption ? own[0] : undefined);
		[section, heading] = [next?.id, words];
		if (next) begunNames.add(nameOf(next));
	};
	return blocksOf(text).flatMap((block): readonly TextBlock[] => {
		const title = /^#{1,6}\s+(.+)$/.exec(block)?.[1];
		if (title !== undefined) {
			begin(title, false);
			return [];
		}
		const caption = /^(?:\*\*|__|<b>)(.+?)(?:\*\*|__|<\/b>)/.exec(block)?.[1];
		if (caption !== undefined) begin(caption, true);
		const key = section ?? `# ${heading}`;
		const paragraph = (counts.get(key) ?? 0) + 1;
		counts.set(key, paragraph);
		return [{ section, heading, paragraph, block }];
	});
}

/** Blocks between empty lines; a heading is one by itself. */
function blocksOf(text: string): readonly string[] {
	return text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/^(#{1,6}\s.*)$/gm, '\n$1\n')
		.split(/\n\s*\n/)
		.map((block) => block.trim())
		.filter(Boolean);
}

/** The headings of a section: as given, or the last part of the first name of its source. */
function headingsOf({ heading, source }: SectionOfText): readonly string[] {
	const [name = ''] = [source].flat();
	return [heading ?? name.split(',').at(-1) ?? ''].flat().map(plainWords);
}

/** Words without marks of form, capitals and the signs at their ends. */
function plainWords(words: string): string {
	return words
		.replaceAll(/<[^>]*>|[*_`#]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(/[.:]$/, '')
		.toLowerCase();
}
