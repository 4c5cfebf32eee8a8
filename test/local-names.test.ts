/** Local names of the program: nouns for what they hold, no participles that leave open of what. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, root } from './built-site.ts';

/** `knownIds`, `drawing` and `isHidden` say what stands there; `known`, `drawn` and `hidden` do not. */
const words =
	`accessed added agreed agreeing altered answered answering archived arrived asked assumed awaited barred begun braced
	broken built called carried changed charted checked chosen cited citing claimed closed coded coming commented compared
	completed compressed computed corrected counted covered damaged dated decided declared defined denied described differing
	directed doubled doubted dragged drawn enclosed ended escaped excluded expected fetched filled filtered finished
	fitting fixed folded followed forgotten formatted found frozen gained gathered given gone grouped grown guessed heard held
	hidden identified ignored imported included indexed inverted issued joined judged kept keyed known labelled lacking led
	left listed loaded looked lost made marked meant measured mended merged met migrated misled misnamed misplaced misread
	missed missing mixed moved named narrowed needed negated numbered occurring offered opened ordered owned packaged packed
	padded paired parsed passed picked pinned placed planned pooled prepared printed promised published quoted ranked reached
	read recoded recorded redefined refused registered related released removed renamed renewed repeated reported required
	reserved reshaped resolved retracted rounded said sampled sealed seen selected sent served settled shaped shared shortened
	shown sized sorted sought spelled spliced spoilt spoken stacked standing started stated stored studied taken told tried
	turned typed typeset unassigned unchanged unchecked uncited undone undrawn unfolded unguessed unheld unknown
	unnamed unpacked unplaced unread unseen unsized unspaced untaken untitled untried unused unwanted unwritten used valued
	vanished varying verified viewed waiting walked wanted weighed widened worded working wrapped written`.split(/\s+/);
const participles = new Set(words);

/** Where a word may be declared. Few files have such a place, and only these are parsed. */
const perhapsDeclared = new RegExp(
	String.raw`(?:\b(?:const|let)\s+|[([,]\s*(?:\.{3})?|\w['"]?:\s*|^\s*)(?:${words.join('|')})\b(?=\s*(?:$|[\])},=?:]|=>|of\b))`,
	'm',
);

/** Rooms with places on paper, where `left` is a side. */
const roomsWithSides = /^(charts|components|figures)\//;

const isFunction = (node: ts.Node | undefined) =>
	node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionTypeNode(node));

/**
 * The participles that a module calls its variables and parameters by. A function may have one. So may what is the value
 * of a key of that name, written or taken apart in short: `{ counted }`. Keys are published.
 */
function participlesIn(name: string, text: string): readonly string[] {
	if (!perhapsDeclared.test(text)) return [];
	const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
	const keys = new Set<string>();
	const names: string[] = [];
	const visit = (node: ts.Node, parent: ts.Node): void => {
		if (ts.isShorthandPropertyAssignment(node)) keys.add(node.name.text);
		else if (ts.isVariableDeclaration(node) || ts.isParameter(node)) {
			if (ts.isIdentifier(node.name) && !isFunction(node.initializer) && !isFunction(node.type))
				names.push(node.name.text);
		} else if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) {
			const isShort = node.propertyName === undefined && ts.isObjectBindingPattern(parent);
			if (!isShort) names.push(node.name.text);
		}
		ts.forEachChild(node, (child) => visit(child, node));
	};
	visit(source, source);
	return names.filter(
		(one) => participles.has(one) && !keys.has(one) && !(one === 'left' && roomsWithSides.test(name)),
	);
}

test('participles are found in every form of a declaration', () => {
	const text =
		'const known = 1;\nfor (const [, { a: given }] of b) c((seen: D) => seen);\nfunction e(kept: F, { held, g }: H, isSorted: boolean) { return { kept }; }\nconst read = () => 1;\nlet left: () => void;\nconst knownIds = known;';
	expect(participlesIn('records/x.ts', text)).toEqual(['known', 'given', 'seen']);
});

test('no variable or parameter is called by a participle alone', () => {
	const src = path.join(root, 'src');
	const names = filesUnder(src)
		.filter((file) => /\.(tsx?|astro)$/.test(file))
		.flatMap((file) => {
			const name = path.relative(src, file).split(path.sep).join('/');
			const text = fs.readFileSync(file, 'utf8');
			// Of a page, what stands between its fences.
			const code = name.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
			return participlesIn(name, code).map((one) => `${name}: ${one}`);
		});
	expect(names).toEqual([]);
});
