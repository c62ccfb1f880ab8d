// What a press said is shown where one looks, however far down the list one pressed; and so is that it did not arrive.
import { warn } from "./toast.js";

const { lost, signedOut } = document.querySelector("[data-lost]").dataset;

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => detail.target.classList.add("floating"));
document.addEventListener("htmx:sendError", () => warn(lost));
document.addEventListener("htmx:responseError", ({ detail }) => warn(detail.xhr.status === 403 ? signedOut : lost));
