/** The claims as they are written, from all files, for the rules that look at them before they are known to be sound. */

import type { Material } from './material.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from './raw.ts';
import type { SourceFile } from './source.ts';

export interface WrittenClaim {
	source: SourceFile;
	path: Path;
	data: Record<string, unknown>;
	id: string | undefined;
}

/** One entry of `recompute`, with the ways that it has. */
export interface WrittenWay {
	claim: WrittenClaim;
	path: Path;
	data: Record<string, unknown>;
	/** The keys of ways that stand in it. */
	ways: readonly WayName[];
}

/** The ways to recompute a claim, as keys of an entry of `recompute`. */
export const wayNames = [
	'selection',
	'sum',
	'extreme',
	'leading',
	'order',
	'value',
	'flow',
	'parts',
	'share',
	'reference',
	'labels',
	'sources',
	'strategy',
	'people',
	'against',
	'terms',
	'titles',
	'included',
] as const;

export type WayName = (typeof wayNames)[number];

/** All claims, in the order of their files. */
export function writtenClaims({ claims }: Pick<Material, 'claims'>): readonly WrittenClaim[] {
	return claims.flatMap((source) =>
		[...listAt(source.data).entries()].flatMap(([i, data]) =>
			isRecord(data) ? [{ source, path: [i], data, id: textAt(data, 'id') }] : [],
		),
	);
}

/** The entries of `recompute` of a claim. */
export function writtenWays(claim: WrittenClaim): readonly WrittenWay[] {
	return [...listAt(claim.data, 'recompute').entries()].flatMap(([i, data]) =>
		isRecord(data)
			? [
					{
						claim,
						path: [...claim.path, 'recompute', i],
						data,
						ways: wayNames.filter((way) => fieldAt(data, way) !== undefined),
					},
				]
			: [],
	);
}
