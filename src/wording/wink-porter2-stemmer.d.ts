/** Types for `wink-porter2-stemmer`, which has none. */
declare module 'wink-porter2-stemmer' {
	/** The stem of an English word in lower case. */
	function stem(word: string): string;
	export = stem;
}
