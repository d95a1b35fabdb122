/**
 * What a person may do on the grid: what can be saved without loss, and what only changes the view. Every command the grid
 * knows stands here by name; one that does not is refused. Tested against the commands of the running grid.
 */

/** Why a command is refused; the page has a sentence for each. */
export type Refusal =
  "structure" | "layout" | "style" | "sheets" | "names" | "protection" | "fill" | "cut" | "documents" | "locked" | "unknown";

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** Values, formulas and number formats. */
const edits = words(`
  nil univer.command.undo univer.command.redo univer.command.copy univer.command.paste
  sheet.command.paste-value sheet.command.paste-by-short-key
  sheet.command.set-range-values sheet.command.clear-selection-content sheet.command.auto-clear-content
  sheet.command.text-to-number sheet.command.toggle-cell-checkbox
  sheet.command.numfmt.add.decimal.command sheet.command.numfmt.subtract.decimal.command
  sheet.command.numfmt.set.currency sheet.command.numfmt.set.numfmt sheet.command.numfmt.set.percent
  formula.command.insert-function sheets-formula.command.quick-sum sheet.command.toggle-note-popup
`);

/** Where one looks and what is chosen. */
const views = words(`
  sheet.command.change-zoom-ratio sheet.command.set-zoom-ratio sheet.command.expand-selection sheet.command.move-selection
  sheet.command.move-selection-enter-tab sheet.command.scroll-to-cell sheet.command.scroll-view sheet.command.select-all
  sheet.command.select-range sheet.command.set-scroll-relative sheet.command.set-worksheet-activate sheet.command.copy-formula-only
  sheet.operation.cancel-mark-dirty-row-auto-height sheet.operation.mark-dirty-row-auto-height sheet.operation.close.numfmt.panel
  sheet.operation.open.numfmt.panel sheet.operation.scroll-to-cell sheet.operation.scroll-to-range sheet.operation.set-activate-cell-edit
  sheet.operation.set-cell-edit-visible sheet.operation.set-cell-edit-visible-arrow sheet.operation.set-cell-edit-visible-f2
  sheet.operation.set-scroll sheet.operation.set-selections sheet.operation.set-worksheet-active sheet.operation.set-zoom-ratio
  formula-ui.operation.change-ref-to-absolute formula-ui.operation.help-function formula-ui.operation.insert-function
  formula-ui.operation.more-functions formula-ui.operation.search-function ui-sheet.command.show-menu-list
  doc.operation.move-cursor doc.operation.move-selection doc.operation.set-selections doc.operation.set-zoom-ratio doc.command.set-zoom-ratio
`);

/** Typing inside a cell: the grid's editor is a small document. */
const typing = words(`
  doc.command-cover-content doc.command-replace-content doc.command-replace-snapshot doc.command.break-line doc.command.delete-left
  doc.command.delete-right doc.command.delete-text doc.command.enter doc.command.ime-input doc.command.inner-cut doc.command.inner-paste
  doc.command.insert-text doc.command.merge-two-paragraph doc.command.replace-selection doc.command.select-all doc.command.tab
  doc.command.update-text doc.command.delete-current-paragraph doc.command.cut-current-paragraph doc.command.copy-current-paragraph
`);

