// “Keep” with one press: the script opens the page behind the link, presses its button, and shows what that page says.
// Which lessons are kept already is asked once a page, and only in a browser that keeps something.
import { open, say } from "./toast.js";

const links = (slug) => [...document.querySelectorAll(slug ? `[data-keep="${slug}"]` : "[data-keep]")];

function mark(link, kept) {
  const label = link.querySelector("span");
  link.dataset.keepWords ??= label.textContent;
  label.textContent = kept ? link.dataset.kept : link.dataset.keepWords;
  link.setAttribute("role", "button");
  link.setAttribute("aria-pressed", kept);
}

// Every “Keep” on the page becomes a button that says whether it is pressed; cards that htmx brings too.
async function refresh() {
  const shown = links().filter((link) => !link.hasAttribute("aria-pressed"));
  for (const link of shown) mark(link, false);
  if (!shown.length || !/(?:^|; )keeps=/.test(document.cookie)) return;
  const address = new URL("../../bewaard.json", shown[0].href);
  for (const slug of new Set(shown.map((link) => link.dataset.keep))) address.searchParams.append("les", slug);
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) return;
  const { kept } = await response.json();
  for (const slug of kept) links(slug).forEach((link) => mark(link, true));
}

const isKept = (page) => page.querySelector("[data-keep-press]").dataset.keepPress === "kept";

function press(page, address) {
  const form = page.querySelector("[data-keep-press]");
  const action = new URL(form.getAttribute("action") ?? "", address);
  return open(action, { method: "POST", body: new FormData(form) });
}

function undoing(slug, page, address) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = page.querySelector("[data-undo]").dataset.undo;
  button.addEventListener("click", () => finish(slug, press(page, address), address));
  return button;
}

async function finish(slug, answer, address) {
  try {
    const { page } = await answer;
    links(slug).forEach((link) => mark(link, isKept(page)));
    say(page, undoing(slug, page, address));
  } catch {
    location.href = address;
  }
}

async function toggle(link) {
  if (link.ariaBusy) return;
  link.ariaBusy = "true";
  const wanted = link.getAttribute("aria-pressed") !== "true";
  const opened = open(link.href);
  const done = opened.then((answer) => (isKept(answer.page) === wanted ? answer : press(answer.page, link.href)));
  await finish(link.dataset.keep, done, link.href);
  link.ariaBusy = null;
}

function pressed(event) {
  const link = event.target.closest("[data-keep]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  toggle(link);
}

document.addEventListener("click", pressed);
document.addEventListener("keydown", (event) => event.key === " " && pressed(event));
document.addEventListener("htmx:afterSettle", refresh);
refresh();
