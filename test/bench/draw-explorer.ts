/** The explorer as a built page has it, to be put into the page of another corpus. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Explorer, type ExplorerProps } from '../../src/explorer/Explorer.tsx';

export const drawExplorer = (props: object): string => renderToString(h(Explorer, props as ExplorerProps));
