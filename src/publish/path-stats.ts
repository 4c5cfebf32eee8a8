/** What stands at a path, for places of which nothing is known. */
import fs from 'node:fs';
import { isCode } from '../records/system-error.ts';

/** The thing itself, a link for a link; undefined where nothing stands, also because a file stands above. */
export function ownStats(file: string): fs.BigIntStats | undefined {
	return statsIfPresent(() => fs.lstatSync(file, { bigint: true }));
}

/** What a path leads to, through all links; undefined where it leads to nothing. */
export function statsBehind(file: string): fs.BigIntStats | undefined {
	return statsIfPresent(() => fs.statSync(file, { bigint: true }));
}

function statsIfPresent(read: () => fs.BigIntStats): fs.BigIntStats | undefined {
	try {
		return read();
	} catch (cause) {
		if (isCode(cause, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
		throw cause;
	}
}
