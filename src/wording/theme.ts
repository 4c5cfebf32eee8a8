/** The choice of colours. */
import { english } from './language.ts';

export const themeWording = /* @__PURE__ */ english({
	colours: 'Colours',
	system: 'As the system',
	light: 'Light',
	dark: 'Dark',
});
