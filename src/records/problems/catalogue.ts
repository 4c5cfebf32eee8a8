/** Writes the catalogue of problems from the table of their kinds. */
import type { KindOfProblem } from './kind.ts';
import { problemGroups } from './table.ts';

/** The catalogue as Markdown, with one heading for each kind, so that a kind in a report can be looked up. */
export function writeCatalogue(): string {
	const groups = Object.entries(problemGroups).map(([group, kinds]) => {
		const sections = Object.entries(kinds).map(([slug, kind]) => writeKind(slug, kind));
		return `## ${group}\n\n${sections.join('\n')}`;
	});
	return `${head}\n${groups.join('\n')}`;
}

const head = `# Problems that the check reports

\`npm run check:content\` reports all problems at once: the place, the kind, what was found and what to do. Errors stop the build, warnings do not.

This page is written from the table in \`src/records/problems/\`.
`;

function writeKind(slug: string, { severity, title, meaning, example, remedy }: KindOfProblem): string {
	return `### ${slug}

${title}${severity === 'warning' ? ' (a warning)' : ''}.

- Meaning: ${meaning}
- Example: ${example}
- How to fix: ${remedy}
`;
}
