/** What the exchange of 审核台账 says, in both languages. */
export const ledgerZhCN = {
  ledger: {
    title: "审核台账",
    says: "把发现的问题和不予列入的记录存成 Excel 文件，或从这样的文件中采用不予列入的记录。",
    export: "导出审核台账",
    import: "导入审核台账",
    noFiles: "此处不能保存文件；请用网页工作台或命令行导出。",
    failed: "没有导出：无法生成文件。",
    notOurs: "这个文件不是绩表助手的审核台账，没有导入。",
    took: (count: number) => (count === 0 ? "台账中没有本工作簿的不予列入记录。" : `已采用 ${String(count)} 项不予列入。`),
    others: (count: number) => `另有 ${String(count)} 项属于其他工作簿，未采用。`,
  },
};

export const ledgerEnUS: typeof ledgerZhCN = {
  ledger: {
    title: "Review ledger",
    says: "Save the findings and what was left out as an Excel file, or take up what such a file leaves out.",
    export: "Export review ledger",
    import: "Import review ledger",
    noFiles: "No file can be saved here; export from the workbench in a browser, or on the command line.",
    failed: "Nothing was exported: the file could not be made.",
    notOurs: "This file is no review ledger of ours; nothing was imported.",
    took: (count: number) =>
      count === 0 ? "The ledger leaves out nothing of this workbook." : `${String(count)} left out as the ledger says.`,
    others: (count: number) => `${String(count)} more are of other workbooks and were not taken up.`,
  },
};
