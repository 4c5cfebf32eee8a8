/** A drawn chart as a file to look at: opened in a browser it takes the styles of the site. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const styles = ['tokens', 'charts']
	.map((name) => `<?xml-stylesheet href="../../../src/styles/${name}.css"?>`)
	.join('\n');

export function asFile<Props>(chart: VNode<Props>): string {
	return `${styles}\n${renderToString(chart as VNode).replaceAll('><', '>\n<')}\n`;
}
