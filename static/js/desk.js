// The desk: adds up the minutes of the phases while one types, and warns before typed text is left behind.
const totals = document.querySelector("[data-minutes]");
const rows = () =>
  [...document.querySelectorAll("#phases-group .inline-related:not(.empty-form)")].filter(
    (row) => !row.querySelector("[name$=-DELETE]")?.checked,
  );

function addUp() {
  for (const output of totals.querySelectorAll("[data-sum]")) {
    const name = output.dataset.sum;
    const counted = rows().filter(
      (row) => name !== "minutes_minimum" || !row.querySelector("[name$=-optional]")?.checked,
    );
    const sum = counted.reduce((all, row) => all + (parseInt(row.querySelector(`[name$="-${name}"]`)?.value, 10) || 0), 0);
    if (output.value !== String(sum)) output.value = String(sum);
  }
}

if (totals) {
  const group = document.getElementById("phases-group");
  for (const event of ["input", "change", "formset:added", "formset:removed"]) group?.addEventListener(event, addUp);
  document.addEventListener("formset:removed", addUp);
}

const form = document.querySelector("#content-main > form[method=post]");
let touched = false;
form?.addEventListener("input", () => (touched = true));
form?.addEventListener("submit", () => (touched = false));
addEventListener("beforeunload", (event) => touched && event.preventDefault());

// Django names its search box on a span, where a screen reader may not read it; the name belongs on the box itself.
function nameSearchBoxes() {
  for (const icon of document.querySelectorAll(".search-label-icon[aria-label]")) {
    icon.closest("label").control?.setAttribute("aria-label", icon.getAttribute("aria-label"));
    icon.removeAttribute("aria-label");
  }
}
addEventListener("load", nameSearchBoxes);
document.addEventListener("formset:added", nameSearchBoxes);
