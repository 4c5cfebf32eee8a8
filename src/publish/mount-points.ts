/** Finds where disks and folders are mounted, including folders on the same disk as the folder above (bind mounts). */
import fs from 'node:fs';

/** The paths of all mount points. Empty on systems without such a table, which means on all but Linux. */
export function mountPoints(table = '/proc/self/mountinfo'): ReadonlySet<string> {
	if (!fs.existsSync(table)) return new Set();
	return parseMountPoints(fs.readFileSync(table, 'utf8'));
}

/** The fifth field of each line is the path; a space in it is written as `\040` (man 5 proc_pid_mountinfo). */
export function parseMountPoints(text: string): ReadonlySet<string> {
	const places = text.split('\n').flatMap((line) => line.split(' ')[4] ?? []);
	return new Set(places.map((place) => place.replace(/(?:\\[0-7]{3})+/g, fromOctal)));
}

/** Decodes adjacent escapes together, since each byte of a character outside ASCII may be escaped on its own. */
function fromOctal(escapes: string): string {
	return Buffer.from(
		escapes
			.split('\\')
			.slice(1)
			.map((digits) => Number.parseInt(digits, 8)),
	).toString('utf8');
}
