import type { Finding, Severity } from "../core/finding";
import type { Rule } from "../core/rule";
import type { Waiver } from "../core/waiver";
import type { FileReport, Maker, Tongue } from "./report";
import { cellOf, relatedOf, sentenceOf, sheetNameOf } from "./report";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", info: "note" };

/** The findings as SARIF 2.1.0; keys become partial fingerprints, cells become logical locations. */
export function checkSarif(
  files: readonly FileReport[],
  rules: readonly Pick<Rule, "code" | "id" | "title" | "remedy" | "severity" | "sources">[],
  maker: Maker,
  tongue: Tongue,
): string {
  const unread = files.flatMap((report) => (report.error === null ? [] : [{ file: report.file, ...report.error }]));
  // SARIF wants suppressions said of all results or of none.
  const hasWaivers = files.some((report) => report.error === null && (report.examination.waivers?.size ?? 0) > 0);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "jibiao",
            version: maker.version,
            properties: { rules: maker.rules, date: maker.date },
            rules: rules.map(({ code, id, title, remedy, severity, sources }) => ({
              id: code,
              name: id,
              shortDescription: { text: title },
              help: { text: remedy },
              defaultConfiguration: { level: levels[severity] },
              properties: { sources },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        language: tongue.language,
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, code, message }) => ({
              level: "error",
              descriptor: { id: code },
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: files.flatMap((report) =>
          report.error === null
            ? report.examination.findings.map((finding) => ({
                ...resultOf(finding, report.file, tongue),
                ...(hasWaivers ? { suppressions: suppressionsOf(report.examination.waivers?.get(finding.key)) } : {}),
              }))
            : [],
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Finding, file: string, { locale }: Tongue): object {
  const sheet = sheetNameOf(finding);
  const cell = cellOf(finding);
  const name = [sheet, cell].filter((part) => part !== null).join("!");
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: sentenceOf(locale, finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        ...(name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: name, kind: cell === null ? "sheet" : "cell" }] }),
      },
    ],
    partialFingerprints: { "jibiaoKey/v1": finding.key },
    properties: { rule: finding.rule, group: finding.group, related: relatedOf(finding) },
  };
}

const suppressionsOf = (waiver: Waiver | undefined): readonly object[] =>
  waiver === undefined
    ? []
    : [{ kind: "external", status: "accepted", justification: waiver.reason, properties: { by: waiver.by, date: waiver.date } }];

const uriOf = (file: string): string => encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
