/** Messages on saving a file that is made in the browser. */
import { english } from './language.ts';

export const saveWording = /* @__PURE__ */ english({
	saved: (file: string) => `Saved ${file}`,
	fileFailed: 'The file could not be made',
});
