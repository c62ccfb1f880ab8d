"""How a form is drawn: every question with its help and its errors, tied together for who cannot see them."""

import re

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.template import Context, Template


class PlanForm(forms.Form):
    title = forms.CharField(label="Titel", help_text="Kort en neutraal.")
    note = forms.CharField(label="Notitie", required=False, widget=forms.Textarea)
    age = forms.ChoiceField(label="Leeftijd", choices=[("4", "4–6"), ("9", "9–12")], widget=forms.RadioSelect)
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self):
        raise forms.ValidationError("Kies nog een <klas>.")


class PlanFormWithLayout(PlanForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("age", "title")


WAYS = {
    "filter": "{% load crispy_forms_tags %}{{ form|crispy }}",
    "tag": "{% load crispy_forms_tags %}{% crispy form %}",
}


def draw(form, way="filter") -> str:
    return Template(WAYS[way]).render(Context({"form": form, "csrf_token": "token-of-the-test"}))


@pytest.mark.parametrize("way", WAYS)
def test_every_field_has_its_label_and_its_help(db, way):
    page = draw(PlanForm(), way)
    assert '<label for="id_title">Titel' in page
    assert '<p class="help" id="id_title_helptext">Kort en neutraal.</p>' in page
    assert 'aria-describedby="id_title_helptext"' in page
    assert page.count('name="key"') == 1


@pytest.mark.parametrize("way", WAYS)
def test_errors_stand_beside_their_field_and_are_named_by_it(db, way):
    page = draw(PlanForm({}), way)
    assert '<ul class="errors" id="id_title_error">' in page
    assert 'aria-invalid="true" aria-describedby="id_title_helptext id_title_error"' in page


def test_a_group_of_choices_is_a_fieldset_with_a_legend(db):
    page = draw(PlanForm({}))
    assert re.search(r'<fieldset aria-describedby="id_age_error">\s*<legend>Leeftijd', page)
    assert "</fieldset>" in page


def test_what_must_be_filled_in_says_so_in_a_word(db):
    page = draw(PlanForm())
    assert page.count("(verplicht)") == 2


def test_what_is_wrong_with_the_whole_form_comes_first_and_is_escaped(db):
    page = draw(PlanForm({}))
    assert page.index("Kies nog een &lt;klas&gt;.") < page.index("Titel")


def test_a_layout_decides_the_order(db):
    page = draw(PlanFormWithLayout({}), "tag")
    assert page.index("Leeftijd") < page.index("Titel")
    assert "Kies nog een" in page


def test_the_token_comes_with_a_form_that_is_posted_only(db):
    form = PlanFormWithLayout()
    assert "token-of-the-test" in draw(form, "tag")
    form.helper.form_method = "get"
    assert "token-of-the-test" not in draw(form, "tag")
