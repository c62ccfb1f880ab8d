"""What a page leaves behind in a browser: what it writes while somebody watches, and what is kept afterwards."""

# Writes down every write to storage, and every entry in the history, before the page does anything.
WATCH = """
window.written = [];
const watch = (thing, name) => {
  const was = thing[name];
  thing[name] = function (...args) { window.written.push([name, String(args[0])]); return was.apply(this, args); };
};
for (const name of ["setItem", "removeItem", "clear"]) watch(Storage.prototype, name);
for (const name of ["pushState", "replaceState"]) watch(History.prototype, name);
for (const name of ["open", "deleteDatabase"]) watch(IDBFactory.prototype, name);
watch(CacheStorage.prototype, "open");
watch(Cache.prototype, "put");
watch(navigator.__proto__, "sendBeacon");
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(document, "cookie", {
  get: () => cookie.get.call(document),
  set: (value) => { window.written.push(["cookie", value]); cookie.set.call(document, value); },
});
"""


def kept_in(page) -> dict:
    """Everything that a browser keeps of this site, but the copy for use without a network."""
    return page.evaluate(
        """async () => ({
          local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
          databases: (await indexedDB.databases()).map((one) => one.name),
          caches: (await caches.keys()).filter((name) => !/^kantlijn-[0-9a-f]{16}$/.test(name)),
        })"""
    )


NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": [], "caches": []}
