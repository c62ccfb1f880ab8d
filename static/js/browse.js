// The list while it is being renewed: say that it is busy, and keep chips and page links inside the page.
const form = document.getElementById("filters");
const results = document.getElementById("results");

form.addEventListener("htmx:beforeRequest", () => results.setAttribute("aria-busy", "true"));
form.addEventListener("htmx:afterRequest", () => results.removeAttribute("aria-busy"));