const refused: Readonly<Record<Exclude<Refusal, "unknown" | "locked">, readonly string[]>> = {
  structure: words(`
    sheet.command.add-worksheet-merge sheet.command.add-worksheet-merge-all sheet.command.add-worksheet-merge-horizontal
    sheet.command.add-worksheet-merge-vertical sheet.command.remove-worksheet-merge sheet.command.append-row
    sheet.command.delete-range-move-left sheet.command.delete-range-move-left-confirm sheet.command.delete-range-move-up
    sheet.command.delete-range-move-up-confirm sheet.command.insert-col sheet.command.insert-col-after sheet.command.insert-col-before
    sheet.command.insert-col-by-range sheet.command.insert-multi-cols-before sheet.command.insert-multi-cols-right
    sheet.command.insert-multi-rows-above sheet.command.insert-multi-rows-after sheet.command.insert-range-move-down
    sheet.command.insert-range-move-down-confirm sheet.command.insert-range-move-right sheet.command.insert-range-move-right-confirm
    sheet.command.insert-row sheet.command.insert-row-after sheet.command.insert-row-before sheet.command.insert-row-by-range
    sheet.command.move-cols sheet.command.move-range sheet.command.move-rows sheet.command.remove-col sheet.command.remove-col-by-range
    sheet.command.remove-col-confirm sheet.command.remove-row sheet.command.remove-row-by-range sheet.command.remove-row-confirm
    sheet.command.reorder-range sheet.command.set-worksheet-column-count sheet.command.set-worksheet-row-count
    sheet.command.split-text-to-columns`),
  layout: words(`
    sheet.command.delta-column-width sheet.command.delta-row-height sheet.command.hide-col-confirm sheet.command.hide-row-confirm
    sheet.command.set-col-auto-width sheet.command.set-col-data sheet.command.set-col-header-height sheet.command.set-col-hidden
    sheet.command.set-col-visible-on-cols sheet.command.set-row-data sheet.command.set-row-header-width sheet.command.set-row-height
    sheet.command.set-row-is-auto-height sheet.command.set-rows-hidden sheet.command.set-selected-cols-visible
    sheet.command.set-selected-rows-visible sheet.command.set-specific-rows-visible sheet.command.set-worksheet-col-width
    sheet.command.paste-col-width sheet.command.cancel-frozen sheet.command.set-col-frozen sheet.command.set-first-column-frozen
    sheet.command.set-first-row-frozen sheet.command.set-frozen sheet.command.set-row-frozen sheet.command.set-selection-frozen
    sheet.command.toggle-gridlines sheet.command.set-gridlines-color sheet.command.set-tab-color`),
  style: words(`
    sheet.command.apply-format-painter sheet.command.clear-selection-all sheet.command.clear-selection-format sheet.command.paste-format
    sheet.command.paste-besides-border sheet.command.paste-formula sheet.command.optional-paste
    sheet.command.register-worksheet-range-theme-style sheet.command.remove-worksheet-range-theme-style sheet.command.set-worksheet-range-theme-style
    sheet.command.unregister-worksheet-range-theme-style sheet.command.repeat-last-action sheet.command.reset-background-color
    sheet.command.reset-range-text-color sheet.command.reset-text-color sheet.command.set-background-color sheet.command.set-bold
    sheet.command.set-border sheet.command.set-border-basic sheet.command.set-border-color sheet.command.set-border-position
    sheet.command.set-border-style sheet.command.set-font-family sheet.command.set-font-size sheet.command.set-horizontal-text-align
    sheet.command.set-infinite-format-painter sheet.command.set-italic sheet.command.set-once-format-painter sheet.command.set-range-bold
    sheet.command.set-range-custom-metadata sheet.command.set-range-font-decrease sheet.command.set-range-font-family
    sheet.command.set-range-font-increase sheet.command.set-range-fontsize sheet.command.set-range-italic sheet.command.set-range-stroke
    sheet.command.set-range-subscript sheet.command.set-range-superscript sheet.command.set-range-text-color sheet.command.set-range-underline
    sheet.command.set-stroke sheet.command.set-style sheet.command.set-text-color sheet.command.set-text-rotation sheet.command.set-text-wrap
    sheet.command.set-underline sheet.command.set-vertical-text-align sheet.command.set-worksheet-default-style
    sheet.operation.set-format-painter sheet.command.update-note sheet.command.delete-note sheet.operation.add-note-popup`),
  sheets: words(`
    sheet.command.copy-sheet sheet.command.insert-sheet sheet.command.remove-sheet sheet.command.remove-sheet-confirm
    sheet.command.set-workbook-name sheet.command.set-worksheet-hidden sheet.command.set-worksheet-name sheet.command.set-worksheet-order
    sheet.command.set-worksheet-show sheet.operation.rename-sheet`),
  names: words(
    `sheet.command.insert-defined-name sheet.command.remove-defined-name sheet.command.set-defined-name sidebar.operation.defined-name`,
  ),
  protection: words(`
    sheet.command.add-range-protection sheet.command.add-range-protection-from-context-menu sheet.command.add-range-protection-from-sheet-bar
    sheet.command.add-range-protection-from-toolbar sheet.command.add-worksheet-protection sheet.command.change-sheet-protection-from-sheet-bar
    sheet.command.delete-range-protection sheet.command.delete-range-protection-from-context-menu sheet.command.delete-worksheet-protection
    sheet.command.delete-worksheet-protection-from-sheet-bar sheet.command.set-protection sheet.command.set-range-protection-from-context-menu
    sheet.command.set-worksheet-permission-points sheet.command.set-worksheet-protection sheet.command.view-sheet-permission-from-context-menu
    sheet.command.view-sheet-permission-from-sheet-bar sheet-permission.operation.openDialog sheet-permission.operation.openPanel`),
  fill: words(`sheet.command.auto-fill sheet.command.refill sheet.command.copy-down sheet.command.copy-right`),
  cut: words(`univer.command.cut`),
  documents: words(`
    doc-paragraph-setting.command doc.command.after-space doc.command.align-action doc.command.align-center doc.command.align-justify
    doc.command.align-left doc.command.align-right doc.command.bullet-list doc.command.change-list-nesting-level doc.command.change-list-type
    doc.command.check-list doc.command.close-header-footer doc.command.core-header-footer doc.command.create-table
    doc.command.delete-custom-block doc.command.h1-heading doc.command.h2-heading doc.command.h3-heading doc.command.h4-heading
    doc.command.h5-heading doc.command.horizontal-line doc.command.insert-bullet-list-bellow doc.command.insert-check-list-bellow
    doc.command.insert-custom-range doc.command.insert-horizontal-line-bellow doc.command.insert-order-list-bellow doc.command.list-operation
    doc.command.move-block doc.command.normal-text-heading doc.command.open-header-footer-panel doc.command.order-list doc.command.quick-heading
    doc.command.quick-list doc.command.remove-horizontal-line doc.command.replace-text-runs doc.command.reset-inline-format-text-background-color
    doc.command.set-inline-format doc.command.set-inline-format-bold doc.command.set-inline-format-font-family
    doc.command.set-inline-format-fontsize doc.command.set-inline-format-italic doc.command.set-inline-format-strikethrough
    doc.command.set-inline-format-subscript doc.command.set-inline-format-superscript doc.command.set-inline-format-text-background-color
    doc.command.set-inline-format-text-color doc.command.set-inline-format-underline doc.command.set-paragraph-named-style
    doc.command.subtitle-heading doc.command.switch-mode doc.command.table-insert-column doc.command.table-insert-column-left
    doc.command.table-insert-column-right doc.command.table-insert-row doc.command.table-insert-row-above doc.command.table-insert-row-bellow
    doc.command.title doc.command.toggle-check-list doc.operation.create-table doc.table.delete-columns doc.table.delete-rows
    doc.table.delete-table doc.table.tab-in-table docs.command.page-setup docs.operation.open-page-setting
    sidebar.operation.doc-header-footer-panel sidebar.operation.doc-paragraph-setting-panel`),
};

