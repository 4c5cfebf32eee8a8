/** Reads signs that are written as HTML does: `&amp;`, `&#8211;`, `&eacute;`. */
import { parseFragment } from 'parse5';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** A text in which each sign stands for itself, also where `&` was written so twice. Text without such a sign is itself. */
export function readSigns(text: string): string {
	let plain = text;
	for (let time = 0; time < 2 && plain.includes('&'); time++) plain = plain.replace(reference, signOf);
	return plain;
}

function signOf(entity: string): string {
	const [node] = parseFragment(entity).childNodes;
	return node && 'value' in node ? node.value.replaceAll('\u00A0', ' ') : entity;
}
