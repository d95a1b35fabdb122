// What the page says as long as, or because, the pane itself cannot be shown. Understood by Internet Explorer's engine, in which
// Excel 2016 and 2019 show their panes: nothing here is newer than that, and nothing builds it.
(function () {
  "use strict";

  var patience = 15000; // milliseconds until a pane that does not come is explained
  var shown = "starting";

  function element(id) {
    return document.getElementById(id);
  }

  /** Shows one notice in the place of another; "none" leaves the page to the pane. */
  function show(id) {
    if (element(shown)) element(shown).setAttribute("hidden", "");
    shown = id;
    if (element(id)) element(id).removeAttribute("hidden");
    if (element("notices")) element("notices")[id === "none" ? "setAttribute" : "removeAttribute"]("hidden", "");
  }

  function isOffice(script) {
    return script.id === "office";
  }

  /** The pane calls for about what Chromium 86 and Safari 14.1 brought; where it is missing the program does not even parse. */
  function isTooOld() {
    return !("noModule" in document.createElement("script")) || !window.WeakRef || !window.Promise || !window.Promise.any;
  }

  /** Excel takes a pane that never reports for broken, and covers what we say. */
  function report() {
    if (window.Office && window.Office.onReady) window.Office.onReady();
  }

  window.notice = {
    show: show,
    shown: function () {
      return shown;
    },
  };

  if (isTooOld()) show("old-browser");

  // Scripts that cannot be had say so on themselves; only a listener that captures hears it.
  window.addEventListener(
    "error",
    function (event) {
      if (shown !== "starting") return;
      var failed = event.target;
      if (failed && failed.tagName === "SCRIPT") show(isOffice(failed) ? "no-office" : "broken");
      else if (event.message) show(/SyntaxError|syntax/i.test(event.message) ? "old-browser" : "broken");
    },
    true
  );

  document.addEventListener("DOMContentLoaded", function () {
    element("office-address").appendChild(document.createTextNode(element("office").src));
    if (shown !== "starting") show(shown); // what was known before there was a page to say it on
  });
  window.addEventListener("load", function () {
    if (shown === "old-browser") report();
  });
  window.setTimeout(function () {
    if (shown === "starting") show(window.Office ? "silent" : "no-office");
  }, patience);
})();
