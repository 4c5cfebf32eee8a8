/** Writes values as YAML for people to edit: what is short stands on one line. */
import { Document, isCollection, isMap, isSeq, visit } from 'yaml';

/** YAML that is read alike by programs of version 1.1 and 1.2: words such as `no` stand in quotation marks. */
const options = { compat: 'yaml-1.1', aliasDuplicateObjects: false } as const;

/** What a map or a list on one line holds at most. */
const widthMost = 104;

/** YAML in which maps and lists of single values stand on one line where they fit, `{ one: study, many: studies }`. */
export function formatShortYaml(value: unknown): string {
	const document = new Document(value, options);
	for (const child of childrenOf(document.contents)) shorten(child);
	return document.toString({ lineWidth: 110 });
}

/** The same on one line, however long it is, without a line break at the end. */
export function formatYamlLine(value: unknown): string {
	const document = new Document(value, options);
	if (isCollection(document.contents)) document.contents.flow = true;
	visit(document, {
		Scalar(_, scalar) {
			// A text of several lines has its line breaks as signs.
			if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
		},
	});
	return document
		.toString({ lineWidth: 0 })
		.replaceAll(/\s*\n\s*/g, ' ')
		.trim();
}

function childrenOf(node: unknown): readonly unknown[] {
	if (isMap(node)) return node.items.map(({ value }) => value);
	return isSeq(node) ? node.items : [];
}

function shorten(node: unknown): void {
	if (!isCollection(node)) return;
	const children = childrenOf(node);
	// Maps of a list stand below each other.
	const isFlat = children.every((child) => !isMap(child) && childrenOf(child).every((one) => !isCollection(one)));
	if (isFlat && formatYamlLine(node.toJSON()).length <= widthMost) node.flow = true;
	else for (const child of children) shorten(child);
}
