/** The corpus and the address of the site, for pages. The content is read once per build. */
import type { Site } from '../corpus/href.ts';
import { readEnvironment } from '../environment.ts';
import { indexOf } from '../facets/build-index.ts';
import { loadContent } from '../records/load.ts';

const base = import.meta.env.BASE_URL;

export const site: Site = { base: base.endsWith('/') ? base : `${base}/` };

const environment = readEnvironment();

const { contentFolder } = environment;

/** The corpus, and the frozen versions of the data, newest first. */
export const { corpus, versions } = loadContent(contentFolder);

export const index = indexOf(corpus);

/** An address of mail that takes reports of errors, where the review names no web address for them. */
const correctionsMail = corpus.review.corrections?.url === undefined ? corpus.review.corrections?.email : undefined;

/**
 * Where readers report errors: the web address or the mail address of the review, or the issues of the repository that
 * publishes the site; undefined without any.
 */
export const correctionsUrl: string | undefined =
	corpus.review.corrections?.url ?? (correctionsMail && `mailto:${correctionsMail}`) ?? repositoryIssues();

function repositoryIssues(): string | undefined {
	const { repositoryUrl } = environment;
	return repositoryUrl && `${repositoryUrl}/issues/new`;
}
