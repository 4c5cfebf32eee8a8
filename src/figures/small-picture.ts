/**
 * A figure as a small picture without words, for a contact sheet: the same marks in the same places, joined to one path
 * for each look, so that a page can hold many of them.
 */

export interface SmallPicture {
	viewBox: string;
	/** Outlines by what gives their look, in the order in which they are drawn. */
	paths: readonly SmallPath[];
}

export interface SmallPath {
	/** Its class. */
	look: string;
	/** The class of a group around it, where the look depends on one too. */
	within?: string;
	d: string;
}

interface Point {
	x: number;
	y: number;
}

/** Where the shapes of a group stand, and how large they are. */
interface Placing extends Point {
	scale: number;
	/** Whether only a part of them is seen, so that they say nothing of how large the picture is. */
	isClipped: boolean;
	/** One of `lookGroups` that they stand in. */
	within: string | undefined;
}

/** Classes of groups whose shapes look other than shapes of the same class elsewhere, by the styles of charts. */
export const lookGroups: readonly string[] = ['dark', 'part', 'tool'];

/** Parts of a picture that hold words or patterns, and what only catches a pointer. A key and a list beside it say nothing without their words. */
const wordless = new Set(['text', 'title', 'desc', 'defs', 'clipPath', 'key']);
const keyClass = /\b(?:key|beside)\b/;
const pointerClass = /\b(?:hit|ground)\b/;
/** A number that takes the place of marks, as of many studies: a bar as wide as its digits stands for it. */
const sole = /\bsole\b/;
const digit = { width: 7, height: 9 };

/** Height by width, at most: of a taller picture the small one shows the top, of one that is little taller all of it. */
const tallest = 0.62;
const littleTaller = 0.85;
const edge = 8;
/** The shortest straight line of a long outline, such as a coast, in pixels of the large picture; and how long it is. */
const finest = 4;
const longest = 2000;

/**
 * The small picture of an SVG as figures are written: shapes in groups that are moved, and paths that are scaled too; none
 * is turned. Without shapes it has no paths.
 */
export function smallPicture(svg: string): SmallPicture {
	const outlinesByLook = new Map<string, { look: string; within: string | undefined; outlines: Shape[] }>();
	const corners: Point[] = [];
	const shapes: Shape[] = [];
	const placings: Placing[] = [{ x: 0, y: 0, scale: 1, isClipped: false, within: undefined }];
	const open: string[] = [];
	const [, , width = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
	for (const [, isEnd, name = '', words = '', isEmpty, text = ''] of svg.matchAll(
		/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^>"])*?)(\/?)>([^<]*)/g,
	)) {
		if (isEnd) {
			open.pop();
			placings.pop();
			continue;
		}
		const at = placingWithin(placings.at(-1) as Placing, words);
		// What is clipped is seen as far as this reaches.
		if (open.at(-1) === 'clipPath') corners.push(...(shapeOf(name, words, at)?.corners ?? []));
		const isHidden = open.some((parent) => wordless.has(parent)) || pointerClass.test(attribute(words, 'class') ?? '');
		if (!isHidden) {
			const isSole = name === 'text' && sole.test(attribute(words, 'class') ?? '');
			const shape = isSole ? barOf(words, text, at) : shapeOf(name, words, at);
			if (shape) {
				const look = isSole ? 'bar' : lookOf(words);
				const key = `${at.within} ${look}`;
				const group = outlinesByLook.get(key) ?? { look, within: at.within, outlines: [] };
				group.outlines.push(shape);
				outlinesByLook.set(key, group);
				if (!at.isClipped) shapes.push(shape);
			}
		}
		if (isEmpty) continue;
		open.push(name === 'g' && keyClass.test(attribute(words, 'class') ?? '') ? 'key' : name);
		placings.push(at);
	}
	const lowest = Math.max(...shapes.flatMap((shape) => shape.corners.map(({ y }) => y)));
	// What lies below the edge of the small picture is left out.
	const isSeen = (shape: Shape) => lowest <= width * littleTaller || shape.top < width * tallest;
	corners.push(...shapes.filter(isSeen).flatMap((shape) => shape.corners));
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const whole = right - left + 2 * edge;
	const all = bottom - top + 2 * edge;
	const height = all <= whole * littleTaller ? all : whole * tallest;
	return {
		viewBox: corners.length === 0 ? '0 0 1 1' : [left - edge, top - edge, whole, height].map(half).join(' '),
		paths: [...outlinesByLook.values()].flatMap(({ look, within, outlines }) => {
			const d = outlines.flatMap((shape) => (isSeen(shape) ? [shape.d] : [])).join('');
			return d === '' ? [] : [{ look, ...(within !== undefined && { within }), d }];
		}),
	};
}

/** To half a pixel of the large picture: finer than the small one shows. */
const half = (amount: number) => Math.round(2 * amount) / 2;

/** Where the shapes of an element stand within those around it: `scale(2) translate(3 4)` moves by twice as much. */
function placingWithin({ x, y, scale, isClipped, within }: Placing, words: string): Placing {
	const by = moveOf(words);
	const classes = attribute(words, 'class')?.split(' ');
	const own = scale * Number(/scale\(([\d.]+)\)/.exec(words)?.[1] ?? 1);
	return {
		x: x + own * by.x,
		y: y + own * by.y,
		scale: own,
		isClipped: isClipped || attribute(words, 'clip-path') !== undefined,
		within: lookGroups.find((group) => classes?.includes(group)) ?? within,
	};
}

function attribute(words: string, name: string): string | undefined {
	return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(words)?.[1];
}

/** The class of a shape. A pattern is a tint here: the small picture has none of the patterns. */
const lookOf = (words: string) =>
	[attribute(words, 'class') ?? '', ...(attribute(words, 'fill')?.startsWith('url') ? ['tint'] : [])].join(' ');

function moveOf(words: string): Point {
	const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(words)?.[1] ?? '').split(/[ ,]+/).map(Number);
	return { x, y };
}

