// Notes in the margin, saved as they are typed. On a public lesson they are fetched by a second, private request, and only in
// a browser that keeps something or when somebody wants to write. One save at a time, so an old answer never beats a new one.
import { open, say } from "./toast.js";

const PART = { "HX-Request": "true", "HX-Target": "notes" };
const PAUSE = 900;
const RETRY = 5000;
const waiting = new Set();
let fetched = null;
let saving = false;
let timer;

const form = () => document.getElementById("notes-form");
const textarea = (note) => note.querySelector("textarea");
const state = (note, words) => (note.querySelector(".note-state").textContent = words);

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(flush, milliseconds);
}

function typed(event) {
  const note = event.target.closest("[data-note]");
  if (!note || note.querySelector(".conflict")) return;
  waiting.add(note);
  later(PAUSE);
}

async function flush() {
  if (saving) return;
  saving = true;
  for (const note of [...waiting]) {
    waiting.delete(note);
    try {
      state(note, form().dataset.saving);
      await save(note);
    } catch {
      waiting.add(note);
      state(note, form().dataset.unsaved);
    }
  }
  saving = false;
  if (waiting.size) later(RETRY);
}

function contents(note, submitter) {
  const data = new FormData(form());
  for (const name of [...data.keys()]) if (name.startsWith("note")) data.delete(name);
  for (const field of note.querySelectorAll("textarea, input")) data.append(field.name, field.value);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  return data;
}

async function save(note, submitter, again = true) {
  const sent = textarea(note).value;
  const body = contents(note, submitter);
  const { status, page } = await open(form().action, { method: "POST", headers: PART, body, keepalive: document.hidden && fits(sent) });
  if (status === 403 && again) {
    await renewToken();
    return save(note, submitter, false);
  }
  if (![200, 400, 409].includes(status)) throw new Error(status);
  say(page);
  const answer = page.getElementsByName(textarea(note).name)[0].closest("[data-note]");
  if (status === 200 && !submitter) takeOver(note, answer);
  else replace(note, answer, sent);
}

const fits = (text) => text.length < 15000;

async function renewToken() {
  const { page } = await open(form().action, { headers: PART });
  const name = "csrfmiddlewaretoken";
  form().elements[name].value = page.querySelector(`[name=${name}]`).value;
}

function takeOver(note, answer) {
  note.querySelector("[data-version]").value = answer.querySelector("[data-version]").value;
  state(note, answer.querySelector(".note-state").textContent);
  note.querySelector(".reminders").replaceChildren(...answer.querySelector(".reminders").children);
}

function replace(note, answer, sent) {
  const fresh = document.importNode(answer, true);
  if (textarea(note).value !== sent) textarea(fresh).value = textarea(note).value;
  note.replaceWith(fresh);
  textarea(fresh).focus();
}

// On a public lesson: fetch the margin once, and lay each note level with its phase.
function margin(address) {
  fetched ??= open(address, { headers: PART }).then(({ page }) => {
    document.getElementById("main").append(document.importNode(page.getElementById("notes-form"), true));
    return [...page.querySelectorAll("[data-note]")].map((note) => document.importNode(note, true));
  });
  fetched.catch(() => (fetched = null));
  return fetched;
}

function lay(note) {
  const position = "loose" in note.dataset ? "0" : note.dataset.note;
  const slot = document.querySelector(`[data-note-slot="${position}"]`);
  if (!slot) return;
  if (position === note.dataset.note) slot.querySelector("[data-write-note]")?.remove();
  slot.append(note);
}

async function layWhatIsWritten(address) {
  for (const note of await margin(address)) if (textarea(note).value) lay(note);
}

async function writeHere(event) {
  const link = event.target.closest("[data-write-note]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const position = link.closest("[data-note-slot]").dataset.noteSlot;
    const note = (await margin(link.dataset.writeNote)).find((one) => one.dataset.note === position);
    lay(note);
    textarea(note).focus();
  } catch {
    location.href = link.href;
  }
}

function submitted(event) {
  const note = event.submitter?.closest("[data-note]");
  if (!note) return;
  event.preventDefault();
  waiting.delete(note);
  save(note, event.submitter).catch(() => state(note, form().dataset.unsaved));
}

document.documentElement.classList.add("saves-as-typed");
document.addEventListener("input", typed);
document.addEventListener("click", writeHere);
document.addEventListener("submit", submitted);
document.addEventListener("visibilitychange", () => document.hidden && waiting.size && flush());
const first = document.querySelector("[data-write-note]");
if (first && /(?:^|; )keeps=/.test(document.cookie)) layWhatIsWritten(first.dataset.writeNote);
