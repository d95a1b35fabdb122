import { profileFile } from "./profile-file-english";
import type { Locale } from "../../core/message";
import type { ParameterUnit } from "../../core/parameter";
import type { Bounds } from "../../core/settings/messages";
import { localeOf } from "./units";

const columns = { full: "Full-year budget", initial: "Initial budget", executed: "Spent in the year" } as const;
const ways = { more: "more is better", less: "less is better", equal: "equal to the target", within: "within the interval" } as const;
const aspects = { 数量: "quantity", 质量: "quality", 时效: "timeliness" } as const;
const asked = {
  cell: "please enter the reason and the measures",
  report: "please give the reason and the measures in the report",
} as const;
const lights = { red: "red light", yellow: "yellow light", green: "green light", blue: "blue light" } as const;
const lightLabels = {
  red: "Red below this share of the pace",
  yellow: "Yellow below this share of the pace",
  over: "Blue from this multiple of the year's target on",
} as const;
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const rounded = (places: number): string => `rounded to ${plural(places, "decimal")}`;

const unitWords: Readonly<Record<ParameterUnit, string>> = {
  share: " %",
  percent: " %",
  times: " times",
  points: " points",
  "ten-thousand-yuan": " (10,000 yuan)",
  items: "",
  characters: " characters",
  year: "",
  places: " decimals",
  words: "",
  "yes-no": "",
  choice: "",
};

function numberWanted({ from, to, unit, whole, optional }: Bounds): string {
  const of = unitWords[unit];
  const least = from === "" ? "" : ` from ${from}${of}${to === "" ? " up" : ""}`;
  const most = to === "" ? "" : ` ${from === "" ? "up " : ""}to ${to}${of}`;
  return `a ${whole ? "whole " : ""}number${least}${most}${optional ? ", or 不设 (not set)" : ""}`;
}

