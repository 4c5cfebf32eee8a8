/** Words of scales on which people answer and judge, in their order: each is a code, however seldom it stands in a column. */
import { foldText } from './fold.ts';

const scales: readonly (readonly string[])[] = [
	'strongly disagree, disagree, somewhat disagree, slightly disagree, neutral, neither agree nor disagree, undecided, neither, slightly agree, somewhat agree, agree, strongly agree',
	'very low, low, low to moderate, moderate, medium, moderate to high, high, very high',
	'none, mild, moderate, severe, very severe',
	'very poor, poor, fair, average, good, very good, excellent',
	'weak, moderate, strong, very strong',
	'never, rarely, seldom, sometimes, occasionally, often, frequently, very often, usually, always',
	'not at all, a little, slightly, somewhat, moderately, quite a bit, very, very much, extremely',
	'very dissatisfied, dissatisfied, neutral, satisfied, very satisfied',
	'very unlikely, unlikely, neutral, likely, very likely',
	'not important, slightly important, moderately important, important, very important',
	'critically low, low, moderate, high',
	'no, partly, partially, partial, in part, yes',
	'decrease, decreased, no change, unchanged, no difference, increase, increased',
	'negative, mixed, neutral, no effect, positive',
	'small, medium, large',
].map((words) => words.split(', '));

/** The words of a column in the order of the scale that has them all, at least two; undefined where none does. */
export function inScale(words: readonly string[]): readonly string[] | undefined {
	const forms = words.map(foldText);
	const scale = scales.find((one) => new Set(forms).size > 1 && forms.every((word) => one.includes(word)));
	return scale && words.toSorted((a, b) => scale.indexOf(foldText(a)) - scale.indexOf(foldText(b)));
}
