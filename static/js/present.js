// Teaching: one card at a time, a silent clock, and a board for the class. All of it is in this page; nothing is sent. Only
// when the page goes, the card and the minutes stay with its place in the history of this window, so that a reload goes on.
import { advise } from "./pacing.js";
import { isOpen, openBoard, show } from "./board.js";

const MINUTE = 60_000;
const ONE_DAY = 12 * 60 * MINUTE; // of teaching: what is older was another lesson
const KEYS = {
  ArrowRight: "on", PageDown: "on", " ": "on", ArrowLeft: "back", PageUp: "back",
  b: "cover", ".": "cover", p: "pause", t: "time", Escape: "leave",
};
const ON_THE_BOARD = { ArrowDown: "on", Enter: "on", ArrowUp: "back" }; // elsewhere these scroll and press
const root = document.querySelector("[data-presenter]");
const find = (name, inside = root) => inside.querySelector(`[data-${name}]`);
const links = [...root.querySelectorAll(".course a")];
const steps = [...root.querySelectorAll("[data-card]")].map(read);
const dialog = find("here");
let at = 0;
let veil = ""; // over the card: "pause" or "cover"
let withTime = false;
let halted = false;
let begun = false;
let passed = 0; // minutes of the lesson
let looked = Date.now();
let advised; // the step to leave out

const actions = {
  on: () => (veil ? (veil = "") : go(next(1))),
  back: () => (veil ? (veil = "") : go(next(-1))),
  pause: () => (veil = veil === "pause" ? "" : "pause"),
  cover: () => (veil = veil === "cover" ? "" : "cover"),
  time: () => (withTime = !withTime),
  open: () => (find("held-back").hidden = openBoard(find("window").dataset.title, onKey)),
  here: () => dialog.showModal(),
  leave: () => (veil ? (veil = "") : dialog.close()),
};

function read(element, index) {
  const numbers = { minimum: Number(element.dataset.minimum ?? 0), typical: Number(element.dataset.typical ?? 0) };
  const title = element.querySelector("h2");
  return { ...numbers, element, title, link: links[index], optional: "optional" in element.dataset, dropped: false, spent: 0 };
}

function next(direction) {
  let index = at + direction;
  while (steps[index]?.dropped) index += direction;
  return steps[index] ? index : at;
}

function go(index) {
  count();
  [at, veil] = [index, ""];
  begun ||= steps[at].typical > 0;
  scrollTo(0, 0);
}

function press(name) {
  count();
  actions[name]();
  draw();
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.key === "F5" && isOpen()) return event.preventDefault(); // what a clicker sends to start
  const onBoard = event.view !== window || dialog.open;
  const isTyping = event.target.closest?.("input, textarea, select") && !event.key.startsWith("Page"); // which a clicker sends
  if (isTyping || (event.key === "Escape" && dialog.open)) return;
  if ([" ", "Enter"].includes(event.key) && event.target.closest?.("button, a, summary")) return;
  const name = KEYS[event.key.length > 1 ? event.key : event.key.toLowerCase()] ?? (onBoard && ON_THE_BOARD[event.key]);
  if (!name) return;
  event.preventDefault();
  press(name);
}

// The clock reads the time of day, so that a sleeping window loses nothing.
function count() {
  const now = Date.now();
  const minutes = (now - looked) / MINUTE;
  looked = now;
  if (!begun || halted) return;
  passed += minutes;
  if (veil !== "pause") steps[at].spent += minutes;
}

function draw() {
  steps.forEach((step, index) => {
    step.element.classList.toggle("is-now", index === at);
    step.link.toggleAttribute("aria-current", index === at);
    step.link.parentElement.classList.toggle("is-dropped", step.dropped);
    find("leave-out", step.link.parentElement)?.setAttribute("aria-pressed", step.dropped);
  });
  const following = next(1);
  find("next").hidden = following === at;
  find("next-title").textContent = steps[following].title.textContent;
  const pressed = { pause: veil === "pause", cover: veil === "cover", time: withTime };
  for (const [name, is] of Object.entries(pressed))
    for (const button of root.querySelectorAll(`[data-do="${name}"]`)) button.setAttribute("aria-pressed", is);
  say(`${steps[at].element.querySelector(".meta").firstChild.textContent.trim()}: ${steps[at].title.textContent}`);
  tick();
}

