/**
 * Checks that the id of a record is the name of its file, and that the file of a question has a name that can be an
 * address.
 */
import { IdSchema } from '../../schema/text.ts';
import type { Problem } from '../issue.ts';
import { type Material, originalOf } from '../material.ts';
import { textAt } from '../raw.ts';
import type { SourceKind } from '../read.ts';
import { quoteFound } from '../words.ts';

const keys: Partial<Record<SourceKind, string>> = {
	variable: 'id',
	study: 'id',
	recommendation: 'id',
	change: 'version',
};

/** Whether the name of a file can be what `key` holds. */
const canBe = (key: string, name: string) => key === 'version' || IdSchema.safeParse(name).success;

export function* checkFileNames(material: Material): Iterable<Problem> {
	const { sources } = material;
	for (const source of sources) {
		if (source.kind !== 'question' || IdSchema.safeParse(source.name).success) continue;
		yield {
			kind: 'wrong-form',
			source,
			path: [],
			place: { line: 1, column: 1 },
			found: source.name,
			message: `The name of the file, "${source.name}", is the address of the page and not written as one.`,
			hint: 'Name it with small letters, digits and single hyphens, such as how-to-meet.mdx.',
		};
	}
	for (const source of sources) {
		const key = keys[source.kind];
		const id = key && textAt(source.data, key);
		// Another rule reports a copied file.
		if (!key || !id || id === source.name || originalOf(material, source)) continue;
		const message = `${key}: ${quoteFound(id)} is not the name of the file, ${source.name}.yaml.`;
		yield {
			kind: 'id-not-file-name',
			source,
			path: [key],
			found: id,
			message,
			hint: `Name the file ${id}.yaml${canBe(key, source.name) ? `, or write "${key}: ${source.name}"` : ''}.`,
		};
	}
}
