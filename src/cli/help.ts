/** What `jibiao --help` prints. */
export const helpText = `jibiao check  FILE… [--format text|json|sarif] [--fail-on error|warning|info] [--waivers 审核台账.xlsx] [--ledger OUT.xlsx]
jibiao score  FILE… [--format text|json] [--write OUT.xlsx [--into empty|review|all] [--as values|formulas]]
jibiao report FILE… --out DIR [--documents NAME,…] [--docx] [--submit-copy] [--formal CODES] [--waivers 审核台账.xlsx]
jibiao profiles [--resolved ID] [--format text|json]
jibiao profile new   FILE [--sheet NAME] [--kind KIND] [--out profile.json]
jibiao profile check FILE [--on WORKBOOK] [--format text|json]
jibiao rules [--format text|json]

check, score and report take: --profile ID, --profiles DIR, --settings FILE, --today DATE, --year YYYY, --lang zh-CN|en-US.
profile new drafts a profile from a sample workbook and never writes over a file; profile check says what is wrong in one, and with --on
what it reads; both take --profiles DIR and --lang.
--settings names a file of parameters as the pane exports it; it stands above the sheet 绩表设置 of a workbook.
FILE is an .xlsx or .xlsm workbook; .xls, .et, .csv (UTF-8 or GB18030) and tables in HTML or XML called .xls are read only: what is
written of them is a converted copy in .xlsx format. FILE may be a folder. The input is never written to.
NAME is one of admission, target-review, general-target-review, review, consultation, feedback, letter, ledger, explanation.
--formal names the findings that a person has confirmed as formal problems, by code (FND-05,SCR-06) or "error" for all that must be mended;
letters and the ledger hold nothing else.
--waivers names the review ledger whose findings marked 不予列入 are shown but not counted; without it a 审核台账.xlsx of ours beside the
forms is taken, and that is said. --ledger writes the findings into such a ledger, or updates the one that stands: what people filled in stays,
and what is no longer found turns 已整改. It never writes over another file.
Exit code: 0 clean; 1 findings at or above --fail-on that were not left out; 2 a wrong call, or a file that could not be read (the others go on).
`;
