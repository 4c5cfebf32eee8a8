/**
 * References as text in a citation style. Apart from `citation.ts`, because the processor behind it
 * (citeproc, CPAL or AGPL) serves at build time only and is not to be sent to readers.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl.ts';

/** Styles that the plugin brings along. */
export const citationStyles = { vancouver: 'Vancouver', apa: 'APA' } as const;

export type CitationStyle = keyof typeof citationStyles;

/** The references of some items by id, in the order given. Numbers in front, as Vancouver has them, are left out. */
export function formatReferences(items: readonly CslItem[], style: CitationStyle): ReadonlyMap<string, string> {
	if (items.length === 0) return new Map();
	const options = { style, format: 'text', lang: 'en-US', nosort: true, asEntryArray: true };
	const entries = plugins.output.format('bibliography', items, options) as [string, string][];
	return new Map(entries.map(([id, text]) => [id, text.trim().replace(/^\d+\. /, '')]));
}

/** One reference by itself. */
export function formatReference(item: CslItem, style: CitationStyle): string {
	return formatReferences([item], style).get(item.id) ?? '';
}
