// Says that a file is being made, and asks again by itself when the site is busy. Without this, each is a plain link.
const PATIENCE = 6; // times that it asks

for (const list of document.querySelectorAll(".files")) {
  const status = list.nextElementSibling;
  list.addEventListener("click", async (event) => {
    const link = event.target.closest("a[download]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.ariaBusy === "true") return;
    link.ariaBusy = "true";
    status.textContent = status.dataset.making;
    try {
      await save(await made(link.href));
      status.textContent = status.dataset.made;
    } catch {
      status.textContent = status.dataset.notMade;
    }
    link.ariaBusy = "false";
  });
}

async function made(address, times = PATIENCE) {
  const response = await fetch(address);
  if (response.redirected) location.assign(response.url); // there it says why there is no file
  if (response.ok && !response.redirected) return response;
  if (response.status !== 503 || times < 2) throw new Error(response.status);
  await new Promise((wake) => setTimeout(wake, 1000 * (Number(response.headers.get("Retry-After")) || 5)));
  return made(address, times - 1);
}

async function save(response) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition"))?.[1] ?? "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
