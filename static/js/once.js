// A second press on the same button, while the answer to the first is under way, is no second press.
const PATIENCE = 5000; // milliseconds; then one may try again, and the key of the press keeps it from counting twice
const pressed = new Set();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (pressed.has(form)) return event.preventDefault();
  pressed.add(form);
  setTimeout(() => pressed.delete(form), PATIENCE);
});
addEventListener("pageshow", () => pressed.clear());
