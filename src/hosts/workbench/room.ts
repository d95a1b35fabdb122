import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

/** All that brings the grid with it, to be loaded after the first screen. */
export { makeGrid, setDark, setLanguage } from "./make-grid";
export { workbenchHost } from "./workbench-host";
