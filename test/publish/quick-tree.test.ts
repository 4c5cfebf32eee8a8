/** The quick reader gives what a parser of HTML gives, or nothing. */
import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { readElement, type TreeNode } from '../../src/publish/quick-tree.ts';

/** A node as both give it: its name, attributes, and what is in it. */
function plain(node: TreeNode | Html.Node): unknown {
	if ('value' in node) return node.value;
	if (!('tagName' in node)) return undefined;
	const attrs = node.attrs.map(({ name, value }) => [name, value]);
	return [node.tagName, attrs, node.childNodes.map(plain).filter((child) => child !== undefined)];
}

test.each([
	['text and elements', '<main id="a" hidden class="b c"><p>One <em>two</em></p> three<ul><li>4</li></ul></main>'],
	['elements without an end', '<p>A<br>b<wbr>c<img src="x.png" alt="A > b"><input disabled></p>'],
	['characters by name and number', '<p title="&quot;A&quot; &amp; b &gt; c">d&nbsp;&#39;&#8211;&lt;e&gt;</p>'],
	['a picture', '<div><svg viewBox="0 0 1 1"><path d="M0 0"/><g><circle r="1"></circle></g></svg>After</div>'],
	['a title in a picture', '<div><svg><title>A <tspan>b</tspan></title></svg></div>'],
	['comments', '<p>A<!-- <b> not read -->c</p>'],
	['a script', '<div><script type="application/json">{"a": "<b></p>"}</script>After</div>'],
	['a text field', '<div><textarea>A <b></textarea></div>'],
	['what it stops before', '<p>A</p><p>b</p>'],
])('%s', (_, html) => {
	const [first] = parseFragment(html).childNodes;
	const read = readElement(html, 0);
	expect(read && plain(read)).toEqual(first && plain(first));
});

test.each([
	['an element that a browser would end', '<ul><li>A<li>b</ul>'],
	['an element that ends within another', '<p><b>A<i>b</b>c</i></p>'],
	['an element without an end', '<div><p>A</p>'],
	['an end that is not that of an element', '<div></p></div>'],
	['an attribute with other quotation marks', "<p title='a'>A</p>"],
	['an attribute without quotation marks', '<p title=a>A</p>'],
	['a slash that says nothing', '<div><p/>A</div>'],
	['a character by another name', '<p>A&hellip;</p>'],
	['a character that stands for itself', '<p>A & b</p>'],
	['a script without an end', '<div><script>a</div>'],
	['no element', 'Text'],
])('nothing for %s', (_, html) => {
	expect(readElement(html, 0)).toBeUndefined();
});
