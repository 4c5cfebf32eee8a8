/** Checks that claims, and the places that they cover, name existing sections, studies, references, variables and boxes. */
import { isAbsentState } from '../../schema/state.ts';
import { IdSchema } from '../../schema/text.ts';
import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import { codeRoll, listNamed, type Material } from '../material.ts';
import { nameChecks } from '../names.ts';
import { type Candidate, nearestWord } from '../nearest.ts';
import { fieldAt, isRecord, listAt, type Path, textAt, textsAt } from '../raw.ts';
import { selectionIssues } from '../selections.ts';
import type { SourceFile } from '../source.ts';
import { allChoices, fieldName, guess, nearestCode, quoteFound } from '../words.ts';
import { type WrittenWay, writtenClaims, writtenWays } from '../written-claims.ts';

export function* checkClaimNames(material: Material): Iterable<Problem> {
	for (const claim of writtenClaims(material)) {
		const { source, path, data } = claim;
		yield* checkSection(material, source, [...path, 'section']);
		yield* checkEach(material, source, [...path, 'cites'], 'study');
		for (const i of listAt(data, 'cites-other').keys())
			yield* checkReference(material, source, [...path, 'cites-other', i]);
		for (const way of writtenWays(claim)) yield* checkWay(material, way);
	}
	for (const source of material.recommendations) yield* checkClaims(material, source, ['claims']);
	const { claimAgreement, coverage } = material;
	for (const i of listAt(claimAgreement?.data, 'differences').keys())
		if (claimAgreement) yield* checkClaim(material, claimAgreement, ['differences', i, 'claim']);
	for (const i of listAt(coverage?.data, 'places').keys()) {
		if (!coverage) return;
		yield* checkSection(material, coverage, ['places', i, 'section']);
		yield* checkClaims(material, coverage, ['places', i, 'claims']);
		yield* checkReason(coverage, ['places', i, 'reason']);
	}
}

/** The claims that a list names. */
function* checkClaims(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	yield* checkEach(material, source, path, 'claims');
}

/** One claim that a key names. */
function* checkClaim(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	const word = textAt(source.data, ...path);
	const problem = word === undefined ? undefined : nameChecks.claims?.(word, material);
	if (problem)
		yield { ...problem, source, path, found: word, message: `${fieldName(source, path)}: ${problem.message}` };
}

function* checkSection(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	const roll = material.rolls['claim-section'];
	const word = textAt(source.data, ...path);
	if (word === undefined || !roll.lacks(word)) return;
	yield {
		kind: 'unknown-section',
		source,
		path,
		found: word,
		message: `${fieldName(source, path)}: no section has the id ${quoteFound(word)}.`,
		hint: `${guess(nearestWord(word, roll.candidates))}The sections are in claims/sections.yaml.`,
	};
}

function* checkEach(material: Material, source: SourceFile, path: Path, what: 'study' | 'claims'): Iterable<Problem> {
	for (const [i, word] of textsAt(source.data, ...path)) {
		const problem = nameChecks[what]?.(word, material);
		const at = [...path, i];
		if (problem)
			yield { ...problem, source, path: at, found: word, message: `${fieldName(source, at)}: ${problem.message}` };
	}
}

function* checkReference(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	const key = fieldAt(source.data, ...path);
	const word = typeof key === 'number' || typeof key === 'string' ? String(key) : undefined;
	// A slip in an entry of the references leaves open what its name was.
	const problem =
		word === undefined || !material.rolls.reference.isWhole ? undefined : nameChecks.reference?.(word, material);
	if (problem)
		yield { ...problem, source, path, found: key, message: `${fieldName(source, path)}: ${problem.message}` };
}

function* checkReason(source: SourceFile, path: Path): Iterable<Problem> {
	const word = textAt(source.data, ...path);
	const reasons = listAt(source.data, 'reasons').flatMap((reason) => textAt(reason, 'id') ?? []);
	if (word === undefined || reasons.includes(word)) return;
	const nearest = nearestWord(
		word,
		reasons.map((reason) => ({ word: reason })),
	);
	yield {
		kind: 'unknown-word',
		source,
		path,
		found: word,
		message: `${fieldName(source, path)}: ${quoteFound(word)} is not one of reasons.`,
		hint: `${guess(nearest)}${reasons.length === 0 ? 'List it under reasons.' : allChoices(['reason', 'reasons'], reasons)}`,
	};
}

function* checkWay(material: Material, { claim: { source }, path, data, ways }: WrittenWay): Iterable<Problem> {
	for (const key of ['selection', 'among'])
		for (const { kind, offset, found, message, hint } of selectionIssues(material, textAt(data, key) ?? ''))
			yield {
				kind,
				source,
				path: [...path, key],
				offset,
				found,
				message: `${fieldName(source, [...path, key])}: ${message}`,
				hint,
			};
	for (const way of ways) {
		const at = [...path, way];
		const own = fieldAt(data, way);
		yield* checkVariables(material, source, at, own);
		if (way === 'value') yield* checkValue(material, source, at, own);
		if (way === 'order') yield* checkEach(material, source, [...at, 'studies'], 'study');
		if (way === 'reference') yield* checkReference(material, source, [...at, 'key']);
		if (way === 'against') yield* checkClaim(material, source, [...at, 'claim']);
		if (way === 'sources') yield* checkSection(material, source, [...at, 'with']);
		for (const [namePath, word, among] of namesOfReview(material, at, way, own)) {
			if (among.some((candidate) => candidate.word === word)) continue;
			yield {
				kind: 'unknown-word-of-review',
				source,
				path: namePath,
				found: word,
				message: `${fieldName(source, namePath)}: review.yaml has no ${way === 'flow' ? 'box of the flow' : 'search of a source'} called ${quoteFound(word)}.`,
				hint: `${guess(nearestWord(word, among))}${
					among.length === 0
						? ''
						: allChoices(
								['name there', 'names there'],
								among.map((one) => one.word),
							)
				}`.trim(),
			};
		}
	}
}

