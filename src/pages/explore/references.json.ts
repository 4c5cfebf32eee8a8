/** The reference of each study's report as text, for a report of a selection. This file may change at any time. */
import { cslItems } from '../../exports/csl.ts';
import { formatReferences } from '../../exports/reference-text.ts';
import { corpus } from '../../layouts/site.ts';

export function GET(): Response {
	const references = Object.fromEntries(formatReferences(cslItems(corpus.studies), 'vancouver'));
	return new Response(JSON.stringify(references), { headers: { 'content-type': 'application/json' } });
}