function say(words) {
  const region = find("said");
  if (region.textContent !== words) region.textContent = words;
}

function tick() {
  count();
  drawClock(steps[at]);
  drawAdvice(begun ? advise(steps, at, have() - passed) : { kind: "" });
  show(picture(steps[at]), dialog.open && find("screen"));
}

function stay() {
  count();
  const minutes = steps.map(({ spent, dropped }) => ({ spent, dropped }));
  history.replaceState({ at, passed, looked, halted, withTime, minutes, have: have() }, "");
}

function goOn({ minutes, ...kept }) {
  if (minutes.length !== steps.length || Date.now() - kept.looked > ONE_DAY) return;
  ({ at, passed, looked, halted, withTime } = kept);
  minutes.forEach((one, index) => Object.assign(steps[index], one));
  find("have").value = kept.have;
  find("halt").setAttribute("aria-pressed", halted);
  begun = true;
}

const have = () => Number(find("have").value) || 0;

function drawClock(step) {
  const isTimed = begun && step.typical > 0;
  const seconds = Math.round((step.typical - step.spent) * 60);
  find("step").hidden = !isTimed;
  find("step-left").textContent = `${seconds < 0 ? "+" : ""}${clock(Math.abs(seconds))}`;
  find("clock").classList.toggle("is-over", isTimed && seconds < 0);
  find("within").hidden = seconds < 0;
  find("over").hidden = seconds >= 0;
  find("step-minutes").textContent = step.typical;
  find("step-bar").value = Math.min(step.spent / (step.typical || 1), 1);
  find("not-begun").hidden = begun;
  find("lesson-left").hidden = !begun;
  const left = Math.max(Math.ceil(have() - passed), 0);
  find("minutes", find("lesson-left")).textContent = left;
  find("until").textContent = timeOfDay(Date.now() + left * MINUTE);
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const timeOfDay = (moment) =>
  new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });

function drawAdvice({ kind, step, minutes, cuts = [] }) {
  advised = step;
  for (const advice of root.querySelectorAll("[data-advice]")) {
    advice.hidden = advice.dataset.advice !== kind;
    if (advice.hidden) continue;
    write(find("minutes", advice), minutes);
    write(find("step-title", advice), step?.title.textContent);
    write(find("cuts", advice), cuts.map((cut) => `${cut.step.title.textContent} (${cut.minutes}′)`).join(", "));
  }
}

function write(element, words) {
  if (element && element.textContent !== String(words)) element.textContent = words;
}

function picture(step) {
  const nodes = { "": find("board", step.element).children, pause: find("pause-card").content.children, cover: [] }[veil];
  const time = withTime && !veil && step.typical ? Math.max(1 - step.spent / step.typical, 0) : null;
  return { name: `${veil} ${at}`, kind: veil, nodes: [...nodes], time, timeLabel: find("step-bar").ariaLabel };
}

function leaveOut(step) {
  step.dropped = !step.dropped;
  draw();
}

for (const element of root.querySelectorAll("[data-clock], [data-bar], [data-keys], [data-leave-out], [data-do]")) element.hidden = false;
for (const button of root.querySelectorAll("[data-do]")) button.addEventListener("click", () => press(button.dataset.do));
for (const step of steps) {
  find("leave-out", step.link.parentElement)?.addEventListener("click", () => leaveOut(step));
  step.link.addEventListener("click", (event) => {
    event.preventDefault();
    go(steps.indexOf(step));
    draw();
  });
}
find("drop").addEventListener("click", () => leaveOut(advised));
find("halt").addEventListener("click", ({ target }) => {
  count();
  halted = !halted;
  target.setAttribute("aria-pressed", halted);
});
find("have").addEventListener("input", tick);
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  press("leave");
});
addEventListener("keydown", onKey);
addEventListener("beforeunload", (event) => {
  if (!begun) return;
  stay();
  event.preventDefault();
});
document.documentElement.classList.add("is-presenting");
if (history.state?.minutes) goOn(history.state);
setInterval(tick, 1000);
draw();
