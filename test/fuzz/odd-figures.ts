/** Figures of every kind with all that they take, at times with what they do not, and odd variables for them to draw. */
import {
	type FigureDefinition,
	type FigureKey,
	type FigureKind,
	figureDefinitions,
	figureKeys,
	figureKinds,
	type VariableRequirement,
} from '../../src/schema/figure-kind.ts';
import { type Draft, draftVariables, type Json, type JsonRecord, jsonRecords } from './draft.ts';
import { hostileNames } from './names.ts';
import type { DraftChange } from './odd-records.ts';
import { longText, oddTexts, unbroken } from './odd-texts.ts';
import type { Random } from './random.ts';

const figuresOf = (draft: Draft) => jsonRecords(draft.files.get('figures.yaml'));

/** Undefined for a kind that does not exist. */
function definitionOf(kind: Json | undefined): FigureDefinition | undefined {
	const known = figureKinds.find((one) => one === kind);
	return known && figureDefinitions[known];
}

const fitting = (draft: Draft, { of, kinds }: VariableRequirement) =>
	draftVariables(draft).filter(
		(variable) => of.some((one) => one === variable.of) && kinds.some((one) => one === variable.kind),
	);

/** Kinds for which the codebook has what they need, as far as its kinds of variable tell. */
const possibleKinds = (draft: Draft) =>
	figureKinds.filter((kind) => {
		const { needs, needsKey, oneOf, takes } = figureDefinitions[kind];
		// No drafted review has tools of appraisal.
		if (needsKey?.key === 'appraisal.tools') return false;
		const needed = figureKeys.find((key) => takes[key]?.isNeeded) ?? (oneOf?.isNeeded ? oneOf.keys[0] : undefined);
		const wanted = needs ?? (needed && takes[needed]?.wanted);
		return !wanted || fitting(draft, wanted).length > 0;
	});

/** What may stand under a key, seldom with what does not fit; undefined where the codebook has nothing for it. */
function optionOf(draft: Draft, random: Random, kind: Json | undefined, key: FigureKey): Json | undefined {
	if (key === 'order') return random.pick(definitionOf(kind)?.takes.order?.words ?? ['codebook', 'share', 'count']);
	const wanted = definitionOf(kind)?.takes[key]?.wanted;
	const fit = wanted && !random.happens(0.03) ? fitting(draft, wanted) : draftVariables(draft);
	if (key === 'variables')
		return listOf(
			random.some(fit).map(({ id }) => id ?? null),
			random,
		);
	if (key !== 'elements') return random.pickAny(fit)?.id;
	const coded = fit.filter((variable) => codesOf(draft, variable).length > 0);
	const elements = random.some(coded).flatMap((variable) =>
		random.some(codesOf(draft, variable)).map(
			(code): JsonRecord => ({
				variable: variable.id ?? null,
				code,
				...(random.happens(0.3) ? { label: oddText(random, 50) } : {}),
			}),
		),
	);
	return elements.length === 0 ? undefined : listOf(elements, random);
}

/** A list as it is; seldom without entries, or with all of them twice. */
function listOf(entries: readonly Json[], random: Random): Json[] {
	return random.happens(0.03) ? [] : random.happens(0.03) ? [...entries, ...entries] : [...entries];
}

function codesOf(draft: Draft, variable: JsonRecord): readonly string[] {
	const owner = draftVariables(draft).find(({ id }) => id === variable['codes-from']) ?? variable;
	return jsonRecords(owner.codes).map(({ code }) => String(code));
}

const texts = oddTexts.filter((text) => /\p{L}/u.test(text) && text === text.trim());

const oddText = (random: Random, most: number) =>
	random.happens(0.5) ? 'What is drawn here?' : random.pick([...texts, longText(most), unbroken(most)]).slice(0, most);

function figureOf(draft: Draft, random: Random, kind: FigureKind, id: string): JsonRecord {
	const figure: JsonRecord = {
		id,
		kind,
		title: oddText(random, 80),
		question: oddText(random, 190),
		reading: oddText(random, 500),
	};
	const { takes, oneOf } = figureDefinitions[kind];
	const chosen = oneOf && (oneOf.isNeeded || random.happens(0.6)) ? random.pick(oneOf.keys) : undefined;
	for (const key of figureKeys) {
		const isTaken = oneOf?.keys.includes(key)
			? key === chosen
			: takes[key]?.isNeeded || (key in takes && random.happens(0.6));
		const option = isTaken || random.happens(0.003) ? optionOf(draft, random, kind, key) : undefined;
		if (option !== undefined) figure[key] = option;
	}
	return figure;
}

