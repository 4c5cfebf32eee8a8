/** Words → studies: all that match, known without loading their excerpts. */
import { hitOf, loadPagefind, type SearchHit } from './client.ts';

export interface StudyHits {
	words: string;
	/** Ids of all studies whose page holds the words, best first. */
	studies: readonly string[];
	/** The excerpt of a study's page: loaded when asked for. Undefined for a study that was not found. */
	excerpt(study: string): Promise<SearchHit | undefined>;
	/** Other pages that hold the words; they filter nothing. At most five. */
	elsewhere(): Promise<readonly SearchHit[]>;
	/** Why nothing was looked for, where there is no index. */
	problem?: string;
}

const elsewhereMost = 5;

let mapping: Promise<Readonly<Record<string, string>>> | undefined;

/** From a fragment of the index to the study of its page; written when the site is built. */
function loadMap(base: string): Promise<Readonly<Record<string, string>>> {
	mapping ??= fetch(`${base}pagefind/studies.json`).then((response) => {
		if (!response.ok) throw new Error(`no map of studies: ${response.status}`);
		return response.json() as Promise<Readonly<Record<string, string>>>;
	});
	mapping.catch(() => {
		mapping = undefined;
	});
	return mapping;
}

/** Never rejects: without an index it finds nothing and says why. */
export async function searchStudies(base: string, words: string): Promise<StudyHits> {
	try {
		const [pagefind, map] = await Promise.all([loadPagefind(base), loadMap(base)]);
		const { results } = await pagefind.search(words);
		const byStudy = new Map(
			results.flatMap((result) => (map[result.id] ? [[map[result.id] as string, result] as const] : [])),
		);
		const others = results.filter(({ id }) => map[id] === undefined).slice(0, elsewhereMost);
		return {
			words,
			studies: [...byStudy.keys()],
			excerpt: async (study) => {
				const result = byStudy.get(study);
				return result && hitOf(await result.data());
			},
			elsewhere: async () => Promise.all(others.map(async (result) => hitOf(await result.data()))),
		};
	} catch {
		return {
			words,
			studies: [],
			excerpt: async () => undefined,
			elsewhere: async () => [],
			problem:
				'There is no search index here yet, so words cannot be looked for. It is written when the site is built.',
		};
	}
}
