/** Checks that prose uses existing components, and that their attributes name existing things. */
import { isBlank } from '../../schema/characters.ts';
import { attributeKind, componentNamed, type ProseComponent, proseComponents } from '../../schema/prose.ts';
import type { Problem } from '../issue.ts';
import type { Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { nameChecks } from '../names.ts';
import { nearestWord } from '../nearest.ts';
import type { IssueKind } from '../problems/table.ts';
import { type ProseAttribute, type ProseCode, type ProseElement, placeAfter, readProse } from '../prose.ts';
import { selectionIssues } from '../selections.ts';
import { choices, formatWords, guess } from '../words.ts';
import { placesHint, startsWithPlace } from './places.ts';

export function* checkProse(material: Material): Iterable<Problem> {
	for (const source of material.prose) {
		const { elements, code, problem } = readProse(source);
		const at = (kind: IssueKind, place: Place, text: string, message: string, hint: string): Problem => ({
			kind,
			source,
			path: [],
			place,
			found: text,
			message,
			hint,
		});
		if (problem?.isTooDeep)
			yield at(
				'prose-syntax',
				problem.place,
				'',
				problem.message,
				'Nobody can follow so many: take the ">" or the spaces at the beginning of the line away, or close a tag before.',
			);
		else if (problem)
			yield at(
				'prose-syntax',
				problem.place,
				'',
				syntaxMessage(problem.message, source.prose?.split('\n')[problem.place.line - 1] ?? ''),
				'Every tag that is opened is closed, as in <Term of="a=b">words</Term>, or closes itself, as in <Count words />. A "<" or "{" in words is written &lt; or &#123;.',
			);
		for (const { what, text, place } of code)
			yield at(
				'prose-code',
				place,
				text,
				codeMessage(what, text),
				`The components are there without it: ${formatWords(Object.keys(proseComponents))}.`,
			);
		for (const element of elements) yield* checkElement(element, material, at);
		yield* checkPictures(elements, at);
	}
}

/**
 * Checks that no figure is drawn twice over the same studies: the parts of the second would have the same ids as those
 * of the first.
 */
function* checkPictures(elements: readonly ProseElement[], at: At): Iterable<Problem> {
	const pictures = new Set<string>();
	for (const { name, attributes } of elements) {
		if (name !== 'Figure') continue;
		const [id, among] = ['id', 'among'].map((key) => attributes.find((one) => one.name === key));
		if (!id?.value) continue;
		const picture = `${id.value}?${among?.value ?? ''}`;
		if (pictures.has(picture))
			yield at(
				'duplicate-id',
				id.valuePlace,
				id.value,
				`<Figure>, id: "${id.value}" is drawn twice on this page, over the same reports.`,
				'Keep one, or draw the other "among" a selection.',
			);
		pictures.add(picture);
	}
}

function codeMessage(what: ProseCode['what'], text: string): string {
	if (what === 'expression') return 'Prose holds no program: nothing in braces is worked out.';
	return /^\s*export\b/.test(text) ? 'Prose exports nothing.' : 'Prose imports nothing.';
}

/** The parser's reason in our words. */
function syntaxMessage(reason: string, line: string): string {
	if (/^<{7}(\s|$)/.test(line)) return 'Two versions of the text are left here, one below the other: keep one.';
	if (line.includes('<!--')) return 'Comments are not written in HTML here, but {/* so */}.';
	if (/=\s*[“”„«]/.test(line)) return 'An attribute stands in straight quotation marks, as in of="…".';
	if (/<[A-Z]\w*[^>]*=\s*[^"'{\s]/.test(line.replaceAll(/"[^"]*"|'[^']*'/g, '""')))
		return 'The value of an attribute stands in quotation marks, as in of="…".';
	const [, tag] = /closing tag for `(<[^`]*>)`/.exec(reason) ?? [];
	if (tag && /^<[a-z]/.test(tag)) return `${tag} is HTML, which prose does not use.`;
	if (tag) return `${tag} is opened here, and not closed where its words end.`;
	return /brace|expression/.test(reason) ? 'A "{" is opened here and not closed.' : 'From here on this is not MDX.';
}

type At = (kind: IssueKind, place: Place, text: string, message: string, hint: string) => Problem;

function* checkElement(element: ProseElement, material: Material, at: At): Iterable<Problem> {
	const { name, attributes, place, isEmpty, isOpened } = element;
	const component = componentNamed(name);
	if (!component) {
		const nearest = nearestComponent(name);
		yield at(
			'unknown-component',
			place,
			name,
			/^[a-z]/.test(name) ? `<${name}> is HTML, which prose does not use.` : `There is no component <${name}>.`,
			`${nearest ? `Did you mean <${nearest}>? ` : ''}The components are ${formatWords(Object.keys(proseComponents))}.`,
		);
		return;
	}
	if (isEmpty && component.encloses === 'prose')
		yield at('missing-attribute', place, name, `<${name}> encloses nothing.`, 'Write its words between <…> and </…>.');
	if (isEmpty && isOpened && component.encloses === 'either')
		yield at(
			'missing-attribute',
			place,
			name,
			`<${name}> encloses nothing that can be seen.`,
			`Write words between <…> and </…>, or <${name} … />.`,
		);
	if (!isEmpty && component.encloses === 'nothing')
		yield at(
			'unknown-attribute',
			place,
			name,
			`<${name}> encloses words, and would not show them.`,
			`Write <${name} … />, and the words beside it.`,
		);
	for (const attribute of attributes) yield* checkAttribute(element, component, attribute, material, at);
	for (const names of component.needs) {
		const own = attributes.filter((attribute) => names.includes(attribute.name));
		const [, second] = own;
		if (own.length === 0)
			yield at(
				'missing-attribute',
				place,
				name,
				`<${name}> needs ${choices(names, 'or')}.`,
				attributesHint(name, component),
			);
		else if (second)
			yield at(
				'unknown-attribute',
				second.place,
				second.name,
				`<${name}> has ${choices(own.map((attribute) => attribute.name))}, and shows only one of them.`,
				'Keep one.',
			);
	}
}

function* checkAttribute(
	{ name }: ProseElement,
	component: ProseComponent,
	attribute: ProseAttribute,
	material: Material,
	at: At,
): Iterable<Problem> {
	const kind = attributeKind(name, attribute.name);
	if (!kind) {
		const nearest = nearestWord(
			attribute.name,
			Object.keys(component.attributes).map((word) => ({ word })),
		);
		yield at(
			'unknown-attribute',
			attribute.place,
			attribute.name,
			attribute.name === ''
				? `<${name}>: nothing in braces is worked out.`
				: `<${name}> has no attribute "${attribute.name}".`,
			`${guess(nearest)}${attributesHint(name, component)}`,
		);
		return;
	}
	if (attribute.isExpression || (attribute.value === undefined) !== (kind === 'flag')) {
		yield at(
			'wrong-form',
			attribute.place,
			attribute.name,
			`<${name}>: "${attribute.name}" ${kind === 'flag' ? 'stands alone, without a value' : 'needs a value in quotation marks'}.`,
			kind === 'flag' ? `Write ${attribute.name} alone.` : `Write ${attribute.name}="…".`,
		);
		return;
	}
	const value = attribute.value ?? '';
	if (kind === 'selection') {
		for (const problem of selectionIssues(material, value))
			yield at(
				problem.kind,
				placeAfter(attribute.valuePlace, problem.offset),
				problem.found,
				`<${name}>, ${attribute.name}: ${problem.message}`,
				problem.hint,
			);
		return;
	}
	if (kind === 'source' && material.review && !startsWithPlace(material, value))
		yield at(
			'unknown-place',
			attribute.valuePlace,
			value,
			`<${name}>, source: "${value.split(',')[0]}" is not a place of the review.`,
			placesHint(material, value),
		);
	if (isBlank(value) && (kind === 'text' || kind.endsWith('s')))
		yield at(
			'missing-attribute',
			attribute.place,
			attribute.name,
			`<${name}>: "${attribute.name}" is empty.`,
			attributesHint(name, component),
		);
	const single = nameChecks[kind];
	if (!single) return;
	const words = kind.endsWith('s') ? [...value.matchAll(/\S+/g)] : [[value]];
	for (const match of words) {
		const [word = ''] = match;
		const problem = single(word, material);
		if (problem)
			yield at(
				problem.kind,
				placeAfter(attribute.valuePlace, (match as { index?: number }).index ?? 0),
				word,
				`<${name}>, ${attribute.name}: ${problem.message}`,
				problem.hint,
			);
	}
}

function nearestComponent(name: string): string | undefined {
	const components = Object.keys(proseComponents);
	const nearest = nearestWord(
		name,
		components.map((component) => ({ word: component.toLowerCase() })),
	);
	return components.find((component) => component.toLowerCase() === nearest);
}

function attributesHint(name: string, { attributes, needs }: ProseComponent): string {
	const all = Object.keys(attributes);
	if (all.length === 0) return `<${name}> has no attributes.`;
	const needWords = needs.length === 0 ? '' : ` It needs ${formatWords(needs.map((names) => choices(names, 'or')))}.`;
	return `Its attributes are ${choices(all)}.${needWords}`;
}
