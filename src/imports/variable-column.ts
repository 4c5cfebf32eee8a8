/** A column that is one variable, or one of several that number the answers to one question. */
import { countOf } from '../records/words.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { type ColumnsSource, subjectOf } from './columns-source.ts';
import { foldText } from './fold.ts';
import { variableId } from './free-names.ts';
import { guessKind, guessListed, type KindGuess } from './guess-kind.ts';
import { saysType } from './guess-reference.ts';
import type { MapColumn } from './import-map.ts';
import { shortLabel } from './labels.ts';
import { isSpreadsheetError } from './missing-words.ts';
import { nearWords } from './near-words.ts';
import type { NumberedColumns } from './numbered-columns.ts';
import type { Profile } from './profile.ts';
import { guessSection } from './sections.ts';
import { choicesIn, choicesOf, specifiedOther } from './specified-others.ts';
import { strangeWords } from './strange-words.ts';
import { guessTerms, termDoubts, termsFor } from './thesaurus.ts';
import { codesOfWords, labelOf, missingOf, withSharedWords } from './variable-words.ts';

/** Says in the doubts which cells of a column hold an error of a spreadsheet. */
export function noteErrors({ name, missing, sheet }: Profile, { doubts }: ColumnsSource): void {
	const errors = [...missing].filter(([word]) => isSpreadsheetError(word));
	const count = errors.reduce((sum, [, one]) => sum + one.count, 0);
	if (count > 0)
		doubts.push(
			`${sheet.name}, ${name}: ${countOf(count, 'cell')} with an error of a spreadsheet (${errors.map(([word]) => word).join(', ')}); what stood there is lost.`,
		);
}

/** Whether what the rows of a study say in a column is put together as one value. */
const isMerged = ({ name }: Profile, { isRepeated, varying, list }: ColumnsSource) =>
	isRepeated && list === undefined && varying.has(name);

/** A column that is one variable; or nothing, where no kind takes its cells. */
export function variableColumn(profile: Profile, source: ColumnsSource, ownGuess?: KindGuess): MapColumn {
	const { variables, ids, doubts, dictionary } = source;
	const { name: column, sheet } = profile;
	const choiceGuess = ownGuess ?? guessChoices(profile, source);
	const terms = choiceGuess === undefined ? termsFor(profile, source.aside) : undefined;
	const ofTerms = terms && guessTerms(profile, terms, isMerged(profile, source));
	const guess = choiceGuess ?? ofTerms ?? guessTypes(profile) ?? guessKind(profile, isMerged(profile, source));
	noteErrors(profile, source);
	if (!guess) return { column, take: 'nothing', why: 'no kind of variable takes its cells' };
	const ownEntry = dictionary.get(foldText(column));
	const entry = ofTerms ? { ...ownEntry, name: column, choices: terms.choices } : ownEntry;
	const label = shortLabel(entry?.label ?? labelOf(profile));
	const id = variableId(label, ids);
	const { kind, delimiter } = guess;
	const unit = guess.unit ?? (kindTraits[kind].form === 'amount' ? entry?.unit?.slice(0, 30) : undefined);
	if (ofTerms) {
		source.thesauri.set(terms.sheet, [...(source.thesauri.get(terms.sheet) ?? []), id]);
		doubts.push(...termDoubts(terms, `${sheet.name}, ${column}`));
	} else if (guess.words && kindTraits[kind].codes === 'codebook')
		doubts.push(...nearWords(guess.words, `${sheet.name}, ${column}`));
	const choices = choicesIn([...profile.words.keys()], delimiter);
	const specified =
		kindTraits[kind].codes === 'codebook'
			? [...profile.words.keys()]
					.flatMap((word) => choicesOf(word, delimiter, (part) => choices.has(part)))
					.filter(specifiedOther)
			: [];
	if (specified.length > 0)
		doubts.push(
			`${sheet.name}, ${column}: ${specified
				.slice(0, 5)
				.map((word) => `"${word.slice(0, 60)}"`)
				.join(
					', ',
				)}${specified.length > 5 ? ' …' : ''} ${specified.length === 1 ? 'counts' : 'count'} as Other, and what stands behind it is in the note of the value. For a code of its own write it in the map under codes, with the whole as its words.`,
		);
	if (guess.doubt) doubts.push(`${sheet.name}, ${column}: ${guess.doubt}.`);
	variables.push({
		id,
		label,
		section: guessSection(column, entry?.section),
		...subjectOf([column], source),
		kind,
		...(entry?.definition ? { definition: entry.definition.slice(0, 1200) } : {}),
		...(unit === undefined ? {} : { unit: { one: unit.replace(/(?<=[a-z]{2})s$/, ''), many: unit } }),
		...(delimiter === undefined ? {} : { delimiter }),
		...(guess.min === undefined ? {} : { min: guess.min }),
		...(guess.decimal === undefined ? {} : { decimal: guess.decimal }),
		...(guess.dates === undefined ? {} : { dates: guess.dates }),
		...(guess.countries === undefined ? {} : { countries: writtenCountries(guess.countries) }),
		...withSharedWords(codesOfWords(guess, entry), ofTerms ? terms.doubled : new Map()),
		...missingOf(strangeWords(guess, `${sheet.name}, ${column}`, doubts), guess, entry),
	});
	const isOfStudy = source.join === undefined && subjectOf([column], source).of === undefined;
	const also = isOfStudy && !sheet.isBibliography && kindTraits[kind].codes === 'codebook' && saysType(profile);
	return {
		column,
		take: 'variable',
		variable: id,
		...(also ? { also: 'reference.type' as const } : {}),
		why: also ? `${guess.why}; they are the types of its references too` : guess.why,
	};
}

/** The kind of a column of types of references, each of which may stand there once; undefined for any other column. */
function guessTypes(profile: Profile): KindGuess | undefined {
	const words = [...profile.words.keys()];
	if (words.length > 30 || words.some((word) => /[;|\n]/.test(word)) || !saysType(profile)) return undefined;
	const guess = guessListed(profile, new Set(words), false);
	return guess && { ...guess, why: 'its words are types of references' };
}

const writtenCountries = (countries: NonNullable<KindGuess['countries']>) =>
	Object.fromEntries(
		Object.entries(countries).map(([word, codes]) => [word, typeof codes === 'string' ? codes : [...codes]]),
	);

/** The kind of a column whose words a dictionary lists; undefined without such a list, or with many other words. */
function guessChoices(profile: Profile, source: ColumnsSource): KindGuess | undefined {
	const choices = source.dictionary.get(foldText(profile.name))?.choices;
	const isSeveral = isMerged(profile, source);
	return choices && guessListed(profile, new Set(choices.flatMap(({ word, label }) => [word, label])), isSeveral);
}

/** One variable of several values, of columns that number them; none where their words are no codes or countries. */
export function answerColumns({ label, profiles }: NumberedColumns, source: ColumnsSource): readonly MapColumn[] {
	const [first] = profiles;
	if (!first) return [];
	const words = new Map<string, number>();
	for (const [word, count] of profiles.flatMap((profile) => [...profile.words]))
		words.set(word, (words.get(word) ?? 0) + count);
	const whole = { ...first, name: label, words, filled: profiles.reduce((sum, { filled }) => sum + filled, 0) };
	const guess = guessKind(whole, true);
	const several = guess && kindTraits[guess.kind].codes;
	if (!guess || several === undefined || !kindTraits[guess.kind].isSeveral) return [];
	const why = `the columns number the answers to one question (${guess.why})`;
	const column = variableColumn(whole, source, { ...guess, why });
	return profiles.map(({ name }) => ({ ...column, column: name }));
}