const newFigures: DraftChange = (draft, random) => {
	const kinds = random.some([...possibleKinds(draft), ...possibleKinds(draft)]);
	const made = kinds.map((kind, i) =>
		figureOf(draft, random, kind, random.happens(0.05) ? random.pick(hostileNames) : `new-${i}`),
	);
	draft.files.set('figures.yaml', [...figuresOf(draft), ...made]);
	return `figures ${kinds.join(', ')}`;
};

/** One thing of a figure is another. */
const otherOption: DraftChange = (draft, random) => {
	const figure = random.pickAny(figuresOf(draft));
	if (!figure) return newFigures(draft, random);
	const { kind } = figure;
	const what = random.pick(['kind', 'title', 'reading', 'key', 'key', 'key', 'key', 'key'] as const);
	if (what === 'kind') figure.kind = random.pick(possibleKinds(draft));
	else if (what !== 'key') figure[what] = oddText(random, 80);
	else {
		const takes = figureKeys.filter((key) => definitionOf(kind)?.takes[key]);
		const key = random.pick(takes.length > 0 && random.happens(0.95) ? takes : figureKeys);
		const option = random.happens(0.3) ? undefined : optionOf(draft, random, kind, key);
		if (option === undefined) delete figure[key];
		else figure[key] = option;
		return `${figure.id}: ${key} is ${JSON.stringify(option ?? null).slice(0, 80)}`;
	}
	return `${figure.id}: another ${what}`;
};

type VariableChange = (variable: JsonRecord, draft: Draft, random: Random) => void;

const more = Array.from({ length: 60 }, (_, i) => ({
	code: `more-${i}`,
	label: `More ${i}`,
	definition: 'One more.',
	kept: 'Readers see that there is none.',
}));

/** The same thing of any other variable; nothing where that has none. */
const fromAnother =
	(key: string): VariableChange =>
	(variable, draft, random) => {
		const other = random.pick(draftVariables(draft))[key];
		if (other === undefined) delete variable[key];
		else variable[key] = structuredClone(other);
	};

const variableChanges: readonly (readonly [name: string, change: VariableChange])[] = [
	['no codes', (variable) => delete variable.codes],
	['one code', (variable) => Object.assign(variable, { codes: jsonRecords(variable.codes).slice(0, 1) })],
	[
		'codes the other way round',
		(variable) => Object.assign(variable, { codes: [...jsonRecords(variable.codes)].reverse() }),
	],
	['many codes', (variable) => Object.assign(variable, { codes: [...jsonRecords(variable.codes), ...more] })],
	[
		'odd names',
		(variable, _, random) => {
			for (const one of [variable, ...jsonRecords(variable.codes)]) one.label = oddText(random, 60);
		},
	],
	['another kind', fromAnother('kind')],
	['another subject', fromAnother('of')],
	['another unit', fromAnother('unit')],
	['collected from elsewhere', fromAnother('from')],
	['codes of another', fromAnother('codes')],
	['no facet', (variable) => Object.assign(variable, { facet: 'no' })],
	['another place', (variable, _, random) => Object.assign(variable, { order: random.below(500) })],
];

/** A variable that a figure names, or any where none does. */
const oddVariable: DraftChange = (draft, random) => {
	const names = JSON.stringify(draft.files.get('figures.yaml') ?? '');
	const all = draftVariables(draft);
	const variable = random.pickAny(all.filter(({ id }) => names.includes(`"${id}"`))) ?? random.pickAny(all);
	if (!variable) return undefined;
	const [name, change] = random.pick(variableChanges);
	change(variable, draft, random);
	return `${variable.id}: ${name}`;
};

export const oddFigures: readonly DraftChange[] = [
	newFigures,
	newFigures,
	newFigures,
	otherOption,
	otherOption,
	oddVariable,
];
