/** Changes of what stands around the records, after which a review is odd and, mostly, still good. */
import { absentStates } from '../../src/schema/state.ts';
import {
	type Draft,
	draftVariables,
	isJsonRecord,
	type Json,
	type JsonRecord,
	jsonRecords,
	recordAt,
	recordsUnder,
	studiesOf,
} from './draft.ts';
import { type DraftChange, removeAddresses, removeQuestion } from './odd-records.ts';
import { longText, oddTexts, unbroken } from './odd-texts.ts';
import type { Random } from './random.ts';

/** Takes studies away, with all that names them. */
function removeStudies(draft: Draft, ids: readonly string[]): void {
	const names = new RegExp(`(^|[^a-z0-9-])(${ids.join('|')})([^a-z0-9-]|$)`);
	for (const id of ids) draft.files.delete(`studies/${id}.yaml`);
	for (const [name, record] of recordsUnder(draft, 'recommendations'))
		if (names.test(JSON.stringify(record))) delete recordAt(draft, name).evidence;
	for (const name of ['selections.yaml', 'charting.yaml'])
		if (names.test(JSON.stringify(draft.files.get(name) ?? ''))) draft.files.delete(name);
	for (const [, change] of recordsUnder(draft, 'changes'))
		for (const one of jsonRecords(change.changes)) if (one.kind !== 'removed') delete one.studies;
	for (const [name, prose] of draft.prose) if (names.test(prose.body)) removeQuestion(draft, name);
	removeAddresses(draft, (address) => names.test(address));
	const used = new Set(studiesOf(draft).map(({ programme }) => programme));
	const programmes = draft.files.get('programmes.yaml');
	if (programmes) {
		const kept = jsonRecords(programmes).filter(({ id }) => used.has(id));
		if (kept.length > 0) draft.files.set('programmes.yaml', [...kept]);
		else draft.files.delete('programmes.yaml');
	}
	for (const box of jsonRecords(recordAt(draft, 'review.yaml').flow))
		if (box.included === true) box.count = studiesOf(draft).length;
}

const fewerStudies: DraftChange = (draft, random) => {
	const ids = studiesOf(draft).map(({ id }) => String(id));
	const left = random.pick([0, 1, 1, 2]);
	removeStudies(draft, ids.slice(left));
	if (random.happens(0.5)) withoutVersions(draft);
	return `${left} studies`;
};

/** Frozen versions go, and the changes that tell of them. */
function withoutVersions(draft: Draft): void {
	for (const name of draft.rest.keys()) if (name.startsWith('versions/')) draft.rest.delete(name);
	for (const name of draft.files.keys()) if (name.startsWith('changes/')) draft.files.delete(name);
	draft.files.delete('addresses.yaml');
}

const noVersions: DraftChange = (draft) => {
	withoutVersions(draft);
	return 'no versions';
};

const noProgrammes: DraftChange = (draft) => {
	draft.files.delete('programmes.yaml');
	for (const study of studiesOf(draft)) delete study.programme;
	const { words } = recordAt(draft, 'review.yaml');
	if (isJsonRecord(words)) delete words.programme;
	for (const [name, { body }] of draft.prose) if (/programme/.test(body)) removeQuestion(draft, name);
	return 'no programmes';
};

/** All reports are of one programme. */
const oneProgramme: DraftChange = (draft) => {
	draft.files.set('programmes.yaml', [{ id: 'all', name: 'All', named: false }]);
	for (const study of studiesOf(draft)) study.programme = 'all';
	return 'one programme';
};

const noQuestions: DraftChange = (draft) => {
	for (const name of draft.prose.keys()) if (name.startsWith('guidance/')) removeQuestion(draft, name);
	draft.files.delete('planner.yaml');
	return 'no questions';
};

const noRecommendations: DraftChange = (draft) => {
	for (const name of draft.files.keys()) if (name.startsWith('recommendations/')) draft.files.delete(name);
	for (const prose of draft.prose.values()) {
		if (isJsonRecord(prose.head)) delete prose.head.recommendations;
		prose.body = prose.body.replaceAll(/<Recommendation [^>]*>/g, 'So it is.');
	}
	removeAddresses(draft, (address) => address.startsWith('recommendations/'));
	return 'no recommendations';
};

