/** What the program keeps on the device of a reader, and how it goes away again. */
import { english } from './language.ts';

export const keptWording = /* @__PURE__ */ english({
	heading: 'Kept on your device',
	text: 'Your browser keeps the following, on this device only. Nobody else gets it. On a shared computer, delete it before you leave.',
	/** By what is kept. */
	entries: {
		colours: 'Your choice of colours, until you choose “As the system”.',
		trail: 'The selection from which you last opened a study, until you close the tab.',
		plans:
			'Your plans in the planner, until you delete them there. Their addresses stay in the history of the browser.',
		shortlist: 'Your shortlist in the explorer with your notes, until you delete it there, below the results.',
		offline: 'This site, so that it can be read without a connection, until you turn that off below.',
	},
});
