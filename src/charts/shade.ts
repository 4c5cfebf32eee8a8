/** Classes of counts, each with a shade: on a map, and in a grid. */
import { shadeWording } from '../wording/charts.ts';

/** Lower ends of the classes, for counts up to `most`: 1, 2, 3, 4; or each a multiple of the one before. The last class is open. */
export function classesOf(most: number): readonly number[] {
	const factor = most <= 4 ? 1 : ([2, 3, 5, 10, 20, 50, 100].find((step) => step ** 4 > most) ?? 1000);
	const starts = factor === 1 ? [1, 2, 3, 4] : [1, factor, factor ** 2, factor ** 3];
	return starts.filter((start, i) => i === 0 || start <= most);
}

/** The words of a class: `1`, `2–3`, `8 or more`. */
export function classLabel(starts: readonly number[], i: number, most: number): string {
	const from = starts[i] ?? 0;
	const next = starts[i + 1];
	return shadeWording.class(from, next === undefined ? (most > from ? undefined : from) : next - 1);
}
