// Shows what a private page said in the live region of this page, with a press to undo it where there is one.
const region = document.getElementById("messages");
const SECONDS = 20;
let timer;

// The address as people read it: a page of ours, taken apart.
export async function open(address, options = {}) {
  const response = await fetch(address, { credentials: "same-origin", ...options });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { status: response.status, page };
}

export function say(page, undo) {
  const said = [...page.querySelectorAll("#messages .message")].map((message) => document.importNode(message, true));
  if (!said.length) return;
  if (undo) said.at(-1).append(" ", undo);
  show(said);
}

// What this page itself has to say: that a press did not arrive.
export function warn(words) {
  const said = Object.assign(document.createElement("p"), { className: "message warning", textContent: words });
  show([said]);
}

function show(said) {
  region.classList.add("floating");
  region.replaceChildren(...said);
  clearTimeout(timer);
  timer = setTimeout(hide, SECONDS * 1000);
}

function hide() {
  if (region.matches(":hover, :focus-within")) timer = setTimeout(hide, SECONDS * 1000);
  else region.replaceChildren();
}
