/** The prose of the content folder: one MDX file a page. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { z } from 'astro/zod';

const FrontmatterSchema = z.strictObject({ title: z.string().max(80), description: z.string().max(200) });

interface ProseFile {
	Content: AstroComponentFactory;
	frontmatter: unknown;
	file: string;
}

export interface Prose {
	Content: AstroComponentFactory;
	title: string;
	description: string;
}

// `@content` is the content folder (`astro.config.mjs`): another review brings its own prose.
const files = import.meta.glob<ProseFile>('@content/pages/*.mdx', { eager: true });

/** The prose with that name; undefined where the content has none. Throws where its head is not as it should be. */
export function proseNamed(name: string): Prose | undefined {
	const [, found] = Object.entries(files).find(([file]) => file.endsWith(`/${name}.mdx`)) ?? [];
	if (!found) return undefined;
	const head = FrontmatterSchema.safeParse(found.frontmatter);
	if (!head.success)
		throw new Error(`prose without a title of 80 and a description of 200 letters at most: ${found.file}`);
	return { Content: found.Content, ...head.data };
}