const onlyWhatIsNeeded: DraftChange = (draft) => {
	withoutVersions(draft);
	for (const name of draft.files.keys())
		if (!/^(review|references|programmes)\.yaml$|^(codebook|studies)\//.test(name)) draft.files.delete(name);
	draft.prose.clear();
	return 'only files that every review needs';
};

const noFigures: DraftChange = (draft) => {
	draft.files.delete('figures.yaml');
	for (const [name, { body }] of draft.prose) if (body.includes('<Figure')) removeQuestion(draft, name);
	removeAddresses(draft, (address) => address.startsWith('figures/'));
	return 'no figures';
};

/** Titles, names and words of the review. */
const oddWords: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	const text = () => random.pick([...oddTexts, longText(60), unbroken(60)]);
	for (const key of ['title', 'short-title', 'question', 'description', 'data-by'])
		if (random.happens(0.5)) review[key] = text();
	if (random.happens(0.5)) review.words = { report: { one: text().slice(0, 30), many: text().slice(0, 30) } };
	for (const reference of [
		...jsonRecords(draft.files.get('references.yaml')),
		...[review.citation].filter(isJsonRecord),
	]) {
		if (random.happens(0.4)) reference.title = random.pick([text(), longText(500), unbroken(500)]);
		if (random.happens(0.3))
			reference.author = [
				random.pick<JsonRecord>([{ family: text() }, { literal: text() }, { family: text(), given: text() }]),
			];
		for (const key of ['container-title', 'publisher', 'volume', 'issue', 'page', 'note'])
			if (random.happens(0.1)) reference[key] = text().slice(0, 30);
		if (random.happens(0.1)) delete reference.DOI;
		if (random.happens(0.1))
			reference.URL = random.pick([
				'https://example.org/?a=1&b=%20#c',
				'http://[::1]/',
				'https://пример.испытание/',
				'https://a:99999/',
			]);
		if (random.happens(0.1))
			reference.DOI = random.pick(['10.1234/(a)<b>&c', '10.1234/é%2F#?', '10.1234/_{x}$', '10.1234/o\'n"e']);
		if (random.happens(0.1)) reference.language = random.pick(['xx', '', 'en-', 'tlh', 'zh-Hant-TW', '日本']);
		if (random.happens(0.1)) reference.ISSN = '';
	}
	for (const study of studiesOf(draft))
		if (isJsonRecord(study.report) && random.happens(0.3)) study.report.difference = text();
	return 'odd words of the review';
};

/** References that nobody cites, of every kind, many authors, and the same author and year. */
const oddReferences: DraftChange = (draft, random) => {
	const references = draft.files.get('references.yaml');
	if (!Array.isArray(references)) return undefined;
	const types = [
		'article-journal',
		'article',
		'book',
		'chapter',
		'paper-conference',
		'report',
		'thesis',
		'webpage',
		'dataset',
		'document',
	];
	const isAlike = random.happens(0.5);
	for (const reference of jsonRecords(references)) {
		reference.type = random.pick(types);
		if (isAlike) {
			reference.author = [{ family: random.pick(['Same', 'same', 'Śame']) }];
			reference.issued = 2010;
		} else if (random.happens(0.3))
			reference.author = Array.from({ length: 60 }, (_, i) => ({ family: `Author ${i}`, given: 'A' }));
	}
	references.push({
		number: 1e9,
		type: 'document',
		title: 'Nobody cites it',
		author: [{ literal: 'A' }],
		issued: 1000,
	});
	const years = recordAt(draft, 'review.yaml').years;
	if (isJsonRecord(years)) years.from = 1000;
	return `odd references${isAlike ? ', all alike' : ''}`;
};

const oddFlow: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	const stages = ['identification', 'screening', 'included'];
	const box = (i: number): JsonRecord => ({
		id: `box-${i}`,
		stage: random.pick(stages),
		label: random.pick(oddTexts),
		count: random.pick<Json>([...absentStates]),
		source: String((Array.isArray(review.places) && review.places[0]) || 'Text'),
		...(random.happens(0.4) ? { side: true } : {}),
	});
	review.flow = Array.from({ length: random.pick([1, 2, 30]) }, (_, i) => box(i));
	return 'an odd flow';
};

