/** Nouns for things that many pages count. */
import type { Noun } from '../grammar.ts';
import type * as english from '../nouns.ts';
import { listWording } from './record.ts';

export const nouns: Record<keyof typeof english.nouns, Noun> = {
	bar: { one: 'barra', many: 'barras' },
	choice: { one: 'decisión de diseño', many: 'decisiones de diseño' },
	column: { one: 'columna', many: 'columnas' },
	place: { one: 'lugar', many: 'lugares' },
	country: { one: 'país', many: 'países' },
	figure: { one: 'figura', many: 'figuras' },
	finding: listWording.findings,
	question: { one: 'pregunta', many: 'preguntas' },
	recommendation: { one: 'recomendación', many: 'recomendaciones' },
	reference: { one: 'referencia', many: 'referencias' },
	row: { one: 'fila', many: 'filas' },
	statement: { one: 'afirmación', many: 'afirmaciones' },
	value: { one: 'valor', many: 'valores' },
	variable: { one: 'variable', many: 'variables', gender: 'feminine' },
	week: { one: 'semana', many: 'semanas' },
	year: { one: 'año', many: 'años' },
};
