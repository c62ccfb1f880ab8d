// Keeps the public pages whole, once, in the background, whatever is read; gives them when there is no network.
// It never keeps a page that was visited: what is somebody's own cannot get in.
const NAME = `kantlijn-${VERSION}`;
const SLOW = 4000; // milliseconds that the network gets before the kept page is given

addEventListener("install", (event) => event.waitUntil(keepAll().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (/^(\/en)?\/(account|mijn|beheer)\//.test(address.pathname)) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request, address.pathname));
  else if (address.pathname.startsWith("/static/")) event.respondWith(file(event.request));
});

async function keepAll() {
  const answer = await fetch("/offline.json", { cache: "no-store", credentials: "omit" });
  const isOurs = answer.ok && !answer.redirected && answer.headers.get("Content-Type")?.startsWith("application/json");
  if (!isOurs) throw new Error("The network answers in our name.");
  const { version, pages, files } = await answer.json();
  if (version !== VERSION) throw new Error("There is a newer version.");
  const cache = await caches.open(NAME);
  for (const [path, { html, headers }] of Object.entries(pages)) await cache.put(path, new Response(html, { headers }));
  await cache.addAll(files);
}

async function tidy() {
  for (const name of await caches.keys()) if (name.startsWith("kantlijn-") && name !== NAME) await caches.delete(name);
}

async function page(request, path) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(path);
  if (!kept) return fetch(request).catch(async (problem) => (await inDutch(cache, path)) ?? Promise.reject(problem));
  const slow = new Promise((resolve) => setTimeout(resolve, SLOW, kept));
  return Promise.race([fetch(request), slow]).catch(() => kept);
}

// Of the pages with a row of their own only the Dutch one is kept; their words are Dutch in English too.
const inDutch = (cache, path) => cache.match(path.replace(/^\/en(?=\/)/, ""));

async function file(request) {
  const cache = await caches.open(NAME);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}
