/** Changes of records and codebook after which a review is odd and, mostly, still good. */
import { absentStates } from '../../src/schema/state.ts';
import {
	type Draft,
	draftEntries,
	draftLists,
	draftVariables,
	holdersOf,
	isJsonRecord,
	type Json,
	type JsonRecord,
	jsonRecords,
	mapTexts,
	recordAt,
	studiesOf,
} from './draft.ts';
import { longText, oddTexts, unbroken } from './odd-texts.ts';
import type { Random } from './random.ts';

/** Says what was done. Undefined where there was nothing to do it to. */
export type DraftChange = (draft: Draft, random: Random) => string | undefined;

const isCoded = ({ kind }: JsonRecord) => kind === 'code' || kind === 'codes';
/** Whether records hold its values: one that is collected from elsewhere is never typed. */
const isTyped = ({ from }: JsonRecord) => from === undefined;

/** A variable has one state everywhere. */
const allAbsent: DraftChange = (draft, random) => {
	const variable = random.pickAny(draftVariables(draft).filter(isTyped));
	if (!variable) return undefined;
	const state = random.pick(absentStates);
	for (const holder of holdersOf(draft, variable)) holder[String(variable.id)] = state;
	return `${variable.id} is ${state} everywhere`;
};

/** Nothing is known of anything. */
const nothingKnown: DraftChange = (draft, random) => {
	const state = random.pick(absentStates);
	for (const variable of draftVariables(draft).filter(isTyped))
		for (const holder of holdersOf(draft, variable)) holder[String(variable.id)] = state;
	if (random.happens(0.5)) for (const study of studiesOf(draft)) for (const list of draftLists) study[list] = state;
	recordAt(draft, 'review.yaml').charting = 'partial';
	return `every variable is ${state}`;
};

const emptyList: DraftChange = (draft, random) => {
	const list = random.pick(draftLists);
	const state = random.pick(absentStates);
	for (const study of random.happens(0.6) ? studiesOf(draft) : random.some(studiesOf(draft))) study[list] = state;
	return `${list} is ${state}`;
};

const severalCodes: DraftChange = (draft, random) => {
	const variable = random.pickAny(draftVariables(draft).filter(({ kind }) => kind === 'code'));
	if (!variable) return undefined;
	variable.kind = 'codes';
	// Random codes would stand beside ones that the codebook excludes.
	for (const other of draftVariables(draft)) for (const code of jsonRecords(other.codes)) delete code['only-with'];
	const codes = codesOf(draft, variable);
	for (const holder of holdersOf(draft, variable))
		if (random.happens(0.4) && isTyped(variable)) holder[String(variable.id)] = [...random.some(codes)];
	return `${variable.id} takes several codes`;
};

function codesOf(draft: Draft, variable: JsonRecord): readonly string[] {
	const owner = recordAt(draft, `codebook/${variable['codes-from'] ?? variable.id}.yaml`);
	return jsonRecords(owner.codes).map(({ code }) => String(code));
}

/** Another facet, section, place or label: what is drawn where. */
const otherCodebook: DraftChange = (draft, random) => {
	const facet = random.pick(['open', 'folded', 'no']);
	const section = random.pick(['report', 'design', 'participants', 'intervention', 'outcomes']);
	for (const variable of random.happens(0.5) ? draftVariables(draft) : random.some(draftVariables(draft))) {
		if (random.happens(0.7)) variable.facet = facet;
		if (random.happens(0.4)) variable.section = section;
		if (random.happens(0.3)) variable.coded = random.pick(['review', 'site', 'bibliography']);
	}
	return `facet ${facet}, section ${section}`;
};

const otherLabels: DraftChange = (draft, random) => {
	const label = random.pick([...oddTexts, unbroken(60), longText(60)]);
	const isOfCodes = random.happens(0.4);
	for (const variable of random.happens(0.4) ? draftVariables(draft) : random.some(draftVariables(draft))) {
		if (!isOfCodes) variable.label = label;
		else for (const code of jsonRecords(variable.codes)) code.label = label;
	}
	return `${isOfCodes ? 'codes' : 'variables'} are called ${label}`;
};

const newOrder: DraftChange = (draft, random) => {
	const orders = [0, 1, 1e9, Number.MAX_SAFE_INTEGER, 7];
	const variables = [...draftVariables(draft)].sort(() => random.share() - 0.5);
	for (const [i, variable] of variables.entries()) variable.order = orders[i] ?? 100 + i;
	return 'another order of the codebook';
};

