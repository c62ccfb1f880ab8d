// The board: what the class sees, in a window of its own or over the page of the teacher. The window is empty and has no
// address; this page writes in it directly, so that nothing is asked of the network and a lost connection changes nothing.
const SMALLEST = 0.4; // how far long texts shrink, as a part of their usual size
let there = null;
let furniture = {}; // the title of the window, and who listens to its keys
let picture = null;

export const isOpen = () => Boolean(there && !there.closed);

// Open the window, or find it again after this page was reloaded. False when the browser held it back.
export function openBoard(title, listen) {
  furniture = { title, listen };
  if (isOpen()) there.focus();
  else there = reachable(window.open("", "kantlijn-board", "popup,width=1280,height=720"));
  if (there) furnish();
  return isOpen();
}

// Show a picture {name, kind, nodes, time, timeLabel} on every screen that is there; without time there is no bar.
export function show(next, ...screens) {
  picture = next;
  for (const screen of [main(), ...screens]) if (screen) draw(screen);
}

// Furnished again when somebody reloaded it, let go when somebody went elsewhere in it.
function main() {
  if (!isOpen()) return null;
  try {
    if (!there.document.querySelector("main")) furnish();
    return there.document.querySelector("main");
  } catch {
    return (there = null);
  }
}

// A file on a disk may not look into a window that an earlier page of that file opened.
function reachable(found) {
  try {
    return found && found.document && found;
  } catch {
    found.close();
    return window.open("", "_blank", "popup,width=1280,height=720");
  }
}

function furnish() {
  const page = there.document;
  const screen = page.querySelector("main") ?? page.body.appendChild(page.createElement("main"));
  screen.dataset.picture = ""; // whatever stood there, of this lesson or another
  page.title = furniture.title;
  page.documentElement.lang = document.documentElement.lang;
  page.adoptedStyleSheets = [...document.styleSheets].filter(isForScreen).map((sheet) => copy(sheet, there));
  page.removeEventListener("keydown", page.listen);
  page.listen = furniture.listen;
  page.addEventListener("keydown", page.listen);
  there.addEventListener("resize", () => picture && fit(screen));
}

const isForScreen = (sheet) => sheet.media.mediaText !== "print";

function copy(sheet, target) {
  const rules = [...sheet.cssRules].map((rule) => rule.cssText).join("\n");
  const own = new target.CSSStyleSheet();
  own.replaceSync(rules.replaceAll(/url\("([^"]+)"\)/g, (_, address) => `url("${new URL(address, sheet.href ?? document.baseURI)}")`));
  return own;
}

function draw(screen) {
  if (screen.dataset.picture !== picture.name) {
    screen.dataset.picture = picture.name;
    screen.className = `board large ${picture.kind}`;
    screen.replaceChildren(...picture.nodes.map((node) => screen.ownerDocument.importNode(node, true)));
    const title = screen.querySelector("[data-title]");
    title?.setAttribute("role", "heading");
    title?.setAttribute("aria-level", "1");
    fit(screen);
  }
  drawTime(screen);
}

function drawTime(screen) {
  const bar = screen.querySelector("progress");
  if (picture.time === null) return bar?.remove();
  const shown = bar ?? screen.ownerDocument.createElement("progress");
  if (!bar) screen.append(shown);
  shown.setAttribute("aria-label", picture.timeLabel);
  shown.value = picture.time;
}

// A long text shrinks until all of it can be read from the back of the room.
function fit(screen) {
  let size = 1;
  do screen.style.setProperty("--fit", size);
  while (screen.scrollHeight > screen.clientHeight && (size -= 0.05) > SMALLEST);
}
