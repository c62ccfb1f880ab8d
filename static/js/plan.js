// The page of a plan: a slider beside the minutes, and a step that opens over the page.
const dialog = document.querySelector("[data-step-dialog]");
let changed = false;

// The slider says the same as the number beside it.
function wire() {
  const form = document.querySelector("[data-minutes]");
  if (!form || form.dataset.wired) return;
  form.dataset.wired = "yes";
  const number = form.elements.minutes;
  const range = form.querySelector("[type=range]");
  const tell = (name) => number.dispatchEvent(new Event(name, { bubbles: true }));
  range.hidden = false;
  form.querySelector("[data-without-script]").hidden = true;
  range.addEventListener("input", () => ((number.value = range.value), tell("input")));
  number.addEventListener("input", () => (range.value = number.value));
  range.addEventListener("change", (event) => (event.stopPropagation(), tell("change")));
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
document.addEventListener("htmx:afterSettle", wire);
wire();
