"""A step of a plan in full, to change."""

import pytest

from planning.models import PlanStep
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


def url(step: PlanStep) -> str:
    return f"/mijn/lesplannen/{step.plan_id}/stap/{step.pk}/"


def typed(step: PlanStep, **changed) -> dict:
    names = ("version", "title", "minutes", "minutes_minimum", "minutes_maximum", "instruction", "say", "goals")
    return {name: getattr(step, name) for name in names} | {"keeper": "account"} | changed


@pytest.fixture
def step(annas):
    return plan_of(annas, make.lesson(minutes=(10,))).steps.get()


def test_every_field_is_kept_as_typed(annas, step):
    more = {
        "title": "Casus zonder beeld",
        "minutes_maximum": 12,
        "instruction": "Lees de casus.\r\n\r\n- één\r\n- twee",
        "pupils": "luisteren, duim op of neer",
        "materials": "printen: casuskaart\nexitkaart × leerling\nrollenkaarten × 6",
        "note": "Vraag Els mee. 🙂 مرحبا",
    }
    response = annas.post(url(step), typed(step, **more))
    assert response.url == f"/mijn/lesplannen/{step.plan_id}/#stap-{step.pk}"
    step.refresh_from_db()
    assert (step.title, step.minutes_maximum, step.instruction) == (
        "Casus zonder beeld",
        12,
        "Lees de casus.\n\n- één\n- twee",
    )
    assert (step.pupils, step.note, step.is_adapted, step.version) == (more["pupils"], more["note"], True, 2)
    assert [(material["text"], material["use"], material["per"]) for material in step.materials] == [
        ("casuskaart", "print", "class"),
        ("exitkaart", "lay_out", "pupil"),
        ("rollenkaarten", "lay_out", "6"),
    ]


def test_pressing_twice_changes_once(annas, step):
    press = typed(step, title="Anders")
    for _ in range(2):
        assert annas.post(url(step), press).status_code == 302
    step.refresh_from_db()
    assert (step.title, step.version) == ("Anders", 2)


def test_a_second_tab_sees_both_texts_and_loses_none(annas, step):
    annas.post(url(step), typed(step, instruction="uit het eerste tabblad"))
    response = annas.post(url(step), typed(step, instruction="uit het tweede tabblad"))
    text = response.content.decode()
    assert response.status_code == 409
    assert '<dd class="theirs">uit het eerste tabblad</dd>' in text
    assert "uit het tweede tabblad</textarea>" in text
    assert PlanStep.objects.get().instruction == "uit het eerste tabblad"
    assert annas.post(url(step), typed(step, version=2, instruction="uit het tweede tabblad")).status_code == 302
    assert PlanStep.objects.get().instruction == "uit het tweede tabblad"


def test_what_was_typed_in_a_step_that_another_window_took_out_is_not_lost(annas, step):
    annas.post(f"{url(step)}schik/", {"do": "drop"})
    response = annas.post(url(step), typed(step, instruction="lang nagedacht"))
    assert response.status_code == 409
    assert "lang nagedacht</textarea>" in response.content.decode()
    assert annas.get(url(step)).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"minutes": 0},
        {"minutes": "x"},
        {"minutes_minimum": 20},
        {"instruction": "x" * 100_000},
        {"goals": ["LP-0000-XXX-K1"]},
        {"part": "pauze"},
        {"version": "9" * 30},
    ],
)
def test_nonsense_is_refused_and_stays_in_sight(annas, step, wrong):
    response = annas.post(url(step), typed(step, note="mijn woorden") | wrong)
    assert response.status_code == 400
    assert "mijn woorden</textarea>" in response.content.decode()
    assert PlanStep.objects.get().version == 1


def test_another_teachers_step_is_not_there(annas, browser_of, bram, step):
    theirs, mine = browser_of(bram), plan_of(browser_of(bram), make.lesson())
    assert [theirs.get(url(step)).status_code, theirs.post(url(step), typed(step)).status_code] == [404, 404]
    mixed = f"/mijn/lesplannen/{mine.pk}/stap/{step.pk}/"
    assert theirs.get(mixed).status_code == 404
    assert theirs.post(f"{mixed}schik/", {"do": "drop"}, follow=True)
    assert PlanStep.objects.filter(pk=step.pk).exists()


def test_whoever_was_signed_out_meanwhile_gets_the_words_back(client, step):
    response = client.post(url(step), typed(step, instruction="lang nagedacht"))
    text = response.content.decode()
    assert response.status_code == 403
    assert "Je bent afgemeld" in text
    assert "lang nagedacht</textarea>" in text


def test_a_kind_word_when_it_looks_like_a_pupil(annas, step):
    response = annas.post(url(step), typed(step, note="Lotte uit 3B huilde"), follow=True)
    assert "Dit lijkt op" in told(response)[-1]
    assert PlanStep.objects.get().note == "Lotte uit 3B huilde"


def test_the_part_that_opens_over_the_plan_is_the_same_form(annas, step):
    part = annas.get(url(step), headers={"HX-Request": "true", "HX-Target": "step"}).content.decode()
    whole = annas.get(url(step)).content.decode()
    assert "<html" not in part
    assert part.count("<textarea") == whole.count("<textarea") == 6


def test_saving_as_one_types_answers_with_the_form(annas, step):
    headers = {"HX-Request": "true", "HX-Target": "step"}
    response = annas.post(url(step), typed(step, title="Anders", stay="1"), headers=headers, follow=True)
    assert 'name="version" value="2"' in response.content.decode()
