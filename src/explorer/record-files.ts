/** The files that hold the records of studies: one for each study or, on a lean site, parts with several studies each. */
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import type { PublishedStudy } from '../exports/json.ts';
import { studyOfPublished } from '../exports/read-study.ts';
import { ndjsonName, recordName, recordPartName, studiesName } from '../exports/record-names.ts';
import { Failure } from '../requests/failure.ts';
import { fetchFile, fetchJson } from '../requests/fetch-file.ts';
import { readPackedText } from '../requests/gzip.ts';

export interface RecordFiles {
	/** The name of the file that holds the record of a study. */
	fileOf(study: CodedStudy): string;
	/** The records in a file. Rejects with a `Failure` if it cannot be read. */
	read(name: string): Promise<readonly Study[]>;
	/** All records. Rejects as `read` does. */
	readAll(): Promise<readonly Study[]>;
}

/** The files of a site that has one for each study, and one with all of them. */
export function ownRecordFiles(site: Site): RecordFiles {
	return {
		fileOf: ({ id }) => recordName(id),
		async read(name) {
			const { study } = await fetchJson<{ study: PublishedStudy }>(fileHref(site, `data/${name}`));
			return [studyOfPublished(study)];
		},
		async readAll() {
			const all = await fetchJson<{ studies: readonly PublishedStudy[] }>(fileHref(site, `data/${studiesName}`));
			return all.studies.map(studyOfPublished);
		},
	};
}

/** The files of a lean site: parts with `studiesInPart` studies each, in the order of `ids`, and one file of all records, one per line. */
export function recordPartFiles(site: Site, ids: readonly string[], studiesInPart: number): RecordFiles {
	const places = new Map(ids.map((id, place) => [id, place]));
	const read = async (name: string, parse: (text: string) => readonly PublishedStudy[]) => {
		const text = await readPackedText(await fetchFile(fileHref(site, `data/${name}`)));
		try {
			return parse(text).map(studyOfPublished);
		} catch (cause) {
			throw new Failure('unreadable', `not JSON: ${name}`, cause);
		}
	};
	return {
		fileOf: ({ id }) => recordPartName(places.get(id) ?? 0, studiesInPart),
		read: (name) => read(name, (text) => (JSON.parse(text) as { studies: readonly PublishedStudy[] }).studies),
		readAll: () =>
			read(ndjsonName, (text) =>
				text
					.trimEnd()
					.split('\n')
					.map((line) => JSON.parse(line) as PublishedStudy),
			),
	};
}
