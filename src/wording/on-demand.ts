/** What takes a browser long to make, such as a format of numbers, is made when it is first needed, not when a page starts. */

/** A function that makes a value at its first call, and returns the same from then on. */
export function onDemand<T extends object>(make: () => T): () => T {
	let value: T | undefined;
	return () => {
		value ??= make();
		return value;
	};
}

/** Formats numbers by the rules of a language of the site. All of them write whole numbers below a thousand alike. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): (amount: number) => string {
	const format = onDemand(() => new Intl.NumberFormat(language, options));
	return (amount) => (amount % 1 === 0 && amount >= 0 && amount < 1000 ? String(amount) : format().format(amount));
}
