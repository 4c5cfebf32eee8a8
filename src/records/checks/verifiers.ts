/** Checks that whoever verified something is a person whom the review names, and that the record has what was verified. */
import { verifiersIn } from '../../corpus/verifier.ts';
import { appraisalSection, appraisalVariable, appraisedBy, overall } from '../../schema/appraisal-tools.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { writtenVerifications } from '../verifications.ts';
import { choices, entryIds, fieldName, guess, quoteFound } from '../words.ts';
import { appraisalsIn } from './appraisals.ts';

/** Words that name no person, whole or as a part of a name. */
const software =
	/^(?:ai|llm|gpt|software|the software|program|computer|machine|script|bot)$|\b(?:software|chatbot|chatgpt|gpt-?\d|language model|large language)\b/i;

export function* checkVerifiers(material: Material): Iterable<Problem> {
	const { review, studies } = material;
	const coders = new Map(
		listAt(material.charting?.data, 'coders').flatMap((coder) =>
			fieldAt(coder, 'kind') === 'software'
				? [textAt(coder, 'id'), textAt(coder, 'name')].flatMap((word) => (word === undefined ? [] : [[word, true]]))
				: [],
		) as [string, true][],
	);
	for (const [i, verifier] of listAt(review?.data, 'verifiers').entries()) {
		const name = textAt(verifier, 'name');
		if (review && name !== undefined && (software.test(name) || coders.has(name)))
			yield {
				kind: 'unknown-verifier',
				source: review,
				path: ['verifiers', i, 'name'],
				found: name,
				message: `${fieldName(review, ['verifiers', i, 'name'])}: ${quoteFound(name)} is no person.`,
				hint: 'Only people verify records. Name software in method and coders of charting.yaml.',
			};
	}
	const words = verifierWords(material);
	for (const source of studies)
		for (const { path, part, statement } of writtenVerifications(source.data)) {
			const by = textAt(statement, 'by');
			if (by !== undefined && review && !words.includes(by))
				yield unknownVerifier(source, [...path, 'by'], by, words, coders.has(by));
			if (part === undefined && isRecord(statement.of))
				for (const name of Object.keys(statement.of)) yield* checkPart(source, [...path, 'of', name], name, material);
		}
}

/** How verifiers may be called: from a file that may have problems. */
function verifierWords({ review }: Material): readonly string[] {
	const texts = (list: string, ...keys: string[]) =>
		listAt(review?.data, list).map((person) => Object.fromEntries(keys.map((key) => [key, textAt(person, key)])));
	const people = texts('people', 'given', 'family', 'initials').flatMap(({ given, family, initials }) =>
		given === undefined || family === undefined
			? []
			: [{ given, family, ...(initials === undefined ? {} : { initials }) }],
	);
	const verifiers = texts('verifiers', 'id', 'name').flatMap(({ id, name }) =>
		id === undefined || name === undefined ? [] : [{ id, name }],
	);
	return verifiersIn({ people, verifiers }).flatMap(({ words }) => words);
}

function unknownVerifier(
	source: SourceFile,
	path: Path,
	by: string,
	words: readonly string[],
	isSoftware: boolean,
): Problem {
	const nearest = nearestWord(
		by,
		words.map((word) => ({ word, label: word })),
	);
	return {
		kind: 'unknown-verifier',
		source,
		path,
		found: by,
		message: isSoftware
			? `${fieldName(source, path)}: ${quoteFound(by)} is software by charting.yaml, and only people verify.`
			: `${fieldName(source, path)}: ${quoteFound(by)} is nobody in people or verifiers of review.yaml.`,
		hint: `${guess(nearest)}${words.length > 0 && words.length <= 8 ? `These are ${choices(words)}.` : 'Add the person to verifiers in review.yaml, with an id and a name.'}`,
	};
}

/** Reports a part of a record that it lacks: VARIABLE, LIST, LIST/ENTRY or LIST/ENTRY/FIELD. */
function* checkPart(source: SourceFile, path: Path, name: string, { variables, lists }: Material): Iterable<Problem> {
	const [first = '', entry, field, ...more] = name.split('/');
	const entries = entryIds(source.data, first);
	const own = fieldAt(source.data, first, entries.find(([, id]) => id === entry)?.[0] ?? -1);
	const isThere =
		more.length === 0 &&
		(entry === undefined
			? isJudged(source, first) ||
				fieldAt(source.data, 'values', first) !== undefined ||
				typeof fieldAt(source.data, first) === 'string'
			: isRecord(own) && (field === undefined || Object.hasOwn(own, field)));
	if (isThere) return;
	const names =
		entry === undefined
			? [
					...variables
						.filter(({ of, from }) => of === 'study' && (from === undefined || appraisedBy(from)))
						.map(({ id }) => id),
					...lists,
					appraisalSection,
				]
			: entries.flatMap(([, id]) => [`${first}/${id}`]);
	const nearest = nearestWord(
		field === undefined ? name : `${first}/${entry}`,
		names.map((word) => ({ word })),
	);
	yield {
		kind: 'unknown-part',
		source,
		path,
		target: 'key',
		found: name,
		message: `${fieldName(source, path.slice(0, -1))}: the record has no ${quoteFound(name)}.`,
		hint: `${guess(nearest)}Name a variable, an absent list, LIST/ENTRY or LIST/ENTRY/FIELD of this record, or remove the line.`,
	};
}

/** Whether an appraisal of the record holds the value of a variable. */
function isJudged(source: SourceFile, variable: string): boolean {
	return appraisalsIn(source).some(({ appraisal }) => {
		const [tool = '', domains] = [textAt(appraisal, 'tool'), fieldAt(appraisal, 'domains')];
		const ids = [
			...Object.keys(isRecord(domains) ? domains : {}),
			...(fieldAt(appraisal, overall) === undefined ? [] : [overall]),
		];
		return ids.some((id) => appraisalVariable(tool, id) === variable);
	});
}
