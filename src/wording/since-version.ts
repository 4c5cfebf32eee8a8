/** The words around the changes since the version that a link names. */
import { english } from './language.ts';
import { rich } from './rich.ts';

export const sinceVersionWording = /* @__PURE__ */ english({
	label: 'Since the version of this link',
	/** A study and its changes; `study` is its label, or a link. */
	study: <Part>(study: Part | string, changes: readonly string[]) =>
		rich`${study}${changes.length > 0 && `: ${changes.join('; ')}`}`,
});

/** The list of what a selection found in an older version. */
export const pastListWording = /* @__PURE__ */ english({
	show: (version: string) => `What it found in version ${version}, with the data of then`,
	table: (version: string) => `Studies of the selection in version ${version}`,
});
