/** Checks that variables and `finding-groups` are about lists that the records of the review have. */
import { type ListName, presetLists } from '../../schema/list.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { listNamed, type Material } from '../material.ts';
import { fieldAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { formatWords } from '../words.ts';

export function* checkLists(material: Material): Iterable<Problem> {
	const { review, variableFiles } = material;
	if (!review || presetLists.every((list) => material.lists.includes(list))) return;
	const lacks = (name: unknown): ListName | undefined => {
		const list = listNamed(material, name);
		return list === undefined || material.lists.includes(list) ? undefined : list;
	};
	for (const source of variableFiles) {
		const of = lacks(textAt(source.data, 'of'));
		if (of) yield listProblem(material, review, source, ['of'], of);
		const from = fieldAt(source.data, 'from');
		const isShort = typeof from === 'string';
		const origin = lacks(isShort ? from.split('.')[0] : textAt(from, 'list'));
		if (origin) yield listProblem(material, review, source, isShort ? ['from'] : ['from', 'list'], origin);
	}
	if (lacks('findings') && fieldAt(review.data, 'finding-groups') !== undefined)
		yield listProblem(material, review, review, ['finding-groups'], 'findings');
}

function listProblem(
	{ lists: own }: Material,
	review: SourceFile,
	source: SourceFile,
	path: Path,
	list: ListName,
): Problem {
	const names = own.length === 0 ? 'none' : formatWords(own);
	return {
		kind: 'list-not-used',
		source,
		path,
		found: list,
		message: `${path.join('.')}: records have no ${list}; their lists are ${names} (${formatPlace(review, ['lists'])}).`,
		hint: `Add ${list} to lists, or remove this.`,
	};
}
