/** The workflow by which a team publishes its review from a repository of its own, with this program at a version. */
import fs from 'node:fs';
import path from 'node:path';

/** Where the workflow stands in the folder of a review. */
export const workflowName = '.github/workflows/publish.yml';

/** What stands in place of the repository of the program while nobody has named it. */
export const unnamedProgram = 'OWNER/REPOSITORY';

interface Manifest {
	version: string;
	repository?: string | { url: string };
}

/** The name of a repository on GitHub, `owner/name`, by what package.json says; undefined without one. */
export function programRepository({ repository }: Pick<Manifest, 'repository'>): string | undefined {
	const address = typeof repository === 'string' ? repository : repository?.url;
	return /(?:^|github(?::|\.com[/:]))([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1];
}

/** The text of the workflow, for this version of the program. */
export function formatWorkflow(): string {
	const root = path.join(import.meta.dirname, '../..');
	const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
	const text = fs.readFileSync(path.join(import.meta.dirname, 'workflow/publish.yml'), 'utf8');
	return text
		.replace(`PROGRAM: ${unnamedProgram}`, `PROGRAM: ${programRepository(manifest) ?? unnamedProgram}`)
		.replace('PROGRAM_VERSION: VERSION', `PROGRAM_VERSION: v${manifest.version}`);
}
