// Takes numbers and ticks along to the page of the policy: from this window's memory to that one's, past no server and no storage.
const link = document.querySelector("[data-hand-over]");
const said = document.querySelector("[data-said]");

function filled() {
  const numbers = [...document.querySelectorAll("input[data-count]")].filter((field) => field.value !== "" && field.validity.valid);
  return {
    counts: Object.fromEntries(numbers.map((field) => [field.dataset.count, field.valueAsNumber])),
    points: [...document.querySelectorAll("[data-point]:checked")].map((box) => box.value),
  };
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  const other = open(link.href);
  if (!other) return (said.textContent = said.dataset.closed);
  addEventListener("message", function handOver(message) {
    if (message.source !== other || message.origin !== location.origin || message.data !== "ready") return;
    removeEventListener("message", handOver);
    other.postMessage(filled(), location.origin);
  });
});
