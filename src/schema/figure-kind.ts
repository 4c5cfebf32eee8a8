/** The kinds of figure that the program can draw. */
export const figureKinds = [
	'evidence-map',
	'directions',
	'completeness',
	'years',
	'world',
	'participants',
	'shapes',
	'flow',
	'measures',
] as const;

export type FigureKind = (typeof figureKinds)[number];
