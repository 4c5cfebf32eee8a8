/** What a plan says beside its choices and as a document. */

import { formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

const recommends = <Link>(link: Linker<Link>, label: string, text: string) =>
	rich`The review recommends: ${link(label)}. ${text}`;

export const planWording = /* @__PURE__ */ english({
	start: 'Where you start',
	seen: 'What was seen',
	left: (count: number) => `${formatNumber(count)} more on the page of the question`,
	cautions: 'Cautions',
	ofVariable: (label: string, sentence: string) => `${label}: ${midSentence(sentence)}`,
	review: 'What the review says',
	tasks: 'Checklist',
	evaluate: 'How to evaluate it',
	measured: 'These findings were measured with:',
	notMeasured: 'The records name no measure that was used for such findings.',
	recommendsLinked: recommends,
});

export const planEvidenceWording = /* @__PURE__ */ english({
	uncompared: ({ one }: Noun) =>
		`The review shows no ${one} that compares one option with another. Counting who chose which option cannot show which one works better.`,
	compared: 'Compared at least once, in some respect:',
});
