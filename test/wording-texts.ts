/** The texts of a folder of words, as its source has them: whole texts, and the parts of templates. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './built-site.ts';

const wording = path.join(root, 'src/wording');

/** What the program says in English, and in Spanish. Keys, types and names of modules are no texts. */
export const englishTexts = () => textsIn(wording);
export const spanishTexts = () => textsIn(path.join(wording, 'spanish'));

function textsIn(folder: string): readonly string[] {
	return fs
		.readdirSync(folder)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
		.flatMap((name) => textsOf(fs.readFileSync(path.join(folder, name), 'utf8'), name));
}

function textsOf(code: string, name: string): readonly string[] {
	const texts: string[] = [];
	const read = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
		if (ts.isStringLiteralLike(node) && !isKey(node)) texts.push(node.text);
		if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text);
		ts.forEachChild(node, read);
	};
	read(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
	return texts;
}

const isKey = (node: ts.StringLiteralLike) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** The words of a text in lower case, with their accents. */
export function wordsOfText(text: string): readonly string[] {
	return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}
