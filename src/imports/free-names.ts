/** Names that variables, codes and records may have: none that addresses, records or file systems use. */
import { firstSteps, takenAddress } from '../corpus/address.ts';
import { study } from '../corpus/page-kinds.ts';
import { isDeviceName } from '../records/checks/reserved-names.ts';
import { isAbsentState } from '../schema/state.ts';
import { reservedKeys } from '../schema/variable.ts';
import { freshName, slug } from './fold.ts';

const reservedWords: ReadonlySet<string> = new Set([
	...reservedKeys,
	...firstSteps,
	'claims',
	'constructor',
	'id',
	'note',
	'source',
]);

/** The id of a variable from its label: no key of addresses, no first step of one, and not taken yet. */
export function variableId(label: string, idsInUse: Set<string>): string {
	const id = slug(label, 40) || 'variable';
	return freshName(reservedWords.has(id) || isDeviceName(id) ? `${id}-as-charted` : id, idsInUse);
}

/** The id of a code from its label. */
export function codeId(label: string, codesInUse: Set<string>): string {
	const id = slug(label) || 'code';
	return freshName(isDeviceName(id) || reservedWords.has(id) || isAbsentState(id) ? `${id}-code` : id, codesInUse);
}

/** The id of a record from its label: `aaron-2005`, and `aaron-2005-2` for the second. */
export function recordId(label: string, idsInUse: Set<string>): string {
	const id = slug(label) || 'record';
	return freshName(isDeviceName(id) || takenAddress(study, id) !== undefined ? `${id}-record` : id, idsInUse);
}
