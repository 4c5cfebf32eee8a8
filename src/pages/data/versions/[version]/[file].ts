/** The frozen files of every version, as they were published, and what has changed since. */
import { versionDifference } from '../../../../guidance/version-difference.ts';
import { corpus, versions } from '../../../../layouts/site.ts';

export function getStaticPaths() {
	return versions.flatMap((version) => {
		const difference = `${JSON.stringify(versionDifference(corpus, version))}\n`;
		return [...version.files, ['difference.json', difference] as const].map(([file, text]) => ({
			params: { version: version.version, file },
			props: { text },
		}));
	});
}

export function GET({ props }: { props: { text: string } }): Response {
	return new Response(props.text, { headers: { 'content-type': 'application/json' } });
}
