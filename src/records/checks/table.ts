/**
 * All rules of the content check. A rule looks at all content and yields the problems that it finds. Their order does
 * not matter.
 */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { checkAddresses } from './addresses.ts';
import { checkAgreement } from './agreement.ts';
import { checkAliases } from './aliases.ts';
import { checkAnswered } from './answered.ts';
import { checkAppraisals } from './appraisals.ts';
import { checkAppraisalsCharted } from './appraisals-charted.ts';
import { checkClaimAgreement } from './claim-agreement.ts';
import { checkClaimForms } from './claim-forms.ts';
import { checkClaimNames } from './claim-names.ts';
import { checkCodeCompany } from './code-company.ts';
import { checkCodePlaces } from './code-places.ts';
import { checkCodeTree } from './code-tree.ts';
import { checkCodes } from './codes.ts';
import { checkColumns } from './columns.ts';
import { checkCorrections } from './corrections.ts';
import { checkCountries } from './countries.ts';
import { checkDateOrder } from './date-order.ts';
import { checkDays } from './days.ts';
import { checkDuplicateIds } from './duplicate-ids.ts';
import { checkDuplicateReports } from './duplicate-reports.ts';
import { checkEntrySources } from './entry-sources.ts';
import { checkEstimates } from './estimates.ts';
import { checkExcluded } from './excluded.ts';
import { checkFigures } from './figures.ts';
import { checkFileNames } from './file-names.ts';
import { checkFlow } from './flow.ts';
import { checkFormat } from './format.ts';
import { checkFrozen } from './frozen.ts';
import { checkGroups } from './groups.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { checkIncluded } from './included.ts';
import { checkKindKeys } from './kind-keys.ts';
import { checkLinks } from './links.ts';
import { checkLists } from './lists.ts';
import { checkLiving } from './living.ts';
import { checkNamedRecords } from './named-records.ts';
import { checkNamedVariables } from './named-variables.ts';
import { checkNotCharted } from './not-charted.ts';
import { checkOrder } from './order.ts';
import { checkPlaces } from './places.ts';
import { checkPlainEnglish } from './plain-english.ts';
import { checkPlanner } from './planner.ts';
import { checkPrintedNumbers } from './printed-numbers.ts';
import { checkProse } from './prose.ts';
import { checkProseMarks } from './prose-marks.ts';
import { checkQuestionParts } from './question-parts.ts';
import { checkQuotes } from './quotes.ts';
import { checkRanges } from './ranges.ts';
import { checkRatios } from './ratios.ts';
import { checkReadings } from './readings.ts';
import { checkRecommendationTable } from './recommendation-table.ts';
import { checkReferenceNumbers } from './reference-numbers.ts';
import { checkReferenceTexts } from './reference-texts.ts';
import { checkRegister } from './register.ts';
import { checkRepeatedCodes } from './repeated-codes.ts';
import { checkRepeatedEntries } from './repeated-entries.ts';
import { checkReplaced } from './replaced.ts';
import { checkReports } from './reports.ts';
import { checkReservedNames } from './reserved-names.ts';
import { checkSelections } from './selections.ts';
import { checkShares } from './shares.ts';
import { checkToldRemovals } from './told-removals.ts';
import { checkTypedMost } from './typed-most.ts';
import { checkTypedNone } from './typed-none.ts';
import { checkTypedNumbers } from './typed-numbers.ts';
import { checkUnusedCodes } from './unused-codes.ts';
import { checkVagueAmounts } from './vague-amounts.ts';
import { checkVerifiers } from './verifiers.ts';
import { checkVersions } from './versions.ts';
import { checkWholeCounts } from './whole-counts.ts';
import { checkWithin } from './within.ts';
import { checkYears, checkYearValues } from './years.ts';

/** All rules except `checkShape`, which runs first. */
export const checks: readonly ((material: Material) => Iterable<Problem>)[] = [
	checkFileNames,
	checkDuplicateIds,
	checkVerifiers,
	checkReservedNames,
	checkAliases,
	checkRegister,
	checkAddresses,
	checkToldRemovals,
	checkColumns,
	checkFrozen,
	checkCodes,
	checkCodeTree,
	checkKindKeys,
	checkCodePlaces,
	checkCodeCompany,
	checkOrder,
	checkNamedVariables,
	checkLists,
	checkAppraisals,
	checkAppraisalsCharted,
	checkFigures,
	checkSelections,
	checkRecommendationTable,
	checkClaimNames,
	checkClaimForms,
	checkReferenceNumbers,
	checkReports,
	checkReplaced,
	checkReferenceTexts,
	checkDuplicateReports,
	checkLinks,
	checkPrintedNumbers,
	checkPlaces,
	checkEntrySources,
	checkDays,
	checkYears,
	checkYearValues,
	checkWholeCounts,
	checkGroups,
	checkAnswered,
	checkShares,
	checkRatios,
	checkWithin,
	checkFlow,
	checkLiving,
	checkIncluded,
	checkExcluded,
	checkAgreement,
	checkClaimAgreement,
	checkDateOrder,
	checkFormat,
	checkRepeatedEntries,
	checkRanges,
	checkEstimates,
	checkReadings,
	checkRepeatedCodes,
	checkQuotes,
	checkCountries,
	checkNotCharted,
	checkProse,
	checkProseMarks,
	checkHiddenCharacters,
	checkNamedRecords,
	checkQuestionParts,
	checkTypedMost,
	checkTypedNone,
	checkTypedNumbers,
	checkVagueAmounts,
	checkPlainEnglish,
	checkPlanner,
];

/** Rules that run only if codebook and records have no errors: what is missing there would mislead them. */
export const lateChecks: typeof checks = [checkUnusedCodes, checkVersions, checkCorrections];
