// What every page needs that one opens when something has happened: a quick way out, and a copy for when there is no network.

// Leave quickly: an empty screen at once, then another page in the place of this one. Back does not return here.
const link = document.querySelector("[data-leave]");
const PRESSES = 3;
const WITHIN = 1500; // milliseconds
let pressed = [];

function leave() {
  document.documentElement.classList.add("is-left");
  document.title = link.dataset.title;
  location.replace(link.href);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat) return;
  pressed = [...pressed.filter((moment) => event.timeStamp - moment < WITHIN), event.timeStamp];
  if (pressed.length >= PRESSES) leave();
});
addEventListener("pageshow", (event) => event.persisted && document.documentElement.classList.remove("is-left"));

// After the page has come, keep a copy of the public pages for when there is no network: all of them, whoever asks.
if ("serviceWorker" in navigator) {
  const keep = () => navigator.serviceWorker.register("/sw.js", { scope: "/" }).catch(() => {});
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep);
}
