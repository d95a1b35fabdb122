/** What the page can say without the pane; the sentences stand in `index.html`. */
export type Notice = "starting" | "old-browser" | "no-office" | "silent" | "outside" | "old-excel" | "broken" | "none";

declare global {
  interface Window {
    /** Put there by `public/notice.js`, which runs where nothing else can. */
    readonly notice: { readonly show: (notice: Notice) => void; readonly shown: () => Notice };
  }
}

export const showNotice = (notice: Notice): void => window.notice.show(notice);

export const shownNotice = (): Notice => window.notice.shown();
