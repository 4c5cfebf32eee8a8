/** One mutated folder a seed: a good review, and one to three changes of it. */
import { type BaseName, type Bases, baseNames } from './bases.ts';
import { dataMutations } from './data-mutations.ts';
import { draftOf, putTogether } from './draft.ts';
import { fileMutations } from './file-mutations.ts';
import type { Folder } from './folder.ts';
import { hostileNames, renames } from './names.ts';
import { oddFigures } from './odd-figures.ts';
import { oddProse } from './odd-prose.ts';
import type { DraftChange } from './odd-records.ts';
import { oddRecords } from './odd-records.ts';
import { oddReviews } from './odd-reviews.ts';
import { randomFrom } from './random.ts';
import { type Spoil, textMutations } from './text-mutations.ts';

/** Changes of meaning come first, while the files can be read. */
type Mutation = { seed: number } & ({ isMeant: true; change: DraftChange } | { isMeant: false; change: Spoil });

export interface MutationPlan {
	seed: number;
	base: BaseName;
	mutations: readonly Mutation[];
}

const rename: DraftChange = (draft, random) => random.pick(renames)(draft, random, random.pick(hostileNames));

/** The seeds of the good reviews themselves, without a change. */
export const unchangedSeeds: readonly number[] = baseNames.map((_, i) => -1 - i);

/** Of equal seeds the same changes. `base` takes the place of the review that the seed chooses. */
export function planOf(seed: number, base?: BaseName): MutationPlan {
	if (unchangedSeeds.includes(seed)) return { seed, base: base ?? baseNames[-1 - seed] ?? 'minimal', mutations: [] };
	const random = randomFrom(seed);
	const drawn = random.pick<BaseName>(['minimal', 'review']);
	// Half of the folders are meant to stay good: those find what passes and does not build.
	const isOdd = random.happens(0.6);
	const mutations = Array.from({ length: 1 + random.below(3) }, (): Mutation => {
		const own = random.below(2 ** 31);
		const kind = random.share();
		const isOfFigures = random.happens(0.15);
		const meant = (change: DraftChange): Mutation => ({ seed: own, isMeant: true, change });
		if (isOfFigures) return meant(random.pick(oddFigures));
		if (kind < 0.2) return meant(rename);
		if (kind < 0.4 || (isOdd && kind < 0.55)) return meant(random.pick(oddRecords));
		if (kind < 0.5 || (isOdd && kind < 0.85)) return meant(random.pick(oddReviews));
		if (kind < 0.55 || isOdd) return meant(random.pick(oddProse));
		if (kind < 0.72) return meant(random.pick(dataMutations));
		return { seed: own, isMeant: false, change: random.pick(kind < 0.92 ? textMutations : fileMutations) };
	});
	return {
		seed,
		base: base ?? drawn,
		mutations: [...mutations].sort((a, b) => Number(b.isMeant) - Number(a.isMeant)),
	};
}

export interface Mutated {
	folder: Folder;
	/** What was done, in words. */
	done: readonly string[];
}

/** The folder of a plan. */
export function mutate({ base, mutations }: MutationPlan, bases: Bases): Mutated {
	const draft = draftOf(bases(base));
	const done: string[] = [];
	for (const mutation of mutations)
		if (mutation.isMeant) done.push(mutation.change(draft, randomFrom(mutation.seed)) ?? 'nothing');
	const folder = mutations.some(({ isMeant }) => isMeant) ? putTogether(draft) : new Map(bases(base));
	for (const mutation of mutations)
		if (!mutation.isMeant) done.push(mutation.change(folder, randomFrom(mutation.seed)) ?? 'nothing');
	return { folder, done };
}
