/** The corpus of content that is being checked, for rules that count: built once, when the first of them needs it. */
import type { Corpus } from '../corpus/corpus.ts';
import { buildContent } from './build-content.ts';
import type { Material } from './material.ts';

const corpora = new WeakMap<Material, Corpus>();

/** Only of content without errors. Throws for other content. */
export function checkedCorpus(material: Material): Corpus {
	const corpus = corpora.get(material) ?? buildContent(material);
	corpora.set(material, corpus);
	return corpus;
}
