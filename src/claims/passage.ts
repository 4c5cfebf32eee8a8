/**
 * Where values stand in the review, by its sections. A claim is never judged on values taken from its own passage, so
 * each source of a value is assigned to the section that it names.
 *
 *     "Text, Results, Overview, paragraph 2"   → the section whose source is "Text, Results, Overview"
 *     "Table 1, Outcome; Text, Discussion"     → two places, of which one may be the passage
 */
import type { ClaimSection } from '../schema/claim.ts';

/** The places that a source names, in small letters: it may name several, separated by semicolons. */
function placesOfSource(source: string): readonly string[] {
	return source
		.split(';')
		.map((place) => place.trim().replaceAll(/\s+/g, ' ').toLowerCase())
		.filter(Boolean);
}

/** The names by which sources call a section, in small letters. */
function namesOf({ source }: Pick<ClaimSection, 'source'>): readonly string[] {
	return [source].flat().flatMap(placesOfSource);
}

/** Whether one place is the other, or a part of it: "text, results" holds "text, results, overview". */
function isWithin(place: string, whole: string): boolean {
	return place === whole || place.startsWith(`${whole},`);
}

/**
 * Whether a place lies in a section: the section whose name is the longest that it begins with. A place that names only
 * what is around the section, such as "Text, Results" for "Text, Results, Overview", may lie in it, so it counts as
 * lying in it.
 */
function isPlaceIn(place: string, section: ClaimSection, sections: readonly ClaimSection[]): boolean {
	const own = namesOf(section);
	const lengthIn = (names: readonly string[]) =>
		Math.max(0, ...names.filter((name) => isWithin(place, name)).map((name) => name.length));
	const longest = Math.max(0, ...sections.map((one) => lengthIn(namesOf(one))));
	if (longest > 0) return lengthIn(own) === longest;
	return own.some((name) => isWithin(name, place));
}

/** Whether a source names no place outside of a section. */
export function isFromSection(source: string, section: ClaimSection, sections: readonly ClaimSection[]): boolean {
	const places = placesOfSource(source);
	return places.length > 0 && places.every((place) => isPlaceIn(place, section, sections));
}

/** Whether a source names a place within a section, beside others or alone. */
export function touchesSection(source: string, section: ClaimSection, sections: readonly ClaimSection[]): boolean {
	return placesOfSource(source).some((place) => isPlaceIn(place, section, sections));
}
