// While somebody types in the search box: links to what may be meant. Arrow down goes into them, Escape puts them away.
const box = document.querySelector("[data-suggestions]");
const list = document.getElementById("suggestions");
const status = document.getElementById("suggestions-status");
const WAIT = 150;
let timer = 0;
let asked = null;

const links = () => [...list.querySelectorAll("a")];
const close = () => {
  clearTimeout(timer);
  asked?.abort();
  list.hidden = true;
  status.textContent = "";
};

async function suggest() {
  asked?.abort();
  asked = new AbortController();
  const address = `${box.dataset.suggestions}?q=${encodeURIComponent(box.value)}`;
  const answer = await fetch(address, { signal: asked.signal }).catch(() => null);
  if (!answer?.ok) return;
  list.innerHTML = await answer.text();
  list.hidden = links().length === 0;
  status.textContent = list.querySelector("[data-status]")?.textContent ?? "";
}

function step(event) {
  const all = [box, ...links()];
  const place = all.indexOf(document.activeElement);
  const next = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    box.focus();
    close();
  } else if (next !== undefined && !list.hidden && place >= 0) {
    event.preventDefault();
    all[Math.min(Math.max(next, 0), all.length - 1)].focus();
  }
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, WAIT);
});
box.parentElement.addEventListener("keydown", step);
box.parentElement.addEventListener("focusout", (event) => {
  if (!box.parentElement.contains(event.relatedTarget)) close();
});
box.form.addEventListener("submit", close);
