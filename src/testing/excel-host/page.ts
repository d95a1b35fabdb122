// The page of the Excel-compatible test host: the driver calls `startExcelHost`, and tests speak to `excelHost`.
import { hostPage, type HostPage, type HostSetting } from "./host-page";
import { excelModel } from "./model";
import type { WorkbookState } from "./model/state";

export type ExcelHost = HostPage<ReturnType<typeof excelModel>>;

declare global {
  interface Window {
    startExcelHost: (state: WorkbookState, setting: HostSetting) => void;
    /** Absent before the first start. */
    excelHost: ExcelHost;
  }
}

window.startExcelHost = (state, setting) => {
  const before = (window as Partial<Window>).excelHost;
  before?.close("pane");
  before?.close("commands");
  window.excelHost = hostPage(excelModel(state), setting);
};
