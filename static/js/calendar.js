// Makes a calendar file of the four moments in this window: the date goes nowhere, the titles say nothing.
const start = document.querySelector("[data-start]");
const first = start.querySelector("input");
const button = start.querySelector("[data-file]");
const said = start.querySelector("[data-made]");
const moments = [...document.querySelectorAll("[data-day]")];
const DAY = 24 * 60 * 60 * 1000;

const dayOf = (moment) => new Date(first.valueAsNumber + Number(moment.dataset.day) * DAY);
const compact = (date) => date.toISOString().slice(0, 10).replaceAll("-", "");
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ").trim();
// A line of a calendar file holds at most 75 bytes; the rest goes on after a space.
function folded(line) {
  const bytes = (text) => new TextEncoder().encode(text).length;
  const parts = [""];
  for (const sign of line) {
    if (bytes(parts.at(-1) + sign) > 74) parts.push("");
    parts[parts.length - 1] += sign;
  }
  return parts.join("\r\n ");
}

function event(moment) {
  const day = dayOf(moment);
  return [
    "BEGIN:VEVENT",
    `UID:${crypto.randomUUID()}`,
    `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(new Date(day.getTime() + DAY))}`,
    `SUMMARY:${escaped(moment.dataset.title)}`,
    `DESCRIPTION:${escaped(moment.querySelector("[data-text]").textContent)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function file() {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kantlijn//NL", ...moments.flatMap(event), "END:VCALENDAR"];
  return new Blob([lines.map(folded).join("\r\n") + "\r\n"], { type: "text/calendar" });
}

function showDates() {
  if (Number.isNaN(first.valueAsNumber)) return;
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" });
  for (const moment of moments) moment.querySelector("[data-date]").textContent = words.format(dayOf(moment));
}

start.hidden = false;
first.addEventListener("input", showDates);
button.addEventListener("click", () => {
  if (Number.isNaN(first.valueAsNumber)) {
    said.textContent = said.dataset.choose;
    return first.focus();
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file());
  link.download = button.dataset.file;
  link.click();
  said.textContent = said.dataset.words;
});
