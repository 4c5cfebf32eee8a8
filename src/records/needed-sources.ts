/** Which lists of a record need the source of each entry: the check and the scaffold of a new record ask here. */
import type { ListName } from '../schema/list.ts';
import { type Material, variablesOf } from './material.ts';
import { textAt } from './raw.ts';

/**
 * Whether each entry of a list says where it stands: where no variable describes the list, whose source it would have,
 * and for findings that come from the tables of a review.
 */
export function needsSources(material: Material, list: ListName): boolean {
	const isOfTables = material.review !== undefined && textAt(material.review.data, 'provenance') !== 'papers';
	return variablesOf(material, list).length === 0 || (list === 'findings' && isOfTables);
}
