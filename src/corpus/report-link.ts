/** Links by which readers report an error: to a form, to the issues of a repository, or to an address of mail. */

/** What such a link fills in. */
export interface ErrorReport {
	title: string;
	body?: string;
}

/** The link with the report filled in. `to` is a web address, or `mailto:` and an address of mail. */
export function reportHref(to: string, { title, body }: ErrorReport): string {
	const fields = [[to.startsWith('mailto:') ? 'subject' : 'title', title] as const, ['body', body] as const];
	const query = fields.flatMap(([key, text]) => (text === undefined ? [] : `${key}=${encodeURIComponent(text)}`));
	const [address = '', anchor] = to.split('#');
	return `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}${anchor === undefined ? '' : `#${anchor}`}`;
}
