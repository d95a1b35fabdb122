import type { Refusal } from "../../app/state";

/** The facts a fault's sentence may name; empty where it has none. */
export interface FaultWords {
  readonly cell: string;
  readonly anchor: string;
  readonly sheet: string;
  readonly reason: string;
}

/** What happened, and what to do. Whether anything was changed is said apart, for all faults alike. */
interface FaultText {
  readonly what: (fault: FaultWords) => string;
  readonly next: (fault: FaultWords) => string;
}

/** What is said of each reason why something could not be done. */
export const faults: Readonly<Record<Refusal["fault"]["kind"], FaultText>> = {
  stale: {
    what: ({ cell }) => `${cell} 的内容在检查之后已被改动。`,
    next: () => "请重新检查，再按新的结果操作。",
  },
  protected: {
    what: ({ sheet }) => `工作表“${sheet}”受保护，要写入的单元格已锁定。`,
    next: () => "请先撤销工作表保护，或向下发单位索取可编辑的表。",
  },
  "structure-protected": {
    what: () => "工作簿结构受保护，不能增加或删除工作表。",
    next: () => "请先撤销工作簿保护，再生成文书。",
  },
  covered: {
    what: ({ cell, anchor }) => `${cell} 在合并单元格内，内容只能写在 ${anchor}。`,
    next: ({ anchor }) => `请在 ${anchor} 手工填写，或取消合并后重新检查。`,
  },
  "missing-sheet": {
    what: ({ sheet }) => `找不到工作表“${sheet}”，可能已改名或删除。`,
    next: () => "请重新检查。",
  },
  "name-taken": {
    what: ({ sheet }) => `已有同名工作表“${sheet}”，且不是本工具生成的。`,
    next: () => "请给原有的工作表改名，再生成一次。",
  },
  "read-only": {
    what: () => "工作簿以只读方式打开。",
    next: () => "请另存一份，或关闭其他正在使用它的程序后重新打开。",
  },
  "cell-editing": {
    what: () => "有单元格正在编辑，表格软件暂时不接受写入。",
    next: () => "请按 Enter 键结束编辑，再试一次。",
  },
  "dialog-open": {
    what: () => "表格软件打开着一个对话框，暂时不能写入。",
    next: () => "请先关闭该对话框，再试一次。",
  },
  busy: {
    what: () => "表格软件正忙，没有接受这次请求。",
    next: () => "请稍等片刻，再试一次。",
  },
  "session-lost": {
    what: () => "与表格软件的连接已失效，工作簿可能已重新打开或网络中断。",
    next: () => "请保存工作簿，关闭后重新打开本窗格；撤销记录仍然保留。",
  },
  "too-large": {
    what: ({ sheet }) => (sheet === "" ? "一次读写的数据量超过了表格软件的上限。" : `工作表“${sheet}”的数据量超过了一次可以读写的上限。`),
    next: () => "请删除表外多余的行列和格式，或把大表拆成几个工作簿后再试。",
  },
  partly: {
    what: ({ reason }) => `写入中断，只完成了一部分（${reason}）。`,
    next: () => "请重新检查，核对已写入的单元格；需要时用表格软件的撤销功能恢复。",
  },
  unavailable: {
    what: ({ reason }) => `暂时无法访问工作簿（${reason}）。`,
    next: () => "请稍后再试；仍不行时，请保存后重新打开工作簿。",
  },
  "no-change": {
    what: () => "没有可以写入的内容。",
    next: () => "如果是更新文书，可能是该表中的隐藏编号列已被删除：请给原表改名，再重新生成。",
  },
  broken: {
    what: ({ reason }) => `程序出错（${reason}）。`,
    next: () => "请重新检查；再次出现时，请把下面的代码告诉维护人员。",
  },
};
