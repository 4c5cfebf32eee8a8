/** Headers of forms on the web, which have more than one row: those of Qualtrics and of SurveyMonkey. */
import { isBlank } from '../schema/characters.ts';

/** The names of the columns, and how many rows the header has. */
export interface SurveyHeader {
	names: readonly string[];
	rows: number;
	/** Whose form it is. */
	tool: string;
}

const filledCells = (cells: readonly string[]) => cells.filter((cell) => !isBlank(cell));

/** The header of a form; undefined for any other. */
export const surveyHeader = (rows: readonly (readonly string[])[]): SurveyHeader | undefined =>
	ofQualtrics(rows) ?? ofSurveyMonkey(rows);

/** Ids of columns, below them the questions, and below them where each was imported from. */
function ofQualtrics([ids = [], questions = [], sources = [], ...body]: readonly (readonly string[])[]):
	| SurveyHeader
	| undefined {
	const own = filledCells(sources);
	const isSource = own.length > 1 && own.every((cell) => /^\{\s*"ImportId"\s*:/.test(cell.trim()));
	if (!isSource || body.length === 0) return undefined;
	return { names: ids.map((id, i) => questions[i]?.trim() || id), rows: 3, tool: 'Qualtrics' };
}

const answerWords = /^(open-ended response|response)$/i;

/** Questions, each over its first column, and below them the answers that can be ticked, or the word *Response*. */
function ofSurveyMonkey([questions = [], answers = [], ...body]: readonly (readonly string[])[]):
	| SurveyHeader
	| undefined {
	const isForm = filledCells(answers).some((cell) => answerWords.test(cell.trim())) && isBlank(answers[0] ?? '');
	if (!isForm || body.length === 0) return undefined;
	let question = '';
	const names = Array.from({ length: Math.max(questions.length, answers.length) }, (_, i) => {
		question = questions[i]?.trim() || question;
		const answer = answers[i]?.trim() ?? '';
		return answer === '' || answerWords.test(answer) ? question : `${question}: ${answer}`;
	});
	return { names, rows: 2, tool: 'SurveyMonkey' };
}
