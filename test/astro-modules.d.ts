/// <reference types="astro/client" />

/** To TypeScript's own compiler a file of Astro is a component of some kind; Astro's checker knows which. */
declare module '*.astro' {
	const component: (props: never) => unknown;
	export default component;
}
