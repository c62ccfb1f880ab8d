// A silent clock for a rehearsal: counts down part by part, makes no sound, and says nothing until it is looked at.
const button = document.querySelector("[data-clock]");
const scenes = [...document.querySelectorAll("[data-minutes]")];
let left = scenes.map((scene) => Number(scene.dataset.minutes) * 60);
let ticking = 0;

function tick() {
  const current = left.findIndex((seconds) => seconds > 0);
  if (current < 0) return stop();
  left[current] -= 1;
  draw(current);
}

function draw(current) {
  scenes.forEach((scene, number) => {
    const minutes = Math.floor(left[number] / 60);
    const seconds = String(left[number] % 60).padStart(2, "0");
    scene.querySelector("[data-left]").textContent = `${minutes}:${seconds}`;
    scene.classList.toggle("is-now", number === current);
    scene.classList.toggle("is-over", left[number] === 0);
  });
}

function stop() {
  clearInterval(ticking);
  ticking = 0;
  button.textContent = button.dataset.go;
}

button.hidden = false;
button.addEventListener("click", () => {
  if (ticking) return stop();
  ticking = setInterval(tick, 1000);
  button.textContent = button.dataset.pause;
  draw(left.findIndex((seconds) => seconds > 0));
});
