/** What is said of a site that is kept on the device of its reader. */
import { english } from './language.ts';

export const offlineWording = /* @__PURE__ */ english({
	/** Shown on any page while a newer build waits. */
	update: 'There is a newer edition of this site.',
	takeOver: 'Show it',
	heading: 'Without a connection',
	about:
		'After a visit, your browser keeps this site on your device and shows it without a connection. It does so once the page is at rest, and not where you have asked your browser to save data. Downloads that are made for other programs, cards and older versions of the data are fetched when you ask for them.',
	/** Shown until it is known what holds. */
	unknown: 'Whether this site is on your device is not known here: that needs a script.',
	states: {
		whole: 'The whole site is on this device.',
		read: 'This site is large: the pages that you have read are on this device.',
		off: 'You have turned this off: nothing of this site is kept on this device.',
		none: 'The site is not on this device yet.',
		impossible: 'This browser cannot keep a site on this device.',
	},
	/** The button, by what it does. */
	turnOff: 'Remove it and turn this off',
	turnOn: 'Keep it on this device',
	failed: 'That did not work. Try it again later.',
	/** The page in the place of one that is not on the device. */
	unkept: 'Not on this device',
	unkeptText: 'This page is not kept on your device, and there is no connection to fetch it.',
	home: 'The first page',
});
