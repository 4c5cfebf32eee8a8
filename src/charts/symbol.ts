/** Shapes for kinds and fills for grades. No shape is that of a direction of effect: directions have shapes of their own on the whole site. */
import { tenth } from './text.ts';

/** A grade as a share from 1 (solid) to 0 (open), or one of the two reasons for having no grade. */
export type Fill = number | 'not-applicable' | 'unknown';

type Point = readonly [x: number, y: number];

/** Corners of the shapes, for a half width of 1; the circle has none. The order matters: codes take the shapes in their order. */
const shapes: readonly (readonly Point[])[] = [
	[
		[-0.88, -0.88],
		[0.88, -0.88],
		[0.88, 0.88],
		[-0.88, 0.88],
	],
	[],
	[
		[0, -1.2],
		[1.2, 0],
		[0, 1.2],
		[-1.2, 0],
	],
	[
		[-0.55, -1.1],
		[0.55, -1.1],
		[0.55, 1.1],
		[-0.55, 1.1],
	],
	[
		[-0.6, -1],
		[0.6, -1],
		[1.15, 0],
		[0.6, 1],
		[-0.6, 1],
		[-1.15, 0],
	],
	[
		[-0.36, -1.05],
		[0.36, -1.05],
		[0.36, -0.36],
		[1.05, -0.36],
		[1.05, 0.36],
		[0.36, 0.36],
		[0.36, 1.05],
		[-0.36, 1.05],
		[-0.36, 0.36],
		[-1.05, 0.36],
		[-1.05, -0.36],
		[-0.36, -0.36],
	],
	[
		[-1.2, -0.55],
		[1.2, -0.55],
		[1.2, 0.55],
		[-1.2, 0.55],
	],
	[
		[-1, -1],
		[1, 0],
		[-1, 1],
	],
];

/** How many shapes there are. Further kinds repeat them, and then differ only by name. */
export const shapesMost = shapes.length;

/** The path of the shape with this index around (0, 0), as wide as a disc of radius `r`, in pixels. After the last shape, the first one follows. */
export function symbolPath(shape: number, r: number): string {
	const corners = shapes[shape % shapesMost] ?? [];
	return corners.length === 0
		? `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
		: polygon(corners.map(([x, y]) => [x * r, y * r]));
}

/** The path of the filled part, from the foot of the shape up to `share` (0–1) of its height; an empty string for 0. */
export function symbolFill(shape: number, r: number, share: number): string {
	if (share <= 0) return '';
	if (share >= 1) return symbolPath(shape, r);
	const corners = shapes[shape % shapesMost] ?? [];
	if (corners.length === 0) {
		const level = r * (1 - 2 * share);
		const half = tenth(Math.sqrt(r * r - level * level));
		return `M${-half} ${tenth(level)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 0 ${half} ${tenth(level)}Z`;
	}
	const foot = Math.max(...corners.map(([, y]) => y));
	return polygon(below(corners, foot * (1 - 2 * share)).map(([x, y]) => [x * r, y * r]));
}

/** The part of a polygon below a level (Sutherland & Hodgman 1974, for one edge). */
function below(corners: readonly Point[], level: number): readonly Point[] {
	return corners.flatMap((corner, i): readonly Point[] => {
		const next = corners[(i + 1) % corners.length] as Point;
		const isIn = corner[1] >= level;
		if (isIn === next[1] >= level) return isIn ? [corner] : [];
		const crossing: Point = [corner[0] + ((level - corner[1]) / (next[1] - corner[1])) * (next[0] - corner[0]), level];
		return isIn ? [corner, crossing] : [crossing];
	});
}

function polygon(points: readonly Point[]): string {
	return `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`;
}
