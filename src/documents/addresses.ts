/** Lists every file that the site has beside its pages, from the content alone: a table with one row for each kind of file. */
import type { Corpus } from '../corpus/corpus.ts';
import { entry } from '../corpus/page-kinds.ts';
import { filesOf } from '../exports/files.ts';
import { type KeptVersion, versionFiles } from '../exports/version-files.ts';

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

/** The paths of all files that the site offers, below its base. */
export function filePaths(corpus: Corpus, versions: readonly KeptVersion[]): readonly string[] {
	return files.flatMap((row) => row(corpus, versions));
}

/** The anchors of a study's page that stay: those of its findings and of the entries of its other lists. Empty for an unknown study. */
export function anchorsOf(corpus: Corpus, id: string): readonly string[] {
	const study = corpus.studiesById.get(id);
	return study ? entry.pages({ ...corpus, studies: [study] }).map(([, anchor = '']) => anchor) : [];
}
