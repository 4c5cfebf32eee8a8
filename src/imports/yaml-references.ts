/** Reads references that are written in YAML: those of Pandoc, and `references.yaml` of a content folder. */
import { yamlValue } from '../records/document-value.ts';
import { CitationSchema } from '../schema/reference.ts';
import { readCslJson } from './bibtex.ts';
import type { BibliographyReading } from './tagged-records.ts';

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The references of a text; undefined if it holds anything else, such as a dictionary, or is no YAML. */
export function parseYamlReferences(file: string, text: string): BibliographyReading | undefined {
	const reading = yamlValue(text);
	if (!('value' in reading)) return undefined;
	const { value } = reading;
	const items = isItem(value) ? value.references : value;
	const { type } = CitationSchema.shape;
	if (!Array.isArray(items) || !items.every((item) => isItem(item) && type.safeParse(item.type).success))
		return undefined;
	// In a content folder the number of a reference is that of the review's list, and none of the report.
	return readCslJson(
		file,
		items.map((item) => {
			const { number, ...rest } = item;
			return rest.id === undefined && typeof number === 'number' ? { ...rest, id: number } : item;
		}),
	);
}
