/** Tries one content folder: the check, and of what passes everything that is made of it. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { loadVersions, type ReleasedVersion } from '../../src/records/load.ts';
import { faultsOfMaking } from './build-everything.ts';
import { type CheckFault, judgeCheck, wordFailure } from './judge-check.ts';
import { wrongCounts } from './wrong-counts.ts';

export interface Tried {
	faults: readonly CheckFault[];
	/** Of a folder that passes the check, and with it the frozen versions. */
	corpus?: Corpus;
	versions: readonly ReleasedVersion[];
}

/** `place` is the folder on disk. Never throws: what throws is a fault. */
export async function tryFolder(place: string): Promise<Tried> {
	const { faults, isGood, reading } = judgeCheck(place);
	if (!isGood || !reading) return { faults, versions: [] };
	try {
		const corpus = buildContent(reading);
		const versions = loadVersions(place);
		const making = await faultsOfMaking(corpus, versions);
		return {
			faults: [
				...faults,
				...making.map((what): CheckFault => ({ kind: 'passes that do not build', what })),
				...wrongCounts(corpus).map((what): CheckFault => ({ kind: 'wrong counts', what })),
			],
			corpus,
			versions,
		};
	} catch (failure) {
		const what = `corpus: ${wordFailure(failure)}`;
		return { faults: [...faults, { kind: 'passes that do not build', what }], versions: [] };
	}
}
