// The page of a plan: a slider beside the minutes, steps that can be dragged, and a step that opens over the page.
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

// A step opens over the page; closing it draws the plan anew when something was saved.
function opened(event) {
  if (event.detail.target.id === "step" && !dialog.open) dialog.showModal();
}

dialog.addEventListener("close", () => {
  document.getElementById("step").replaceChildren();
  if (changed) window.htmx.ajax("GET", location.pathname, { target: "#plan" });
  changed = false;
});
dialog.addEventListener("autosaved", () => (changed = true));

// Dragging by the grip, with a mouse or a finger; the arrows beside it do the same.
let dragged = null;

const rows = () => [...document.querySelectorAll("[data-step]")];

function under(y) {
  return rows().find((row) => row !== dragged && y < row.getBoundingClientRect().bottom);
}

function grab(event) {
  const grip = event.target.closest("[data-grip]");
  if (!grip) return;
  event.preventDefault();
  dragged = grip.closest("[data-step]");
  dragged.classList.add("is-dragged");
  grip.setPointerCapture(event.pointerId);
}

function drag(event) {
  if (!dragged) return;
  for (const row of rows()) row.classList.remove("drop-before", "drop-after");
  const row = under(event.clientY);
  if (row) row.classList.add("drop-before");
  else rows().filter((each) => each !== dragged).at(-1)?.classList.add("drop-after");
}

function release() {
  if (!dragged) return;
  const before = document.querySelector(".drop-before");
  const after = document.querySelector(".drop-after");
  const form = dragged.querySelector("form");
  dragged.classList.remove("is-dragged");
  dragged = null;
  for (const row of rows()) row.classList.remove("drop-before", "drop-after");
  if (before || after) press(form, before ? "before" : "after", (before ?? after).dataset.step);
}

function press(form, name, value) {
  const button = Object.assign(document.createElement("button"), { name, value, hidden: true });
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

document.addEventListener("pointerdown", grab);
document.addEventListener("pointermove", drag);
document.addEventListener("pointerup", release);
document.addEventListener("htmx:afterSwap", opened);
document.addEventListener("htmx:afterSettle", wire);
document.documentElement.classList.add("can-drag");
wire();
