/** The files of every frozen version, the list of them with digests, and the changes since that version. */
import { createHash } from 'node:crypto';
import { bytesOf } from '../../../../exports/bytes.ts';
import { formatJson } from '../../../../exports/json.ts';
import { versionFiles } from '../../../../exports/version-files.ts';
import { versionDifference } from '../../../../guidance/version-difference.ts';
import { corpus, versions } from '../../../../layouts/site.ts';

interface Props {
	mediaType: string;
	content: string | Uint8Array;
}

export function getStaticPaths() {
	return versions.flatMap((version) => {
		const files = versionFiles(version).map(({ name, mediaType, origin, write }) => {
			const content = write();
			const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
			const promisedDigest = version.cut?.get(name);
			if (promisedDigest !== undefined && promisedDigest !== digest)
				throw new Error(`not as it was published: ${name} of ${version.version}`);
			return { name, mediaType, content, listed: { name, origin, bytes: bytesOf(content).length, digest } };
		});
		const list = { version: version.version, date: version.date, files: files.map(({ listed }) => listed) };
		const json = 'application/json';
		return [
			...files,
			{ name: 'files.json', mediaType: json, content: formatJson(list) },
			{
				name: 'difference.json',
				mediaType: json,
				content: `${JSON.stringify(versionDifference(corpus, version))}\n`,
			},
		].map(({ name, mediaType, content }) => ({
			params: { version: version.version, file: name },
			props: { mediaType, content },
		}));
	});
}

export function GET({ props: { mediaType, content } }: { props: Props }): Response {
	return new Response(bytesOf(content), { headers: { 'content-type': mediaType } });
}
