// “Keep” on a public page: the press goes to the private page of that lesson, the page here stays. Which lessons on it are kept
// is asked once, and only in a browser that keeps something. Without script the link leads to that private page.
import { open, say } from "./toast.js";

const links = [...document.querySelectorAll("a[data-keep]")];
const names = (link) => (link.dataset.keepWords ??= link.querySelector("span").textContent);

function mark(slug, isKept) {
  for (const link of links.filter((one) => one.dataset.keep === slug)) {
    const words = names(link);
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", isKept);
    link.querySelector("span").textContent = isKept ? link.dataset.kept : words;
  }
}

const isKept = (page) => Boolean(page.querySelector('[data-keep-press="kept"]'));

async function press(form, slug) {
  const { status, page } = await open(form.action, { method: "POST", body: new FormData(form) });
  if (status !== 200) throw new Error(status);
  mark(slug, isKept(page));
  const back = page.querySelector("form[data-keep-press][data-undo]");
  say(page, back ? undo(back, slug) : undefined);
}

function undo(form, slug) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = form.dataset.undo;
  button.addEventListener("click", () => press(form, slug).catch(() => (location.href = form.action)));
  return button;
}

async function pressed(event) {
  const link = event.target.closest("a[data-keep]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const { status, page } = await open(link.href);
    const form = page.querySelector("form[data-keep-press]");
    if (status !== 200 || !form) throw new Error(status);
    form.action = new URL(form.getAttribute("action") || link.href, link.href).href;
    await press(form, link.dataset.keep);
  } catch {
    location.href = link.href;
  }
}

function space(event) {
  if (event.key !== " " || !event.target.matches("a[data-keep][role=button]")) return;
  event.preventDefault();
  event.target.click();
}

async function markWhatIsKept() {
  const asked = new URLSearchParams([...new Set(links.map((link) => link.dataset.keep))].map((slug) => ["les", slug]));
  const response = await fetch(`/mijn/bewaard.json?${asked}`, { credentials: "same-origin" });
  if (!response.ok) return;
  const { kept } = await response.json();
  for (const link of links) mark(link.dataset.keep, kept.includes(link.dataset.keep));
}

document.addEventListener("click", pressed);
document.addEventListener("keydown", space);
if (links.length && /(?:^|; )keeps=/.test(document.cookie)) markWhatIsKept().catch(() => {});
