/** Elements keep the attribute of a component's styles only where one of its rules can match them. */
import { expect, test } from 'vitest';
import { withNeededScopes } from '../../src/publish/scope-names.ts';

const scope = ' data-astro-cid-abcdefgh';

/** Those of the tags that keep the attribute. */
function kept(styles: string, ...tags: readonly string[]): readonly string[] {
	const source = `<p>Text</p>\n<style>${styles}</style>`;
	return tags.filter((tag) => withNeededScopes(`<${tag}${scope}>`, source).includes(scope));
}

/** A computed attribute, as Astro's compiler writes it. */
const computed = (code: string, name: string) => `\${$$addAttribute(${code}, "${name}")}`;

test.each([
	['by its tag', 'li { margin: 0 }', ['li']],
	['by a class', '.fine { margin: 0 }', ['p class="fine a"']],
	['by tag and class', 'p.fine, b { margin: 0 }', ['p class="fine a"', 'b']],
	['above or beside', 'section > .fine + b { margin: 0 }', ['section', 'p class="fine a"', 'b']],
	['within a condition', '@media (max-width: 4rem) { li:hover { margin: 0 } }', ['li']],
	['of which a list holds one', ':where(.fine, li) { margin: 0 }', ['li', 'p class="fine a"']],
	[
		'by its place, whatever it is',
		'section > :nth-child(2) { margin: 0 }',
		['li', 'p class="fine a"', 'b', 'section', 'p'],
	],
	['by its place and its tag', 'li:nth-child(2n + 1) { margin: 0 }', ['li']],
	['that is not another, whatever it is', ':not(li) { margin: 0 }', ['li', 'p class="fine a"', 'b', 'section', 'p']],
	['none, of rules for other components', ':global(li) { margin: 0 }', []],
	['of which another part is bound', '.fine :global(:is(.other, b)) { margin: 0 }', ['p class="fine a"']],
	['none, of a comment', '/* li { margin: 0 } */ .other { margin: 0 }', []],
])('an element that a rule can match %s', (_, styles, expected) => {
	const tags = ['li', 'p class="fine a"', 'b', 'section', 'p'];
	expect(kept(styles, ...tags)).toEqual(tags.filter((tag) => expected.includes(tag)));
});

test('an element with other computed attributes is known by its tag, one with a computed class may be any', () => {
	const href = computed('studyHref(site, id) + (x > 1 ? "a" : "b")', 'href');
	const list = computed('["a", isNew && "fine"]', 'class:list');
	expect(kept('.fine { margin: 0 }', `a${href}`, `p${list}`, `b id="x"${href} hidden`)).toEqual([`p${list}`]);
	expect(kept('a { margin: 0 }', `a${href}`, `b id="x"${href} hidden`)).toEqual([`a${href}`]);
});

test('rules of global styles bind nothing', () => {
	const code = `<li${scope}><b${scope}>`;
	const source = '<style is:global>b { margin: 0 }</style><style>li { margin: 0 }</style>';
	expect(withNeededScopes(code, source)).toBe(`<li${scope}><b>`);
});
