// Learning points in this window: ticked here, or taken over from the debriefing that opened it. Only known points, only numbers.
const MOST = 999;
const LINE = ".".repeat(40);
const sheet = document.querySelector("[data-sheet]");
const said = sheet.querySelector("[data-said]");
const word = sheet.querySelector("[data-word]");
const counts = sheet.querySelector("[data-counts]");
const boxes = [...sheet.querySelectorAll("[data-point]")];
const isCount = (number) => Number.isInteger(number) && number >= 0 && number <= MOST;
const chosenIn = (group) => [...group.querySelectorAll("[data-point]:checked")];

function showTally() {
  for (const tally of sheet.querySelectorAll("[data-tally]")) tally.value = chosenIn(tally.closest("section")).length;
}

function takeOver({ counts: numbers = {}, points = [] }) {
  for (const place of counts.querySelectorAll("[data-count]")) {
    const number = numbers[place.dataset.count];
    place.textContent = isCount(number) ? number : "";
    place.parentElement.hidden = !isCount(number);
    if (isCount(number)) counts.hidden = false;
  }
  for (const box of boxes) box.checked = points.includes(box.value);
  showTally();
  said.textContent = said.dataset.taken;
}

// The file for Word is written here, in its oldest plain form (RTF), so that nothing has to be sent to make it.
const plain = (text) =>
  Array.from({ length: text.length }, (_, place) => text.charCodeAt(place))
    .map((unit) => (unit > 127 ? `\\u${unit > 32767 ? unit - 65536 : unit}?` : String.fromCharCode(unit).replace(/[\\{}]/g, "\\$&")))
    .join("");
const paragraph = (text, look = "") => `{\\pard\\sa120${look} ${plain(text.replace(/\s+/g, " ").trim())}\\par}`;

function* lines() {
  yield paragraph(sheet.dataset.sheet, "\\b\\fs36");
  for (const row of counts.querySelectorAll("dl > div")) {
    const number = row.querySelector("dd").textContent;
    if (number) yield paragraph(`${row.querySelector("dt").textContent}: ${number}`);
  }
  for (const pillar of sheet.querySelectorAll("section[data-group]")) {
    if (!chosenIn(pillar).length) continue;
    yield paragraph(pillar.querySelector("h2").firstChild.textContent, "\\b\\fs28");
    for (const domain of pillar.querySelectorAll("fieldset")) yield* domainLines(domain);
  }
}

function* domainLines(domain) {
  const chosen = chosenIn(domain);
  if (chosen.length) yield paragraph(domain.querySelector("legend").textContent, "\\b");
  for (const box of chosen) {
    const point = box.parentElement;
    yield paragraph(point.querySelector("b").textContent);
    yield paragraph(point.querySelector(".advice").textContent, "\\i");
    yield paragraph(point.querySelector(".who-when").textContent.replaceAll(/:\s*/g, `: ${LINE} `));
  }
}

function save() {
  if (!boxes.some((box) => box.checked)) return (said.textContent = said.dataset.choose);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\\fs22\n${[...lines()].join("\n")}\n}`], { type: "application/rtf" }));
  link.download = word.dataset.word;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

sheet.addEventListener("change", showTally);
word.hidden = false;
word.addEventListener("click", save);
if (opener) {
  addEventListener("message", (message) => message.source === opener && message.origin === location.origin && takeOver(message.data));
  opener.postMessage("ready", location.origin);
}
showTally();
