// The walk: one question a screen. Everything it shows is in the page already; where somebody is, is known here only.
const tree = document.querySelector("[data-tree]");
if (tree) start();

function start() {
  const questions = new Map([...tree.querySelectorAll(".question")].map((element) => [element.dataset.code, read(element)]));
  const first = tree.querySelector(".question").dataset.code;
  const outcomes = takeOut("[data-outcomes]", ".outcome", (element) => element.dataset.code);
  const modifiers = document.querySelector("[data-modifiers]");
  const numbers = document.querySelector(".numbers");
  const home = numbers.parentElement;
  const place = document.querySelector("[data-trail]");
  const contents = [...place.childNodes];
  let given = []; // the answers: [question, answer, whether what is shown on the way was read]
  const chosen = ([asked, label]) => questions.get(asked)?.answers.find((answer) => answer.label === label);

  tree.replaceChildren();
  modifiers.remove();

  function where() {
    const flags = new Set();
    let code = first;
    for (const step of given) {
      const answer = chosen(step);
      if (answer.flag) flags.add(answer.flag);
      if (answer.via && !step[2]) return { code: answer.via, flags, isBetween: true, advice: answer.advice };
      code = flags.has(answer.notWith) ? answer.otherwise : answer.goesTo;
    }
    return { code, flags, isBetween: false, advice: given.length ? chosen(given.at(-1)).advice : "" };
  }

  function show({ focus = true } = {}) {
    const now = where();
    const screen = document.getElementById("screen").content.cloneNode(true).firstElementChild;
    const question = questions.get(now.code);
    if (question) ask(screen, question, now);
    else tell(screen, now);
    part(screen, "[data-on]", now.isBetween, () => (given.at(-1)[2] = true));
    part(screen, "[data-back]", given.length > 0, back);
    part(screen, "[data-restart]", given.length > 0, () => (given = []));
    tree.replaceChildren(screen);
    document.documentElement.classList.toggle("is-walking", given.length > 0);
    if (given.length) screen.append(numbers);
    else home.append(numbers);
    showTrail();
    if (focus) meet(given.length ? screen.querySelector("[tabindex]") : screen.querySelector(".asked-text"), screen);
    document.dispatchEvent(new CustomEvent("walked", { detail: given }));
  }

  function ask(screen, question, now) {
    const progress = screen.querySelector(".progress");
    const ahead = longest(question.code);
    for (let step = 0; step < given.length + ahead; step++) {
      const mark = document.createElement("li");
      if (step < given.length) mark.className = "done";
      progress.append(mark);
    }
    screen.querySelector(".asked-text").textContent = question.text;
    screen.querySelector(".why").replaceChildren(...question.why.cloneNode(true).childNodes);
    note(screen.querySelector(".advice"), now.advice);
    const rows = screen.querySelector(".rows");
    for (const answer of question.answers) {
      const row = document.createElement("button");
      row.type = "button";
      row.className = "answer-row";
      row.textContent = answer.label;
      row.addEventListener("click", () => {
        given.push([question.code, answer.label, false]);
        show();
      });
      rows.append(row);
    }
  }

  function tell(screen, now) {
    screen.querySelector(".progress").remove();
    const outcome = outcomes.get(now.code).cloneNode(true);
    for (const link of outcome.querySelectorAll(".outcome-steps a")) unfold(link);
    const title = outcome.querySelector("h3");
    title.removeAttribute("id");
    title.tabIndex = -1;
    screen.querySelector(".asked").replaceWith(outcome);
    if (now.isBetween) return;
    const circumstances = modifiers.querySelector(".body").cloneNode(true);
    for (const item of circumstances.querySelectorAll("details")) item.open = now.flags.has(item.dataset.flag);
    outcome.append(circumstances);
  }

  function back() {
    const last = given.at(-1);
    if (last[2]) last[2] = false;
    else given.pop();
  }

  function part(screen, selector, isThere, change) {
    const control = screen.querySelector(selector);
    if (!isThere) return control.remove();
    control.addEventListener("click", (event) => {
      event.preventDefault();
      change();
      show();
    });
  }

  function showTrail() {
    if (!given.length) return place.replaceChildren(...contents);
    place.replaceChildren(document.getElementById("trail").content.cloneNode(true));
    given.forEach(([asked, label], index) => {
      const item = document.createElement("li");
      const press = document.createElement("button");
      const answer = document.createElement("b");
      press.type = "button";
      answer.textContent = label;
      press.append(`${questions.get(asked).text} `, answer);
      press.addEventListener("click", () => {
        given = given.slice(0, index);
        show();
      });
      item.append(press);
      place.querySelector(".trail").append(item);
    });
  }

  function longest(code) {
    const question = questions.get(code);
    if (!question) return 0;
    question.ahead ??= 1 + Math.max(...question.answers.map((answer) => longest(answer.goesTo)));
    return question.ahead;
  }

  document.addEventListener("kept", (event) => {
    const known = [];
    for (const step of event.detail ?? []) {
      if (!chosen(step)) break;
      known.push([step[0], step[1], step[2] === true]);
    }
    given = known;
    show({ focus: false });
  });
  addEventListener("beforeprint", () => document.querySelectorAll(".screen details").forEach((item) => (item.open = true)));
  show({ focus: false });
}

function read(element) {
  const answers = [...element.querySelectorAll(":scope > .answers > .answer")].map((answer) => ({
    label: answer.querySelector(":scope > summary").textContent,
    advice: answer.querySelector(":scope > .advice")?.textContent ?? "",
    goesTo: answer.dataset.goesTo,
    via: answer.dataset.via,
    flag: answer.dataset.flag,
    notWith: answer.dataset.notWith,
    otherwise: answer.dataset.otherwise,
  }));
  const [text, why] = [element.querySelector(":scope > h3").textContent, element.querySelector(":scope > .why")];
  return { code: element.dataset.code, text, why, answers };
}

function takeOut(row, part, name) {
  const whole = document.querySelector(row);
  const parts = new Map([...whole.querySelectorAll(part)].map((element) => [name(element), element]));
  whole.remove();
  return parts;
}

// A step in an outcome: the link becomes the step itself, folded, taken from further down the page.
function unfold(link) {
  const step = document.querySelector(link.hash)?.closest("[data-step]");
  if (!step) return;
  const folded = document.createElement("details");
  const name = document.createElement("summary");
  const words = step.cloneNode(true);
  words.querySelector("h3").remove();
  name.append(...link.childNodes);
  folded.append(name, ...words.childNodes);
  link.replaceWith(folded);
}

function note(element, text) {
  element.textContent = text;
  element.hidden = !text;
}

// The five rules stay in sight where the window is high enough for them and every answer; else the question comes on top.
function meet(heading, screen) {
  heading.focus({ preventScroll: true });
  const last = screen.querySelector(".rows")?.lastElementChild;
  if (last && last.getBoundingClientRect().bottom + scrollY < innerHeight) scrollTo(0, 0);
  else screen.scrollIntoView({ block: "start" });
}
