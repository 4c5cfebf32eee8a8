/** The good reviews that mutated folders begin from. */
import path from 'node:path';
import { root } from '../built-site.ts';
import { type Folder, readFolder } from './folder.ts';

export const baseNames = ['minimal', 'review'] as const;
export type BaseName = (typeof baseNames)[number];

/** Gives a good review by its name. */
export type Bases = (name: BaseName) => Folder;

/** Each is read when it is first asked for. */
export function readBases(): Bases {
	const known = new Map<BaseName, Folder>();
	return (name) => {
		const folder = known.get(name) ?? readFolder(path.join(root, 'test/fixtures', name));
		known.set(name, folder);
		return folder;
	};
}
