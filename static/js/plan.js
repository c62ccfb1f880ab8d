// The page of a plan: a slider beside the minutes, and a step that opens over the page.
const dialog = document.querySelector("[data-step-dialog]");
let changed = false;

// The slider says the same as the number beside it, which is what is tried and saved.
function follow(event) {
  const form = event.target.closest("[data-minutes]");
  if (!form) return;
  const number = form.elements.minutes;
  const range = form.querySelector("[type=range]");
  if (event.target === number) return (range.value = number.value);
  event.stopPropagation();
  number.value = range.value;
  number.dispatchEvent(new Event(event.type, { bubbles: true }));
}

const redraw = () => window.htmx.ajax("GET", location.pathname, { target: "#plan" });

// A step opens over the page; closing it draws the plan anew when something was saved.
function opened(event) {
  if (event.detail.target.id === "step" && !dialog.open) dialog.showModal();
}

dialog.addEventListener("close", () => {
  document.getElementById("step").replaceChildren();
  if (changed) redraw();
  changed = false;
});
dialog.addEventListener("autosaved", () => (changed = true));

// Details that were saved change the clock, the class and the material.
document.addEventListener("autosaved", ({ target }) => {
  if (target.id === "plan-head") redraw();
});

document.addEventListener("htmx:afterSwap", opened);
document.addEventListener("input", follow, true);
document.addEventListener("change", follow, true);