/** A bar in the place of a number: of `723 (139?)` as wide as `723`. */
function barOf(words: string, text: string, { x, y }: Point): Shape {
	const [left, bottom] = [half(x + Number(attribute(words, 'x') ?? 0)), half(y + Number(attribute(words, 'y') ?? 0))];
	const width = digit.width * (/^[\d.,\s]*\d/.exec(text)?.[0] ?? '').length;
	const top = bottom - digit.height;
	return {
		d: `M${left} ${top}h${width}v${digit.height}h${-width}z`,
		top,
		corners: [
			{ x: left, y: top },
			{ x: left + width, y: bottom },
		],
	};
}

interface Shape {
	d: string;
	top: number;
	corners: readonly Point[];
}

/** The outline of a shape at its place in the whole picture; undefined for elements that draw nothing. */
function shapeOf(name: string, words: string, { x, y, scale }: Placing): Shape | undefined {
	const number = (of: string) => Number(attribute(words, of) ?? 0);
	const shape = (d: string, left: number, top: number, right: number, bottom: number): Shape => ({
		d,
		top,
		corners: [
			{ x: left, y: top },
			{ x: right, y: bottom },
		],
	});
	if (name === 'rect') {
		const [left, top] = [half(x + number('x')), half(y + number('y'))];
		const [wide, high] = [half(number('width')), half(number('height'))];
		return shape(`M${left} ${top}h${wide}v${high}h${-wide}z`, left, top, left + wide, top + high);
	}
	if (name === 'circle') {
		const [r, cx, cy] = [half(number('r')), half(x + number('cx')), half(y + number('cy'))];
		return shape(
			`M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
			cx - r,
			cy - r,
			cx + r,
			cy + r,
		);
	}
	if (name === 'line') {
		const [x1, x2] = [half(x + number('x1')), half(x + number('x2'))];
		const [y1, y2] = [half(y + number('y1')), half(y + number('y2'))];
		return shape(`M${x1} ${y1}L${x2} ${y2}`, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
	}
	const d = name === 'path' ? attribute(words, 'd') : undefined;
	return d === undefined ? undefined : movedPath(d, { x, y }, scale);
}

/** Of the numbers of each command of a path, which are places: along x, along y, or neither. */
const places: Readonly<Record<string, string>> = {
	M: 'xy',
	L: 'xy',
	H: 'x',
	V: 'y',
	C: 'xyxyxy',
	S: 'xyxy',
	Q: 'xyxy',
	T: 'xy',
	A: '.....xy',
};

/** A path that is moved. Steps (small letters) become places (capital letters), as many as a command has. */
function movedPath(path: string, by: Point, scale: number): Shape {
	const corners: Point[] = [];
	let at: Point = by;
	let [lastCorner, start] = [by, by];
	let d = '';
	for (const [, command = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const name = command.toUpperCase();
		const axes = places[name] ?? '';
		if (axes === '') {
			if (name === 'Z') at = start;
			d += name;
			continue;
		}
		const amounts = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
		for (let i = 0; i < amounts.length; i += axes.length) {
			const origin = command === name ? by : at;
			let next = at;
			const own: Point[] = [];
			const movedAmounts = amounts.slice(i, i + axes.length).map((amount, k) => {
				const axis = axes[k];
				if (axis !== 'x' && axis !== 'y') return amount;
				next = { ...next, [axis]: scale * amount + origin[axis] };
				if (axis === 'y' || axes === 'x') own.push({ x: half(next.x), y: half(next.y) });
				return half(next[axis]);
			});
			at = next;
			if (name === 'M') start = at;
			const corner = { x: half(at.x), y: half(at.y) };
			// A coast has more corners than a small picture can show.
			if (
				path.length > longest &&
				name === 'L' &&
				Math.hypot(corner.x - lastCorner.x, corner.y - lastCorner.y) < finest
			)
				continue;
			lastCorner = corner;
			corners.push(...own);
			d += `${name}${movedAmounts.join(' ')}`;
		}
	}
	return { d, top: Math.min(...corners.map(({ y }) => y)), corners };
}
