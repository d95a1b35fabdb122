import { type Message, type Messages, speaker } from "../core/message";
import { fail, ok, type Result, unreachable } from "../core/result";

/** Why a file could not be opened as a workbook. */
export type OpenFault =
  /** A password is needed. */
  | { readonly kind: "encrypted" }
  | { readonly kind: "not-a-workbook" }
  /** A spreadsheet, but in a format that is not read here. */
  | { readonly kind: "other-format"; readonly format: OtherFormat }
  /** Larger than any honest workbook: `what` says which limit was met. */
  | { readonly kind: "too-large"; readonly what: "entries" | "size" | "ratio" | "file"; readonly limit: number }
  | { readonly kind: "missing-part"; readonly part: string }
  | { readonly kind: "damaged"; readonly part: string; readonly reason: string }
  /** The `~$` file that Excel keeps beside an open workbook. */
  | { readonly kind: "lock-file" }
  /** The file system would not give it. */
  | { readonly kind: "unreadable"; readonly reason: string };

export type OtherFormat = "xls" | "xlsb" | "ods" | "mht" | "html" | "xml";

export const messages = {
  encrypted: (_: object) => "文件设有打开密码，请先用 Excel 去掉密码再试",
  notAWorkbook: (_: object) => "不是能读取的表格（.xlsx、.xlsm、.xls、.et、.csv）",
  otherFormat: ({ format }: { format: string }) => `这是 .${format} 格式，请用 Excel 或 WPS 打开后另存为 .xlsx 再试`,
  tooManyEntries: ({ limit }: { limit: number }) => `文件内含部件超过 ${String(limit)} 个，疑似压缩炸弹，未打开`,
  tooBig: ({ limit }: { limit: number }) => `文件解压后超过 ${String(Math.round(limit / 1048576))} MB,未打开`,
  tooLong: ({ limit }: { limit: number }) => `文件超过 ${String(Math.round(limit / 1048576))} MB，未打开`,
  ratio: ({ limit }: { limit: number }) => `文件压缩比超过 ${String(limit)} 倍，疑似压缩炸弹，未打开`,
  missingPart: ({ part }: { part: string }) => `文件不完整，缺少 ${part}`,
  damaged: ({ part }: { part: string }) => `文件已损坏：${part}`,
  lockFile: (_: object) => "这是 Excel 打开文件时留下的临时文件(~$),不是工作簿",
  unreadable: ({ reason }: { reason: string }) => `文件无法读取：${reason}`,
} satisfies Messages;

/** The same in English, for those who put locales together. */
export const englishMessages: { readonly [K in keyof typeof messages]: (typeof messages)[K] } = {
  encrypted: () => "The file is protected by a password: remove it in Excel and try again",
  notAWorkbook: () => "This is no spreadsheet that can be read (.xlsx, .xlsm, .xls, .et, .csv)",
  otherFormat: ({ format }) => `This is a .${format} file: open it in Excel or WPS, save it as .xlsx and try again`,
  tooManyEntries: ({ limit }) => `The file holds more than ${String(limit)} parts and may be a zip bomb; it was not opened`,
  tooBig: ({ limit }) => `The file unpacks to more than ${String(Math.round(limit / 1048576))} MB; it was not opened`,
  tooLong: ({ limit }) => `The file is larger than ${String(Math.round(limit / 1048576))} MB; it was not opened`,
  ratio: ({ limit }) => `The file is packed more than ${String(limit)} times and may be a zip bomb; it was not opened`,
  missingPart: ({ part }) => `The file is incomplete: ${part} is missing`,
  damaged: ({ part }) => `The file is damaged: ${part}`,
  lockFile: () => "This is the temporary file (~$) that Excel keeps beside an open workbook",
  unreadable: ({ reason }) => `The file cannot be read: ${reason}`,
};

const say = speaker("ooxml", messages);

/** What a user is told about a fault; sentences stand in `messages`. */
export function messageOf(fault: OpenFault): Message {
  switch (fault.kind) {
    case "encrypted":
      return say("encrypted", {});
    case "not-a-workbook":
      return say("notAWorkbook", {});
    case "other-format":
      return say("otherFormat", { format: fault.format });
    case "too-large":
      return say(({ entries: "tooManyEntries", size: "tooBig", ratio: "ratio", file: "tooLong" } as const)[fault.what], {
        limit: fault.limit,
      });
    case "missing-part":
      return say("missingPart", { part: fault.part });
    case "damaged":
      return say("damaged", { part: fault.part });
    case "lock-file":
      return say("lockFile", {});
    case "unreadable":
      return say("unreadable", { reason: fault.reason });
    default:
      return unreachable(fault);
  }
}

/** Carries a fault from deep inside a scanner to `attempt`; never leaves this folder. */
class Refusal extends Error {
  constructor(readonly fault: unknown) {
    super("refused");
  }
}

/** Gives up on the file; only inside `attempt`. */
export function refuse(fault: OpenFault): never {
  throw new Refusal(fault);
}

/** Gives up because a part is not what the format says. */
export const damaged = (part: string, reason: string): never => refuse({ kind: "damaged", part, reason });

/** Runs what may `refuse`, and answers with a value or that fault; anything else that is thrown is a bug and stays one. */
export function attempt<T>(work: () => T): Result<T, OpenFault> {
  try {
    return ok(work());
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.fault as OpenFault); // `refuse` is the only maker
    throw thrown;
  }
}