/** English, complete when it compiles. */
export const enUS: Locale = localeOf({
  rules: {
    actualInTargetUnit: {
      title: "Actual values have the unit of their targets",
      remedy: "Enter the actual value in the unit of the target",
      messages: {
        otherKind: ({ target, actual }) => `The target's unit is “${target}”, the actual value's is “${actual}”; they cannot be compared`,
        otherSize: ({ target, actual }) => `The target's unit is “${target}”, the actual value's is “${actual}”; one unit is better`,
      },
    },
    actualNotCopied: {
      title: "The actual value is what was done",
      remedy: "Enter the actual figure",
      messages: { copied: ({ text }) => `The actual value “${text}” is written like the target; enter the actual figure` },
    },
    actualsNotAllEqual: {
      title: "Not all actual values equal their targets",
      remedy: "Check where the actual values come from; if they are equal indeed, nothing has to be changed",
      labels: { rows: "Fewest rows that all equal their targets" },
      messages: { equal: ({ rows }) => `The actual values of all ${rows} indicators equal their targets; a spot check is advised` },
    },
    amountsInTextAddUp: {
      title: "Amounts in a text add up to its total",
      remedy: "Check the parts and the total, and correct the text",
      labels: { near: "Share by which listed parts may fall short and still be asked about" },
      messages: {
        unequal: ({ sum, total, unit }) =>
          `The parts named in the text make ${sum} ${unit}, its total is ${total} ${unit}; please check whether that is a slip`,
      },
    },
    beneficiariesNamed: {
      title: "Industry projects of the bridging fund say who gains",
      remedy: "Add households or people who benefit, earn more, work or share",
      labels: { industry: "Words in names of projects of industry" },
      messages: { missing: () => "An industry project of the bridging fund without an indicator of households or people who gain by it" },
    },
    benefitNotOutput: {
      title: "Benefit indicators do not repeat output",
      remedy: "Say what is gained by the output",
      messages: {
        repeated: ({ benefit, output, value }) =>
          `The benefit “${benefit}” and the output “${output}” are both ${value}; one thing is counted twice`,
      },
    },
    budgetChangesExplained: {
      title: "Changes of the budget are explained",
      remedy: "Give the ground of the supplement or cut (number of the document)",
      messages: {
        blank: ({ initial, full }) =>
          `The budget was changed from ${initial} to ${full}; please enter the ground of the supplement or cut (number of the document)`,
        report: ({ initial, full }) =>
          `The budget was changed from ${initial} to ${full}; please give the ground of the supplement or cut (number of the document) in the report`,
      },
    },
    budgetsAgree: {
      title: "The forms of a project state one initial budget",
      remedy: "Check the approved budget and correct the form that differs; if less was approved than was asked, attach the approval",
      messages: {
        differs: ({ own, other, sheet }) => `The initial budget is ${own} 万元, in “${sheet}” ${other} 万元; please check`,
        detail: ({ own, other, sheet }) => `The detail comes to ${own} 万元, the budget in “${sheet}” is ${other} 万元; please check`,
      },
    },
    computedCellsFilled: {
      title: "Rate, points and total are filled in",
      remedy: "Fill in the computed results, or enter your own",
      messages: {
        blank: ({ count }) => `${plural(count, "computed cell")} (rate, points or total) left blank; computed results can be filled in`,
      },
    },
    contactsFilled: {
      title: "Who filled in the form, and when, is filled in",
      remedy: "Fill in the contact, telephone number or date",
      messages: { blank: ({ fields }) => `Not filled in: ${fields}` },
    },
    coreIndicatorsFilled: {
      title: "Core indicators with three stars are filled in",
      remedy: "Enter the target of the starred indicator",
      messages: { blank: ({ name }) => `The required core indicator “${name}” has no target` },
    },
    costFollowsBudget: {
      title: "Quantity times unit cost agrees with the budget",
      remedy: "Check quantity, unit cost and budget, or say what the difference is for",
      labels: { tolerance: "Tolerated difference of costing and budget" },
      messages: {
        differs: ({ cost, total, share }) => `Quantities times unit costs make ${cost} 万元, the budget is ${total} 万元: ${share} apart`,
      },
    },
    costIndicatorSet: {
      title: "A cost indicator is set",
      remedy: "Add an indicator of unit cost or total cost",
      labels: { costed: "Words in names of projects costed piece by piece" },
      messages: {
        costed: () => "No cost indicator; building, repairs and purchases need one of unit cost or total cost",
        missing: () => "No cost indicator; where it applies, one of unit cost or total cost is suggested",
      },
    },
    costLevelMatchesWeights: {
      title: "The level of cost and the weights are of one edition",
      remedy: "Take the level of cost and the weights from the same edition",
      messages: {
        first: () => "Cost is a level-1 indicator, yet output, benefit and satisfaction weigh 50, 30 and 10: two editions are mixed",
        second: () => "Cost stands under output, yet the weights are 20 for cost, 40, 20 and 10: two editions are mixed",
      },
    },
    costTargetsCapped: {
      title: "Costs have a ceiling",
      remedy: "Change to “≤”; if a floor is meant, move the indicator to the class it belongs to",
      messages: {
        floor: ({ name, value }) => `The target “${value}” of the cost indicator “${name}” uses “≥” or “>”; costs usually have a ceiling`,
      },
    },
    costTargetsFollowBudget: {
      title: "Cost indicators follow a changed budget",
      remedy: "Attach the approval if the goals were changed too; if not, evaluate against the approved values and say so in the reasons",
      messages: {
        unchanged: ({ name, value, initial, full }) =>
          `The budget was changed from ${initial} to ${full}, the cost indicator “${name}” is still “${value}”. If the goals were changed by procedure, attach the approval; if not, evaluate against the approved value and say so in the reasons`,
      },
    },
    datesWithinPeriod: {
      title: "Dates of timeliness indicators lie within the project's period",
      remedy: "Check and correct the date",
      messages: {
        year: ({ date, year }) => `The date “${date}” of a timeliness indicator is not in ${year}`,
        period: ({ date, period }) => `The date “${date}” of a timeliness indicator is not within the project's period (${period})`,
      },
    },
    deductionsExplained: {
      title: "Points below the weight are explained",
      remedy: "Fill in the reason for the deviation and the measures",
      messages: {
        blank: ({ name, points, weight }) => `“${name}” has ${points} of ${weight} points; please give the reason and the measures`,
      },
    },
    departmentFilled: {
      title: "The department in charge is filled in",
      remedy: "Enter the full name of the first-level budget department",
      messages: { blank: () => "The department in charge is blank" },
    },
    deviationsExplained: {
      title: "Indicators that deviate say why",
      remedy: "Tick funds, rules, staff, equipment or other, and give the reason",
      labels: lightLabels,
      messages: { blank: ({ name }) => `“${name}” deviates without a reason` },
    },
    executionPointsMatchRate: {
      title: "Points for execution follow from the rate",
      remedy: "Compute spent ÷ full-year budget × weight anew",
      messages: {
        differs: ({ expected, stated, outOf, rate }) =>
          `Points for execution should be ${expected} (weight ${outOf} × rate ${rate}), stated ${stated}`,
      },
    },
    executionRateMatches: {
      title: "The execution rate is spent ÷ full-year budget",
      remedy: "Compute spent ÷ full-year budget anew",
      messages: {
        differs: ({ stated, expected, executed, budget }) =>
          `The execution rate should be ${expected} (spent ${executed} ÷ budget ${budget}), stated ${stated}`,
      },
    },
    executionScoredOnce: {
      title: "Execution earns points in the row of the total alone",
      remedy: "Enter weight and points in the row of the total alone",
      messages: {
        repeated: ({ label }) =>
          `The row “${label}” has a weight or points, too, and would be counted twice; execution earns points in the row of the total alone`,
      },
    },
    formRecognised: {
      title: "The form can be recognised",
      remedy: "Use the form as handed down, or choose a profile in the pane and point out the header row",
      labels: {
        titles: "Words of a form's title",
        lists: "Ends of titles of summaries",
        headings: "Headings of indicator tables",
        longest: "Longest title",
      },
      messages: {
        unrecognised: ({ sheet }) =>
          `The sheet “${sheet}” looks like a performance form, but no header row with the three indicator levels was found`,
      },
    },
    formulasCalculated: {
      title: "All formulas have results",
      remedy: "Open and save the file once in Excel, then check again",
      messages: { uncalculated: ({ count }) => `${plural(count, "formula")} not calculated yet; what depends on them was not checked` },
    },
    fullMarksSupported: {
      title: "Full marks throughout are supported by figures",
      remedy: "Enter what was done, check where the data come from, and add evidence",
      labels: { execution: "Execution rate below which full marks are asked about" },
      messages: {
        unsupported: ({ rows, copied, blank, rate }) =>
          `All ${rows} indicators have full marks, but ${[
            ...(copied === 0 ? [] : [`${plural(copied, "actual value")} written like the target`]),
            ...(blank === 0 ? [] : [`${plural(blank, "actual value")} left blank`]),
            ...(rate === "" ? [] : [`the execution rate is ${rate}`]),
          ].join(", ")}; please check where the data come from`,
      },
    },
    fullPointsWithoutFailure: {
      title: "Indicators with full points give no reason for a failure",
      remedy: "Check actual value and points; move a reason that belongs to another indicator",
      labels: { failures: "Words that say that something was not done" },
      messages: {
        contradicts: ({ name, word }) =>
          `“${name}” has full points, but its reason says “${word}”; should actual value and points be checked?`,
      },
    },
    fullSatisfactionEvidenced: {
      title: "Satisfaction of 100% comes with its survey",
      remedy: "Attach the survey's summary, or note the size of the sample and the questionnaires sent and returned",
      messages: {
        full: ({ name, value }) =>
          `“${name}” is “${value}”: is there a sample size, and the number of questionnaires sent and returned, to attach?`,
      },
    },
    fullYearBudgetPresent: {
      title: "The full-year budget is not 0 where execution earns points",
      remedy: "Fill in the full-year budget; for a cancelled project, note that it does not apply",
      messages: {
        zero: ({ weight }) => `The full-year budget is 0, so execution (weight ${weight}) cannot be scored`,
        cancelled: ({ initial }) =>
          `Initial budget ${initial}, full-year budget 0: execution cannot be scored; if the project was cancelled, note that it does not apply`,
      },
    },
    fundsAddUp: {
      title: "Total funds are the sum of their sources",
      remedy: "Check appropriation, carry-over and other funds; correct the total or a source",
      messages: {
        unequal: ({ column, total, sum, difference, unit }) =>
          `${columns[column]}: total ${total} and the sum of its sources ${sum} differ by ${difference} ${unit}`,
        residue: ({ column, difference, unit }) =>
          `${columns[column]}: total and sources differ by a rounding residue of ${difference} ${unit}`,
        midTerm: ({ total, sum, difference, unit }) =>
          `The total of the medium term is ${total}, its sources make ${sum}; the difference is ${difference} ${unit}`,
        split: ({ label, split, total, difference, unit }) =>
          `${label}: the split makes ${split}, the year's total is ${total}; the difference is ${difference} ${unit}`,
        parts: ({ label, total, sum, difference, unit }) =>
          `${label}: the total is ${total}, its parts make ${sum}; the difference is ${difference} ${unit}`,
      },
    },
    fundsInOneUnit: {
      title: "Amounts of the funds block have one unit",
      remedy: "Use the unit printed on the form",
      messages: {
        mixed: ({ large, small, unit }) =>
          `${large} is about ten thousand times ${small}; 元 and 万元 seem to be mixed. The form's unit is ${unit}`,
      },
    },
    fundsTotalFilled: {
      title: "Total funds are filled in where a source has money",
      remedy: "Fill in the sum in the row of the total",
      messages: {
        blank: ({ column, sum, unit }) => `${columns[column]}: the total is blank, its sources add up to ${sum} ${unit}`,
        zero: ({ column, stated, sum, unit }) =>
          `${columns[column]}: the total is stated as ${stated}, its sources add up to ${sum} ${unit}`,
      },
    },
    goalAgreesWithIndicators: {
      title: "Numbers in the goal agree with the indicators",
      remedy: "Where both mean the same thing, use one number",
      messages: {
        differs: ({ goal, name, value }) =>
          `The goal says “${goal}”, the indicator “${name}” says “${value}”; are they the same thing? If so, please check`,
      },
    },
    goalAsApproved: {
      title: "The goal of the year is the approved one",
      remedy: "The approved (or changed) goal counts",
      messages: {
        differs: ({ sheet }) => `The goal of the year reads otherwise than in “${sheet}”; please check that it is the approved one`,
      },
    },
    goalSpecific: {
      title: "The goal says what is done, and how much",
      remedy: "Say what will be done, how much of it, and to what standard",
      messages: {
        object: () => "The goal does not name what will be done; could content, quantity and standard be added?",
        number: () => "The goal has no number; could it say how much will be done?",
      },
    },
    gradeMatchesTotal: {
      title: "The grade follows from the total",
      remedy: "Correct the grade by the scale",
      messages: { differs: ({ total, expected, stated }) => `A total of ${total} has the grade “${expected}”, stated “${stated}”` },
    },
    indicatorCountModerate: {
      title: "The number of level-3 indicators is moderate",
      remedy: "Add key indicators, or merge similar ones",
      labels: { fewest: "Fewest level-3 indicators", most: "Most level-3 indicators" },
      messages: {
        few: ({ count }) => `${plural(count, "level-3 indicator")}: few; 6 to 15 are usual`,
        many: ({ count }) => `${plural(count, "level-3 indicator")}: many; 6 to 15 are usual`,
      },
    },
    indicatorsAsApproved: {
      title: "Indicators are the approved ones, no fewer and no more",
      remedy: "The approved (or changed) goals count; if they were changed, attach the approval",
      messages: {
        missing: ({ names, sheet }) => `Indicators ${names} of “${sheet}” are not in this form; please check`,
        added: ({ names, sheet }) => `Indicators ${names} are not in “${sheet}”; please check whether they were approved`,
        renamed: ({ name, other, sheet }) => `The indicator “${name}” is “${other}” in “${sheet}”; please check whether they are one`,
        few: ({ common, count, sheet }) =>
          `Only ${common} of the ${plural(count, "indicator")} of “${sheet}” are named in this form; please check whether it follows the approved goals`,
      },
    },
    indicatorsKeepPace: {
      title: "Indicators keep pace with the year",
      remedy: "Check the value; where it deviates indeed, find the cause and correct the course",
      labels: lightLabels,
      messages: {
        behind: ({ name, share, light }) => `“${name}” is at ${share} of the pace (${lights[light]})`,
        beyond: ({ name, share }) =>
          `“${name}” has reached ${share} of the whole year's target (blue light); please check whether the target is too low`,
        passed: ({ name, actual, target }) => `“${name}” is ${actual}, beyond its target ${target} (red light)`,
        tier: ({ name, actual, light }) => `“${name}” is “${actual}” (${lights[light]})`,
      },
    },
    indicatorsNotRepeated: {
      title: "No level-3 indicator is repeated",
      remedy: "Merge or delete the repeated indicator; if two things are meant, say so in the name",
      messages: {
        same: ({ name, row }) => `“${name}” has the same name and target as row ${row}`,
        name: ({ name, row }) => `“${name}” has the same name as row ${row} and another target; please tell them apart by name`,
      },
    },
    indicatorsOfProject: {
      title: "Indicators belong to the project",
      remedy: "Take out sample indicators of other projects, or name their subject in the goal",
      messages: {
        foreign: ({ name }) =>
          `Does the indicator “${name}” belong to this project? If it was left from the template, take it out or replace it`,
      },
    },
    lateCompletionNotFull: {
      title: "What was done late has not all points",
      remedy: "Check the date; if it was late indeed, take off points and say why",
      messages: {
        late: ({ target, actual, points }) =>
          `Target “${target}”, actual “${actual}”: later than the deadline, yet all ${points} points; please check date or points`,
      },
    },
    layoutAsProfile: {
      title: "Headers are worded and ordered as in the template",
      remedy: "Nothing to change; if something was read wrongly, choose another profile",
      messages: {
        synonym: ({ count, labels }) =>
          `${plural(count, "header")} worded otherwise than in the template, recognised as synonyms: ${labels}`,
        near: ({ count, labels }) =>
          `${plural(count, "header")} nearly as in the template, recognised by likeness, please check: ${labels}`,
        order: ({ profile }) => `The indicator columns are ordered otherwise than in “${profile}”; recognised by their headers`,
      },
    },
    level2UnderItsLevel1: {
      title: "Level-2 indicators stand under their level-1 indicator",
      remedy: "Move it under the level-1 indicator it belongs to, and check the weights",
      messages: {
        elsewhere: ({ level2, level1, wanted }) => `“${level2}” stands under “${level1}”; by its class it belongs to “${wanted}”`,
      },
    },
    levelWeightsAsSet: {
      title: "The weights of each level-1 indicator are as laid down",
      remedy: "Distribute the level-1 weight over its indicators",
      messages: {
        printed: ({ level, sum, expected }) => `The weights under “${level}” add up to ${sum}; the form says ${expected}`,
        range: ({ level, sum, from, to }) => `The weights under “${level}” add up to ${sum}; the form says ${from} to ${to}`,
        usual: ({ level, sum, expected }) =>
          `The weights under “${level}” add up to ${sum}; the profile has ${expected}, which may be adjusted for good reason`,
      },
    },
    levelsFilled: {
      title: "Each row shows its level-1 and level-2 indicator",
      remedy: "Nothing to change; the names may be filled in",
      messages: {
        inherited: ({ rows, count }) =>
          `Rows ${rows}${count > 8 ? ` and others, ${count} in all,` : ""} have no level-1 or level-2 indicator; taken from the row above`,
      },
    },
    likelihoodFitsProgress: {
      title: "“Certain” goes with progress",
      remedy: "Check the likelihood; where it is certain indeed, say what comes next",
      labels: lightLabels,
      messages: {
        unspent: ({ budget, unit, rows }) =>
          `Nothing of the budget of ${budget} ${unit} has been spent, yet ${plural(rows, "indicator is", "indicators are")} called certain; please check`,
        red: ({ name }) => `“${name}” has a red light and is called certain; please check`,
      },
    },
    lowExecutionExplained: {
      title: "A low execution rate is explained",
      remedy: "Say why the money was not spent, and what will be done",
      labels: {
        explain: "Execution rate below which a reason is asked for",
        warn: "Execution rate below which a missing reason is a warning",
        require: "Execution rate below which a statement is due",
        balance: "Highest share of carry-over and surplus",
      },
      messages: {
        low: ({ rate, explain, asks }) => `The execution rate ${rate} is below ${explain}; ${asked[asks]}`,
        unspent: ({ rate, left, asks }) => `The execution rate is ${rate}, ${left} was left; ${asked[asks]}`,
        statement: ({ rate, require, left, asks }) =>
          `The execution rate ${rate} is below ${require}, ${left} was left; a statement on progress and payments is due; ${asked[asks]}`,
      },
    },
    mainIndicatorsComplete: {
      title: "There are output, benefit and satisfaction indicators",
      remedy: "Add the indicator, or note that it does not apply",
      labels: { withoutSatisfaction: "Words in names of projects without a public to ask" },
      messages: {
        output: () => "There is no output indicator",
        benefit: () => "There is no benefit indicator",
        satisfaction: () => "There is no satisfaction indicator; if it does not apply, note so",
      },
    },
    monitoringRateMatches: {
      title: "On a monitoring form the rate is spent over initial budget",
      remedy: "Compute it again as spent over initial budget",
      messages: {
        differs: ({ stated, expected, executed, budget }) =>
          `The rate should be ${expected} (spent ${executed} over budget ${budget}); ${stated} is stated`,
      },
    },
    namesCurrent: {
      title: "Names are those of today",
      remedy: "Use the present name; proper names and titles of past documents stay",
      labels: {
        贫困户: "First year in which 贫困户 is out of date",
        贫困村: "First year in which 贫困村 is out of date",
        扶贫办: "First year in which 扶贫办 is out of date",
        乡村振兴局: "First year in which 乡村振兴局 is out of date",
      },
      messages: { old: ({ word, now }) => `“${word}” has been renamed; ${now} is suggested (except in proper names and past titles)` },
    },
    numbersAsNumbers: {
      title: "Amounts, weights and points are numbers",
      remedy: "Enter a number; units and remarks belong in the header or a remark",
      messages: {
        text: ({ text }) => `“${text}” is a number stored as text and takes part in no calculation`,
        mixed: ({ text }) => `“${text}” holds words and cannot be calculated with`,
      },
    },
    oneLikelihoodChosen: {
      title: "One likelihood is chosen",
      remedy: "Choose one of certain, possible and impossible",
      messages: {
        none: ({ name }) => `No likelihood is chosen for “${name}”; choose one`,
        several: ({ name, count }) => `${count} likelihoods are chosen for “${name}”; choose only one`,
        all: ({ rows }) => `No likelihood is chosen for any of ${plural(rows, "indicator")}; choose one for each`,
      },
    },
    outcomeNotCopied: {
      title: "The outcome says how much was done and to what effect",
      remedy: "Say how much was done and to what effect",
      messages: {
        copied: () => "What was done is written like the goal; please add figures and effects",
        number: ({ text }) => `What was done is only the number “${text}”; please say what was done and to what effect`,
      },
    },
    outputIndicatorsComplete: {
      title: "Output has quantity, quality and timeliness",
      remedy: "Set at least one indicator each for quantity, quality and timeliness",
      messages: { missing: ({ aspect }) => `Output has no ${aspects[aspect]} indicator` },
    },
    outputPointsWithSpending: {
      title: "A project with all output points has spent something",
      remedy: "Check what was spent; if money came from elsewhere or is not yet paid, please say so",
      messages: {
        unspent: ({ rows }) =>
          `Spent in the year is 0, and ${plural(rows, "output indicator")} scored in full; please say where the money came from or when it is paid`,
      },
    },
    overachievementExplained: {
      title: "Values far above the target are explained",
      remedy: "Give the reason in the column of reasons",
      labels: { over: "Actual value, in times of the target" },
      messages: {
        over: ({ target, actual, share }) =>
          `Target ${target}, actual ${actual}, which is ${share} of it; please say why; if the target was too low, points may be reduced`,
      },
    },
    ownDeductionsExplained: {
      title: "Points below the computed ones are explained",
      remedy: "Check the points; if deducted on purpose, say why",
      messages: {
        below: ({ computed, stated }) => `Stated ${stated} points, below the computed ${computed}; if deducted on purpose, please say why`,
      },
    },
    linesAddUp: {
      title: "The lines of a budget make its total",
      remedy: "Check the amounts, add lines that are missing or correct the total",
      messages: {
        unequal: ({ sum, total, difference }) => `The lines make ${sum}, the total is ${total}; the difference is ${difference}`,
      },
    },
    quantityTimesPrice: {
      title: "Quantity times price is the amount",
      remedy: "Check quantity, price and their units (元, 万元) and correct the one that is wrong",
      labels: { tolerance: "Tolerated difference from an amount in 万元" },
      messages: {
        differs: ({ name, expected, stated, unit }) =>
          `“${name}”: quantity times price is ${expected}${unit}, the amount says ${stated}${unit}`,
      },
    },
    reviewsAgree: {
      title: "Differences between self-evaluation and review are explained",
      remedy: "Check both columns; where they differ indeed, say why in the letter of feedback",
      labels: { points: "Points by which a review may differ" },
      messages: {
        points: ({ self, other, difference }) =>
          `Self-evaluation (${self}) and review (${other}) differ by ${difference} points; please explain in the letter of feedback`,
        grade: ({ self, other, from, to }) =>
          `Self-evaluation (${self}, ${from}) and review (${other}, ${to}) differ in grade; please explain in the letter of feedback`,
      },
    },
    scorecardDeductionsExplained: {
      title: "Points taken off in an evaluation have grounds",
      remedy: "Give the grounds and the number of the evidence",
      messages: { blank: ({ name, points, weight }) => `“${name}” got ${points} of ${weight} points without grounds for the deduction` },
    },
    scorecardWeightsComplete: {
      title: "A scorecard's weights make 100, outputs and benefits at least 60",
      remedy: "Adjust the weights to the whole, and give outputs and benefits more",
      labels: { results: "Least points of outputs and benefits together" },
      messages: {
        sum: ({ sum, total }) => `The weights make ${sum}; they should make ${total}`,
        results: ({ points, least }) => `Outputs and benefits together weigh ${points}, less than ${least}`,
      },
    },
    sharesAddUp: {
      title: "Shares make 100 % and agree with the amounts",
      remedy: "Check the shares and amounts of each use",
      labels: { tolerance: "Tolerated difference of the sum from 100 %" },
      messages: {
        sum: ({ sum }) => `The shares make ${sum}%, not 100%`,
        amount: ({ name, share, expected, stated }) => `“${name}” at ${share}% is ${expected}, the amount says ${stated}`,
      },
    },
    spendingNotBarred: {
      title: "Nothing the negative list names is paid for",
      remedy: "Check the negative list of the fund; change the spending or its source where it is on it",
      labels: { words: "Words of the negative list", management: "Most that may go to the management of the project, of all spending" },
      messages: {
        barred: ({ name, word }) => `“${name}” speaks of “${word}”; is it on the negative list of the fund?`,
        management: ({ name, share, most }) =>
          `“${name}” is ${share} of all spending, more than ${most}; compare what your place lays down`,
      },
    },
    rectificationComplete: {
      title: "Each problem on the ledger is complete",
      remedy: "Fill in who answers for it, the measure and the deadline",
      messages: {
        missing: ({ name, fields }) => `“${name}” lacks ${fields}`,
        early: ({ name }) => `The deadline of “${name}” is before the day it was handed over or found`,
      },
    },
    rectificationOnTime: {
      title: "Problems are mended on time and with evidence",
      remedy: "Chase the work and update the state; add evidence to what is done",
      messages: {
        late: ({ done, deadline }) => `Finished on “${done}”, after the deadline “${deadline}”; please check, or tell of the extension`,
        overdue: ({ deadline, status }) => `The deadline “${deadline}” has passed, the state is “${status}”`,
        unproven: ({ status }) => `The state is “${status}” without evidence`,
      },
    },
    identificationErrorsFew: {
      title: "At most 2 % of households are identified wrongly",
      remedy: "List the problems and set a deadline",
      labels: { most: "Highest error rate" },
      messages: { above: ({ rate, most }) => `The error rate of identification is ${rate}, above ${most}` },
    },
    enoughProjectsChecked: {
      title: "At least a tenth of the projects is checked",
      remedy: "Check more projects",
      labels: { least: "Least share of projects checked" },
      messages: { below: ({ share, least }) => `${share} of the projects were checked, less than ${least}` },
    },
    partsAddUp: {
      title: "Rows of 其中 agree with the row above",
      remedy: "Use one unit and check the numbers",
      messages: {
        unequal: ({ name, value, sum }) =>
          `The parts make ${sum}, “${name}” is ${value}; where only some are named or they overlap, please note it`,
        more: ({ name, value, sum }) => `The part is ${sum}, more than “${name}”, ${value}`,
        units: ({ name, units }) => `“${name}” and its parts have different units (${units}) and cannot be added up`,
      },
    },
    percentagesAlike: {
      title: "Percentages of target and actual are written alike",
      remedy: "Write both as percentages, such as 95%",
      messages: {
        actual: ({ target, actual }) =>
          `The actual value “${actual}” is written as a fraction, the target “${target}” as a percentage; please write both as percentages`,
        target: ({ target, actual }) =>
          `The target “${target}” is written as a fraction, the actual value “${actual}” as a percentage; please check what is meant`,
      },
    },
    periodInOrder: {
      title: "The project's period begins before it ends",
      remedy: "Check and correct the period",
      messages: {
        reversed: ({ from, to }) => `The project ends (${to}) before it begins (${from})`,
        impossible: ({ date }) => `The date “${date}” of the project's period does not exist`,
      },
    },
    personalDataHidden: {
      title: "Phones and identity numbers are hidden before publication",
      remedy: "Hide the numbers, as in 138****1234",
      labels: { publication: "Check personal data before publication" },
      messages: {
        phone: () => "A phone number stands here; please hide it before publication",
        identity: () => "An identity number stands here; please hide it before publication",
      },
    },
    placeholdersReplaced: {
      title: "Instructions and placeholders of the template are replaced",
      remedy: "Replace it with the actual content",
      messages: {
        gap: ({ text }) => `A placeholder is still there: “${text}”`,
        instruction: ({ text }) => `The template's instruction is still there: “${text}”`,
        mask: ({ text }) => `The target is filled in, but the name of the indicator still has a placeholder of the template: “${text}”`,
        name: ({ text }) => `“${text}” has X or * for a name; please check whether it was left out`,
      },
    },
    pointsAreNumbers: {
      title: "Points are numbers from 0 up",
      remedy: "Enter a number from 0 to the weight",
      messages: {
        words: ({ text, weight }) => `The points “${text}” are no number; enter a number from 0 to ${weight}`,
        wordsOnly: ({ text }) => `The points “${text}” are no number; enter a number from 0 up`,
        negative: ({ points }) => `Points of ${points}; they should not be below 0`,
      },
    },
    pointsFollowCompletion: {
      title: "Points of quantitative indicators follow from what was done",
      remedy: "Take the computed points, or explain in the column of reasons",
      messages: {
        above: ({ computed, stated, target, actual }) =>
          `Target ${target}, actual ${actual}: by the rule ${computed} points, stated ${stated}`,
        aboveInferred: ({ computed, stated, target, actual }) =>
          `Target ${target}, actual ${actual}: taken as “more is better” (inferred) this gives ${computed} points, stated ${stated}`,
      },
    },
    pointsTwoDecimals: {
      title: "Points have two decimals",
      remedy: "Round to two decimals",
      messages: { long: ({ points, rounded }) => `Points of ${points} have more than two decimals; rounded to two they are ${rounded}` },
    },
    pointsWithinTier: {
      title: "Points of qualitative indicators lie in the band of their tier",
      remedy: "Check what was done; correct points or tier",
      messages: {
        outside: ({ tier, low, high, stated }) => `The tier “${tier}” stands for ${low} to ${high} points, stated ${stated}`,
      },
    },
    pointsWithinWeight: {
      title: "Points do not exceed the weight",
      remedy: "Check points and weight; points may not exceed the weight",
      messages: { above: ({ name, points, weight }) => `“${name}” has ${points} points, more than its weight of ${weight}` },
    },
    poorResultCutsBudget: {
      title: "A poor result is heard in the budget of the next year",
      remedy: "Adjust the budget to the result, or give the reason for leaving it",
      messages: {
        kept: ({ grade, year, next, before }) =>
          `The project was graded “${grade}” for ${year}; ${next} 万元 are asked for this year, no less than ${before} 万元 before; please give the reason`,
      },
    },
    unfilledCostCapped: {
      title: "A cost indicator that was not filled in earns no more than its cap",
      remedy: "Fill in the cost indicator, or lower its points",
      labels: { most: "Most points of a cost indicator that was not filled in" },
      messages: { above: ({ name, points, most }) => `“${name}” was not filled in and earns ${points} points, more than ${most}` },
    },
    documentsComplete: {
      title: "All documents of the list are there",
      remedy: "Hand in what is missing; write 不适用 where it does not apply",
      messages: {
        missing: ({ name, said }) => `“${name}” is “${said}”; please hand it in or say why not`,
        optional: ({ name, said }) => `“${name}”, which is optional, is “${said}”`,
        open: ({ count }) => `Of ${plural(count, "document")} nobody says whether ${count === 1 ? "it is" : "they are"} there`,
      },
    },
    linesAsDeclared: {
      title: "Quantities and prices of the budget's detail are those of the goal",
      remedy: "Compare the detail with the goal and correct the slip",
      messages: { differs: ({ name, own, target, sheet }) => `“${name}” is ${own}; the target on “${sheet}” is “${target}”` },
    },
    vetoLowersGrade: {
      title: "What vetoes a good result lowers the grade",
      remedy: "Grade as the veto lays down; correct the veto where it is a slip",
      labels: { cap: "Most points of 100 where something is vetoed" },
      messages: {
        grade: ({ veto, grade }) => `The form tells of “${veto}” as a veto; it must not be graded “${grade}”`,
        cap: ({ veto, total, most }) => `The form tells of “${veto}” as a veto; the total ${total} is above ${most}`,
      },
    },
    projectFileComplete: {
      title: "The file of a project is complete: declaration, monitoring, self-evaluation",
      remedy: "Add the missing form, or note where it is kept",
      messages: {
        missing: ({ name, has, lacks }) => `“${name}” has ${has} in this workbook but no ${lacks}; is it kept elsewhere?`,
        several: ({ count, lacks }) => `${plural(count, "project")} have no ${lacks} in this workbook; is it kept elsewhere?`,
      },
    },
    projectNameAgrees: {
      title: "All forms of a project bear its name",
      remedy: "Check the name; all forms of one project should spell it alike",
      messages: {
        written: ({ name, other, sheet }) => `The project name “${name}” is spelt otherwise in “${sheet}”: “${other}”`,
        near: ({ name, other, sheet }) =>
          `The project name “${name}” is near to “${other}” in “${sheet}” but not the same; please check whether that is one project`,
      },
    },
    projectNameFilled: {
      title: "The project's name is filled in",
      remedy: "Enter the name as in the approved budget",
      messages: { blank: () => "The project's name is blank" },
    },
    projectTraceable: {
      title: "Projects of the bridging fund have a document number or a code",
      remedy: "Enter the project's code, or the number of the document that gave the money",
      messages: { blank: () => "Neither a document number nor a project code is filled in" },
    },
    quantitativePartAsSet: {
      title: "Points of the quantitative and the qualitative part are as set",
      remedy: "Check the points of both parts",
      labels: { quantitative: "Points of quantitative indicators" },
      messages: {
        quantitative: ({ points, expected }) => `The quantitative indicators have ${points} points, ${expected} are set`,
        qualitative: ({ points, expected }) => `The qualitative indicators have ${points} points, ${expected} are set`,
      },
    },
    quantityNotMoney: {
      title: "Quantity indicators count work",
      remedy: "Use work or services that can be counted",
      messages: {
        money: ({ name, value }) =>
          `The quantity indicator “${name}” (${value}) is an amount of money, which repeats the execution rate; count work instead`,
      },
    },
    rateOnFullYearBudget: {
      title: "The execution rate is on the adjusted full-year budget",
      remedy: "Divide by the adjusted full-year budget",
      messages: {
        initial: ({ stated, expected, initial, full }) =>
          `The rate ${stated} seems to be on the initial budget ${initial}; on the full-year budget ${full} it is ${expected}`,
      },
    },
    ratesWithinHundred: {
      title: "Targets of rates do not exceed 100%",
      remedy: "Satisfaction is best set at 90% or 95% and above; for timeliness and pass rates write 100%",
      messages: {
        atLeast: ({ name, value }) =>
          `“${name}” has the target “${value}”; a rate is at most 100%: write 100%, or for satisfaction 90% or 95% and above`,
        above: ({ name, value }) => `“${name}” has the target “${value}”; a rate should not exceed 100%`,
      },
    },
    reasonsWithMeasures: {
      title: "Reasons for deviations come with measures",
      remedy: "Write down the reason in detail, and the measures",
      labels: { hollow: "Hollow reasons", measures: "Words that tell of a measure" },
      messages: {
        hollow: ({ text }) => `Only “${text}”; please write down the reason in detail, and the measures`,
        noMeasure: ({ text }) => `“${text}” seems to hold no measure; should one be added?`,
      },
    },
    reversePointsFollowRule: {
      title: "Points of reverse indicators follow from a formula in use",
      remedy: "Take the computed points, or say how the points were found",
      messages: {
        above: ({ stated, computed, other }) =>
          `Reverse indicator: computed ${computed} points${other === computed ? "" : ` (${other} by the other formula in use)`}, stated ${stated}`,
        below: ({ stated, computed }) =>
          `Reverse indicator: computed ${computed} points, stated ${stated}; if deducted on purpose, please say why`,
      },
    },
    rowsMeaningful: {
      title: "Indicator rows hold indicators",
      remedy: "Blank rows of the template may be deleted before handing in",
      messages: {
        placeholder: ({ rows }) => `Rows ${rows} only hold the template's own filling; not counted as indicators`,
        blank: ({ rows }) => `Rows ${rows} only have a higher-level indicator and no level-3 one; not counted as indicators`,
      },
    },
    satisfactionTargetSufficient: {
      title: "Satisfaction targets are not set low",
      remedy: "Set the target by past results; if there is a reason, note it",
      labels: { least: "Lowest satisfaction target" },
      messages: {
        low: ({ name, value, least }) => `The target “${value}” of “${name}” is below ${least}%; please check whether it is too low`,
      },
    },
    scheduleKept: {
      title: "Work keeps to its schedule",
      remedy: "Update the progress or apply for a change; correct dates that are slips",
      messages: {
        overdue: ({ task, finish }) => `“${task}” should have been finished by ${finish} and is not said to be`,
        passed: ({ task, finish }) => `The planned end ${finish} of “${task}” has passed; please check the progress`,
        reversed: ({ task, start, finish }) => `“${task}” ends on ${finish}, before it starts on ${start}`,
        outside: ({ task, date, period }) => `${date} of “${task}” is outside the project's period (${period})`,
      },
    },
    scoreAgreesWithExecution: {
      title: "Points of indicators and execution of the budget support each other",
      remedy: "Check the output and add evidence, or say why money was not paid",
      labels: { relative: "Relative excess of points over execution" },
      messages: {
        above: ({ points, rate }) =>
          `Indicators earned ${points} of their points, far above the execution rate ${rate}; please check what was done and what was paid`,
      },
    },
    scoredRowsHaveActual: {
      title: "Indicators with points have an actual value",
      remedy: "Enter the actual value and keep its evidence",
      messages: { blank: ({ name, points }) => `“${name}” has no actual value, but ${plural(Number(points), "point")}` },
    },
    spendingKeepsPace: {
      title: "Spending keeps pace with the year",
      remedy: "Check the amount spent; where spending is slow indeed, say when it will be made",
      labels: lightLabels,
      messages: {
        behind: ({ month, share, light }) =>
          `By month ${month} spending is at ${share} of the pace (${lights[light]}); please say when it will be made`,
      },
    },
    spendingWithinBudget: {
      title: "Spending is within the full-year budget",
      remedy: "Check for a supplement that was not written down, or another unit",
      messages: {
        over: ({ executed, full }) =>
          `Spent in the year ${executed} is more than the full-year budget ${full}; please check for an unrecorded supplement or another unit`,
        source: ({ label, executed, full }) =>
          `“${label}”: spent ${executed} is more than its full-year budget ${full}; please check whether it stands in the right row`,
      },
    },
    targetSignsWellFormed: {
      title: "Comparison signs of targets are well formed",
      remedy: "Use one of ≥, ≤, =, > or <, before the number",
      messages: {
        malformed: ({ value }) => `The comparison sign of the target “${value}” is malformed`,
        alone: ({ value }) => `The target is the sign “${value}” alone, without a number`,
        column: ({ value, nature }) => `The sign of the target “${value}” differs from the comparator column “${nature}”`,
      },
    },
    targetUnitsStated: {
      title: "Targets name their unit",
      remedy: "Add the unit to the target or to the unit column",
      messages: { missing: ({ name, value }) => `The target “${value}” of “${name}” has no unit` },
    },
    targetsAsApproved: {
      title: "Targets are the approved ones",
      remedy: "The approved (or changed) goals count; if they were changed, attach the approval",
      messages: {
        differs: ({ name, own, approved, sheet }) =>
          `The target of “${name}” is “${own}”, in “${sheet}” “${approved}”; no change is told of`,
      },
    },
    targetsFilled: {
      title: "Every indicator has a target",
      remedy: "Fill in the target and its unit; on a self-evaluation as approved",
      messages: {
        blank: ({ name }) => `The target of “${name}” is blank`,
        numberless: ({ text }) => `The target “${text}” has no number; please fill it in`,
        none: ({ count }) => `The targets of all ${count} indicators are blank`,
      },
    },
    targetsQuantified: {
      title: "The goals have a target that can be counted or dated",
      remedy: "Set quantity, quality or time targets at least for the main outputs",
      messages: {
        none: ({ count }) => `All ${count} targets filled in are words; none can be counted or dated`,
      },
    },
    targetsVerifiable: {
      title: "Targets can be verified",
      remedy: "Use a number and a unit, or say how it can be verified",
      messages: {
        output: ({ value }) => `The output target “${value}” is not quantified`,
        benefit: ({ value, count }) =>
          `The target “${value}” is qualitative, as ${count === 1 ? "the only benefit is" : `all ${count} benefits are`}; at least one should be quantified, or say how it can be verified`,
        beside: ({ value }) => `The target “${value}” is qualitative; say by what standard or how it can be verified`,
      },
    },
    tiersStated: {
      title: "Qualitative indicators state the tier reached",
      remedy: "State whether it was reached, partly reached or not reached, or give facts that can be verified",
      messages: {
        unstated: ({ count }) => `${plural(count, "qualitative indicator")} without the tier reached; choose it when filling in the system`,
      },
    },
    totalCostAsSpent: {
      title: "The total cost agrees with spending",
      remedy: "Follow the final account; say so where retention money or a tail payment is outstanding",
      labels: { tolerance: "Tolerated difference of total cost and spending" },
      messages: {
        differs: ({ cost, spent, unit }) =>
          `The cost indicator says ${cost} ${unit}, spent in the year were ${spent} ${unit}; is retention money or a tail payment outstanding? Please check`,
      },
    },
    totalIsSum: {
      title: "The total is the sum of all points",
      remedy: "Make the total the sum of all points",
      messages: {
        differs: ({ stated, expected, execution }) =>
          `The total should be ${expected} (the sum of all points${execution === "" ? "" : `, ${execution} for execution included`}), stated ${stated}`,
      },
    },
    unitFilled: {
      title: "The implementing unit is filled in",
      remedy: "Enter the unit that spends the money",
      messages: { blank: () => "The implementing unit is blank" },
    },
    valuesWithoutErrors: {
      title: "No cell shows an error",
      remedy: "See whether a cell the formula uses was deleted or a divisor is blank; correct and recalculate",
      messages: { error: ({ error }) => `The cell shows the error ${error}` },
    },
    weightsFilled: {
      title: "Each indicator has a weight above 0",
      remedy: "Fill in the weight",
      messages: {
        blank: ({ name }) => `“${name}” has no weight`,
        notPositive: ({ name, weight }) => `“${name}” has the weight ${weight}; it should be above 0`,
        none: () => "No indicator has a weight",
      },
    },
    weightsSpread: {
      title: "No single indicator has too much weight",
      remedy: "Split the indicator and spread its weight",
      labels: { max: "Highest share of one indicator" },
      messages: {
        heavy: ({ name, weight, total, share }) =>
          `“${name}” weighs ${weight}, ${share} of the indicators' ${total}; splitting it is advised`,
        alone: ({ name, weight }) => `“${name}” (${weight}) is the only indicator; splitting it is advised`,
      },
    },
    weightsSumToTotal: {
      title: "The weights add up to 100",
      remedy: "Adjust the weights of level 3 so that they add up to the total",
      messages: {
        withExecution: ({ indicators, execution, sum, total }) =>
          `The weights add up to ${sum} (level 3 ${indicators} + execution ${execution}), which should be ${total}`,
        printed: ({ printed, sum }) => `The row of the total says ${printed}, the weights add up to ${sum}`,
        alone: ({ sum, total }) => `The weights of level 3 add up to ${sum}, which should be ${total}`,
      },
    },
    yearAsReported: {
      title: "The year of the title is filled in and the year reported on",
      remedy: "Correct the year in the title",
      messages: {
        blank: () => "The year in the title is not filled in",
        missing: () => "No year was found in the title or elsewhere in the form; please check whether it should be added",
        differs: ({ stated, year }) => `The title says ${stated}, the year reported on is ${year}`,
      },
    },
    yearsCurrent: {
      title: "Goals and targets name the year of the form",
      remedy: "Check whether the year was kept from an earlier form",
      messages: {
        goal: ({ found, year }) => `The goal names ${found}, the form is of ${year}; was it kept from an earlier form?`,
        target: ({ found, year, value }) =>
          `The target “${value}” names ${found}, the form is of ${year}; was it kept from an earlier form?`,
      },
    },
    zeroTargetPoints: {
      title: "Targets of 0 are scored by whether it happened",
      remedy: "Full points if it did not happen, none if it did; or say how the points were found",
      messages: {
        occurred: ({ actual, stated }) => `The target is 0, the actual value ${actual}: 0 points, stated ${stated}`,
        judge: ({ actual, stated }) =>
          `The target is 0, the actual value ${actual}, stated ${stated} points; please say how they were found`,
        kept: ({ outOf, stated }) => `Target and actual value are 0, which earns ${outOf} points; stated ${stated}`,
      },
    },
  },
  methods: {
    equalLinear: {
      title: "“Equal” indicators by share",
      messages: {
        full: ({ actual, target, points }) => `${actual} ≥ ${target}, target reached → ${points} points (equal, full points)`,
        kept: ({ actual, points }) => `target 0, actual ${actual} → ${points} points (equal, full points)`,
        broken: ({ actual }) => `target 0, actual ${actual} → 0 points (equal)`,
        share: ({ actual, target, points, percent, outOf, places }) =>
          `${actual} ÷ ${target} = ${percent} % → ${outOf} × ${actual} ÷ ${target} = ${points} points (equal, by share; ${rounded(places)})`,
        noShare: ({ target }) => `The target ${target} is negative; no share can be computed`,
      },
    },
    executionInterval101: {
      title: "Budget execution by steps",
      messages: {
        step: ({ spent, budget, percent, outOf, share, points }) =>
          `${spent} ÷ ${budget} = ${percent} % → ${outOf} × ${share} % = ${points} points (execution, by steps)`,
        over: ({ spent, budget, percent }) =>
          `${spent} ÷ ${budget} = ${percent} %, above the budget: the steps say nothing, a person must judge`,
        noBudget: ({ budget }) => `The budget is ${budget}; no rate can be computed`,
      },
    },
    executionLinear: {
      title: "Budget execution by share",
      messages: {
        share: ({ spent, budget, percent, outOf, points, places }) =>
          `${spent} ÷ ${budget} = ${percent} % → ${outOf} × ${spent} ÷ ${budget} = ${points} points (execution, by share; ${rounded(places)})`,
        capped: ({ spent, budget, percent, points }) =>
          `${spent} ÷ ${budget} = ${percent} % → ${points} points (execution, at most its weight)`,
        noBudget: ({ budget }) => `The budget is ${budget}; no rate can be computed`,
      },
    },
    intervalNearest: {
      title: "Intervals by the nearer end",
      messages: {
        full: ({ actual, from, to, points }) => `${actual} is within ${from}–${to} → ${points} points (interval, full points)`,
        below: ({ actual, from, points, outOf, places }) =>
          `${actual} < ${from} → ${outOf} × ${actual} ÷ ${from} = ${points} points (interval, by its lower end; ${rounded(places)})`,
        above: ({ actual, to, points, outOf, places }) =>
          `${actual} > ${to} → ${outOf} × ${to} ÷ ${actual} = ${points} points (interval, by its upper end; ${rounded(places)})`,
        noShare: ({ from, to }) => `The interval ${from}–${to} holds 0 or negative numbers; no share can be computed outside`,
      },
    },
    notApplicableRescaled: {
      title: "Rescaled without rows that do not apply",
      messages: {
        rescaled: ({ earned, applicable, outOf, points, places }) =>
          `${earned} of ${applicable} applicable points → ${earned} ÷ ${applicable} × ${outOf} = ${points} points (rescaled; ${rounded(places)})`,
        nothing: () => "No indicator applies; nothing to rescale",
      },
    },
    onTime: {
      title: "Deadlines kept earn full points",
      messages: {
        kept: ({ points }) => `finished in time → ${points} points (deadline, full points)`,
        late: () => "late: none, by days or by share done; a person must judge",
      },
    },
    positiveLinear: {
      title: "Positive indicators by share",
      messages: {
        full: ({ actual, target, points }) => `${actual} ≥ ${target}, target reached → ${points} points (positive, full points)`,
        share: ({ actual, target, points, percent, outOf, places }) =>
          `${actual} ÷ ${target} = ${percent} % → ${outOf} × ${actual} ÷ ${target} = ${points} points (positive, by share; ${rounded(places)})`,
        noShare: ({ target }) => `The target ${target} is not positive; no share can be computed`,
      },
    },
    positivePassMark: {
      title: "Positive indicators by share above a pass mark of 60%",
      messages: {
        full: ({ actual, target, points }) => `${actual} ≥ ${target}, target reached → ${points} points (positive, full points)`,
        none: ({ actual, target, percent }) => `${actual} ÷ ${target} = ${percent} %, below 60% → 0 points (positive, pass mark 60%)`,
        share: ({ actual, target, points, percent, outOf, places }) =>
          `${actual} ÷ ${target} = ${percent} % → ${outOf} × (${percent} % − 60 %) ÷ 40 % = ${points} points (positive, pass mark 60%; ${rounded(places)})`,
        noShare: ({ target }) => `The target ${target} is not positive; no share can be computed`,
      },
    },
    reverseRatio: {
      title: "Reverse indicators by target ÷ actual",
      messages: {
        full: ({ actual, target, points }) => `${actual} ≤ ${target}, not exceeded → ${points} points (reverse, full points)`,
        share: ({ actual, target, points, outOf, places }) =>
          `${actual} > ${target} → ${outOf} × ${target} ÷ ${actual} = ${points} points (reverse, target ÷ actual; ${rounded(places)})`,
        noShare: ({ target }) => `The target ${target} is negative; no share can be computed`,
      },
    },
    reverseSymmetric: {
      title: "Reverse indicators by distance",
      messages: {
        full: ({ actual, target, points }) => `${actual} ≤ ${target}, not exceeded → ${points} points (reverse, full points)`,
        share: ({ actual, target, points, outOf, places }) =>
          `${actual} > ${target} → ${outOf} × (1 − (${actual} − ${target}) ÷ ${target}) = ${points} points (reverse, by distance; ${rounded(places)})`,
        none: ({ actual, target }) => `${actual} ≥ 2 × ${target} → 0 points (reverse, by distance)`,
        noShare: ({ target }) => `The target ${target} is negative; no distance can be computed`,
      },
    },
    tiers8050: {
      title: "Qualitative tiers (100–80, 80–50, 50–0)",
      messages: {
        band: ({ tier, low, high }) => `Tier ${tier}: ${low} to ${high} points; a person must judge`,
      },
    },
    tiers8060: {
      title: "Qualitative tiers (100–80, 80–60, 60–0)",
      messages: {
        band: ({ tier, low, high }) => `Tier ${tier}: ${low} to ${high} points; a person must judge`,
      },
    },
    yesNo: {
      title: "Yes/no indicators",
      messages: {
        met: ({ points }) => `as the target says → ${points} points (yes/no)`,
        missed: () => "not as the target says → 0 points (yes/no)",
      },
    },
  },
  units: {
    assess: {
      inferred: ({ way }) => `Direction inferred (${ways[way]})`,
      negative: ({ actual }) => `The actual value ${actual} is negative and counts as 0`,
      saved: () => "More than 20% saved; please explain the basis of the budget",
      noActual: () => "No actual value was filled in",
      noTarget: () => "No target was filled in; nothing can be computed",
      noWeight: () => "No weight was filled in; no points can be computed",
      badWeight: ({ weight }) => `The weight ${weight} is negative; no points can be computed`,
      weightless: () => "The weight is 0, which earns 0 points",
      uncalculated: () => "A formula is an error or was never calculated; open and save the file once in Excel",
      noPoints: () => "This form gives no points",
      judgedItem: () => "No target and no actual value here; the scorer judges",
      words: ({ target, actual }) => `Target “${target}” and actual value “${actual}” are words; a person must judge`,
      mixed: ({ target, actual }) => `Target “${target}” and actual value “${actual}” are not single numbers; a person must judge`,
      notApplicable: () => "Stated as not applicable: no points, or rescaled without it; a person must judge and say why",
      tier: ({ tier }) => `The actual value is tier ${tier}, for which the profile has no points; a person must judge`,
      yesNo: () => "A yes/no indicator, for which the profile has no points; a person must judge",
      deadlineActual: ({ target, actual }) =>
        `The target “${target}” is a deadline, the actual value “${actual}” is no date; a person must judge`,
      dateUnclear: ({ target, actual }) => `Whether “${actual}” keeps the deadline “${target}” cannot be told; a person must judge`,
      zeroTarget: ({ actual }) => `The target is 0 and the actual value ${actual}: no share can be computed, a person must judge`,
      noInterval: () => "The interval has no ends; a person must judge",
      period: ({ target, actual }) => `Target “${target}” and actual “${actual}” count over different periods; a person must judge`,
      noMethod: ({ method }) => `The profile's method “${method}” does not exist; a person must judge`,
      judged: ({ points, reason }) => `Judged by a person: ${points} points, because: ${reason}`,
      excluded: ({ reason }) => `Does not apply, rescaled without it, because: ${reason}`,
      noBudget: ({ column }) => `${column} is 0 or blank; no rate can be computed`,
      noSpending: () => "The amount spent was not filled in",
      noExecutionPoints: () => "This form gives no points for execution",
      denominator: ({ column }) => `Divided by ${column}`,
      finished: ({ points }) => `Finished within the budget: ${points} points are possible by Caiyu [2021] 101; the reviewer chooses`,
    },
    ties: {
      name: ({ holds }) => (holds ? "One project name" : "Two project names"),
      goal: ({ holds }) => (holds ? "One goal of the year" : "The goal of the year reads otherwise"),
      targets: ({ count, differ }) =>
        differ === 0 ? `${plural(count, "target")} alike` : `${differ} of ${plural(count, "target")} differ`,
      detail: ({ holds, amount }) =>
        holds ? `The detail comes to the budget (${amount} 万元)` : "The detail comes to another sum than the budget",
      lines: ({ count, differ }) =>
        differ === 0
          ? `${plural(count, "quantity or price", "quantities and prices")} of the detail as the goal has them`
          : `${differ} of ${plural(count, "quantity or price", "quantities and prices")} of the detail are not as the goal has them`,
      budget: ({ holds, amount }) => (holds ? `One budget (${amount} 万元)` : "Two budgets"),
    },
    check: { crashed: ({ rule, cause }) => `The rule “${rule}” broke and was not checked: ${cause}` },
    fix: {
      toNumber: ({ to }) => `Turn into the number ${to}`,
      fill: ({ to }) => `Fill in ${to}`,
      fillAll: ({ count }) => `Fill in ${plural(count, "computed result")}`,
      change: ({ from, to }) => `Change “${from}” to “${to}”`,
    },
    parameter: {
      share: () => "%",
      percent: () => "%",
      times: () => "times",
      points: () => "points",
      "ten-thousand-yuan": () => "10,000 yuan",
      items: () => "items",
      characters: () => "characters",
      year: () => "year",
      places: () => "decimals",
      words: () => "words",
      "yes-no": () => "yes or no",
      choice: () => "choice",
    },
    "profile-file": profileFile,
    recognise: {
      inferred: ({ title }) => `No template fits “${title}”; the layout was inferred from the headers, please check the profile`,
      tie: ({ chosen, rival }) => `Recognised as “${chosen}”, with “${rival}” close behind; please check the profile`,
      hiddenRows: ({ count }) => `${plural(count, "hidden or filtered row")} counted as well`,
      unknownColumn: ({ text }) => `The column “${text}” was not recognised and not checked`,
    },
    settings: {
      title: () => "Settings are valid",
      remedy: () => "Correct the value (值) as told, or delete the row; until then the laid-down value counts",
      named: ({ name }) => name,
      total: () => "Total points",
      execution: () => "Points for budget execution",
      level1: ({ name }) => `Points of ${name}`,
      "method.execution": () => "Method for budget execution",
      "method.positive": () => "Method for “more is better”",
      "method.equal": () => "Method for “equal”",
      "method.reverse": () => "Method for “less is better”",
      "method.interval": () => "Method for intervals",
      "method.yesNo": () => "Method for yes/no",
      "method.qualitative": () => "Method for tiers",
      judgement: () => "A person judges",
      scale: () => "Grade scale",
      rounding: () => "Decimals of points",
      tolerance: () => "Tolerated difference of points",
      denominator: () => "Execution is divided by",
      full: () => "Full-year budget",
      initial: () => "Initial budget",
      wantsNumber: (bounds) => `Must be ${numberWanted(bounds)}`,
      wantsWords: () => "Must be words, set apart by commas",
      wantsYesNo: () => "Must be 是 (yes) or 否 (no)",
      wantsChoice: ({ choices }) => `Must be one of: ${choices}`,
      unknownCode: ({ code }) => `There is no parameter with the code “${code}”; the row was not taken`,
      unknownProfile: ({ profile }) => `There is no profile “${profile}”; the row was not taken`,
      ofProfile: ({ code }) => `“${code}” is set for one profile; name it. The row was not taken`,
      ofAll: ({ code }) => `“${code}” looks across sheets and is set for all profiles (全部); the row was not taken`,
      notLaidDown: ({ code, profile }) => `The profile “${profile}” has no parameter “${code}”; the row was not taken`,
      wrongNumber: ({ value, ...bounds }) => `The value “${value}” was not taken; it must be ${numberWanted(bounds)}`,
      wrongWords: ({ value }) => `The value “${value}” was not taken; it must be words, set apart by commas`,
      wrongYesNo: ({ value }) => `The value “${value}” was not taken; it must be 是 (yes) or 否 (no)`,
      wrongChoice: ({ value, choices }) => `The value “${value}” was not taken; it must be one of: ${choices}`,
      blank: () => "The value is blank and was not taken; delete the row if nothing is to be set",
      formula: () => "The value is computed by a formula and was not taken; enter it directly",
      repeated: ({ code, cell }) => `“${code}” is already set in ${cell}; this row was not taken`,
      conflict: ({ code }) => `“${code}” contradicts other parameters of its rule; none of these settings was taken`,
      noHeader: () => "The settings sheet lacks the headings 代码, 口径 and 值; it was not taken",
      applied: ({ count }) => `The settings sheet of this workbook changes ${plural(count, "parameter")}; checks and scores go by it`,
      written: ({ sheet }) => `Parameters written to the sheet “${sheet}”`,
    },
    "review-ledger": {
      noState: ({ cell, text }) =>
        `Review ledger ${cell}: the state “${text}” is not known; write 待处理, 不予列入 or 已整改. The row was not taken up`,
      noReason: ({ cell }) =>
        `Review ledger ${cell}: a finding left out (不予列入) needs a reason of at least two letters. The row was not taken up`,
      noPerson: ({ cell }) => `Review ledger ${cell}: a finding left out (不予列入) needs the name of a person. The row was not taken up`,
      noDate: ({ cell, text }) =>
        text === ""
          ? `Review ledger ${cell}: a finding left out (不予列入) needs a date such as 2026-10-12. The row was not taken up`
          : `Review ledger ${cell}: “${text}” is no date; write it like 2026-10-12. The row was not taken up`,
      noKey: ({ cell }) =>
        `Review ledger ${cell}: the row has no identifier of its own (问题标识), so no finding is meant; fill in the rows that were written for you. The row was not taken up`,
    },
    value: {
      doubled: ({ sign }) => `The sign “${sign}” is written twice`,
      contradictory: ({ first, second }) => `The signs “${first}” and “${second}” contradict each other`,
      trailing: ({ sign }) => `The sign “${sign}” stands after the number; what it means is unclear`,
      repeated: ({ text }) => `“${text}” is written twice`,
      noSuchDate: ({ date }) => `There is no date “${date}”`,
      unitColumn: ({ stated, column }) => `The unit “${stated}” is not that of the unit column, “${column}”`,
      error: ({ error }) => `Formula error (${error})`,
      uncalculated: () => "The formula was not calculated yet; open and save the file once in Excel",
      noQuantity: ({ text, side }) =>
        `The ${side === "target" ? "target" : "actual value"} “${text}” is not a single number and cannot be compared`,
      unitMismatch: ({ target, actual }) => `The target is in “${target}”, the actual value in “${actual}”; they cannot be compared`,
      scaleUnclear: ({ target, actual }) =>
        `The actual value “${actual}” has no unit and is of another order than the target “${target}”; please add the unit`,
      percentUnclear: ({ target, actual }) =>
        `“${actual}” has no percent sign; compared with “${target}” its meaning is unclear, please add the unit`,
    },
    "write-points": {
      title: ({ count }) => `Write computed points into ${plural(count, "cell")}`,
      noReviewColumn: () => "This form has no column for reviewed points; nothing is written, since no column is ever inserted into a form",
      notComputed: () => "Cannot be computed; for a person to fill in",
      filled: () => "Filled in already; not overwritten",
      agrees: () => "Agrees with the computed points",
      covered: () => "Covered by a merged cell; not written",
      shared: () => "Several rows share this points cell; not written",
      noCell: () => "There is no cell to write to",
      incomplete: ({ rows }) => `${plural(rows, "row")} without points; the total is not written`,
      gradeOpen: () => "The total is not settled; the grade is not written",
    },
  },
});
