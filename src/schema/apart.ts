/**
 * Which studies are not counted although they have a record: those that were retracted, where the review leaves such
 * studies out, and those that another record replaces.
 */
import { noticeOf, type Relation } from './report-relation.ts';

/** Why a study is not counted. */
export const apartReasons = ['retracted', 'superseded'] as const;

export type ApartReason = (typeof apartReasons)[number];

interface Apartness {
	/** The id of the record that replaces this one. */
	'replaced-by'?: unknown;
	/** What each of its reports is. */
	relations: readonly (Relation | undefined)[];
}

/** Why a record is not counted; undefined for one that is. */
export function reasonOfApart(
	{ 'replaced-by': by, relations }: Apartness,
	{ retracted }: { retracted?: unknown },
): ApartReason | undefined {
	if (by !== undefined) return 'superseded';
	const isRetracted = noticeOf(relations.map((is) => ({ is }))) === 'retraction';
	return isRetracted && retracted === 'left-out' ? 'retracted' : undefined;
}
