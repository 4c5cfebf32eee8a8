/**
 * Checks that a question page has all its parts, each once and in order, so that readers find their way on every page.
 */
import { questionParts } from '../../schema/prose.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { placeInText, readProse } from '../prose.ts';
import { choices, quoteFound } from '../words.ts';

export function* checkQuestionParts({ questions }: Material): Iterable<Problem> {
	for (const source of questions) {
		const { elements, texts, problem } = readProse(source);
		if (problem) continue;
		const parts = elements
			.filter(({ name }) => name === 'Part')
			.map(({ attributes, place, around }) => ({
				part: attributes.find(({ name }) => name === 'of')?.value ?? '',
				place,
				around,
			}));
		const hint = `The parts are ${choices(questionParts)}, in this order: <Part of="in-short"> … </Part>.`;
		const missingParts = questionParts.filter((part) => !parts.some((one) => one.part === part));
		if (missingParts.length > 0) {
			const message = `The page has no part ${choices(missingParts)}.`;
			yield { kind: 'missing-part', source, path: [], place: { line: 1, column: 1 }, message, hint };
		}
		const stray = texts.find(({ text, around }) => !around.includes('Part') && text.trim() !== '');
		if (stray)
			yield {
				kind: 'missing-part',
				source,
				path: [],
				place: placeInText(stray, 0),
				found: stray.text,
				message: `"${stray.text.trim().slice(0, 40)}" stands outside of all parts.`,
				hint,
			};
		let last = -1;
		for (const { part, place, around } of parts) {
			const at = (questionParts as readonly string[]).indexOf(part);
			const problem = around.includes('Part')
				? `${quoteFound(part)} stands inside another part.`
				: at >= 0 && at <= last
					? `${quoteFound(part)} stands ${at === last ? 'twice' : `after "${questionParts[last]}"`}.`
					: undefined;
			if (problem)
				yield { kind: 'missing-part', source, path: [], place, found: part, message: `<Part>: ${problem}`, hint };
			last = Math.max(last, at);
		}
	}
}