/** Changes of the model that come from admitted commands, from calculation, or touch only what is not saved and not meant. */
const mutations = words(`
  doc.mutation.rich-text-editing doc.mutation.rename-doc formula.mutation.register-function formula.mutation.remove-defined-name
  formula.mutation.remove-feature-calculation formula.mutation.remove-other-formula formula.mutation.remove-super-table
  formula.mutation.set-array-formula-data formula.mutation.set-cell-formula-dependency-calculation
  formula.mutation.set-cell-formula-dependency-calculation-result formula.mutation.set-defined-name formula.mutation.set-feature-calculation
  formula.mutation.set-formula-calculation-notification formula.mutation.set-formula-calculation-result
  formula.mutation.set-formula-calculation-start formula.mutation.set-formula-calculation-stop formula.mutation.set-formula-data
  formula.mutation.set-formula-dependency-calculation formula.mutation.set-formula-dependency-calculation-result
  formula.mutation.set-formula-string-batch-calculation formula.mutation.set-formula-string-batch-calculation-result
  formula.mutation.set-image-formula-data formula.mutation.set-other-formula formula.mutation.set-query-formula-dependency
  formula.mutation.set-query-formula-dependency-all formula.mutation.set-query-formula-dependency-all-result
  formula.mutation.set-query-formula-dependency-result formula.mutation.set-super-table formula.mutation.set-super-table-option
  formula.mutation.set-trigger-formula-calculation-start sheet.mutation.data-validation-formula-mark-dirty sheet.mutation.empty
  sheet.mutation.mark-dirty-filter-change sheet.mutation.set-range-values sheet.mutation.set.numfmt sheet.mutation.remove.numfmt
  sheet.mutation.set-worksheet-row-auto-height sheet.mutation.set-worksheet-row-is-auto-height sheet.mutation.toggle-note-popup
  sheet.mutation.update-note-position jibiao.mutation.record
`);

