/** Names of columns that only the Parquet files have. */

/** The year of the report, in every table: rows are sorted by it. */
export const yearColumn = 'report_year';

/** In every table except that of studies: the row that the study has in the table of studies, from 0. */
export const studyRowColumn = 'study_row';

/** The variables whose value in the row is in doubt; absent in the table of values, where a row is one value. */
export const doubtsColumn = 'doubts';

/** The column that says why another one has no value. */
export const stateColumn = (name: string): string => `${name}_state`;
