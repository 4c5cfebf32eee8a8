/** Nouns for things that many pages count. The review itself names its own units. */
import { english } from './language.ts';
import { listWording } from './record.ts';

export const nouns = /* @__PURE__ */ english({
	bar: { one: 'bar', many: 'bars' },
	choice: { one: 'design choice', many: 'design choices' },
	column: { one: 'column', many: 'columns' },
	place: { one: 'place', many: 'places' },
	country: { one: 'country', many: 'countries' },
	figure: { one: 'figure', many: 'figures' },
	finding: { one: listWording.findings.one, many: listWording.findings.many },
	question: { one: 'question', many: 'questions' },
	recommendation: { one: 'recommendation', many: 'recommendations' },
	reference: { one: 'reference', many: 'references' },
	row: { one: 'row', many: 'rows' },
	statement: { one: 'statement', many: 'statements' },
	value: { one: 'value', many: 'values' },
	variable: { one: 'variable', many: 'variables' },
	week: { one: 'week', many: 'weeks' },
	year: { one: 'year', many: 'years' },
});
