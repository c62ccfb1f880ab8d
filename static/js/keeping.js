// Keeping on this device: only after a press, only answers, ticks and the school's own card; and wiping all of it.
const NAME = "kantlijn-stappenplan";
const box = document.querySelector("[data-keeping]");
const said = box.querySelector("[data-said]");
const fields = [...document.querySelectorAll("[data-keepable]")];
let answers = [];
let isKeeping = false;

const value = (field) => (field.type === "checkbox" ? field.checked : field.value);

function keep() {
  const before = JSON.parse(localStorage.getItem(NAME) ?? "{}");
  const now = Object.fromEntries(fields.map((field) => [field.id, value(field)]));
  const walked = document.querySelector("[data-tree]") ? { answers } : {};
  localStorage.setItem(NAME, JSON.stringify({ ...before, ...walked, fields: { ...before.fields, ...now } }));
}

function keepOrSay() {
  try {
    keep();
    isKeeping = true;
    said.textContent = said.dataset.kept;
  } catch {
    said.textContent = said.dataset.full;
  }
}

async function wipe() {
  isKeeping = false;
  for (const field of document.querySelectorAll("[data-keepable], [data-forgettable]")) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = "";
  }
  document.dispatchEvent(new CustomEvent("kept", { detail: [] }));
  try {
    localStorage.removeItem(NAME);
    for (const name of await caches.keys()) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  } catch {
    // Nothing could be kept here, so there is nothing to wipe.
  }
  said.textContent = said.dataset.wiped;
}

function bringBack() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(NAME));
  } catch {
    return;
  }
  if (!kept) return;
  for (const field of fields) {
    const was = kept.fields?.[field.id];
    if (was === undefined) continue;
    if (field.type === "checkbox") field.checked = was === true;
    else field.value = String(was);
  }
  document.dispatchEvent(new CustomEvent("kept", { detail: kept.answers }));
  isKeeping = true;
  said.textContent = said.dataset.kept;
}

document.addEventListener("walked", (event) => {
  answers = event.detail;
  if (isKeeping) keepOrSay();
});
for (const field of fields) field.addEventListener("input", () => isKeeping && keepOrSay());
box.querySelector("[data-keep]").addEventListener("click", keepOrSay);
box.querySelector("[data-wipe]").addEventListener("click", wipe);
box.hidden = false;
bringBack();
