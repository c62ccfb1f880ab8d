"""Cora changes the tree at the desk: on a copy, all of it at once, and never so that a walk ends nowhere."""

import pytest
from django.urls import reverse

from step_plan.copying import next_version
from step_plan.models import Answer, StepPlan

PARTS = StepPlan.parts


@pytest.fixture
def draft(cora):
    return next_version(StepPlan.objects.get(), by=cora)


def address(plan, page="change") -> str:
    return reverse(f"admin:step_plan_stepplan_{page}", args=[plan.pk])


def typed(client, plan) -> dict:
    """What the page of a tree sends back when nothing is changed."""
    form = client.get(address(plan)).context
    data = form["adminform"].form.initial | {"number": plan.number, "remark": plan.remark}
    for part in form["inline_admin_formsets"]:
        formset = part.formset
        data |= {f"{formset.prefix}-{name}": value for name, value in formset.management_form.initial.items()}
        for one in formset.initial_forms:
            for name, field in one.fields.items():
                value = one.get_initial_for_field(field, name)
                if value not in (None, "", False, []):
                    data[one.add_prefix(name)] = getattr(value, "pk", value)
    return {name: value for name, value in data.items() if value is not None}


def row_of(client, plan, part: str, **wanted) -> str:
    """The prefix of the first row of a part that looks like this."""
    for inline in client.get(address(plan)).context["inline_admin_formsets"]:
        if inline.formset.model._meta.model_name == part:
            for form in inline.formset.initial_forms:
                if all(getattr(form.instance, name) == value for name, value in wanted.items()):
                    return form.prefix
    raise LookupError(wanted)


def said(response) -> str:
    return " ".join(
        str(error) for inline in response.context["inline_admin_formsets"] for error in inline.formset.non_form_errors()
    )


def test_the_next_version_is_a_copy_that_nobody_outside_sees(client, cora, draft):
    plan = StepPlan.objects.published().get()
    for part in PARTS:
        assert getattr(draft, part).count() == getattr(plan, part).count()
    assert (draft.number, draft.state, plan.number) == (2, "draft", 1)


def test_a_press_makes_the_next_version_and_opens_it(client, cora):
    client.force_login(cora)
    plan = StepPlan.objects.get()
    data = {"action": "make_next_version", "_selected_action": plan.pk}
    response = client.post(reverse("admin:step_plan_stepplan_changelist"), data)
    assert response.headers["Location"] == address(StepPlan.objects.get(number=2))


def test_saving_a_sound_tree_works(client, cora, draft):
    client.force_login(cora)
    data = typed(client, draft)
    data[f"{row_of(client, draft, 'question', code='Q2')}-text"] = "Wordt er gedreigd?"
    assert client.post(address(draft), data).status_code == 302
    assert draft.questions.get(code="Q2").text == "Wordt er gedreigd?"
    assert StepPlan.objects.get(number=1).questions.get(code="Q2").text != "Wordt er gedreigd?"


@pytest.mark.parametrize(
    ("part", "which", "field", "value", "sentence"),
    [
        ("answer", {"question": "Q2", "label": "Ja"}, "goes_to", "R99", "Vraag Q2, antwoord “Ja” gaat naar R99"),
        ("answer", {"question": "Q4", "label": "Nee"}, "goes_to", "Q2", "Q2 → Q3 → Q4 → Q2"),
        ("answer", {"question": "Q4", "label": "Ja"}, "goes_to", "R5", "Geen enkel antwoord gaat naar uitkomst R6"),
        ("outcome", {"code": "R6"}, "contacts", "", "Uitkomst R6 (Stiekem gemaakt) heeft geen contact."),
        ("outcome", {"code": "R6"}, "actions", "Eén ding.", "heeft 1 acties; het moeten er drie zijn."),
    ],
)
def test_a_fault_is_refused_with_a_sentence_that_says_where(client, cora, draft, part, which, field, value, sentence):
    client.force_login(cora)
    data = typed(client, draft)
    data[f"{row_of(client, draft, part, **which)}-{field}"] = value
    response = client.post(address(draft), data)
    assert response.status_code == 200
    assert sentence in said(response)
    assert getattr(draft, f"{part}s").get(**which) == getattr(draft, f"{part}s").get(**which)
    assert getattr(getattr(draft, f"{part}s").get(**which), field) != value


def test_an_answer_that_is_taken_away_counts_as_gone(client, cora, draft):
    client.force_login(cora)
    data = typed(client, draft)
    for label in ("Ja", "Nee", "Weet ik niet"):
        data[f"{row_of(client, draft, 'answer', question='Q11', label=label)}-DELETE"] = "on"
    response = client.post(address(draft), data)
    assert "Vraag Q11 heeft geen antwoorden." in said(response)
    assert draft.answers.filter(question="Q11").count() == 3


def test_the_preview_walks_the_draft(client, cora, draft):
    Answer.objects.filter(plan=draft, question="Q6", label="Een leerling").update(label="Iemand van onze leerlingen")
    client.force_login(cora)
    page = client.get(address(draft, "preview")).content.decode()
    assert "Iemand van onze leerlingen" in page
    assert "Iemand van onze leerlingen" not in client.get("/stappenplan/").content.decode()


def test_publishing_takes_the_place_of_the_version_before_and_can_be_turned_round(cora, draft):
    draft.publish()
    first = StepPlan.objects.get(number=1)
    assert (first.state, first.withdrawn_reason) == ("withdrawn", "Vervangen door versie 2.")
    first.publish()
    assert StepPlan.objects.published().get().number == 1


def test_a_broken_draft_does_not_take_its_place(client, cora, draft):
    draft.outcomes.filter(code="R9").update(contacts="")
    client.force_login(cora)
    client.post(address(draft, "advance"), {"to": "published"})
    assert StepPlan.objects.published().get().number == 1
