/** Puts what nobody expects in the place of what a file says: another kind of value, another key, something twice. */
import { parse, stringify } from 'yaml';
import { type Draft, isJsonRecord, type Json, type JsonRecord } from './draft.ts';
import { hostileNames } from './names.ts';
import type { DraftChange } from './odd-records.ts';
import { longText, oddTexts } from './odd-texts.ts';
import type { Random } from './random.ts';

/** A place in a file: what holds it, and by which key or position. */
interface Spot {
	holder: Json[] | JsonRecord;
	step: string | number;
}

const otherValues: readonly Json[] = [
	null,
	[],
	{},
	[[]],
	[null],
	{ value: null },
	{ value: {}, state: 'none' },
	{ '': '' },
	0,
	-1,
	0.5,
	1e21,
	-1e308,
	Number.POSITIVE_INFINITY,
	Number.NaN,
	true,
	false,
	'',
	' ',
	'..',
	'../..',
	'/',
	'\\',
	'.',
	'2024-13-45',
	'2024-02-30',
	'0000-00-00',
	'2019',
	'<b>bold</b>',
	'javascript:alert(1)',
	'http://',
	'data:text/html,x',
	'10.1/x',
	'a=b',
	'a=b&a.not=b',
	'..=..',
	'x'.repeat(3000),
	'x'.repeat(200_000),
];

/** Every place in a value, one a key or position. */
function spotsIn(thing: Json | undefined): readonly Spot[] {
	if (typeof thing !== 'object' || thing === null) return [];
	const steps = Array.isArray(thing) ? [...thing.keys()] : Object.keys(thing);
	return steps.flatMap((step): readonly Spot[] => [{ holder: thing, step }, ...spotsIn(at({ holder: thing, step }))]);
}

const at = ({ holder, step }: Spot): Json | undefined =>
	Array.isArray(holder) ? holder[Number(step)] : Object.hasOwn(holder, step) ? holder[String(step)] : undefined;

function put({ holder, step }: Spot, value: Json): void {
	// A plain assignment to `__proto__` would not make a key.
	Object.defineProperty(holder, step, { value, enumerable: true, writable: true, configurable: true });
}

/** A value of YAML as it stands in a draft: heads of prose too. */
function wholesOf(draft: Draft): readonly (readonly [name: string, whole: Json])[] {
	return [...draft.files, ...[...draft.prose].map(([name, { head }]) => [name, head] as const)];
}

function anySpot(draft: Draft, random: Random): readonly [name: string, spot: Spot] | undefined {
	const [name, whole] = random.pickAny(wholesOf(draft)) ?? [];
	const spot = random.pickAny(spotsIn(whole));
	return name !== undefined && spot ? [name, spot] : undefined;
}

const said = (value: Json | undefined) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

const otherValue: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	if (!spot) return undefined;
	const value = random.pick<Json>(
		random.happens(0.6) ? otherValues : random.happens(0.6) ? hostileNames : [...oddTexts, longText(700)],
	);
	put(spot, structuredClone(value));
	return `${name}: ${spot.step} is ${said(value)}`;
};

/** What stands elsewhere in the review: of another kind, or an id of another thing. */
const valueFromElsewhere: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	const [, other] = anySpot(draft, random) ?? [];
	if (!spot || !other) return undefined;
	const value = structuredClone(at(other) ?? null);
	put(spot, value);
	return `${name}: ${spot.step} is ${said(value)}, from elsewhere`;
};

const lessKeys: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	if (!spot) return undefined;
	if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.step), 1);
	else delete spot.holder[String(spot.step)];
	return `${name}: without ${spot.step}`;
};

const otherKey: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	if (!spot || Array.isArray(spot.holder)) return undefined;
	const key = random.pick([...hostileNames, '', ' ', '0', 'Key', 'value', 'state', 'readings']);
	const value = at(spot) ?? null;
	if (random.happens(0.6)) delete spot.holder[String(spot.step)];
	put({ holder: spot.holder, step: key }, value);
	return `${name}: ${spot.step} is written ${said(key)}`;
};

const twice: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	if (!spot || !Array.isArray(spot.holder)) return undefined;
	const value = structuredClone(at(spot) ?? null);
	const copies = random.pick([1, 1, 300]);
	for (let i = 0; i < copies; i++) spot.holder.push(value);
	return `${name}: entry ${spot.step} ${copies + 1} times`;
};

const exchanged: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	const steps = spot && spotsIn(spot.holder);
	const other = steps && random.pickAny(steps.filter(({ holder }) => holder === spot.holder));
	if (!spot || !other) return undefined;
	const [one, two] = [structuredClone(at(spot) ?? null), structuredClone(at(other) ?? null)];
	put(spot, two);
	put(other, one);
	return `${name}: ${spot.step} and ${other.step} are exchanged`;
};

const otherWhole: DraftChange = (draft, random) => {
	const name = random.pickAny([...draft.files.keys()]);
	if (!name) return undefined;
	const other = random.happens(0.5)
		? random.pick(otherValues)
		: (draft.files.get(random.pick([...draft.files.keys()])) ?? null);
	draft.files.set(name, parse(stringify(other)) as Json);
	return `${name} is ${said(other)}`;
};

const wrapped: DraftChange = (draft, random) => {
	const [name, spot] = anySpot(draft, random) ?? [];
	if (!spot) return undefined;
	const value = at(spot) ?? null;
	const inside = isJsonRecord(value) ? Object.values(value)[0] : Array.isArray(value) ? value[0] : undefined;
	put(spot, inside !== undefined && random.happens(0.5) ? inside : random.happens(0.5) ? [value] : { value });
	return `${name}: ${spot.step} is wrapped, or opened`;
};

export const dataMutations: readonly DraftChange[] = [
	otherValue,
	otherValue,
	otherValue,
	valueFromElsewhere,
	valueFromElsewhere,
	lessKeys,
	otherKey,
	otherKey,
	twice,
	exchanged,
	otherWhole,
	wrapped,
];
