// Forms that save as one types: one save at a time, so an old answer never beats a new one; what cannot be saved stays
// in sight and is tried again.
import { open, say } from "./toast.js";

const PAUSE = 900;
const RETRY = 5000;
const waiting = new Set();
let saving = false;
let timer;

const state = (form, ...words) => form.querySelector("[data-state]").replaceChildren(...words);

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(flush, milliseconds);
}

async function flush() {
  if (saving) return;
  saving = true;
  let pause = PAUSE;
  for (const form of [...waiting]) {
    waiting.delete(form);
    if (!form.isConnected) continue;
    try {
      state(form, form.dataset.saving);
      await save(form);
    } catch ({ signedOut }) {
      waiting.add(form);
      state(form, signedOut ?? form.dataset.unsaved);
      pause = RETRY;
    }
  }
  saving = false;
  if (waiting.size) later(pause);
}

async function save(form, again = true) {
  const headers = { "HX-Request": "true", "HX-Target": form.dataset.autosave };
  const body = new FormData(form);
  body.append("stay", "1");
  const { status, page } = await open(form.action, { method: "POST", headers, body });
  const signedOut = page.querySelector("[data-signed-out]")?.content;
  if (signedOut) throw Object.assign(new Error("signed out"), { signedOut: document.importNode(signedOut, true) });
  if (status === 403 && again) {
    await renewToken(form, headers);
    return save(form, false);
  }
  const answer = page.getElementById(form.id);
  if (!answer || ![200, 400, 409].includes(status)) throw new Error(status);
  say(page);
  if (status === 200) {
    form.querySelector("[data-version]").value = answer.querySelector("[data-version]").value;
    state(form, answer.querySelector("[data-state]").textContent);
    form.querySelector("[data-reminders]")?.replaceChildren(...answer.querySelector("[data-reminders]").children);
    form.dispatchEvent(new CustomEvent("autosaved", { bubbles: true }));
  } else if (!waiting.has(form)) {
    form.replaceWith(document.importNode(answer, true));
    document.getElementById(form.id).querySelector("[aria-invalid], .conflict, textarea, input:not([type=hidden])")?.scrollIntoView({ block: "nearest" });
  }
}

async function renewToken(form, headers) {
  const { page } = await open(form.action, { headers });
  const token = page.querySelector("[name=csrfmiddlewaretoken]");
  if (!token) throw new Error("signed out");
  form.elements.csrfmiddlewaretoken.value = token.value;
}

function typed(event) {
  const form = event.target.closest("form[data-autosave]");
  if (!form || form.querySelector(".conflict")) return;
  waiting.add(form);
  later(PAUSE);
}

document.documentElement.classList.add("saves-as-typed");
document.addEventListener("input", typed);
document.addEventListener("submit", (event) => waiting.delete(event.target));
document.addEventListener("visibilitychange", () => waiting.size && flush());
addEventListener("online", () => waiting.size && flush());
addEventListener("beforeunload", (event) => (waiting.size || saving) && event.preventDefault());
