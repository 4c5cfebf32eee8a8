/** What readers are told when a request of a page fails. */
import { english } from './language.ts';

/** What failed, as a sentence without its full stop, and why. */
export const toldFailure = /* @__PURE__ */ english((what: string, reason: string) => `${what}. ${reason}`);

export const reasonWording = /* @__PURE__ */ english({
	network: 'The server did not answer. Check the connection.',
	code: 'The server did not answer. Check the connection.',
	missing: 'The site does not have the file. It may have been updated: reload the page.',
	outdated: 'The site has been updated since this page was loaded: reload the page.',
	unreadable: 'The file is damaged or incomplete. Reload the page.',
	'no-ranges': 'The host does not send parts of files.',
	own: 'This is an error of the page itself, not of your connection. The browser’s console has the details.',
});

/** What failed, of the small parts of pages that are loaded when a reader asks for them. */
export const failedWording = /* @__PURE__ */ english({
	since: (version: string) => `What has changed since version ${version} could not be loaded`,
	picture: 'The picture could not be made',
	marks: 'The words could not be marked',
});
