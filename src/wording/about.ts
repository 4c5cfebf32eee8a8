/** What the site says about its review and about itself, and how to cite both. */
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';
import { reportError } from './site.ts';

export const aboutWording = /* @__PURE__ */ english({
	description: (review: string) => `Who made this site of ${review}, under which licence, and how to cite it.`,
	review: 'The review',
	funding: 'Funding.',
	interests: 'Interests.',
	site: 'This site',
	cite: 'How to cite',
	corrections: 'Corrections',
	/** `link` leads to the place for reports of errors; undefined where there is none. `mail` is an address of mail, if there is one. */
	correcting: <Link>(link: Linker<Link> | undefined, mail: string | undefined) =>
		rich`If a record differs from its source, say which record, which value, and where the source says otherwise. Each study page shows where a value comes from. ${link ? rich`${link(reportError)}${mail !== undefined && `, or write to ${mail}`}.` : 'Whoever published this copy of the site has not set an address for reports; write to them where you found the link to it.'} Corrections appear under changes, with the version that holds them.`,
	/** The start of a reader's report of an error. */
	issue: (version: string) => ({
		title: `Error in data version ${version}: `,
		body: `Record: \nField: \nData version: ${version}\nWhat is wrong, and where the source says otherwise:\n`,
	}),
	licence: 'Licence',
	licences: <Part>(data: Part, program: Part) =>
		rich`The data of this site may be used under ${data}, with attribution to the review. The program is under the MIT licence; ${program} has it, with those of the programs and the typeface of others in this site.`,
});

/** How to cite the review and this edition of its data. */
export const reviewCitationWording = /* @__PURE__ */ english({
	data: 'The data of this site',
	edition: ({
		title,
		version,
		date,
		review,
		address,
		records,
		source,
		doi,
	}: Record<'title' | 'version' | 'date' | 'review' | 'address' | 'records' | 'source', string> & {
		doi: string | undefined;
	}) =>
		`${title}: ${records}, version ${version} (${date})${doi === undefined ? '' : `, ${doi}`}. ${source} ${review} Available from: ${address}`,
	bibtex: 'BibTeX of the review',
});
