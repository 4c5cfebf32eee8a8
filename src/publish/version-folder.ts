/** Puts a frozen version of the data in its place. It is never partly written, even if the release is interrupted. */
import fs from 'node:fs';
import path from 'node:path';
import { hasEnded } from '../records/has-ended.ts';
import { rename } from '../records/rename.ts';
import { isCode } from '../records/system-error.ts';
import { formatSeal, sealName, type VersionFolder } from '../records/versions.ts';
import { Refusal } from './refusal.ts';

/** A hidden name that contains the process id, so that two releases at the same time use different folders. */
const nameOf = (version: string, what: 'writing' | 'former') => `.${version}.${process.pid}.${what}`;

/**
 * Writes a version to a hidden folder in `versions` and then renames it. Returns the size of its frozen files in bytes. If
 * the version is there already, replaces it if `again` is true; otherwise throws a refusal and changes nothing.
 */
export function putVersion(versions: string, version: VersionFolder, again: boolean): number {
	const [place, writing, former] = [
		path.join(versions, version.version),
		path.join(versions, nameOf(version.version, 'writing')),
		path.join(versions, nameOf(version.version, 'former')),
	];
	try {
		for (const [name, file] of [...version.files, [sealName, formatSeal(version)] as const]) {
			fs.mkdirSync(path.dirname(path.join(writing, name)), { recursive: true });
			fs.writeFileSync(path.join(writing, name), file);
		}
		if (again && fs.existsSync(place)) rename(place, former);
		rename(writing, place);
	} catch (cause) {
		fs.rmSync(writing, { recursive: true, force: true });
		if (fs.existsSync(former)) rename(former, place);
		if (!again && isCode(cause, 'ENOTEMPTY', 'EEXIST', 'EPERM') && fs.existsSync(place))
			throw new Refusal(`${place} was written by another release at the same moment. Run the release again.`);
		throw cause;
	}
	fs.rmSync(former, { recursive: true, force: true });
	return [...version.files.values()].reduce((sum, file) => sum + Buffer.byteLength(file), 0);
}

/** Puts back or removes the hidden folders that an interrupted release has left. Leaves those of running releases alone. */
export function settleVersions(versions: string): void {
	for (const name of fs.existsSync(versions) ? fs.readdirSync(versions) : []) {
		const [, version = '', pid, what] = /^\.(.+)\.(\d+)\.(writing|former)$/.exec(name) ?? [];
		if (pid === undefined || !hasEnded(Number(pid))) continue;
		const [leftFolder, place] = [path.join(versions, name), path.join(versions, version)];
		if (what === 'former' && !fs.existsSync(place)) rename(leftFolder, place);
		else fs.rmSync(leftFolder, { recursive: true, force: true });
	}
}
