// Dragging puts a row before or after another one, as the arrows beside it do for whoever cannot or will not drag.
//
// A list says `data-sort` (lists of one name take each other's rows) and, where it may be empty, `data-into`; a row says what
// it is called (`data-name`) and where to send its place (`data-place`). Token and the rest come from the form `data-sorting`.
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
let putBack = () => {};

const name = (row) => (row?.matches("[data-place]") ? row.dataset.name : undefined);

function newPlace(item, list) {
  const before = name(item.nextElementSibling);
  const after = name(item.previousElementSibling);
  if (before) return { before };
  return after ? { after } : { into: list.dataset.into };
}

function dropped({ item, from, to, oldIndex, newIndex }) {
  if (from === to && oldIndex === newIndex) return;
  putBack = () => from.insertBefore(item, from.children[oldIndex + (from === to && newIndex < oldIndex)] ?? null);
  const source = item.closest("[data-sorts]").querySelector("[data-sorting]");
  window.htmx.ajax("POST", item.dataset.place, { source, values: newPlace(item, to) });
}

async function makeSortable() {
  const lists = [...document.querySelectorAll("[data-sort]:not(.sortable)")];
  for (const list of lists) list.classList.add("sortable");
  if (lists.length) await import("../vendor/sortable.min.js");
  for (const list of lists) {
    new window.Sortable(list, {
      group: list.dataset.sort,
      draggable: "[data-place]",
      handle: ".handle",
      animation: CALM.matches ? 0 : 150,
      ghostClass: "dragged",
      onEnd: dropped,
    });
  }
}

// What moved on the screen carries a style of its own, which htmx would write into the new rows and our policy forbids.
function standStill() {
  for (const row of document.querySelectorAll("[data-place][style]")) row.removeAttribute("style");
}

document.addEventListener("htmx:beforeSwap", standStill);
document.addEventListener("htmx:afterSettle", makeSortable);
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.failed) putBack();
  putBack = () => {};
});
makeSortable();
