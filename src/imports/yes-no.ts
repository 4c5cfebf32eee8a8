/** Words for yes and no in tables. */
import type { ProgramCode } from '../schema/variable-kind.ts';

const wordsOf = <Code extends ProgramCode>(text: string, code: Code) =>
	text.split(' ').map((word) => [word, code] as const);

const words: ReadonlyMap<string, ProgramCode> = new Map([
	...wordsOf(
		'yes y true 1 ✓ ✔ ☑ ✅ ● ■ ja wahr oui vrai si sí sì verdadero vero sim verdadeiro tak evet да так ano igen kyllä da ναι はい 是 有 예 네 نعم כן',
		'yes',
	),
	...wordsOf(
		'no n false 0 ✗ ✘ ☐ ❌ ○ □ nein falsch non faux falso não nao nee nej nei nie hayır нет ні ne nem ei nu όχι いいえ 否 无 無 아니요 아니오 لا לא',
		'no',
	),
]);

/** The code that a cell says; undefined for any other word. */
export function yesNoOf(cell: string): ProgramCode | undefined {
	// Behind a sign may stand one that asks for a picture of it.
	return words.get(cell.trim().toLowerCase().replace('\uFE0F', ''));
}
