/** Checks that appraisals name tools, domains and judgements that the review has. */

import { ToolSchema } from '../../schema/appraisal.ts';
import { presetNames, toolsOf } from '../../schema/appraisal-presets.ts';
import { type AppraisalTool, appraisalSection, overall } from '../../schema/appraisal-tools.ts';
import { isAbsentState, states } from '../../schema/state.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { choices, fieldName, guess, quoteFound } from '../words.ts';

export function* checkAppraisals({ review, studies }: Material): Iterable<Problem> {
	// Without the review nobody knows which tools there are.
	if (!review) return;
	const entries = listAt(review.data, appraisalSection, 'tools');
	yield* checkTools(review, entries);
	const { tools, isWhole } = declaredTools(review);
	for (const source of studies) {
		const firstById = new Map<string, Path>();
		for (const { path, appraisal } of appraisalsIn(source)) {
			const id = textAt(appraisal, 'tool');
			const first = id === undefined ? undefined : firstById.get(id);
			if (id !== undefined && first) yield judgedTwice(source, [...path, 'tool'], id, first);
			else if (id !== undefined) firstById.set(id, [...path, 'tool']);
			const tool = tools.find((one) => one.id === id);
			if (tool) yield* checkJudgements(source, path, appraisal, tool);
			else if (id !== undefined && isWhole)
				yield unknownName(
					source,
					[...path, 'tool'],
					id,
					tools.map((one) => one.id),
					{
						none: 'review.yaml declares no tool: write appraisal.tools there.',
						what: 'is no tool of appraisal.tools in review.yaml',
					},
				);
		}
	}
}

/** The tools of a review that fit their schema, and whether these are all: another may be the one that a record names. */
export function declaredTools({ data }: SourceFile): { tools: readonly AppraisalTool[]; isWhole: boolean } {
	const entries = listAt(data, appraisalSection, 'tools');
	const definitions = entries.flatMap((tool) => ToolSchema.safeParse(tool).data ?? []);
	const tools = toolsOf({ appraisal: { tools: definitions } });
	return { tools, isWhole: definitions.length === entries.length && tools.length === definitions.length };
}

function judgedTwice(source: SourceFile, path: Path, id: string, first: Path): Problem {
	return {
		kind: 'duplicate-id',
		source,
		path,
		found: id,
		message: `${fieldName(source, path)}: ${quoteFound(id)} has judged this study already, in ${formatPlace(source, first)}.`,
		hint: 'Join the two, or name another tool.',
	};
}

/** Judgements with the name of a state, told where they are declared: each domain is a variable that has them as its codes. */
function* statesIn(review: SourceFile, tool: Path, data: unknown): Iterable<Problem> {
	for (const [j, judgement] of listAt(data, 'judgements').entries()) {
		const id = textAt(judgement, 'id');
		if (!states.some((state) => state === id)) continue;
		const path = [...tool, 'judgements', j, 'id'];
		yield {
			kind: 'state-as-code',
			source: review,
			path,
			found: id,
			message: `${fieldName(review, path)}: ${quoteFound(id)} is the name of a state.`,
			hint: 'Give the judgement a word of its own, such as no-information, and use that word in the records.',
		};
	}
}

/** Names of presets that do not exist, ids that occur twice, and domains that are called as the overall judgement is. */
function* checkTools(review: SourceFile, tools: readonly unknown[]): Iterable<Problem> {
	const ids = new Set<string>();
	for (const [i, tool] of tools.entries()) {
		const path = [appraisalSection, 'tools', i];
		if (typeof tool === 'string' && !presetNames.includes(tool))
			yield unknownName(review, path, tool, presetNames, {
				none: '',
				what: 'is no tool that the program knows by name',
				more: ' Or declare it, with its domains and judgements.',
			});
		yield* twice(review, [[typeof tool === 'string' ? path : [...path, 'id'], toolId(tool)]], ids);
		yield* statesIn(review, path, tool);
		for (const key of ['domains', 'judgements'])
			yield* twice(
				review,
				listAt(tool, key).map((one, j) => [[...path, key, j, 'id'], textAt(one, 'id')] as const),
				new Set(key === 'domains' ? [overall] : []),
			);
	}
}

const toolId = (tool: unknown) => (typeof tool === 'string' ? tool : textAt(tool, 'id'));

function* twice(
	source: SourceFile,
	ids: readonly (readonly [Path, string | undefined])[],
	idsBefore: Set<string>,
): Iterable<Problem> {
	for (const [path, id] of ids) {
		if (id === undefined) continue;
		if (idsBefore.has(id))
			yield {
				kind: 'duplicate-id',
				source,
				path,
				found: id,
				message: `${fieldName(source, path)}: ${quoteFound(id)} is taken already${id === overall ? ': it is the judgement on all domains' : ''}.`,
				hint: 'Give it another id.',
			};
		idsBefore.add(id);
	}
}

/** The appraisals of a record, one or several. */
export function appraisalsIn({ data }: SourceFile): readonly { path: Path; appraisal: unknown }[] {
	const value = fieldAt(data, appraisalSection);
	if (isRecord(value)) return [{ path: [appraisalSection], appraisal: value }];
	return listAt(data, appraisalSection).map((appraisal, i) => ({ path: [appraisalSection, i], appraisal }));
}

function* checkJudgements(source: SourceFile, path: Path, appraisal: unknown, tool: AppraisalTool): Iterable<Problem> {
	const domains = fieldAt(appraisal, 'domains');
	const words = tool.judgements.map(({ id }) => id);
	const judgement = function* (place: Path, value: unknown): Iterable<Problem> {
		const [own, word] =
			typeof value === 'string' ? [place, value] : [[...place, 'judgement'], textAt(value, 'judgement')];
		if (word !== undefined && !words.includes(word) && !isAbsentState(word))
			yield unknownName(source, own, word, words, {
				none: '',
				what: `is no judgement of ${tool.label}`,
				kind: 'unknown-code',
			});
	};
	for (const [domain, value] of Object.entries(isRecord(domains) ? domains : {})) {
		const place = [...path, 'domains', domain];
		if (tool.domains.some(({ id }) => id === domain)) yield* judgement(place, value);
		else
			yield {
				...unknownName(
					source,
					place,
					domain,
					tool.domains.map(({ id }) => id),
					{
						none: '',
						what: `is no domain of ${tool.label}`,
						kind: 'unknown-key',
					},
				),
				target: 'key',
			};
	}
	yield* judgement([...path, overall], fieldAt(appraisal, overall));
}

function unknownName(
	source: SourceFile,
	path: Path,
	name: string,
	names: readonly string[],
	{
		what,
		none,
		more = '',
		kind = 'unknown-word',
	}: {
		what: string;
		none: string;
		more?: string;
		kind?: 'unknown-word' | 'unknown-code' | 'unknown-key';
	},
): Problem {
	const nearest = nearestWord(
		name,
		names.map((word) => ({ word })),
	);
	return {
		kind,
		source,
		path,
		found: name,
		message: `${fieldName(source, path)}: ${quoteFound(name)} ${what}.`,
		hint:
			names.length === 0
				? none
				: `${guess(nearest)}There ${names.length === 1 ? 'is' : 'are'} ${choices(names)}.${more}`,
	};
}
