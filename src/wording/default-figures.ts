/** Titles, questions and readings of the figures that a review has if it names none. */
import { withArticle } from './article.ts';
import { midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const defaultFigureWording = /* @__PURE__ */ english({
	overview: {
		title: (rows: string, columns: string) => `${rows} by ${midSentence(columns)}`,
		shortTitle: 'Overview',
		question: (report: Noun) => `Of which ${report.many} is there much, and of which is there little or nothing?`,
		reading: ({ one }: Noun) => `A mark is ${withArticle(one)}, or a number counts them. A dash is a gap.`,
	},
	bars: {
		question: (report: Noun) => `How many ${report.many} have each value?`,
		reading: ({ many }: Noun) => `A bar is as long as the number of ${many}.`,
	},
	years: {
		title: ({ many }: Noun) => `The ${many} by year`,
		question: ({ many }: Noun) => `From which years are the ${many}?`,
		reading: 'Each column is a year.',
	},
	world: {
		title: ({ many }: Noun) => `The ${many} on the map`,
		question: ({ many }: Noun) => `Where are the ${many} from?`,
		reading: 'The stronger the shade of a place, the more come from there.',
	},
	appraisal: {
		title: (tool: string) => `Appraisal by ${tool}`,
		question: ({ many }: Noun) => `How were the ${many} judged?`,
		reading: ({ one }: Noun) => `A row is ${withArticle(one)} and a column a domain. The sign is the judgement.`,
	},
	forest: {
		reading: 'A square is an estimate, and the line through it its interval. The upright line marks no effect.',
	},
	completeness: {
		title: 'What is reported',
		question: ({ many }: Noun) => `Which questions do the ${many} leave open?`,
		reading: 'A row is a variable. A filled square is a value; each other sign says why there is none.',
	},
});
