/** The invented review with an accent on each vowel of its texts: with the accents of the program (`PSEUDO_LANGUAGE`) no plain word is left. */
import fs from 'node:fs';
import { isScalar, parseDocument, visit } from 'yaml';
import { accentVowels } from '../src/wording/language.ts';
import { filesUnder } from './built-site.ts';
import { copyReview } from './renamed-review.ts';

/** Keys whose values readers see, whatever they look like. */
const textKeys = new Set(['label', 'title', 'text', 'note', 'one', 'many', 'family', 'given', 'literal', 'value']);

/** Ids, codes, selections, addresses of the web and of mail, days, countries, languages, and words of the schema. */
const isName = (text: string) =>
	/^[a-z0-9]+(?:[-=&./:+#a-z0-9]*)$/.test(text) ||
	/^(https?:|10\.|[^@\s]+@[^@\s]+$)/.test(text) ||
	/^([A-Z]{2}|[a-z]{2}-[A-Z]{2})$/.test(text);

/** Copies the review to `content`; `others` are its plain words that readers see: ids, names of files, addresses. */
export function copyAccented(content: string): { others: ReadonlySet<string> } {
	copyReview(content, { isRenamed: false });
	const others = new Set<string>();
	for (const file of filesUnder(content)) {
		const text = fs.readFileSync(file, 'utf8');
		const written = file.endsWith('.yaml') ? accentYaml(text, others) : accentPage(text, others);
		fs.writeFileSync(file, written);
	}
	return { others };
}

function accentYaml(text: string, others: Set<string>): string {
	const document = parseDocument(text);
	visit(document, {
		Pair: (_, { key, value }) => {
			const name = isScalar(key) ? String(key.value) : '';
			if (!isScalar(value) || typeof value.value !== 'string') return;
			if (name === 'value' ? !isName(value.value) : textKeys.has(name)) value.value = String(accentVowels(value.value));
		},
		Scalar: (where, scalar) => {
			if (where === 'key' || typeof scalar.value !== 'string') return;
			if (!isName(scalar.value)) scalar.value = String(accentVowels(scalar.value));
			for (const word of plainWords(String(scalar.value))) others.add(word);
		},
	});
	return document.toString();
}

/** Text between tags and expressions, and the head without the keys whose values are names. */
function accentPage(text: string, others: Set<string>): string {
	const [, head = '', body = ''] = text.split(/^---$/m);
	const accentText = (whole: string) => String(accentVowels(whole));
	const spoken = body
		.replaceAll(/(<[^>]*>|\{[^}]*\}|\]\([^)]*\))|[^<{\]]+/g, (whole, kept) => (kept ? whole : accentText(whole)))
		.replaceAll(/ source="[^"]*"/g, (whole) => whole.replace(/(?<=").*(?=")/, accentText));
	return `---\n${accentYaml(head, others)}---${spoken}`;
}

/** Words with a vowel and without an accent. */
export function plainWords(text: string): readonly string[] {
	return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /^[a-z]*[aeiouy][a-z]*$/i.test(word));
}