const oddSearches: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	const at = String((Array.isArray(review.places) && review.places[0]) || 'Text');
	review.searches = Array.from({ length: random.pick([1, 25]) }, () => ({
		source: random.pick(oddTexts),
		kind: random.pick(['database', 'grey-literature', 'reference-lists', 'register']),
		date: random.pick(['none', 'unclear', 'not-applicable']),
		hits: random.pick<Json>([0, 1e15, 'none', 'unclear']),
		...(random.happens(0.5) ? { strategy: random.pick([longText(6000), '```\n"x" <b>{y}', '']) } : {}),
		at,
	}));
	for (const key of ['screening', 'extraction', 'synthesis', 'limitations']) if (random.happens(0.5)) review[key] = [];
	for (const key of [
		'conclusions',
		'thanks',
		'checklist',
		'protocol',
		'guidance',
		'search-notes',
		'strength',
		'corrections',
	])
		if (random.happens(0.3)) delete review[key];
	if (random.happens(0.2)) review.corrections = {};
	return 'odd searches';
};

/** What the site shows first is chosen anew. */
const otherChoices: DraftChange = (draft, random) => {
	const review = recordAt(draft, 'review.yaml');
	const ids = (of: string) =>
		draftVariables(draft).flatMap((variable) => (variable.of === of ? [String(variable.id)] : []));
	for (const key of ['table', 'glance', 'similar', 'strength'])
		if (random.happens(0.6)) review[key] = [...random.some(ids('study'))];
	const [by, domain, direction] = [
		random.pickAny(ids('findings')),
		random.pickAny(ids('findings')),
		random.pickAny(ids('findings')),
	];
	if (by && domain && direction && random.happens(0.5)) review['finding-groups'] = { by, domain, direction };
	return 'other variables first';
};

/** A part of a selection that some variable answers; sometimes one that none does. */
export function oddSelection(draft: Draft, random: Random): string {
	const parts = Array.from({ length: 1 + random.below(3) }, () => {
		const variable = random.pickAny(draftVariables(draft)) ?? {};
		const owner = recordAt(draft, `codebook/${variable['codes-from'] ?? variable.id}.yaml`);
		const codes = jsonRecords(owner.codes).map(({ code }) => String(code));
		const mode = random.pick(['', '', '', '.not', '.all']);
		const nth = variable.of !== 'study' && random.happens(0.2) ? 'f2.' : '';
		const code = random.pick([...codes, ...absentStates]);
		const range = random.pick(['2000..', '..2015', '0..1', '1..1', '-5..1e9', '0.1..0.2']);
		return variable.kind === 'number' || variable.kind === 'year'
			? `${variable.id}=${range}`
			: `${nth}${variable.id}${mode}=${code}`;
	});
	if (random.happens(0.1)) parts.push('unit=programme');
	if (random.happens(0.1)) parts.push(`id=${random.pickAny(studiesOf(draft))?.id ?? 'x-1999'}`);
	return parts.join('&');
}

const newSelections: DraftChange = (draft, random) => {
	draft.files.set(
		'selections.yaml',
		Array.from({ length: 1 + random.below(3) }, (_, i) => ({
			id: random.pick(['constructor', 'index', 'length', '0', 'new']).concat(i === 0 ? '' : `-${i}`),
			title: random.pick([...oddTexts, unbroken(90)]),
			selection: oddSelection(draft, random),
		})),
	);
	removeAddresses(draft, (address) => address.startsWith('embed/selections/'));
	return 'other named selections';
};

const newRecommendation: DraftChange = (draft, random) => {
	const source = String(draftVariables(draft)[0]?.source ?? 'Text');
	const findings = studiesOf(draft).flatMap(({ id, findings: found }) =>
		jsonRecords(found).map((finding) => `${id}/${finding.id}`),
	);
	const id = random.pick(['constructor', 'index', 'new']);
	draft.files.set(`recommendations/${id}.yaml`, {
		id,
		order: random.pick([-1, 1e9, 77]),
		to: random.pick(['educators', 'researchers']),
		label: random.pick(oddTexts),
		text: random.pick([...oddTexts, longText(600)]),
		source,
		...(random.happens(0.6)
			? { stands: random.happens(0.2) ? [] : [{ label: 'So it stands', selection: oddSelection(draft, random) }] }
			: {}),
		...(random.happens(0.6)
			? {
					evidence: [
						{ side: random.pick(['supporting', 'contrary']), label: 'did so', selection: oddSelection(draft, random) },
						...(findings.length > 0
							? [{ side: 'contrary', label: 'saw it', findings: [...random.some(findings)] }]
							: []),
					],
				}
			: {}),
		...(random.happens(0.5)
			? Object.fromEntries(
					['element', 'without', 'gain', 'no-gain'].map((key) => [
						key,
						{ label: random.pick(['Such', 'So it is']), selection: oddSelection(draft, random) },
					]),
				)
			: {}),
		...(findings.length > 0 && random.happens(0.3) ? { compared: [...random.some(findings)] } : {}),
		...(random.happens(0.3) ? { beyond: random.pick(oddTexts) } : {}),
	});
	return `a new recommendation ${id}`;
};

