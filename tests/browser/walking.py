"""How somebody walks through the questions of the step plan in a browser."""

import tomllib

from .demo import ROOT

URL = "/stappenplan/"
CASES = tomllib.loads((ROOT / "tests" / "step_plan" / "cases.toml").read_text())["case"]


def case_of(outcome: str) -> dict:
    """The first written case that ends here."""
    return next(case for case in CASES if case["expected"] == outcome)


def answer(page, label: str) -> None:
    page.locator(".answer-row").get_by_text(label, exact=True).click()


def walk(page, case: dict) -> None:
    """Give the answers of a case, reading what is shown on the way."""
    for label in case["answers"].values():
        if page.get_by_role("button", name="Verder met de vragen").is_visible():
            page.get_by_role("button", name="Verder met de vragen").click()
        answer(page, label)


def stand_still(page) -> None:
    """Stop the clock of every page, before the first one opens: time passes only where the test says so."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)


def start_again(page) -> None:
    page.get_by_role("link", name="Herbegin").click()


# All written cases in one go, by the same buttons: where each ends, and what was shown on the way.
WALK_ALL = """
(cases) => cases.map((answers) => {
  const on = () => document.querySelector(".screen [data-on]");
  const shown = () => document.querySelector(".screen .outcome")?.dataset.code;
  const via = [];
  for (const label of answers) {
    if (on()) { via.push(shown()); on().click(); }
    [...document.querySelectorAll(".answer-row")].find((row) => row.textContent === label).click();
  }
  const end = [shown(), via];
  document.querySelector("[data-restart]").click();
  return end;
})
"""
