/** The outline of the site for programs. */
import { english } from './language.ts';

export const outlineWording = /* @__PURE__ */ english({
	standing: (version: string, date: string, makers: string) => `Data version ${version}, ${date}. ${makers}`,
	questions: 'Questions',
	pages: 'Pages',
	files: 'Data',
});
