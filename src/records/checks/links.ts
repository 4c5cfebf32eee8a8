/** Checks that the programmes, references and studies that records name exist. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, guess, quoteFound } from '../words.ts';
import { writtenReports } from '../written-reports.ts';

export function* checkLinks(material: Material): Iterable<Problem> {
	const { rolls, studies, references, changes, charting } = material;
	for (const source of studies) {
		const programme = textAt(source.data, 'programme');
		if (programme && rolls.programme.lacks(programme)) {
			const message = `programme: ${quoteFound(programme)} is not in programmes.yaml.`;
			const nearest = nearestWord(programme, rolls.programme.candidates);
			const hint = `${guess(nearest)}Every programme needs an entry with its id and name there.`;
			yield { kind: 'unknown-programme', source, path: ['programme'], found: programme, message, hint };
		}
		for (const { key, path } of writtenReports(source.data)) {
			if (key === undefined || !references || !rolls.reference.lacks(key)) continue;
			const isNumber = /^\d+$/.test(key);
			const nearest = isNumber ? undefined : nearestWord(key, rolls.reference.candidates);
			yield {
				kind: 'unknown-reference',
				source,
				path,
				found: key,
				message: `${fieldName(source, path)}: no reference has the ${isNumber ? 'number' : 'id'} ${isNumber ? key : quoteFound(key)}.`,
				hint: isNumber
					? `The numbers are in ${references.path}: correct the number, or add the reference.`
					: `${guess(nearest)}Numbers and ids are in ${references.path}: correct the id, or add the reference.`,
			};
		}
	}
	// A study that was removed no longer exists, and may be meant where the kind cannot be read.
	for (const source of changes)
		for (const [i, change] of listAt(source.data, 'changes').entries())
			if (['added', 'changed'].includes(textAt(change, 'kind') ?? ''))
				for (const [j, id] of textsAt(change, 'studies'))
					yield* checkStudy(material, source, ['changes', i, 'studies', j], id);
	if (charting)
		for (const [i, difference] of listAt(charting.data, 'differences').entries())
			yield* checkStudy(material, charting, ['differences', i, 'study'], textAt(difference, 'study'));
}

function* checkStudy({ rolls }: Material, source: SourceFile, path: Path, id: string | undefined): Iterable<Problem> {
	if (id === undefined || !rolls.record.lacks(id)) return;
	const nearest = nearestWord(id, rolls.record.candidates);
	const message = `${fieldName(source, path)}: no study has the id ${quoteFound(id)}.`;
	yield {
		kind: 'unknown-study',
		source,
		path,
		found: id,
		message,
		hint: `${guess(nearest)}The id of a study is the name of its file in studies.`,
	};
}
