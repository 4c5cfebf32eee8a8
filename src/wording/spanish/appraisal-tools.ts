/**
 * Tools of the field by which studies are appraised, with the names that their authors give to domains and judgements:
 * by the ids of tools, domains and judgements, in the order of the tool.
 */
import type * as english from '../appraisal-tools.ts';
import type { Translated } from '../language.ts';

const riskNames = { low: 'Riesgo bajo', high: 'Riesgo alto' };
const yesNo = { yes: 'Sí', no: 'No', 'not-clear': 'Sin aclarar' };
const yesNoTell = { yes: 'Sí', no: 'No', 'cannot-tell': 'No se puede saber' };

export const appraisalToolWording: Translated<typeof english.appraisalToolWording> = {
	'rob-2': {
		label: 'RoB 2',
		judgements: { low: riskNames.low, 'some-concerns': 'Algunas dudas', high: riskNames.high },
		domains: {
			'randomisation-process': 'Proceso de aleatorización',
			'deviations-from-intended-interventions': 'Desviaciones de las intervenciones previstas',
			'missing-outcome-data': 'Datos de resultado ausentes',
			'measurement-of-the-outcome': 'Medición del resultado',
			'selection-of-the-reported-result': 'Selección del resultado comunicado',
		},
	},
	'rob-1': {
		label: 'RoB de Cochrane',
		judgements: { low: riskNames.low, 'unclear-risk': 'Riesgo sin aclarar', high: riskNames.high },
		domains: {
			'random-sequence-generation': 'Generación de la secuencia aleatoria',
			'allocation-concealment': 'Ocultación de la asignación',
			'blinding-of-participants-and-personnel': 'Cegamiento de participantes y personal',
			'blinding-of-outcome-assessment': 'Cegamiento de la evaluación del resultado',
			'incomplete-outcome-data': 'Datos de resultado incompletos',
			'selective-reporting': 'Comunicación selectiva',
			'other-bias': 'Otros sesgos',
		},
	},
	'robins-i': {
		label: 'ROBINS-I',
		judgements: {
			low: riskNames.low,
			moderate: 'Riesgo moderado',
			serious: 'Riesgo grave',
			critical: 'Riesgo crítico',
			'no-information': 'Sin información',
		},
		domains: {
			confounding: 'Confusión',
			'selection-of-participants': 'Selección de participantes',
			'classification-of-interventions': 'Clasificación de las intervenciones',
			'deviations-from-intended-interventions': 'Desviaciones de las intervenciones previstas',
			'missing-data': 'Datos ausentes',
			'measurement-of-outcomes': 'Medición de los resultados',
			'selection-of-the-reported-result': 'Selección del resultado comunicado',
		},
	},
	'jbi-cross-sectional': {
		label: 'JBI transversal',
		judgements: yesNo,
		domains: {
			'criteria-for-inclusion': 'Criterios de inclusión',
			'participants-and-setting': 'Participantes y entorno',
			'measurement-of-the-exposure': 'Medición de la exposición',
			'criteria-for-the-condition': 'Criterios de la condición',
			'confounding-factors-named': 'Factores de confusión nombrados',
			'confounding-factors-dealt-with': 'Factores de confusión tratados',
			'measurement-of-outcomes': 'Medición de los resultados',
			'statistical-analysis': 'Análisis estadístico',
		},
	},
	'jbi-qualitative': {
		label: 'JBI cualitativa',
		judgements: yesNo,
		domains: {
			'philosophy-and-methodology': 'Filosofía y metodología',
			'methodology-and-question': 'Metodología y pregunta',
			'methodology-and-data-collection': 'Metodología y recogida de datos',
			'methodology-and-analysis': 'Metodología y análisis',
			'methodology-and-interpretation': 'Metodología e interpretación',
			'position-of-the-researcher': 'Posición de quien investiga',
			'influence-of-the-researcher': 'Influencia de quien investiga',
			'voices-of-participants': 'Voces de los participantes',
			'ethical-approval': 'Aprobación ética',
			'conclusions-from-the-data': 'Conclusiones a partir de los datos',
		},
	},
	mmat: {
		label: 'MMAT',
		judgements: yesNoTell,
		domains: {
			'clear-research-questions': 'Preguntas de investigación claras',
			'data-address-the-questions': 'Los datos responden a las preguntas',
			'criterion-1-of-its-design': 'Criterio 1 de su diseño',
			'criterion-2-of-its-design': 'Criterio 2 de su diseño',
			'criterion-3-of-its-design': 'Criterio 3 de su diseño',
			'criterion-4-of-its-design': 'Criterio 4 de su diseño',
			'criterion-5-of-its-design': 'Criterio 5 de su diseño',
		},
	},
	'casp-qualitative': {
		label: 'CASP cualitativa',
		judgements: yesNoTell,
		domains: {
			aims: 'Objetivos',
			'qualitative-methodology': 'Metodología cualitativa',
			'research-design': 'Diseño de la investigación',
			recruitment: 'Reclutamiento',
			'data-collection': 'Recogida de datos',
			'relationship-with-participants': 'Relación con los participantes',
			'ethical-issues': 'Cuestiones éticas',
			'data-analysis': 'Análisis de datos',
			'statement-of-findings': 'Exposición de los hallazgos',
			'value-of-the-research': 'Valor de la investigación',
		},
	},
};
