/**
 * Checks Markdown in prose: links are safe and lasting, there are no pictures, and headings are below those of the
 * page.
 */
import { passwordHint, webAddressFault, withoutPassword } from '../../schema/web-address.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { type ProseMark, readProse } from '../prose.ts';
import type { SourceKind } from '../read.ts';

export function* checkProseMarks({ prose }: Material): Iterable<Problem> {
	for (const source of prose)
		for (const mark of readProse(source).marks) {
			const problem = rules[mark.what](mark, source.kind);
			if (problem) yield { ...problem, source, path: [], place: mark.place, found: mark.text };
		}
}

type MarkProblem = Pick<Problem, 'kind' | 'message' | 'hint'> | undefined;

const rules: Readonly<Record<ProseMark['what'], (mark: ProseMark, kind: SourceKind) => MarkProblem>> = {
	link({ text }, kind) {
		if (/^(mailto:[^\s]|#)/i.test(text)) return undefined;
		const fault = webAddressFault(text);
		if (fault === undefined) return undefined;
		if (fault === 'password')
			return {
				kind: 'unsafe-url',
				message: `"${withoutPassword(text)}" holds a name or a password.`,
				hint: passwordHint,
			};
		if (/^[a-z][a-z0-9+.-]*:/i.test(text))
			return {
				kind: 'unsafe-url',
				message: `"${text}" is not an address that is safe to follow.`,
				hint: 'A link leads to an address with https:// or mailto:, or to a heading of the page, as in #corrections.',
			};
		// Pages may link to each other by a relative path. A question must use components, which know the addresses of
		// records.
		if (kind === 'page' && text.startsWith('../')) return undefined;
		return {
			kind: 'typed-link',
			message: `"${text}" is a link into the site that is typed.`,
			hint:
				kind === 'page'
					? 'Write it from the page that it stands on, as in ../methods/, so that it holds wherever the site is.'
					: 'Let a component make it: <Cite study="…" />, <Question id="…" />, <Count of="…" words />, <Term of="…=…" /> or <Recommendation id="…" />. It then holds wherever the site is, and is checked.',
		};
	},
	picture: () => ({
		kind: 'unknown-component',
		message: 'Prose has no pictures: a file beside it would not be published.',
		hint: 'A figure of figures.yaml is drawn by <Figure id="…" />.',
	}),
	heading({ text }, kind) {
		const least = kind === 'question' ? '###' : '##';
		if (text.length >= least.length) return undefined;
		return {
			kind: 'wrong-form',
			message: `A heading here begins with "${text}", like ${text === '#' ? 'the title of the page' : 'its parts'}.`,
			hint: `Begin it with "${least}".`,
		};
	},
};
