/** Every page and file that the site has, from its content alone: a table with a row for each kind. */
import { type Corpus, entriesOf } from '../corpus/corpus.ts';
import { entryAnchor } from '../corpus/href.ts';
import { codesWithPage, orderVariables } from '../corpus/kept.ts';
import { filesOf } from '../exports/files.ts';
import { type KeptVersion, versionFiles } from '../exports/version-files.ts';
import { sitePages } from '../schema/address.ts';
import { lists } from '../schema/variable.ts';

/** Paths without slashes at their ends; the first page is empty. */
const pages: readonly ((corpus: Corpus) => readonly string[])[] = [
	() => ['', ...sitePages],
	({ studies }) => studies.map(({ id }) => `studies/${id}`),
	(corpus) => orderVariables(corpus).map(({ id }) => `studies/sorted/${id}`),
	({ variables }) => variables.map(({ id }) => `codebook/${id}`),
	(corpus) =>
		corpus.variables.flatMap((variable) => codesWithPage(corpus, variable).map((code) => `by/${variable.id}/${code}`)),
	({ figures }) => figures.flatMap(({ id }) => [`figures/${id}`, `embed/figures/${id}`]),
	({ questions }) => questions.flatMap(({ id }) => [`guidance/${id}`, `embed/guidance/${id}`]),
	({ recommendations }) => recommendations.map(({ id }) => `recommendations/${id}`),
	({ selections }) => selections.map(({ id }) => `embed/selections/${id}`),
	({ studies }) =>
		studies.flatMap((study) => [
			`embed/studies/${study.id}`,
			...entriesOf(study, 'findings').map(({ id }) => `embed/studies/${study.id}/${entryAnchor('findings', id)}`),
		]),
];

const files: readonly ((corpus: Corpus, versions: readonly KeptVersion[]) => readonly string[])[] = [
	(corpus) => filesOf(corpus).map(({ name }) => `data/${name}`),
	(_, versions) =>
		versions.flatMap((version) =>
			[...versionFiles(version).map(({ name }) => name), 'files.json', 'difference.json'].map(
				(name) => `data/versions/${version.version}/${name}`,
			),
		),
	({ figures }) => figures.flatMap(({ id }) => ['svg', 'csv'].map((ending) => `figures/${id}/${id}.${ending}`)),
	() => ['ro-crate-metadata.json', 'embed.js'],
];

export function pagePaths(corpus: Corpus): readonly string[] {
	return pages.flatMap((row) => row(corpus));
}

export function filePaths(corpus: Corpus, versions: readonly KeptVersion[]): readonly string[] {
	return files.flatMap((row) => row(corpus, versions));
}

/** The anchors of a study's page that are kept: its findings and the entries of its other lists. */
export function anchorsOf(corpus: Corpus, id: string): readonly string[] {
	const study = corpus.studiesById.get(id);
	return study ? lists.flatMap((list) => entriesOf(study, list).map((entry) => entryAnchor(list, entry.id))) : [];
}