/** Changes of the model that only a plan of ours may make; its parameters are known by identity, also when the grid undoes it. */
const planned = words(`
  sheet.mutation.insert-sheet sheet.mutation.remove-sheet sheet.mutation.update-note sheet.mutation.remove-note
`);

const locked = words(`
  sheet.mutation.add-range-protection sheet.mutation.add-range-theme sheet.mutation.add-worksheet-merge sheet.mutation.add-worksheet-protection
  sheet.mutation.copy-worksheet-end sheet.mutation.delete-range-protection sheet.mutation.delete-worksheet-protection
  sheet.mutation.insert-col sheet.mutation.insert-row sheet.mutation.move-columns sheet.mutation.move-range sheet.mutation.move-rows
  sheet.mutation.register-worksheet-range-theme-style sheet.mutation.remove-col sheet.mutation.remove-range-theme sheet.mutation.remove-rows
  sheet.mutation.remove-worksheet-merge sheet.mutation.remove-worksheet-range-theme-style sheet.mutation.reorder-range
  sheet.mutation.set-col-data sheet.mutation.set-col-hidden sheet.mutation.set-col-visible sheet.mutation.set-frozen
  sheet.mutation.set-gridlines-color sheet.mutation.set-range-protection sheet.mutation.set-range-theme sheet.mutation.set-row-data
  sheet.mutation.set-row-hidden sheet.mutation.set-row-visible sheet.mutation.set-tab-color sheet.mutation.set-workbook-name
  sheet.mutation.set-worksheet-col-width sheet.mutation.set-worksheet-column-count sheet.mutation.set-worksheet-default-style
  sheet.mutation.set-worksheet-hidden sheet.mutation.set-worksheet-name sheet.mutation.set-worksheet-order
  sheet.mutation.set-worksheet-permission-points sheet.mutation.set-worksheet-protection sheet.mutation.set-worksheet-range-theme-style
  sheet.mutation.set-worksheet-row-count sheet.mutation.set-worksheet-row-height sheet.mutation.toggle-gridlines
  sheet.mutation.unregister-worksheet-range-theme-style
`);

const allowed = new Set([...edits, ...views, ...typing, ...mutations]);
const reasons = new Map<string, Refusal>([
  ...Object.entries(refused).flatMap(([reason, ids]) => ids.map((id) => [id, reason as Refusal] as const)),
  ...locked.map((id) => [id, "structure"] as const),
]);
const ours = new Set(planned);

/** Keys pressed in one of the grid's editors; each editor is named anew. */
const editorKeys = ["sheet.operation.editor-", "doc.rich-text-editor.", "sheet.formula-embedding-editor."];

/** Whether a command or change may happen: by anybody, by our plans alone, or not, and why. */
export function verdictOf(id: string): "allowed" | "planned" | Refusal {
  if (allowed.has(id) || editorKeys.some((start) => id.startsWith(start))) return "allowed";
  if (ours.has(id)) return "planned";
  return reasons.get(id) ?? "unknown";
}

/** The commands that are refused by name, so that the grid can leave them out of its menus. */
export const refusedCommands: readonly string[] = Object.values(refused).flat();
