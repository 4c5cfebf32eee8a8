/** Prose of the content: the heads of its files, and the components that give it its numbers, names and links. */
import { z } from 'zod';
import { FindingNameSchema, IdSchema, plain } from './text.ts';

/** The head of a page's prose. */
export const PageHeadSchema = z.strictObject({
	title: plain(80).describe('The title of the page'),
	description: plain(200).describe('One sentence that says what the page tells'),
});

/** The head of a question page: a design choice, and what of the codebook it is about. */
export const QuestionHeadSchema = z.strictObject({
	title: plain(90).describe('The question, as a reader would ask it'),
	choice: plain(40).describe('The design choice in two or three words'),
	group: plain(40).describe('The heading under which questions stand together'),
	order: z.number().int().describe('The place among all questions'),
	description: plain(200).describe('One sentence that says what the page tells'),
	variables: z.array(IdSchema).min(1).describe('The variables that the question is about, the first before others'),
	recommendations: z.array(IdSchema).optional().describe('Recommendations of the review that speak of it'),
	compared: z
		.union([z.array(FindingNameSchema).min(1), z.literal('not-applicable')])
		.optional()
		.describe('Findings that compare ways of deciding it, each as study/finding; nobody compared without it'),
});

export type PageHead = z.infer<typeof PageHeadSchema>;
export type QuestionHead = z.infer<typeof QuestionHeadSchema>;

/** A question page, with the records that its prose names. */
export interface Question extends QuestionHead {
	/** The name of its file, which is its address. */
	id: string;
	/** Studies that it names or takes as examples. */
	studies: readonly string[];
	/** Findings that it shows by name. */
	findings: readonly { study: string; finding: string }[];
	/** Variables that it shows of studies, and selections that it counts or shows, as they are written. */
	shown: readonly string[];
	selections: readonly string[];
}

/** The parts of a question page, in their order. */
export const questionParts = ['in-short', 'did', 'seen', 'concludes', 'borrow', 'decide'] as const;

export type QuestionPart = (typeof questionParts)[number];

/** What an attribute holds, and so what it is checked against. `…s` are several, with spaces between. */
export type ProseAttributeKind =
	| 'selection'
	| 'variable'
	/** Of the study: what describes the entries of a list has no one value a study. */
	| 'study-variable'
	| 'study-variables'
	/** `variable=code`. */
	| 'term'
	| 'study'
	| 'studies'
	/** `study/finding`, several with spaces between. */
	| 'findings'
	| 'reference'
	| 'recommendation'
	| 'question'
	| 'figure'
	| 'part'
	| 'unit'
	/** A unit, or the single findings. */
	| 'majority-unit'
	/** Where in the review a statement stands. */
	| 'source'
	| 'text'
	/** Stands alone, without a value. */
	| 'flag';

export interface ProseComponent {
	attributes: Readonly<Record<string, ProseAttributeKind>>;
	/** Attributes that it cannot do without; of several in one row it takes exactly one. */
	needs: readonly (readonly string[])[];
	/** Whether it encloses prose. */
	encloses: 'nothing' | 'prose' | 'either';
}

const component = (
	attributes: ProseComponent['attributes'],
	needs: ProseComponent['needs'],
	encloses: ProseComponent['encloses'] = 'nothing',
): ProseComponent => ({ attributes, needs, encloses });

/** What prose may use. The check knows it from here, and `components/prose.ts` draws each. */
export const proseComponents = {
	Count: component({ of: 'selection', unit: 'unit', words: 'flag', spelled: 'flag', total: 'flag' }, []),
	Distinct: component({ variable: 'variable', one: 'text', many: 'text' }, [['variable'], ['one'], ['many']]),
	Years: component({}, []),
	Most: component({ of: 'selection', among: 'selection', unit: 'majority-unit' }, [['of']], 'prose'),
	None: component({ of: 'selection' }, [['of']], 'prose'),
	Studies: component({ of: 'selection', ids: 'studies' }, [['of', 'ids']]),
	Cite: component({ study: 'study', reference: 'reference' }, [['study', 'reference']]),
	Value: component({ of: 'study-variable', study: 'study' }, [['of'], ['study']]),
	Term: component({ of: 'term' }, [['of']], 'either'),
	Answers: component({ of: 'study-variables' }, [['of']]),
	Findings: component({ ids: 'findings', of: 'selection' }, [['ids', 'of']]),
	Figure: component({ id: 'figure', among: 'selection' }, [['id']]),
	Strength: component({ of: 'selection', who: 'text' }, [['of'], ['who']]),
	Unheld: component({ of: 'study-variables' }, [['of']]),
	Statement: component({ source: 'source' }, [['source']], 'prose'),
	Question: component({ id: 'question' }, [['id']], 'either'),
	Recommendation: component({ id: 'recommendation' }, [['id']]),
	Example: component({ study: 'study', show: 'study-variables' }, [['study'], ['show']], 'either'),
	Basis: component(
		{ findings: 'findings', studies: 'studies', recommendation: 'recommendation', source: 'source' },
		[],
	),
	Part: component({ of: 'part' }, [['of']], 'prose'),
	Intended: component({}, [], 'prose'),
} as const satisfies Record<string, ProseComponent>;

/** What an attribute of a component holds; undefined for a component or an attribute that there is not. */
export function attributeKind(component: string, attribute: string): ProseAttributeKind | undefined {
	const attributes = componentNamed(component)?.attributes;
	return attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}

/** A component by the name that prose writes; undefined where there is none. */
export function componentNamed(name: string): ProseComponent | undefined {
	return Object.hasOwn(proseComponents, name) ? proseComponents[name as ProseComponentName] : undefined;
}

/** The words of an attribute that holds several, with spaces between; none of an empty one. */
export function wordsIn(attribute: string): readonly string[] {
	return attribute.split(/\s+/).filter(Boolean);
}

/** A finding as content names it, `study/finding`. */
export function splitFindingName(name: string): { study: string; finding: string } {
	const [study = '', finding = ''] = name.split('/');
	return { study, finding };
}

export type ProseComponentName = keyof typeof proseComponents;
