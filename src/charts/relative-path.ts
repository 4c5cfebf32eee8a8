/** Paths in fewer bytes: the corners of a coast lie close to each other, and a step is shorter than a place. */

/**
 * The same path with each corner as a step from the one before it, in tenths of a pixel, to which its places are rounded.
 * Takes paths of straight lines, as `geoPath` writes them (`M` and `L` with one place each, `Z`); an empty path stays empty.
 * A rounding error cannot add up, since steps are between rounded places.
 */
export function relativePath(path: string): string {
	let [x, y] = [0, 0];
	let last = '';
	let short = '';
	for (const [, command = '', places = ''] of path.matchAll(/([MLZ])([^MLZ]*)/g)) {
		const [toX = 0, toY = 0] = (places.match(/-?[\d.]+/g) ?? []).map((place) => Math.round(Number(place) * 10));
		if (command === 'Z') short += 'z';
		else if (command === 'M') short += `M${pair(toX, toY)}`;
		else short += `${last === 'L' ? ' ' : 'l'}${pair(toX - x, toY - y)}`;
		if (command !== 'Z') [x, y] = [toX, toY];
		last = command;
	}
	// A minus parts two numbers as well as a space does.
	return short.replaceAll(' -', '-');
}

const pair = (x: number, y: number): string => `${inPixels(x)} ${inPixels(y)}`;

/** Tenths as pixels, without a zero before the point: `-.3`. */
const inPixels = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');
