// What was read last stays on this device, and only when somebody asked for it at “My workspace”: no list, no remembering.
const KEY = "last-read";
const MOST = 12;

function list() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(entries) {
  if (entries) localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)));
  else localStorage.removeItem(KEY);
}

const title = document.querySelector("h1[data-read]");
if (title && list()) {
  const here = { address: title.dataset.read, title: title.textContent.trim() };
  keep([here, ...list().filter((entry) => entry.address !== here.address)]);
}

const section = document.querySelector("[data-last-read]");
if (section) {
  const box = section.querySelector("[data-remember]");
  const clear = section.querySelector("[data-clear]");
  const draw = () => {
    const entries = list();
    box.checked = Boolean(entries);
    clear.hidden = !entries?.length;
    section.querySelector("[data-list]").replaceChildren(...(entries ?? []).map(line));
  };
  const line = (entry) => {
    const item = section.querySelector("template").content.cloneNode(true);
    const link = document.createElement("a");
    link.lang = "nl";
    link.href = new URL(entry.address, location.origin).pathname;
    link.textContent = entry.title;
    item.querySelector("li").prepend(link, " ");
    item.querySelector("button span:last-child").append(entry.title);
    item.querySelector("button").addEventListener("click", () => {
      keep(list().filter((other) => other.address !== entry.address));
      draw();
      box.focus();
    });
    return item;
  };
  box.addEventListener("change", () => {
    keep(box.checked ? [] : null);
    draw();
  });
  clear.addEventListener("click", () => {
    keep([]);
    draw();
    box.focus();
  });
  draw();
  section.hidden = false;
}
