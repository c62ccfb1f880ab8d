// Takes away what an earlier worker kept, and itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith("kantlijn-")) await caches.delete(name);
  await registration.unregister();
}
