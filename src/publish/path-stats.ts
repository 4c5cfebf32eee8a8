/** Reads what is at a path that may not exist. */
import fs from 'node:fs';
import { isCode } from '../records/system-error.ts';

/** Stats of what is at a path, without following a link there; undefined if nothing is, or if a folder above is a file. */
export function ownStats(file: string): fs.BigIntStats | undefined {
	return statsIfPresent(() => fs.lstatSync(file, { bigint: true }));
}

/** Stats of what a path leads to through all links; undefined if it leads to nothing. */
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
