/** Question pages and pages of prose made of every component, with what a review has and what it has not. */
import { questionParts } from '../../src/schema/prose.ts';
import { type Draft, draftVariables, isJsonRecord, jsonRecords, studiesOf } from './draft.ts';
import type { DraftChange } from './odd-records.ts';
import { oddSelection } from './odd-reviews.ts';
import type { Random } from './random.ts';

const words = (list: readonly string[]) => list.join(' ');

/** Components that stand on lines of their own, and those within a sentence. */
function componentsOf(draft: Draft, random: Random): { blocks: readonly string[]; inline: readonly string[] } {
	const ofStudy = draftVariables(draft).flatMap(({ of, id }) => (of === 'study' ? [String(id)] : []));
	const studies = studiesOf(draft).map(({ id }) => String(id));
	const findings = studiesOf(draft).flatMap((study) =>
		jsonRecords(study.findings).map(({ id }) => `${study.id}/${id}`),
	);
	const references = jsonRecords(draft.files.get('references.yaml')).map(({ number }) => String(number));
	const questions = [...draft.prose.keys()].flatMap((name) => /^guidance\/(.*)\.mdx$/.exec(name)?.[1] ?? []);
	const recommendations = [...draft.files.keys()].flatMap(
		(name) => /^recommendations\/(.*)\.yaml$/.exec(name)?.[1] ?? [],
	);
	const figures = jsonRecords(draft.files.get('figures.yaml')).map(({ id }) => String(id));
	const coded = draftVariables(draft).flatMap(({ id, codes }) => jsonRecords(codes).map(({ code }) => `${id}=${code}`));
	const any = (list: readonly string[]) => random.pickAny(list);
	const selection = () => oddSelection(draft, random);
	const when = (text: string | undefined, made: (text: string) => string) => (text === undefined ? [] : [made(text)]);
	const source = String(draftVariables(draft)[0]?.source ?? 'Text');
	return {
		blocks: [
			`<Answers of="${words(random.some(ofStudy))}" />`,
			`<Unheld of="${words(random.some(ofStudy))}" />`,
			`<Findings of="${selection()}" />`,
			`<Strength of="${selection()}" who="Those" />`,
			`<Statement source="${source}">\n\nSo it is.\n\n</Statement>`,
			...when(any(findings), () => `<Findings ids="${words(random.some(findings))}" />`),
			...when(any(figures), (id) => `<Figure id="${id}"${random.happens(0.5) ? ` among="${selection()}"` : ''} />`),
			...when(any(recommendations), (id) => `<Recommendation id="${id}" />`),
			...when(
				any(studies),
				(id) => `<Example study="${id}" show="${words(random.some(ofStudy))}">\n\nSo.\n\n</Example>`,
			),
			...when(any(studies), (id) => `<Example study="${id}" show="${words(random.some(ofStudy))}" />`),
			`- [ ] Do it. <Basis source="${source}" />\n- [x] Done. <Basis />`,
			...when(any(studies), () => `- [ ] Do it. <Basis studies="${words(random.some(studies))}" />`),
			...when(any(findings), () => `- [ ] Do it. <Basis findings="${words(random.some(findings))}" />`),
			...when(any(recommendations), (id) => `- [ ] Do it. <Basis recommendation="${id}" />`),
			'| a | b |\n|---|---|\n| *c* | [d](https://example.org/) |',
			'### A heading `code` & *more*',
			'> Quoted.[^1]\n\n[^1]: A note.',
			'```\n<Count />\n```',
			'{/* a comment */}',
		],
		inline: [
			`<Count of="${selection()}" words />`,
			'<Count />',
			`<Count of="${selection()}" total spelled words />`,
			`<Count of="${selection()}" unit="${random.pick(['report', 'programme'])}" words />`,
			`<Studies of="${selection()}" />`,
			...when(any(studies), () => `<Studies ids="${words(random.some(studies))}" />`),
			...when(any(studies), (id) => `<Cite study="${id}" />`),
			...when(any(references), (number) => `<Cite reference="${number}" />`),
			...when(any(studies), (id) => `<Value of="${any(ofStudy)}" study="${id}" />`),
			...when(any(coded), (term) => `<Term of="${term}">words</Term>`),
			...when(any(coded), (term) => `<Term of="${term}" />`),
			...when(any(questions), (id) => `<Question id="${id}" />`),
			`<Distinct variable="${any(draftVariables(draft).map(({ id }) => String(id)))}" one="thing" many="things" />`,
			'<Years />',
			'<Intended>7</Intended>',
			'&amp; &#123; \\* \\_ ~~gone~~ https://example.org/a_b',
		],
	};
}

