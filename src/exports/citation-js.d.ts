/** The part of citation-js that this room uses; its packages come without types. */
declare module '@citation-js/core' {
	export const plugins: {
		output: {
			format(name: string, items: readonly object[], options?: Readonly<Record<string, unknown>>): unknown;
		};
		config: {
			/** Styles by name, as XML. */
			get(plugin: '@csl'): { styles: Register };
			get(plugin: string): Record<string, Record<string, unknown>>;
		};
	};

	interface Register {
		has(name: string): boolean;
		get(name: string): string;
		add(name: string, text: string): void;
	}

	/** Reads RIS, BibTeX and CSL-JSON into CSL-JSON. */
	export class Cite {
		constructor(input: unknown, options?: Readonly<Record<string, unknown>>);
		data: Record<string, unknown>[];
	}
}

declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
