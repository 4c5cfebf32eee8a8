/** The page that counts a selection from the tables: a form, and the answer or why there is none. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import type { PackedHead } from '../corpus/pack.ts';
import { explorerHref } from '../facets/address.ts';
import { isFilterable } from '../facets/facet.ts';
import { explainIgnored } from '../facets/ignored-reasons.ts';
import { tellFailure } from '../requests/failure.ts';
import { isAbsentState } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { capitalise, formatNumber, typeset } from '../wording/grammar.ts';
import { queryWording as say } from '../wording/query.ts';
import { answerQuery, corpusOfHead, type QueryAnswer, unanswered } from './answer.ts';
import type { Traffic } from './range-file.ts';
import { openTables, type TableFiles } from './table-columns.ts';

export interface TableCountsProps {
	site: Site;
	head: PackedHead;
}

/** What stands below the form. */
type Result =
	| { kind: 'none' }
	| { kind: 'counting' }
	| { kind: 'told'; text: string }
	| { kind: 'answer'; answer: QueryAnswer; counted: Variable; traffic: Traffic };

export function TableCounts({ site, head }: TableCountsProps) {
	const [corpus] = useState(() => corpusOfHead(head));
	const [tables] = useState(() => tablesOf(site, corpus));
	const [result, setResult] = useState<Result>({ kind: 'none' });
	const [text, setText] = useState('');
	const variables = head.variables.filter(isFilterable);
	const [by, setBy] = useState(variables[0]?.id ?? '');
	const latest = useRef(0);
	const ask = async (query: string, id: string) => {
		const counted = corpus.variablesById.get(id);
		if (!counted) return;
		const turn = ++latest.current;
		// What comes for an older question must not take the place of a newer answer.
		const show = (one: Result) => {
			if (turn === latest.current) setResult(one);
		};
		const key = unanswered(query);
		if (key === 'q' || key === 'id' || key === 'unit') return show({ kind: 'told', text: say.unanswered[key] });
		show({ kind: 'counting' });
		try {
			const { files, traffic } = await tables();
			const answer = await answerQuery(corpus, files, query, counted);
			show({ kind: 'answer', answer, counted, traffic: { ...traffic } });
		} catch (cause) {
			show({ kind: 'told', text: tellFailure(say.failed, cause) });
		}
	};
	// The address is the question: a link to it is answered.
	useEffect(() => {
		const [query, id] = [location.search.slice(1), location.hash.slice(1)];
		const groupId = variables.some((variable) => variable.id === id) ? id : by;
		setText(query);
		setBy(groupId);
		if (query !== '' || groupId === id) void ask(query, groupId);
	}, []);
	const submit = (event: Event) => {
		event.preventDefault();
		const query = text
			.trim()
			.replace(/^[^?]*\?/, '')
			.replace(/#.*$/, '');
		setText(query);
		history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}#${by}`);
		void ask(query, by);
	};
	return (
		<>
			<form onSubmit={submit}>
				<label>
					{say.selection}{' '}
					<input
						name="selection"
						value={text}
						placeholder={say.example}
						spellcheck={false}
						autocomplete="off"
						onInput={(event) => setText(event.currentTarget.value)}
					/>
				</label>{' '}
				<label>
					{say.by}{' '}
					<select name="by" value={by} onChange={(event) => setBy(event.currentTarget.value)}>
						{variables.map(({ id, label }) => (
							<option key={id} value={id}>
								{typeset(label)}
							</option>
						))}
					</select>
				</label>{' '}
				<button type="submit">{say.count}</button>
			</form>
			<div aria-live="polite">
				{result.kind === 'counting' && <p class="fine">{say.counting}</p>}
				{result.kind === 'told' && <p>{result.text}</p>}
				{result.kind === 'answer' && <Answer {...result} corpus={corpus} site={site} />}
			</div>
		</>
	);
}

/** The files are opened once; where that failed, again with the next question. */
function tablesOf(site: Site, corpus: CodedCorpus): () => Promise<{ files: TableFiles; traffic: Traffic }> {
	const traffic: Traffic = { bytes: 0, requests: 0 };
	let opening: Promise<TableFiles> | undefined;
	return async () => {
		opening ??= openTables(corpus, (table) => fileHref(site, `data/${table}.parquet`), traffic);
		try {
			return { files: await opening, traffic };
		} catch (cause) {
			opening = undefined;
			throw cause;
		}
	};
}

interface AnswerProps {
	answer: QueryAnswer;
	counted: Variable;
	traffic: Traffic;
	corpus: CodedCorpus;
	site: Site;
}

function Answer({ answer, counted, traffic, corpus, site }: AnswerProps) {
	const { found, size, ignored, selection } = answer;
	const codes = answer.codes
		.filter(({ code, count }) => count > 0 || !isAbsentState(code))
		.map(({ code, ...counts }) => ({ label: codeLabel(counted, code), ...counts }));
	const bins = answer.bins.map(({ from, to, ...counts }) => ({ label: say.range(from, to), ...counts }));
	// Years are codes, and a histogram says less of them.
	const rows = traitsOf(counted).codes === 'years' ? codes : [...bins, ...codes];
	return (
		<>
			{explainIgnored(ignored).map(({ what, why }) => (
				<p key={what}>{say.ignored(what, why)}</p>
			))}
			<h2 id="found">{say.found(found.count, size, corpus.review.words.report)}</h2>
			{found.inDoubt > 0 && <p>{say.inDoubt(found.inDoubt)}</p>}
			<table>
				<caption>{typeset(counted.label)}</caption>
				<thead>
					<tr>
						<th scope="col">{say.value}</th>
						<th scope="col" class="number">
							{capitalise(corpus.review.words.report.many)}
						</th>
						<th scope="col" class="number">
							{say.doubt}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ label, count, inDoubt }) => (
						<tr key={label}>
							<th scope="row">{typeset(label)}</th>
							<td class="number">{formatNumber(count)}</td>
							<td class="number">{inDoubt > 0 ? formatNumber(inDoubt) : ''}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="fine">
				{say.rule}{' '}
				{say.open((words) => (
					<a href={explorerHref(site, selection)}>{words}</a>
				))}
			</p>
			<p class="fine">{say.fetched(traffic.bytes, traffic.requests)}</p>
		</>
	);
}
