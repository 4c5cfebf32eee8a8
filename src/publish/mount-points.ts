/** Where disks and folders are mounted, also those that share the disk of the folder above (bind mounts). */
import fs from 'node:fs';

/** Empty where the system keeps no such table, as all but Linux. */
export function mountPoints(table = '/proc/self/mountinfo'): ReadonlySet<string> {
	if (!fs.existsSync(table)) return new Set();
	return parseMountPoints(fs.readFileSync(table, 'utf8'));
}

/** The fifth field of each line is the place; spaces in it are written as `\040` (man 5 proc_pid_mountinfo). */
export function parseMountPoints(text: string): ReadonlySet<string> {
	const places = text.split('\n').flatMap((line) => line.split(' ')[4] ?? []);
	return new Set(places.map((place) => place.replace(/(?:\\[0-7]{3})+/g, fromOctal)));
}

/** The bytes of a character outside ASCII may be escaped one by one. */
function fromOctal(escapes: string): string {
	return Buffer.from(
		escapes
			.split('\\')
			.slice(1)
			.map((digits) => Number.parseInt(digits, 8)),
	).toString('utf8');
}