/** Leaves a variable out, and what names it where that can be left out. */
const lessVariables: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	const groups = isJsonRecord(review['finding-groups']) ? Object.values(review['finding-groups']) : [];
	const shared = new Set(draftVariables(draft).map((variable) => variable['codes-from']));
	const variable = random.pickAny(
		draftVariables(draft).filter(({ id = '' }) => !groups.includes(id) && !shared.has(id)),
	);
	if (!variable) return undefined;
	const id = String(variable.id);
	removeVariable(draft, variable);
	return `without the variable ${id}`;
};

function removeVariable(draft: Draft, variable: JsonRecord): void {
	const id = String(variable.id);
	const review = recordAt(draft, 'review.yaml');
	for (const holder of holdersOf(draft, variable)) delete holder[id];
	draft.files.delete(`codebook/${id}.yaml`);
	for (const other of draftVariables(draft))
		for (const { 'only-with': company } of jsonRecords(other.codes)) if (isJsonRecord(company)) delete company[id];
	for (const key of ['table', 'glance', 'similar', 'strength']) {
		const named = review[key];
		if (!Array.isArray(named)) continue;
		const kept = named.filter((one) => one !== id);
		const other = draftVariables(draft).find(({ of }) => of === 'study')?.id;
		review[key] = kept.length > 0 || other === undefined ? kept : [other];
	}
	for (const name of ['planner.yaml', 'charting.yaml', 'selections.yaml', 'figures.yaml', 'addresses.yaml'])
		if (JSON.stringify(draft.files.get(name) ?? '').includes(id)) draft.files.delete(name);
	for (const [name, record] of draft.files)
		if (name.startsWith('recommendations/') && isJsonRecord(record) && JSON.stringify(record).includes(`${id}`)) {
			for (const key of ['evidence', 'stands', 'compared', 'element', 'without', 'gain', 'no-gain']) delete record[key];
		}
	for (const [name, prose] of draft.prose) if (JSON.stringify(prose).includes(id)) removeQuestion(draft, name);
}

/** Takes a page of prose away, and the planner with it. */
export function removeQuestion(draft: Draft, name: string): void {
	draft.prose.delete(name);
	const id = name.slice(name.indexOf('/') + 1, -'.mdx'.length);
	if (JSON.stringify(draft.files.get('planner.yaml') ?? '').includes(`"${id}"`)) draft.files.delete('planner.yaml');
	removeAddresses(draft, (address) => address === `guidance/${id}`);
}

export function removeAddresses({ files }: Draft, isGone: (address: string) => boolean): void {
	const register = files.get('addresses.yaml');
	if (Array.isArray(register))
		files.set(
			'addresses.yaml',
			register.filter((one) => !(typeof one === 'string' ? isGone(one) : isJsonRecord(one) && isGone(String(one.to)))),
		);
}

/** Another variable of any kind and of anything, with values in all records. */
const newVariable: DraftChange = (draft, random) => {
	const id = random.pick(['newcomer', 'constructor', 'length', 'zz', '0', '10', 'map']);
	const kind = random.pick(['code', 'codes', 'number', 'year', 'country', 'text']);
	const of = random.pick(['study', 'study', ...draftLists]);
	if (draft.files.has(`codebook/${id}.yaml`)) return undefined;
	const sources = draftVariables(draft).map(({ source }) => source);
	const variable: JsonRecord = {
		id,
		section: random.pick(['report', 'design', 'participants', 'intervention', 'outcomes']),
		order: 5000,
		of,
		label: random.pick([...oddTexts]),
		question: 'What is it?',
		definition: 'As printed.',
		kind,
		...(kind === 'code' || kind === 'codes'
			? {
					codes: ['1', '0', 'constructor', 'yes'].map((code) => ({
						code,
						label: code,
						definition: 'So.',
						kept: 'So.',
					})),
				}
			: {}),
		...(kind === 'number' && random.happens(0.5) ? { unit: { one: 'x', many: 'xs' } } : {}),
		source: random.pick(sources) ?? 'Text',
		item: 'None',
		facet: random.pick(['open', 'folded', 'no']),
	};
	draft.files.set(`codebook/${id}.yaml`, variable);
	for (const holder of holdersOf(draft, variable)) holder[id] = oddValue(kind, random);
	for (const code of jsonRecords(variable.codes)) delete code.kept;
	if (of === 'study' && random.happens(0.6)) {
		const review = recordAt(draft, 'review.yaml');
		for (const key of ['table', 'glance', 'similar', 'strength'])
			if (Array.isArray(review[key]) && random.happens(0.5)) review[key].push(id);
	}
	return `a new variable ${id} of ${of}, ${kind}`;
};

const numbers = [
	0,
	1,
	0.3,
	0.000001,
	12.345678,
	999_999,
	999_999_999.999999,
	1e9,
	1e12,
	999_999_999_999_999,
	9_007_199_254_740_991,
	0.1 + 0.2,
];
const years = [1000, 1899, 1999, 2000, 2019, 2022, 2023, 9999];

