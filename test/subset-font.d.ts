/** What `cut-faces.ts` uses of subset-font, which has no types of its own. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Uint8Array,
		letters: string,
		options: {
			targetFormat: 'truetype' | 'woff2';
			variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
			keepFeatures?: readonly string[];
		},
	): Promise<Uint8Array>;
}
