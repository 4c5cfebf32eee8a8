/** Guesses estimates: a value with its interval in one cell, or in columns that stand beside each other. */
import type { EstimateScale } from '../schema/estimate.ts';
import { type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { namesEffect, scaleOfHeader, scaleOfIntervals } from './effect-scales.ts';
import { type CellEstimate, parseEstimate } from './estimate-cell.ts';
import { type EstimatePart, faultOfEstimate, uncomputedParts, withEstimateParts } from './estimate-parts.ts';
import { foldText } from './fold.ts';
import { stateOfWord } from './missing-words.ts';
import { type Decimal, decimalOf, parseAmount } from './numbers.ts';
import type { Profile } from './profile.ts';

/** A column with the values of an estimate, and those with its parts. */
export interface EstimateGuess {
	kind: Kind;
	value: Profile;
	parts: readonly { part: EstimatePart; profile: Profile }[];
	estimate: EstimateScale;
	decimal?: 'comma';
	why: string;
	/** What a person should look at. */
	doubt: string;
}

/** Parts of an estimate by the words that are left of a header without its numbers. */
const partWords: readonly [part: EstimatePart, words: RegExp][] = [
	['low', /^(lower|low|lcl|ll|lb|lci|lcb|loci|lo)$/],
	['high', /^(upper|high|ucl|ul|ub|uci|ucb|upci|hi|up)$/],
	['se', /^(se|sei|stderr|sterr|stderror)$/],
	['variance', /^(var|vi|variance)$/],
];

/** Words that say nothing of which estimate a part belongs to. */
const filling =
	/^(80|90|95|99|\d*(ci|ic|ki)\d*|cl|cr|cri|conf|confidence|credible|interval|limit|bound|end|of|the|for|calc|value|percent|i)$/;

/** What a header says: which part it is, of which estimate (empty for none that it names), and of which level. */
function readHeader(header: string): { part: EstimatePart | undefined; stem: string; level: number | undefined } {
	const words = foldText(
		header
			.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
			.replace(/\b(standard|std)\.? ?err(or)?\b\.?/gi, 'se')
			.replace(/\bci[._ ]?lb\b/gi, 'lower')
			.replace(/\bci[._ ]?(ub|end)\b/gi, 'upper')
			.replace(/\bci[._ ]?start\b/gi, 'lower')
			.replace(/%/g, ' percent '),
	).split(' ');
	const part = partWords.find(([, pattern]) => words.some((word) => pattern.test(word)));
	const [, level] =
		/(?<![\d.])(80|90|95|99)\s*%?\s*_?(?:CI|IC|KI|CrI|CL)|(?:CI|IC|KI)\s*_?(?:80|90|95|99)/i.exec(header) ?? [];
	const rest = words.filter((word) => !filling.test(word) && part?.[1].test(word) !== true);
	return { part: part?.[0], stem: rest.join(' '), level: level === undefined ? undefined : Number(level) };
}

/** The stem of a header without the word for its effect at the end. */
const withoutEffect = (stem: string) =>
	stem.replace(/(?:^| )(d|g|or|rr|hr|smd|md|yi|es|effect( size)?|estimate|beta|b)$/, '');

const estimateKind = kinds.find((kind) => kindTraits[kind].form === 'estimate');

/** Words for what lies around a middle without being its interval: a spread of the data. */
const spread = /\b(iqr|range|sd|median|interquartile|quartiles?|min|max|spread|age|ages)\b/;

/**
 * The estimates of a table, in its order. A column with the value takes part only if its header speaks of an effect, or
 * if parts have its name; what contradicts itself is no estimate, and `doubts` says so.
 */
export function guessEstimates(profiles: readonly Profile[], doubts: string[]): readonly EstimateGuess[] {
	if (!estimateKind) return [];
	const headers = profiles.map((profile) => ({ profile, ...readHeader(profile.name) }));
	const profilesInUse = new Set<Profile>();
	return profiles.flatMap((value, i): EstimateGuess[] => {
		if (value.filled === 0 || profilesInUse.has(value)) return [];
		const own = headers[i];
		const single = ofOneCell(value, doubts);
		if (single) return [single];
		if (!own || own.part !== undefined || spread.test(foldText(value.name)) || !isNumeric(value)) return [];
		const isEffect = namesEffect(value.name);
		const parts: { part: EstimatePart; profile: Profile; level: number | undefined }[] = [];
		const addPart = (one: (typeof headers)[number]) => {
			if (one.part !== undefined && one.profile.filled > 0 && isNumeric(one.profile) && !profilesInUse.has(one.profile))
				if (!parts.some(({ part }) => part === one.part))
					parts.push({ part: one.part, profile: one.profile, level: one.level });
		};
		for (const one of headers) if (one.part !== undefined && one.stem !== '' && one.stem === own.stem) addPart(one);
		// `outcome_d` and `outcome_se`: the parts name the outcome, and not the effect.
		const base = withoutEffect(own.stem);
		const isOnly = headers.filter((one) => one.part === undefined && withoutEffect(one.stem) === base).length === 1;
		if (isEffect && base !== '' && base !== own.stem && isOnly)
			for (const one of headers) if (one.part !== undefined && one.stem === base) addPart(one);
		// Parts that name no estimate belong to the effect at their left.
		if (isEffect || /^(mean|prevalence|proportion|rate|coefficient)$/.test(own.stem))
			for (let at = i + 1; headers[at]?.part !== undefined; at++) {
				const one = headers[at];
				if (one && (one.stem === '' || one.stem === own.stem)) addPart(one);
			}
		const names = parts.map(({ part }) => part);
		const hasInterval = names.includes('low') && names.includes('high');
		const partsInUse = parts.filter(({ part }) => hasInterval || (part !== 'low' && part !== 'high'));
		if (partsInUse.length === 0 || !(isEffect || hasInterval)) return [];
		const guess = ofColumns(value, partsInUse, doubts);
		if (!guess) return [];
		for (const { profile } of guess.parts) profilesInUse.add(profile);
		return [guess];
	});
}

const isNumeric = ({ words }: Profile) => {
	const { decimal } = decimalOf([...words.keys()]);
	return [...words.keys()].every((word) => amountOf(word, decimal) !== undefined);
};

function amountOf(word: string, decimal: Decimal | undefined): number | undefined {
	const amount = parseAmount(word, decimal);
	return amount?.unit === '' ? amount.value : undefined;
}

/** A column whose cells have the value and its interval, or its standard error. */
function ofOneCell(value: Profile, doubts: string[]): EstimateGuess | undefined {
	const cells = [...value.words.keys()];
	const { decimal } = decimalOf(cells.map((cell) => cell.replaceAll(/[()[\]]/g, ' ')));
	// A day or a period has numbers with signs between them, too.
	const isTime = cells.some((cell) => /^(1[5-9]|20)\d\d([-–/.]\d{1,4}){1,2}$/.test(cell));
	if (isTime) return undefined;
	const estimates = cells.flatMap((cell) => parseEstimate(cell, decimal) ?? []);
	const whole = estimates.filter(({ low, se }) => low !== undefined || se !== undefined);
	if (estimates.length < cells.length || whole.length < 0.6 * cells.length || whole.length === 0) return undefined;
	const isSpread = spread.test(foldText(value.name)) || cells.some((cell) => /\b(iqr|range|sd)\b/i.test(cell));
	const isNamed =
		namesEffect(value.name) ||
		/\bC[r]?I\b|confidence|credible/i.test(value.name) ||
		cells.some((cell) => /\bC[r]?I\b|\bSE\b/i.test(cell));
	if (isSpread) return undefined;
	const scale = scaleOfHeader(value.name) ?? scaleOfIntervals(estimates);
	if (!isNamed || !scale) {
		doubts.push(
			`${value.sheet.name}, ${value.name}: its cells ("${cells[0]?.slice(0, 40)}") may be estimates with their intervals: then write kind: estimate in the map, and under estimate its scale, axis and null-value. If they are a median or a mean with a range, write split: { ${JSON.stringify(value.name)}: median-iqr } at the file, or median-range or mean-range.`,
		);
		return undefined;
	}
	return finish(value, [], { scale, estimates, level: levelIn(value.name), decimal }, doubts);
}

const levelIn = (text: string) => {
	const [, level] = /(?<![\d.])(\d{2}(?:\.\d)?)\s*%?\s*(?:CI|CrI|confidence|credible)/i.exec(text) ?? [];
	return level === undefined || Number(level) < 50 ? undefined : Number(level);
};

/** Columns with the value and with its parts. A standard error that does not fit the interval stays a number. */
function ofColumns(
	value: Profile,
	parts: readonly { part: EstimatePart; profile: Profile; level: number | undefined }[],
	doubts: string[],
): EstimateGuess | undefined {
	const all = [value, ...parts.map(({ profile }) => profile)];
	const { decimal } = decimalOf(all.flatMap(({ words }) => [...words.keys()]));
	const numberIn = (profile: Profile, cells: readonly string[]) => {
		const cell = cells[profile.index] ?? '';
		return profile.missing.has(cell) ? undefined : amountOf(cell, decimal);
	};
	const estimates = value.sheet.rows.flatMap(({ cells }): CellEstimate[] => {
		const number = numberIn(value, cells);
		if (number === undefined) return [];
		const partNumbers: Partial<Record<EstimatePart, number>> = Object.fromEntries(
			parts.flatMap(({ part, profile }) => {
				const one = numberIn(profile, cells);
				return one === undefined ? [] : [[part, one]];
			}),
		);
		for (const part of uncomputedParts(number, partNumbers)) delete partNumbers[part];
		const { low, high, ...rest } = partNumbers;
		const interval = low === undefined || high === undefined ? {} : { low, high };
		return [withEstimateParts({ value: number }, { ...rest, ...interval }) as CellEstimate];
	});
	const measures = scaleOfHeader(value.name) ? [] : measuresBeside(value);
	const scale =
		measures.length > 1
			? undefined
			: (scaleOfHeader(value.name) ??
				scaleOfHeader(measures[0] ?? '') ??
				scaleOfIntervals(estimates) ??
				scaleOfSigns(estimates));
	if (!scale) {
		doubts.push(
			`${value.sheet.name}, ${value.name}: it may be an estimate with ${parts.map(({ profile }) => `"${profile.name}"`).join(' and ')}; if it is, write kind: estimate in the map, under estimate its scale, axis and null-value, and take the others for ${parts.map(({ part }) => `estimate.${part}`).join(' and ')}.`,
		);
		return undefined;
	}
	const level = parts.find((one) => one.level !== undefined)?.level ?? levelIn(value.name);
	const isError = (part: EstimatePart) => part === 'se' || part === 'variance';
	const fits = errorsFit(estimates, scale.axis);
	const ownParts = parts.filter(({ part }) => !isError(part) || (fits ?? scale.axis === 'linear'));
	if (ownParts.length === 0) return undefined;
	const ownEstimate = ownParts.some(({ part }) => isError(part))
		? estimates
		: estimates.map(({ se: _, ...rest }) => rest);
	return finish(value, ownParts, { scale, estimates: ownEstimate, level, decimal }, doubts);
}

/** What a column beside an effect says that it is: `SMD`, `OR`. Several, where the rows have effects on several scales. */
function measuresBeside({ sheet, index }: Profile): readonly string[] {
	const at = sheet.header.findIndex(
		(name, i) =>
			i !== index &&
			/^((type of )?effect (size )?(measure|type|metric)|measure( of (the )?effect)?|effect size type|es type|metric|type of effect( size)?|effect measure)$/.test(
				foldText(name),
			),
	);
	const words = sheet.rows.filter(({ cells }) => cells[index] !== '').map(({ cells }) => cells[at] ?? '');
	return at < 0 ? [] : [...new Set(words.filter((word) => stateOfWord(word) === undefined))];
}

/** Without an interval, values of both signs are differences. */
const scaleOfSigns = (estimates: readonly CellEstimate[]) =>
	estimates.some(({ value }) => value < 0) ? { scale: 'effect', axis: 'linear' as const, 'null-value': 0 } : undefined;

/**
 * Whether four of five standard errors agree with intervals of 90 to 99 % on the axis; undefined where no estimate has
 * both. A ratio needs the error of its logarithm.
 */
function errorsFit(estimates: readonly CellEstimate[], axis: EstimateScale['axis']): boolean | undefined {
	const on = axis === 'linear' ? (number: number) => number : Math.log;
	const widths = estimates.flatMap(({ low, high, se }) =>
		low === undefined || high === undefined || se === undefined || se === 0 || (axis === 'logarithmic' && low <= 0)
			? []
			: [(on(high) - on(low)) / (2 * se)],
	);
	if (widths.length === 0) return undefined;
	return widths.filter((width) => width > 1.5 && width < 2.8).length >= 0.8 * widths.length;
}

function finish(
	value: Profile,
	parts: readonly { part: EstimatePart; profile: Profile }[],
	{
		scale,
		estimates,
		level,
		decimal,
	}: {
		scale: Pick<EstimateScale, 'scale' | 'axis' | 'null-value'>;
		estimates: readonly CellEstimate[];
		level: number | undefined;
		decimal: 'comma' | undefined;
	},
	doubts: string[],
): EstimateGuess | undefined {
	const place = `${value.sheet.name}, ${value.name}`;
	const hasInterval = estimates.some(({ low }) => low !== undefined);
	const saysLevel = estimates.every(({ low, level: own }) => low === undefined || own !== undefined);
	const estimate: EstimateScale = { ...scale, ...(hasInterval && !saysLevel ? { level: level ?? 95 } : {}) };
	const faults = estimates.flatMap((one) => {
		const fault = faultOfEstimate(one, { id: '', label: '', section: '', kind: estimateKind as Kind, estimate });
		return fault === undefined ? [] : [`${JSON.stringify(one)}: ${fault}`];
	});
	const [fault] = faults;
	if (fault !== undefined) {
		doubts.push(
			`${place}: it would be an estimate${parts.length > 0 ? ` with ${parts.map(({ profile }) => `"${profile.name}"`).join(' and ')}` : ''}, but ${faults.length} of its values cannot be (${fault}). Correct them, or say in the map what the columns are.`,
		);
		return undefined;
	}
	const levelNote = hasInterval && !saysLevel && level === undefined ? ', and that its intervals are of 95 %' : '';
	return {
		kind: estimateKind as Kind,
		value,
		parts,
		estimate,
		...(decimal === undefined ? {} : { decimal }),
		why:
			parts.length === 0
				? 'its cells have a value with an interval or a standard error'
				: `"${parts.map(({ profile }) => profile.name).join('", "')}" ${parts.length === 1 ? 'says' : 'say'} how sure it is`,
		doubt: `${place}: it is taken for an estimate, ${scale.scale}, on a ${scale.axis} axis on which ${scale['null-value']} means no effect${levelNote}. If that is wrong, correct it under estimate in the map.`,
	};
}