function bodyOf(draft: Draft, random: Random): string {
	const { blocks, inline } = componentsOf(draft, random);
	return [...random.some(blocks).slice(0, 6), `Here are ${random.some(inline).slice(0, 6).join(' and ')}.`].join(
		'\n\n',
	);
}

const newQuestion: DraftChange = (draft, random) => {
	const id = random.pick(['constructor', 'index', 'new-one', '0']);
	const ofStudy = draftVariables(draft).flatMap((variable) => (variable.of === 'study' ? [String(variable.id)] : []));
	if (ofStudy.length === 0) return undefined;
	draft.prose.set(`guidance/${id}.mdx`, {
		head: {
			title: random.pick(['x', 'Is “it” so & so?', 'עברית?', 'A'.repeat(90)]),
			choice: 'So',
			group: random.pick(['In the garden', 'Other', 'constructor']),
			order: random.pick([-5, 0, 1e6]),
			description: 'So it is said.',
			variables: [...random.some(ofStudy)],
		},
		body: `\n${questionParts.map((part) => `<Part of="${part}">\n\n${bodyOf(draft, random)}\n\n</Part>`).join('\n\n')}\n`,
	});
	return `a new question page ${id}`;
};

const newPage: DraftChange = (draft, random) => {
	const id = random.pick(['home', 'about']);
	draft.prose.set(`pages/${id}.mdx`, {
		head: { title: 'x', description: random.pick(['x', 'A "quoted" & <one>'.replace('<one>', 'one')]) },
		body: random.happens(0.2) ? '' : `\n${bodyOf(draft, random)}\n`,
	});
	return `another page ${id}`;
};

const noPages: DraftChange = (draft) => {
	for (const name of draft.prose.keys()) if (name.startsWith('pages/')) draft.prose.delete(name);
	return 'no pages of prose';
};

/** An attribute has another value, another name, or stands twice. */
const oddAttribute: DraftChange = (draft, random) => {
	const [name, prose] = random.pickAny([...draft.prose]) ?? [];
	const attributes = [...(prose?.body.matchAll(/ (\w+)="([^"]*)"/g) ?? [])];
	const found = random.pickAny(attributes);
	if (!prose || !found || found.index === undefined) return undefined;
	const [whole, key = '', value = ''] = found;
	const other = random.pick([
		` ${key}=""`,
		` ${key}`,
		` ${key}="${value} ${value}"`,
		` ${key}="constructor"`,
		` ${key}="__proto__=toString"`,
		` ${key}="&amp;&quot;"`,
		` ${key}='${value}'`,
		` ${key}={1}`,
		` {...x}`,
		` constructor="${value}"`,
		`${whole}${whole}`,
		` set:html="<b>"`,
		` client:load`,
		` style="x"`,
		` ${key}="${value}&sort=study"`,
		` ${key}="${value}\n"`,
	]);
	prose.body = prose.body.slice(0, found.index) + other + prose.body.slice(found.index + whole.length);
	return `${name}: ${whole.trim()} is ${other.trim()}`;
};

const oddHead: DraftChange = (draft, random) => {
	const prose = random.pickAny([...draft.prose.values()]);
	if (!prose || !isJsonRecord(prose.head)) return undefined;
	prose.head.title = random.pick(['x', '"', '‮abc', 'عنوان', '<Count />', '{x}']);
	return `a page is called ${prose.head.title}`;
};

export const oddProse: readonly DraftChange[] = [
	newQuestion,
	newQuestion,
	newPage,
	newPage,
	noPages,
	oddAttribute,
	oddHead,
];
