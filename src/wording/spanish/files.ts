/** Names and descriptions of the published files. */
import type * as english from '../files.ts';
import type { Translated } from '../language.ts';
import { citationFormats } from './citations.ts';
import { formatNumber } from './grammar.ts';

export const groupWording: Translated<typeof english.groupWording> = {
	tables: 'Tablas',
	parquet: 'Parquet',
	references: 'Referencias',
	json: 'JSON',
	schemas: 'Esquemas',
};

export const formatWording: Translated<typeof english.formatWording> = {
	csv: {
		label: 'CSV',
		title: 'Estudios, como tabla',
		description: 'Una fila por estudio, una columna por variable.',
	},
	excelCsv: {
		label: 'CSV para Excel',
		title: 'Estudios, para Excel',
		description: 'La misma tabla con una marca al principio, sin la cual Excel lee mal los acentos.',
	},
	xlsx: {
		label: 'Libro de Excel',
		title: 'Estudios y listas, como libro de Excel',
		description:
			'Estudios con etiquetas, cada lista en una hoja, notas y dudas, y lo que significa cada columna y cada código.',
	},
	json: {
		label: 'JSON',
		title: 'Estudios, completos',
		description: 'Cada ficha con todo lo que se extrajo.',
	},
	ris: {
		label: citationFormats.ris,
		title: 'Citas, RIS',
		description: 'Para Zotero, EndNote, Mendeley y la mayoría de los demás gestores de referencias.',
	},
	bibtex: {
		label: citationFormats.bibtex,
		title: 'Citas, BibTeX',
		description: 'Para LaTeX. Las claves son los identificadores de los estudios.',
	},
	cslJson: {
		label: 'CSL-JSON',
		title: 'Citas, CSL-JSON',
		description: 'Para Pandoc y procesadores de citas.',
	},
};

export const fileWording: Translated<typeof english.fileWording> = {
	values: { title: 'Valores', description: 'Una fila por estudio y variable, con lugar, nota y duda.' },
	list: ({ title, one }) => ({ title, description: `Una fila por ${one}.` }),
	dataPackage: {
		title: 'Data Package',
		description:
			'Cada archivo con su tamaño y su hash, y lo que significan las columnas de las tablas, según Data Package versión 2.',
	},
	parquet: {
		title: (table) => `${table}, Parquet`,
		description: (file) => `Las filas de ${file} con columnas tipadas, ordenadas por el año de la publicación.`,
	},
	compressed: (description: string) => `${description} Comprimido con gzip.`,
	ndjson: {
		title: 'Estudios, uno por línea',
		description: 'Cada ficha con todo lo que se extrajo, como NDJSON, comprimido con gzip.',
	},
	partsList: {
		title: 'Lista de las partes de las fichas',
		description:
			'Hay demasiadas fichas para un solo archivo JSON: este nombra las partes que las contienen, cada una con su tamaño, su hash y sus estudios.',
	},
	part: (studies) => ({
		title: 'Una parte de las fichas',
		description: `Fichas de ${formatNumber(studies)} estudios como JSON, comprimidas con gzip.`,
	}),
	codebook: { title: 'Libro de códigos', description: 'Variables, códigos y definiciones.' },
	review: {
		title: 'Revisión',
		description:
			'Pregunta, métodos, personas y cambios; y, si la revisión los tiene, recomendaciones y lo que se comparó de cada decisión de diseño.',
	},
	references: {
		title: 'Lista de referencias',
		description: 'La lista de referencias de la revisión con sus números, como CSL-JSON.',
	},
	studyDescription: 'La ficha de un estudio con todo lo que se extrajo.',
	schema: {
		studies: 'Esquema de studies.json',
		study: 'Esquema de un solo estudio',
		codebook: 'Esquema de codebook.json',
		review: 'Esquema de review.json',
		references: 'Esquema de references.json',
	},
	schemaDescription: 'JSON Schema, borrador 2020-12.',
};