function oddValue(kind: string, random: Random): Json {
	if (random.happens(0.15)) return random.pick(absentStates);
	switch (kind) {
		case 'code':
			return random.pick(['1', '0', 'constructor', 'yes']);
		case 'codes':
			return [...random.some(['1', '0', 'constructor', 'yes'])];
		case 'number':
			return oddNumber(random);
		case 'year':
			return random.pick(years);
		case 'country':
			return random.pick(['KE', 'SE', 'AQ', 'XK', 'GB', 'VA', 'TV', 'HK']);
		default:
			return random.pick([...oddTexts, longText(300), unbroken(300)]);
	}
}

function oddNumber(random: Random): Json {
	const [one, other] = [random.pick(numbers), random.pick(numbers)];
	switch (random.below(5)) {
		case 0:
			return { min: Math.min(one, other), max: Math.max(one, other) };
		case 1:
			return { min: one };
		case 2:
			return { max: one, approximate: true };
		case 3:
			return { value: one, approximate: true, note: 'So.', printed: 'x', doubt: 'Perhaps.' };
		default:
			return one;
	}
}

const oddNumbers: DraftChange = (draft, random) => {
	const typed = draftVariables(draft).filter((variable) => isTyped(variable) && variable.kind === 'number');
	for (const variable of typed)
		for (const holder of random.some(holdersOf(draft, variable))) holder[String(variable.id)] = oddNumber(random);
	for (const group of random.some(draftEntries(draft, 'participants'))) {
		group.count = random.pick<Json>([0, 1, 1e6, 'not-reported', { min: 3 }, { max: 9 }, { min: 2, max: 2 }, 1e15]);
		delete group.within;
	}
	for (const moment of random.some(draftEntries(draft, 'assessments'))) moment.weeks = oddNumber(random);
	return 'odd numbers';
};

const oddYears: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	review.years = { from: 1000, to: 9999 };
	if (isJsonRecord(review.dates) && random.happens(0.5)) review.dates.search = '9999-12-31';
	for (const reference of random.some(jsonRecords(draft.files.get('references.yaml'))))
		reference.issued = random.pick(years);
	return 'odd years';
};

const oddTextsOfRecords: DraftChange = (draft, random) => {
	const text = random.pick(oddTexts);
	for (const study of random.some(studiesOf(draft)))
		for (const list of draftLists)
			for (const entry of jsonRecords(study[list]))
				for (const key of ['text', 'figures', 'name', 'note', 'doubt', 'printed'])
					if (entry[key] !== undefined || (key === 'note' && random.happens(0.3))) entry[key] = text;
	return `records say ${text}`;
};

/** Long chains of groups within groups, and many entries. */
const manyEntries: DraftChange = (draft, random) => {
	const study = random.pickAny(studiesOf(draft));
	const list = random.pick(draftLists);
	const first = jsonRecords(study?.[list])[0];
	if (!study || !first) return undefined;
	const size = random.pick([2, 60]);
	const isNested = list === 'participants' && random.happens(0.5);
	study[list] = Array.from({ length: size }, (_, i) => ({
		...structuredClone(first),
		id: `entry-${i}`,
		...(isNested && i > 0 ? { within: `entry-${i - 1}` } : {}),
	}));
	mapTexts(draft, (text) => (text === `${study.id}/${first.id}` ? `${study.id}/entry-0` : text));
	removeAddresses(draft, (address) => address.startsWith(`studies/${study.id}#`));
	return `${size} entries of ${list}`;
};

const doubts: DraftChange = (draft, random) => {
	for (const variable of random.some(draftVariables(draft).filter((one) => isTyped(one) && isCoded(one))))
		for (const holder of holdersOf(draft, variable)) {
			const written = holder[String(variable.id)] ?? null;
			if (isJsonRecord(written)) continue;
			const state = absentStates.some((one) => one === written);
			holder[String(variable.id)] = {
				...(state ? { state: written } : { value: written }),
				doubt: 'It may be otherwise.',
				note: random.pick(oddTexts),
				coded: random.pick(['review', 'site', 'bibliography']),
				readings: [{ state: state && written === 'unclear' ? 'none' : 'unclear', source: String(variable.source) }],
			};
		}
	return 'doubts and readings everywhere';
};

export const oddRecords: readonly DraftChange[] = [
	allAbsent,
	nothingKnown,
	emptyList,
	severalCodes,
	otherCodebook,
	otherLabels,
	newOrder,
	lessVariables,
	newVariable,
	newVariable,
	oddNumbers,
	oddYears,
	oddTextsOfRecords,
	manyEntries,
	doubts,
];
