// What a press said is shown where one looks, however far down the list one pressed.
document.addEventListener("htmx:oobAfterSwap", ({ detail }) => detail.target.classList.add("floating"));
