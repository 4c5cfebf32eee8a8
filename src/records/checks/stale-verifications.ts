/**
 * Warns about what has changed since a person verified it, and reports a log of charting that says that nobody has
 * verified anything. Only of content without errors.
 */
import { hasVerification, verifiedCounts } from '../../corpus/verification.ts';
import { parsedRecord } from '../build-content.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { checkedCorpus } from '../material-corpus.ts';
import { fieldAt, isRecord, textAt } from '../raw.ts';
import { partDigest, pathOfPart, writtenVerifications } from '../verifications.ts';
import { countOf, fieldName } from '../words.ts';

export function* checkStaleVerifications(material: Material): Iterable<Problem> {
	const { studies, charting } = material;
	const statementsBySource = studies.map((source) => [source, [...writtenVerifications(source.data)]] as const);
	if (!statementsBySource.some(([, statements]) => statements.length > 0)) return;
	const corpus = checkedCorpus(material);
	for (const [source, statements] of statementsBySource) {
		const record = parsedRecord(source);
		if (!record) continue;
		for (const { path, part, statement } of statements) {
			const stale = (at: readonly (string | number)[], digest: string, name: string): Problem => ({
				kind: 'changed-since-verified',
				source,
				path: at,
				found: digest,
				message: `${fieldName(source, path)}: ${name} has changed since ${textAt(statement, 'by')} verified it on ${textAt(statement, 'date')}.`,
				hint: 'It does not count as verified. Let a person verify it again, or remove this line.',
			});
			if (part !== undefined) {
				const digest = textAt(statement, 'of');
				if (digest !== undefined && digest !== partDigest(record, part))
					yield stale([...path, 'of'], digest, fieldName(source, part));
			} else if (isRecord(statement.of))
				for (const [name, digest] of Object.entries(statement.of))
					if (typeof digest === 'string' && digest !== partDigest(record, pathOfPart(record, name)))
						yield stale([...path, 'of', name], digest, name);
		}
	}
	const counts = verifiedCounts(corpus, corpus.studies);
	if (charting && fieldAt(charting.data, 'verified') === false && hasVerification(counts))
		yield {
			kind: 'agreement-does-not-add-up',
			source: charting,
			path: ['verified'],
			found: false,
			message: `verified: false, and people have verified ${countOf(counts.values.verified, 'value')} of the records.`,
			hint: 'Remove the key: the site counts what people have verified.',
		};
}
