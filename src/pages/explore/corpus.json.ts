/** The corpus for the explorer. Not part of the public contract: use `/data/studies.json`. */
import { packCorpus } from '../../corpus/pack.ts';
import { corpus } from '../../layouts/site.ts';

export function GET(): Response {
	return new Response(JSON.stringify(packCorpus(corpus)), { headers: { 'content-type': 'application/json' } });
}
