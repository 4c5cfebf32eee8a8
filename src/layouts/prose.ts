/** Finds the prose of the content folder: one MDX file per page. The heads of the files have passed the check. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PageHead } from '../schema/prose.ts';

interface ProseFile {
	Content: AstroComponentFactory;
	frontmatter: unknown;
	file: string;
}

export interface ProsePage extends PageHead {
	Content: AstroComponentFactory;
}

// `@content` stands for the content folder (see `astro.config.mjs`), so each review brings its own prose.
const pages = import.meta.glob<ProseFile>('@content/pages/*.mdx', { eager: true });
const questions = import.meta.glob<ProseFile>('@content/guidance/*.mdx', { eager: true });

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length);

/** The prose of a page; undefined where the content has none. */
export function proseNamed(name: string): ProsePage | undefined {
	const [, page] = Object.entries(pages).find(([file]) => nameOf(file) === name) ?? [];
	return page && { Content: page.Content, ...(page.frontmatter as PageHead) };
}

/** The body of a question page. Throws for an unknown question, which is a mistake in the code. */
export function questionProse(id: string): AstroComponentFactory {
	const [, question] = Object.entries(questions).find(([file]) => nameOf(file) === id) ?? [];
	if (!question) throw new Error(`no prose of question: ${id}`);
	return question.Content;
}
