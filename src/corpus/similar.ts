/** Studies that resemble each other by the variables that the review names. An absent value never counts as a match. */
import { isAbsentState } from '../schema/state.ts';
import { codesOfStudy } from './codes.ts';
import { type Corpus, type Study, type Variable, variableOf } from './corpus.ts';
import { firmCorpus } from './doubt.ts';

export interface Similarity {
	study: Study;
	/**
	 * Variables for which both studies report a common code, with these codes. `isInDoubt` if none of them is shared
	 * beyond doubt.
	 */
	shared: readonly { variable: Variable; codes: readonly string[]; isInDoubt: boolean }[];
	/** The number of variables that both studies report. */
	compared: number;
}

/**
 * The reported codes of one variable for every study of a corpus. The position in each array is the position of the
 * study in the corpus.
 */
interface VariableProfile {
	variable: Variable;
	/** The reported codes; empty for a study with an absent value. */
	codes: readonly (readonly string[])[];
	/** The reported codes without values in doubt. */
	firm: readonly (readonly string[])[];
	/** By code, the positions of the studies that hold it. */
	placesByCode: ReadonlyMap<string, Int32Array>;
}

/**
 * The studies of other programmes that share the most of the review's `similar` variables with `study`, best first. Of
 * equal ones, the study with fewer compared variables comes first, then the order of the corpus decides. Gives at most
 * `most` studies, none that shares nothing; an empty array for a corpus of one study. Throws for a study of another
 * corpus.
 */
export function similarStudies(corpus: Corpus, study: Study, most = 3): readonly Similarity[] {
	const { reported, placesById } = comparisonOf(corpus);
	const own = placesById.get(study.id);
	if (own === undefined) throw new Error(`no study of this corpus: ${study.id}`);
	const sharedCounts = countShared(reported, own, corpus.studies.length);
	const best: { place: number; compared: number }[] = [];
	let least = 1;
	for (let place = 0; place < sharedCounts.length; place++) {
		// Most studies share less than those found so far. Nothing is asked of them but their count.
		if ((sharedCounts[place] ?? 0) < least) continue;
		if (corpus.studies[place]?.programme === study.programme) continue;
		best.push({ place, compared: countCompared(reported, own, place) });
		best.sort(
			(a, b) =>
				(sharedCounts[b.place] ?? 0) - (sharedCounts[a.place] ?? 0) || a.compared - b.compared || a.place - b.place,
		);
		best.length = Math.min(best.length, most);
		const last = best[most - 1];
		if (last) least = sharedCounts[last.place] ?? least;
	}
	return best.flatMap(({ place, compared }) => {
		const other = corpus.studies[place];
		return other ? [{ study: other, shared: sharedOf(reported, own, place), compared }] : [];
	});
}

/** By position of a study: the number of variables for which it holds a code that the study at `own` holds too. */
function countShared(profiles: readonly VariableProfile[], own: number, size: number): Uint16Array {
	const sharedCounts = new Uint16Array(size);
	// The last variable counted for each study, as a study may share several codes of one variable.
	const lastVariable = new Uint16Array(size);
	const none = new Int32Array();
	for (const [i, { codes, placesByCode }] of profiles.entries()) {
		const mine = codes[own] ?? [];
		for (const code of mine) {
			const places = placesByCode.get(code) ?? none;
			// Of each study every other is asked: these loops are most of the work, and make no objects.
			if (mine.length === 1)
				for (let at = 0; at < places.length; at++) {
					const place = places[at] as number;
					sharedCounts[place] = (sharedCounts[place] as number) + 1;
				}
			else
				for (let at = 0; at < places.length; at++) {
					const place = places[at] as number;
					if (lastVariable[place] === i + 1) continue;
					lastVariable[place] = i + 1;
					sharedCounts[place] = (sharedCounts[place] as number) + 1;
				}
		}
	}
	return sharedCounts;
}

/** The number of variables that two studies both report. */
function countCompared(profiles: readonly VariableProfile[], own: number, place: number): number {
	let count = 0;
	for (const { codes } of profiles) if ((codes[own]?.length ?? 0) > 0 && (codes[place]?.length ?? 0) > 0) count += 1;
	return count;
}

function sharedOf(profiles: readonly VariableProfile[], own: number, place: number): Similarity['shared'] {
	return profiles.flatMap(({ variable, codes, firm }) => {
		const mine = codes[own] ?? [];
		const common = (codes[place] ?? []).filter((code) => mine.includes(code));
		const isInDoubt = !firm[place]?.some((code) => firm[own]?.includes(code));
		return common.length > 0 ? [{ variable, codes: common, isInDoubt }] : [];
	});
}

interface Comparison {
	reported: readonly VariableProfile[];
	placesById: ReadonlyMap<string, number>;
}

const comparisons = new WeakMap<Corpus, Comparison>();

/** Computed once for each corpus, because every study is compared with every other. */
function comparisonOf(corpus: Corpus): Comparison {
	const hit = comparisons.get(corpus);
	if (hit) return hit;
	const comparison: Comparison = {
		reported: corpus.review.similar.map((id) => reportedOf(corpus, variableOf(corpus, id))),
		placesById: new Map(corpus.studies.map(({ id }, place) => [id, place])),
	};
	comparisons.set(corpus, comparison);
	return comparison;
}

function reportedOf(corpus: Corpus, variable: Variable): VariableProfile {
	const codesIn = ({ studies }: Corpus) =>
		studies.map((study) => codesOfStudy(study, variable).filter((code) => !isAbsentState(code)));
	const codes = codesIn(corpus);
	const firm = firmCorpus(corpus);
	const placesByCode = new Map<string, number[]>();
	for (const [place, own] of codes.entries())
		for (const code of own) {
			const places = placesByCode.get(code);
			if (places) places.push(place);
			else placesByCode.set(code, [place]);
		}
	return {
		variable,
		codes,
		firm: firm === corpus ? codes : codesIn(firm),
		placesByCode: new Map([...placesByCode].map(([code, places]) => [code, Int32Array.from(places)])),
	};
}
