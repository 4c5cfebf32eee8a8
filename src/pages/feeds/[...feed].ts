/** `/feeds/…`: what each version of the data changed for a question, a named selection or a code, as feeds. */
import { pageFeed } from '../../exports/atom.ts';
import { type FollowedPage, followedPages } from '../../exports/page-feeds.ts';
import { versionSteps } from '../../guidance/version-steps.ts';
import { corpus, site, versions } from '../../layouts/site.ts';

const history = versionSteps(corpus, versions);

export function getStaticPaths() {
	return followedPages(corpus).map((followed) => ({
		params: { feed: followed.file.replace('feeds/', '') },
		props: { followed },
	}));
}

export function GET({ props, site: host }: { props: { followed: FollowedPage }; site: URL | undefined }): Response {
	const siteUrl = new URL(site.base, host).href;
	const { title, page, file, steps } = props.followed;
	const text = pageFeed(corpus, siteUrl, { title, page: `${siteUrl}${page}`, file, steps: steps(history) });
	return new Response(text, { headers: { 'content-type': 'application/atom+xml' } });
}
