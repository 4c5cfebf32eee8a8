/** Prose in the content: the heads of its files, and the components that put numbers, names and links into it. */
import { z } from 'zod';
import { FindingNameSchema, IdSchema, plain } from './text.ts';

/** The schema of the head of a prose page. */
export const PageHeadSchema = z.strictObject({
	title: plain(80).describe('The title of the page'),
	description: plain(200).describe('One sentence that says what the page tells'),
});

/** The schema of the head of a question page: the design choice, and the variables that it is about. */
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

/** A page of prose, and the records that its prose names. */
export interface PageOfProse {
	/** The name of its file. */
	id: string;
	/** Findings that it shows by name. */
	findings: readonly { study: string; finding: string }[];
	/**
	 * `shown`: the variables whose values it shows for studies. `selections`: the selections that it counts or shows, as
	 * written.
	 */
	shown: readonly string[];
	selections: readonly string[];
}

/** A question page. The name of its file is its part of the address. */
export interface Question extends QuestionHead, PageOfProse {
	/** Studies that its prose names or shows as examples. */
	studies: readonly string[];
	/** Statements of the review whose verdicts it shows; without the key where it shows none. */
	claims?: readonly string[];
	/** The findings that it lists as seen: each as the attributes of a list of findings. */
	seen: readonly Readonly<Record<string, string>>[];
	/** The items of its checklist, each as its words and the components among them. */
	checklist: readonly (readonly ChecklistPart[])[];
}

/** Words of an item of a checklist, or a component that puts words in their place. */
export type ChecklistPart = string | { component: string; attributes: Readonly<Record<string, string>> };

/** The parts of a question page, in the order in which they appear. */
export const questionParts = ['in-short', 'did', 'seen', 'concludes', 'borrow', 'decide'] as const;

export type QuestionPart = (typeof questionParts)[number];

/**
 * What an attribute holds, which decides how it is checked. A plural (`studies`) holds several, separated by spaces.
 */
export type ProseAttributeKind =
	| 'selection'
	| 'variable'
	/** A variable of the study. A variable of list entries does not qualify: a study may have several values of it. */
	| 'study-variable'
	| 'study-variables'
	/** A variable and one of its codes: `variable=code`. */
	| 'term'
	| 'study'
	| 'studies'
	/** Several findings, each as `study/finding`, separated by spaces. */
	| 'findings'
	| 'reference'
	/** Several claims of the review, separated by spaces. */
	| 'claims'
	| 'recommendation'
	| 'question'
	| 'figure'
	| 'part'
	| 'unit'
	/** A unit, or single findings. */
	| 'quantified-unit'
	/** Where in the source a statement stands. */
	| 'source'
	| 'text'
	/** An attribute without a value. */
	| 'flag';

export interface ProseComponent {
	attributes: Readonly<Record<string, ProseAttributeKind>>;
	/** The attributes that it needs. Each inner array is one choice: exactly one of its attributes must be present. */
	needs: readonly (readonly string[])[];
	/** Whether prose may or must stand between its tags. */
	encloses: 'nothing' | 'prose' | 'either';
}

const component = (
	attributes: ProseComponent['attributes'],
	needs: ProseComponent['needs'],
	encloses: ProseComponent['encloses'] = 'nothing',
): ProseComponent => ({ attributes, needs, encloses });

/** A word of quantity: the check counts whether it is so. */
const quantifier = component({ of: 'selection', among: 'selection', unit: 'quantified-unit' }, [['of']], 'prose');

/** The components that prose may use. The check reads this table, and `components/prose.ts` draws each. */
export const proseComponents = {
	Count: component({ of: 'selection', unit: 'unit', words: 'flag', spelled: 'flag', total: 'flag' }, []),
	Distinct: component({ variable: 'variable', one: 'text', many: 'text' }, [['variable'], ['one'], ['many']]),
	Years: component({}, []),
	All: quantifier,
	Most: quantifier,
	Few: quantifier,
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
	Statement: component({ source: 'source', claims: 'claims' }, [['source']], 'prose'),
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

/** What an attribute of a component holds; undefined for an unknown component or attribute. */
export function attributeKind(component: string, attribute: string): ProseAttributeKind | undefined {
	const attributes = componentNamed(component)?.attributes;
	return attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}

/** The component with the name that the prose uses; undefined if there is none. */
export function componentNamed(name: string): ProseComponent | undefined {
	return Object.hasOwn(proseComponents, name) ? proseComponents[name as ProseComponentName] : undefined;
}

/** The words of an attribute that holds several, separated by spaces; an empty array for an empty attribute. */
export function wordsIn(attribute: string): readonly string[] {
	return attribute.split(/\s+/).filter(Boolean);
}

/** Splits the name of a finding, `study/finding`. A part that is missing is an empty text. */
export function splitFindingName(name: string): { study: string; finding: string } {
	const [study = '', finding = ''] = name.split('/');
	return { study, finding };
}

export type ProseComponentName = keyof typeof proseComponents;