const newPlanner: DraftChange = (draft, random) => {
	const coded = draftVariables(draft).filter(({ of, kind }) => of === 'study' && (kind === 'code' || kind === 'codes'));
	const questions = [...draft.prose.keys()].filter((name) => name.startsWith('guidance/'));
	const question = random.pickAny(questions)?.slice('guidance/'.length, -'.mdx'.length);
	if (coded.length === 0 || question === undefined) return undefined;
	const ids = random.some(coded.map(({ id }) => String(id)));
	draft.files.set('planner.yaml', {
		lead: random.pick(oddTexts),
		situation: ids.map((variable) => ({ variable })),
		choices: [{ question, variables: [...random.some(coded.map(({ id }) => String(id)))] }],
	});
	return `the planner asks ${ids.join(', ')}`;
};

const redirects: DraftChange = (draft, random) => {
	const variable = String(draftVariables(draft)[0]?.id ?? 'a');
	const targets = ['changes', `codebook/${variable}`, ...studiesOf(draft).map(({ id }) => `studies/${id}`)];
	const sources = [
		'studies/gone',
		'studies/gone#finding-a',
		'by/gone/a',
		'codebook/gone',
		'figures/gone',
		'guidance/gone',
		'embed/selections/gone',
		'studies/..',
		'by/../..',
		'codebook/.',
		'studies/%2e%2e',
		'studies/a b',
		'studies/é',
		'studies/A',
		'studies/index.html',
		'studies/x?y',
		'studies/\u0000',
		`studies/${'x'.repeat(280)}`,
		'recommendations/constructor',
		'guidance/plan',
		'studies/sorted',
		'by/gone/none',
		'studies/a\\b',
		'studies/con',
		'studies/a:b',
		'studies/<b>',
		'studies/"a"',
	];
	const register = draft.files.get('addresses.yaml');
	const kept = Array.isArray(register) ? register : [];
	const added = [...random.some(sources)].slice(0, 3).map((from) => ({ from, to: random.pick(targets) }));
	draft.files.set('addresses.yaml', [...kept, ...added]);
	return `redirects from ${added.map(({ from }) => from).join(', ')}`;
};

const aliases: DraftChange = (draft, random) => {
	const names = ['constructor', 'former', 'length', '0', 'sort', 'q', 'id'];
	for (const variable of random.some(draftVariables(draft))) {
		if (random.happens(0.5)) variable.aliases = [`${random.pick(names)}`];
		for (const code of jsonRecords(variable.codes))
			if (random.happens(0.3))
				code.aliases = [`${random.pick(names)}-${code.code}`, String(random.pick(names))].slice(random.below(2));
	}
	return 'aliases';
};

const newChanges: DraftChange = (draft, random) => {
	const version = random.pick(['0.0.0', '99999999999999999999.0.0', '2.0.0', '1.0.10']);
	draft.files.set(`changes/${version}.yaml`, {
		version,
		date: random.pick(['0001-01-01', '9999-12-31', '2024-02-29']),
		summary: random.pick(oddTexts),
		changes: random.happens(0.3) ? [] : [{ kind: 'removed', what: random.pick(oddTexts), studies: ['gone-1999'] }],
	});
	return `changes of ${version}`;
};

const newCharting: DraftChange = (draft, random) => {
	const ids = draftVariables(draft).map(({ id }) => String(id));
	draft.files.set('charting.yaml', {
		method: random.pick(oddTexts),
		verified: random.happens(0.5),
		compared: random.happens(0.3) ? [] : random.some(ids).map((variable) => ({ variable, pairs: random.pick([1, 5]) })),
		differences: [],
	});
	return 'another log of charting';
};

export const oddReviews: readonly DraftChange[] = [
	fewerStudies,
	fewerStudies,
	noVersions,
	noProgrammes,
	oneProgramme,
	noQuestions,
	noRecommendations,
	onlyWhatIsNeeded,
	noFigures,
	oddWords,
	oddWords,
	oddReferences,
	oddFlow,
	oddSearches,
	otherChoices,
	newSelections,
	newRecommendation,
	newPlanner,
	redirects,
	aliases,
	newChanges,
	newCharting,
];