/** The names that must stand in `review.yaml`, each with those that stand there. */
function namesOfReview(
	{ review }: Material,
	path: Path,
	way: string,
	own: unknown,
): readonly (readonly [Path, string, readonly Candidate[]])[] {
	const [list, key] = way === 'flow' ? ['flow', 'id'] : ['searches', 'source'];
	const entries = listAt(review?.data, list);
	const names = entries.flatMap((entry) => {
		const word = textAt(entry, key);
		return word === undefined ? [] : [{ word }];
	});
	// An entry of which the name cannot be read may have any name.
	const isUnread = (name: unknown) =>
		name === null || (key === 'id' && name !== undefined && !IdSchema.safeParse(name).success);
	if (!review || entries.some((entry) => isUnread(fieldAt(entry, key)))) return [];
	if ((way === 'flow' || way === 'strategy') && typeof own === 'string') return [[path, own, names]];
	if (way === 'sources') return textsAt(own, 'names').map(([i, word]) => [[...path, 'names', i], word, names]);
	return [];
}

/** The variables that a way names, under `variable`, `by`, `field` and `where`, and their codes. */
function* checkVariables(material: Material, source: SourceFile, path: Path, own: unknown): Iterable<Problem> {
	if (!isRecord(own)) return;
	const list = textAt(own, 'list');
	if (list !== undefined && listNamed(material, list) === undefined && material.possibleLists !== undefined)
		yield {
			kind: 'unknown-variable',
			source,
			path: [...path, 'list'],
			found: list,
			message: `${fieldName(source, [...path, 'list'])}: the records have no list ${quoteFound(list)}.`,
			hint: allChoices(['list', 'lists'], material.lists),
		};
	for (const key of ['variable', 'by', 'field']) {
		const id = textAt(own, key);
		const isField = key === 'field' && (id === 'count' || id === 'weeks');
		if (id !== undefined && !isField) yield* checkVariable(material, source, [...path, key], id);
	}
	for (const key of isRecord(own.where) ? Object.keys(own.where) : []) {
		if (key === 'basis') continue;
		yield* checkVariable(material, source, [...path, 'where', key], key, 'key');
		yield* checkCodes(material, source, [...path, 'where', key], key);
	}
	const variable = textAt(own, 'variable') ?? textAt(own, 'by') ?? textAt(own, 'field');
	for (const key of ['code', 'codes']) yield* checkCodes(material, source, [...path, key], variable);
}

function* checkVariable(
	material: Material,
	source: SourceFile,
	path: Path,
	id: string,
	target: 'key' | 'value' = 'value',
): Iterable<Problem> {
	const problem = nameChecks.variable?.(id, material);
	if (problem)
		yield { ...problem, source, path, target, found: id, message: `${fieldName(source, path)}: ${problem.message}` };
}

function* checkCodes(material: Material, source: SourceFile, path: Path, id: string | undefined): Iterable<Problem> {
	const variable = id === undefined ? undefined : material.variablesById.get(id);
	const value = fieldAt(source.data, ...path);
	if (!variable || traitsOf(variable).codes !== 'codebook') return;
	const words = Array.isArray(value) ? textsAt(value).map(([i, word]) => [[...path, i], word] as const) : [];
	for (const [at, code] of typeof value === 'string' ? [[path, value] as const] : words) {
		if (isAbsentState(code) || !codeRoll(material, variable.id).lacks(code)) continue;
		yield {
			kind: 'unknown-code',
			source,
			path: at,
			found: code,
			message: `${fieldName(source, at)}: ${quoteFound(code)} is not a code of the variable ${variable.id}.`,
			hint: `${guess(nearestCode(code, variable, material))}Use one of its codes.`,
		};
	}
}

/** The study and the entry of a value. */
function* checkValue(material: Material, source: SourceFile, path: Path, own: unknown): Iterable<Problem> {
	const study = textAt(own, 'study');
	const problem = study === undefined ? undefined : nameChecks.study?.(study, material);
	if (problem)
		yield {
			...problem,
			source,
			path: [...path, 'study'],
			found: study,
			message: `${fieldName(source, [...path, 'study'])}: ${problem.message}`,
		};
	const record = material.studies.find(({ name }) => name === study);
	const [list, entry] = [textAt(own, 'list'), textAt(own, 'entry')];
	if (!record || list === undefined || entry === undefined) return;
	const ids = listAt(record.data, list).flatMap((one) => textAt(one, 'id') ?? []);
	if (ids.includes(entry)) return;
	const nearest = nearestWord(
		entry,
		ids.map((word) => ({ word })),
	);
	yield {
		kind: 'unknown-entry',
		source,
		path: [...path, 'entry'],
		found: entry,
		message: `${fieldName(source, [...path, 'entry'])}: ${list} of ${study} have no entry ${quoteFound(entry)}.`,
		hint: `${guess(nearest)}${ids.length === 0 ? '' : allChoices(['entry there', 'entries there'], ids)}`.trim(),
	};
}
