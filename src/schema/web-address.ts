/** Which texts are addresses of the web that readers may be led to. */

/**
 * Why a text is no address that readers can follow: `password` where it holds a name or a password of somebody, which
 * would be published; `form` where it is no whole address with `https:` or `http:`, a host and a port that exists.
 * Undefined where nothing is wrong.
 */
export function webAddressFault(text: string): 'form' | 'password' | undefined {
	if (!/^https?:\/\/[^\s<>"\\/?#][^\s<>"\\]*$/i.test(text) || !URL.canParse(text)) return 'form';
	const { hostname, port, username, password } = new URL(text);
	if (username !== '' || password !== '' || /^https?:\/\/[^/?#]*@/i.test(text)) return 'password';
	return port === '0' || /^\.|\.\./.test(hostname) ? 'form' : undefined;
}

/** The text with dots in place of the name and the password, so that a message can show it. */
export const withoutPassword = (text: string): string => text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1…@');

/** What to do about an address with a name or a password. */
export const passwordHint =
	'Leave out what stands before the @: it would be published. If it is a password that holds, change it.';
