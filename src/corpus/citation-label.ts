/** What works and studies are called. Pages with filters do not load it: their studies come with labels. */
import { type Citation, citationYear, leadNames, shortName } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { labelWording as say } from '../wording/labels.ts';

/**
 * A short citation as in author-date styles: `Cho & Lee 2021`, `Altonji et al. 2019`. Without authors or other names, the
 * first words of the title; without a year, the words in its place (`in press`), or that there is none.
 */
export function citationLabel(citation: Partial<Citation>): string {
	const { issued, status } = citation;
	const names = leadNames(citation);
	const [first, second] = names;
	const who = !first
		? titleWords(citation)
		: names.length > 2
			? say.severalAuthors(shortName(first))
			: second
				? say.twoAuthors(shortName(first), shortName(second))
				: shortName(first);
	return [who, citationYear({ issued }) ?? issued?.literal ?? status ?? say.undated].join(' ');
}

/** The title of a work without marks; for a work without a title, that it has none. */
export function citationTitle({ title }: Pick<Citation, 'title'>): string {
	return title === undefined ? say.untitled : unmarkedText(title);
}

/** The first words of a title, up to 40 characters. */
function titleWords(citation: Pick<Citation, 'title'>): string {
	const title = citationTitle(citation);
	return title.length <= 40 ? title : `${title.slice(0, 41).replace(/[\s,:;–-]*\s\S*$/, '')} …`;
}

/** `own` is the label that its record gives. */
type LabelledStudy = readonly [id: string, citation: Citation, own?: string | undefined];

/**
 * Labels by study id. A label that the record gives stays as it is. Studies that would share a label get `a`, `b` … after the year. Readers cite labels, so a letter
 * in `publishedLabels` stays, even if its study is now the only one with that label. The other studies take the first
 * free letters: first those whose label was published without a letter, then new ones, each in the order of their ids.
 */
export function studyLabels(
	studies: readonly LabelledStudy[],
	publishedLabels: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
	const byLabel = new Map<string, string[]>();
	const labels = new Map(studies.flatMap(([id, , own]) => (own === undefined ? [] : [[id, own] as const])));
	const ownLabels = new Set(labels.values());
	for (const [id, citation, own] of studies) {
		if (own !== undefined) continue;
		const label = citationLabel(citation);
		byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
	}
	for (const [label, ids] of byLabel) {
		const letterOf = new Map(ids.map((id) => [id, publishedLetter(label, publishedLabels.get(id))]));
		const ownLetters = new Set(letterOf.values());
		const free = Array.from({ length: 2 * ids.length + ownLabels.size }, (_, i) => letters(i)).filter(
			(letter) => !ownLetters.has(letter) && !ownLabels.has(`${label}${letter}`),
		);
		const isNew = (id: string) => (letterOf.get(id) === undefined ? 1 : 0);
		for (const id of [...ids].sort().sort((a, b) => isNew(a) - isNew(b))) {
			const letter = letterOf.get(id) || (ids.length > 1 || ownLabels.has(label) ? free.shift() : '');
			labels.set(id, `${label}${letter ?? ''}`);
		}
	}
	return labels;
}

/**
 * The letter of a published label, empty if it has none; undefined if the study was not published under this author and
 * year.
 */
function publishedLetter(label: string, before: string | undefined): string | undefined {
	return before?.startsWith(label) ? /^[a-z]*$/.exec(before.slice(label.length))?.[0] : undefined;
}

/** The letter that distinguishes a study from others by the same authors in the same year; empty if it has none. */
export function studyLetter({ label, citation }: { label: string; citation: Citation }): string {
	return publishedLetter(citationLabel(citation), label) ?? '';
}

/** The letter of the i-th study of a year, from 0: `a` … `z`, `aa`, `ab` … */
function letters(i: number): string {
	return `${i < 26 ? '' : letters(Math.floor(i / 26) - 1)}${String.fromCharCode(97 + (i % 26))}`;
}
