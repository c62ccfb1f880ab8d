"""What a browser would post: every field of a page of the desk, as it was shown."""

from django.forms import CheckboxInput, Form


def as_shown(answer) -> dict:
    """The fields of the piece and of its parts, with the values on the page."""
    posted = _of(answer.context["adminform"].form)
    for inline in answer.context["inline_admin_formsets"]:
        posted |= _of(inline.formset.management_form)
        for form in inline.formset.forms:
            posted |= _of(form)
    return posted


def _of(form: Form) -> dict:
    posted = {}
    for field in form:
        value = field.value()
        if isinstance(field.field.widget, CheckboxInput):
            if value:
                posted[field.html_name] = "on"
        elif isinstance(value, list | tuple):
            posted[field.html_name] = [getattr(row, "pk", row) for row in value]
        else:
            posted[field.html_name] = "" if value is None else value
    return posted
