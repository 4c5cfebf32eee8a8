import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const folder = process.env.CONTENT_DIR ?? 'content';

/** Prose: the records are read by `records/`, not by a collection. */
export const collections = {
	pages: defineCollection({
		loader: glob({ base: `${folder}/pages`, pattern: '*.mdx' }),
		schema: z.strictObject({ title: z.string().max(80), description: z.string().max(200) }),
	}),
};
