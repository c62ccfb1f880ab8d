// A button that prints; and the address ?afdrukken=1 prints at once, for “print” links elsewhere.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
if (new URLSearchParams(location.search).has("afdrukken")) window.addEventListener("load", () => window.print());
