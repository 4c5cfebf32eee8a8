/** The files by which an editor knows the keys of a content folder, completes them and marks mistakes. */
import { recordFolders, singleFiles } from '../content-folder.ts';
import { schemasOf } from '../shape/schemas.ts';
import { jsonSchemaOf } from './json-schemas.ts';

/** The folder in a content folder that holds the schemas. The check does not look at names that begin with a dot. */
const schemaFolder = '.schemas';

/** By kind of file, the files that its schema is for, as editors name them. */
const places = [
	...singleFiles.map(({ kind, name }) => ({ kind, files: name })),
	...recordFolders
		.filter(({ ending }) => ending === '.yaml')
		.map(({ kind, name, ending }) => ({ kind, files: `${name}/*${ending}` })),
];

const formatJson = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

const schemaName = (kind: string) => `${schemaFolder}/${kind}.json`;

/**
 * A JSON Schema for each kind of YAML file, by its name in the content folder. That of a study is built from the codebook:
 * it is written anew when the codebook changes.
 */
export function schemaFiles(material: Parameters<typeof schemasOf>[0]): ReadonlyMap<string, string> {
	const schemas = schemasOf(material);
	return new Map(
		places.map(({ kind }) => [
			schemaName(kind),
			formatJson({ $schema: 'http://json-schema.org/draft-07/schema#', ...jsonSchemaOf(schemas[kind]) }),
		]),
	);
}

/** What makes Visual Studio Code use these schemas, with its extension for YAML. It needs no network. */
export function editorFiles(): ReadonlyMap<string, string> {
	const schemas = Object.fromEntries(places.map(({ kind, files }) => [`./${schemaName(kind)}`, files]));
	return new Map([
		['.vscode/settings.json', formatJson({ 'yaml.schemas': schemas, 'yaml.schemaStore.enable': false })],
		['.vscode/extensions.json', formatJson({ recommendations: ['redhat.vscode-yaml'] })],
	]);
}
