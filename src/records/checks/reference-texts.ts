/** Looks for names and titles of references that are probably not what they say: "et al.", several authors in one, capitals. */
import { nameVariables } from '../../schema/csl.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { fieldName, quoteFound } from '../words.ts';

export function* checkReferenceTexts({ references, review }: Material): Iterable<Problem> {
	if (references) for (const i of listAt(references.data).keys()) yield* checkCitation(references, [i]);
	if (review) yield* checkCitation(review, ['citation']);
}

function* checkCitation(source: SourceFile, at: Path): Iterable<Problem> {
	for (const variable of nameVariables) {
		const names = fieldAt(source.data, ...at, variable);
		for (const [i, name] of (Array.isArray(names) ? names : [names]).entries())
			yield* checkName(source, [...at, variable, ...(Array.isArray(names) ? [i] : [])], name);
	}
	yield* checkTitle(source, [...at, 'title']);
}

const cutNames = /(^|[\s,;])(et\.? ?al\.?|and others|others|u\. ?a\.|y otros|et coll\.?)$/i;

const initials = '(?:\\p{Lu}\\.?[\\s-]?){1,4}';
const surname = "(?:\\p{Ll}+ ){0,2}\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?";
const withInitials = new RegExp(`^(?:${surname},? ${initials}|(?:\\p{Lu}\\.[\\s-]?){1,4}${surname})$`, 'u');
const onlyInitials = new RegExp(`^${initials}$`, 'u');
const inWords = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

const institution =
	/\b(group|team|consorti\w+|collaborat\w+|network|universit\w+|college|school|ministry|department|agency|committee|commission|organi[sz]ation|association|society|institut\w+|council|foundation|cent(?:re|er)|bank|union|office|bureau|project|programme|program|hospital|service|services|ltd|inc|llc|gmbh|company)\b/i;

/** Whether a text holds the names of several people. */
function isSeveral(text: string): boolean {
	if (institution.test(text)) return false;
	const bare = text.replace(/[,;]?\s*$/, '');
	const bySemicolon = bare.split(/\s*;\s*/);
	if (bySemicolon.length > 1) return bySemicolon.every((part) => /[\s,]/.test(part));
	const parts = bare.split(/\s*,\s*(?:and |& )?|\s+(?:and|&|und|et|y|e)\s+/).filter(Boolean);
	if (parts.length < 2) return false;
	const isPaired = parts.length >= 4 && parts.every((part, i) => i % 2 === 0 || onlyInitials.test(part));
	if (isPaired || parts.every((part) => withInitials.test(part))) return true;
	return (parts.length > 2 || /\s(and|&|und|et|y|e)\s/.test(bare)) && parts.every((part) => inWords.test(part));
}

/** Whether a text that stands for a group is the name of one person. */
const isPerson = (text: string) =>
	!institution.test(text) && (withInitials.test(text) || /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+\.?$/u.test(text));

/** One of these is needed in a name. */
const nameParts = ['family', 'given', 'literal'];

/** A name without any. A key that no name has is told by its own rule, and may be the one that is meant. */
function* checkParts(source: SourceFile, path: Path, name: Record<string, unknown>): Iterable<Problem> {
	const keys = [
		'suffix',
		'dropping-particle',
		'non-dropping-particle',
		'comma-suffix',
		'static-ordering',
		'parse-names',
	];
	if (Object.keys(name).every((key) => keys.includes(key)))
		yield {
			kind: 'missing-key',
			source,
			path,
			found: name,
			message: `${fieldName(source, path)}: has neither a family name nor the name of a group.`,
			hint: 'Write "family" and "given" of a person, or "literal" of a group.',
		};
}

function* checkName(source: SourceFile, path: Path, name: unknown): Iterable<Problem> {
	// The key by which a reference says that a name is meant as it stands.
	if (isRecord(name) && ['false', '0'].includes(String(name['parse-names']))) return;
	if (isRecord(name) && !nameParts.some((part) => name[part] !== undefined)) {
		yield* checkParts(source, path, name);
		return;
	}
	const key = isRecord(name) ? ['literal', 'family'].find((one) => typeof name[one] === 'string') : undefined;
	const place = key === undefined ? path : [...path, key];
	const text = textAt(source.data, ...place)?.trim();
	if (text === undefined) return;
	const problem = { kind: 'doubtful-name', source, path: place, found: text } as const;
	const field = `${fieldName(source, place)}: ${quoteFound(text)}`;
	const literalHint = 'If it is one name, write it under "literal", with "parse-names: false".';
	const isGroup = key !== 'family';
	if (cutNames.test(text) && isSeveral(text.replace(cutNames, '').replace(/[\s,;]+$/, '')))
		yield { ...problem, message: `${field} looks like several names in one, shortened.`, hint: severalHint };
	else if (cutNames.test(text))
		yield {
			...problem,
			message: `${field} ends with words for further people, and these are no name.`,
			hint: 'Name all of them. Where the source names only some, leave the words out, and say so in note.',
		};
	else if (isSeveral(text))
		yield { ...problem, message: `${field} looks like several names in one.`, hint: `${severalHint} ${literalHint}` };
	else if (isGroup && isPerson(text))
		yield {
			...problem,
			message: `${field} looks like a person, and stands for a group.`,
			hint: `Write { family: …, given: … }. ${literalHint}`,
		};
}

const severalHint = 'Write each as an entry of its own: { family: Okafor, given: A }.';

function* checkTitle(source: SourceFile, path: Path): Iterable<Problem> {
	const title = textAt(source.data, ...path);
	if (title === undefined || title.includes('nocase')) return;
	const letters = title.replaceAll(/<[^>]*>/g, '').match(/\p{L}/gu) ?? [];
	const isCapital = letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase());
	if (letters.length < 16 || !isCapital || title.trim().split(/\s+/).length < 3) return;
	yield {
		kind: 'capital-title',
		source,
		path,
		found: title,
		message: `${fieldName(source, path)}: all letters are capitals.`,
		hint: 'Write it as a sentence, or as its journal does. If it is meant so, put <span class="nocase"> before it and </span> behind it.',
	};
}
