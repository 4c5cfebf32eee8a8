/** What a click on a link of the explorer does in place of loading a page. */
import type { CodedStudy } from '../corpus/corpus.ts';
import { pageHref, type Site, studyHref } from '../corpus/href.ts';
import { keepTrail } from '../corpus/trail.ts';
import { explorerHref } from '../facets/address.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { isPlain } from './plain-click.ts';
import { hasRoomBeside } from './room-beside.ts';
import type { ExplorerState } from './state.ts';
import { listedStudies } from './view.ts';

/** Follows a link within the explorer; of other links keeps the way back. A click that opens a new tab does what it always does. */
export function followLink(event: MouseEvent, state: ExplorerState): void {
	if (openBeside(event, state)) return;
	keepWay(event, state);
	followOwnLink(event, state);
}

/** Links to the explorer itself change the selection instead of loading the page anew. */
function followOwnLink(event: MouseEvent, state: ExplorerState): void {
	if (!isPlain(event)) return;
	const link = (event.target as Element).closest('a');
	if (!link || link.target || link.hasAttribute('download')) return;
	const url = new URL(link.href);
	if (url.origin !== location.origin || url.pathname !== pageHref(state.site, 'explore') || url.hash) return;
	event.preventDefault();
	void state.go((_, names) => parseAddress(names, url.search).selection, 'push');
}

/** The link on the name of a study, in the list or the table, that was clicked. */
const studyLink = ({ target }: MouseEvent) =>
	(target as Element).closest<HTMLAnchorElement>('.result-head a, .result-table tbody th a');

const placeOf = ({ href }: HTMLAnchorElement, studies: readonly CodedStudy[], site: Site) =>
	studies.findIndex(({ id }) => studyHref(site, id) === new URL(href).pathname);

/** Where there is room, the name of a study opens its record beside the list. Returns whether it does. */
function openBeside(event: MouseEvent, { input, site, go }: ExplorerState): boolean {
	const link = studyLink(event);
	if (!input.value || !link || !isPlain(event) || !hasRoomBeside()) return false;
	const { studies } = input.value.corpus;
	const record = studies[placeOf(link, studies, site)]?.id;
	if (record === undefined) return false;
	event.preventDefault();
	void go((selection) => ({ ...selection, record }), 'push');
	return true;
}

/** Before the page of a study is opened, keeps the selection, so that the page leads through it. */
function keepWay(event: MouseEvent, { input, site, view }: ExplorerState): void {
	const link = studyLink(event) ?? (event.target as Element).closest<HTMLAnchorElement>('.whole-record');
	if (!link || !input.value) return;
	const studies = listedStudies(input.value);
	const place = placeOf(link, studies, site);
	const { record: _, ...selection } = input.value.selection;
	const address = explorerHref(site, selection);
	const links = studies.map(({ id, label }) => [studyHref(site, id), label] as const);
	if (place !== -1) keepTrail(pageHref(site, 'explore'), { address, text: view.value.text, studies: links }, place);
}
