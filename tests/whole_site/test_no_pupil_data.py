"""There is no place for a pupil's name, image or story: not in a table, not in a form, not in an upload."""

import importlib
import pkgutil
import re

import pytest
from django import forms
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models

from .routes import public_routes

# Names that a field about a person would have. Content is about things: a help source has a phone, a lesson a title.
ABOUT_A_PUPIL = re.compile(
    r"first_?name|last_?name|family_?name|surname|birth|gender|national|pupil_?(name|mail|code|number)|student|photo|"
    r"portrait|picture|selfie|voornaam|achternaam|leerling|parent_?(name|phone)|incident|victim|offender|suspect|ip_?address",
    re.IGNORECASE,
)
FILES = (models.FileField, models.FilePathField, models.BinaryField)


def our_models() -> list[type[models.Model]]:
    return [model for room in settings.ROOMS for model in apps.get_app_config(room).get_models()]


def our_forms() -> list[type[forms.BaseForm]]:
    """Every form class of every room, found by reading all their modules."""
    for room in settings.ROOMS:
        package = importlib.import_module(room)
        for module in pkgutil.walk_packages(package.__path__, f"{room}."):
            if ".migrations" not in module.name and ".management" not in module.name:
                importlib.import_module(module.name)
    return [form for form in descendants(forms.BaseForm) if form.__module__.partition(".")[0] in settings.ROOMS]


def descendants(kind: type) -> list[type]:
    return [each for child in kind.__subclasses__() for each in (child, *descendants(child))]


def test_no_table_has_a_place_for_a_pupil():
    names = [f"{m._meta.label}.{f.name}" for m in our_models() for f in m._meta.get_fields() if not f.auto_created]
    assert [name for name in names if ABOUT_A_PUPIL.search(name.rpartition(".")[2])] == []


def test_no_form_asks_for_a_pupil():
    asked = [f"{form.__name__}.{name}" for form in our_forms() for name in getattr(form, "base_fields", {})]
    assert asked, "no forms found: the search is broken"
    assert [name for name in asked if ABOUT_A_PUPIL.search(name.rpartition(".")[2])] == []


@pytest.mark.parametrize("name", ["first_name", "pupil_name", "photo", "birthday", "Leerling", "incident_story"])
def test_such_a_name_would_be_noticed(name):
    assert ABOUT_A_PUPIL.search(name)


def test_no_table_keeps_a_file():
    kept = [f"{m._meta.label}.{f.name}" for m in our_models() for f in m._meta.get_fields() if isinstance(f, FILES)]
    assert kept == ["planning.OwnTemplate.content"]  # promise 1 names it: a school's form, without images


def test_no_form_outside_the_desk_takes_a_file():
    taking = [
        f"{form.__module__}.{form.__name__}.{name}"
        for form in our_forms()
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, forms.FileField)
    ]
    assert taking == ["planning.forms.own_template.OwnTemplateForm.file"]


def test_no_template_outside_the_desk_has_a_file_field():
    templates = settings.BASE_DIR / "templates"
    files = [file for file in templates.rglob("*.html") if file.relative_to(templates).parts[0] != "admin"]
    taking = [file.name for file in files if re.search(r'type=["\']?file|multipart/form-data', file.read_text())]
    assert taking == ["own_template.html"]


@pytest.mark.parametrize("route", public_routes(), ids=lambda route: route.name)
def test_a_file_sent_anyway_is_left_at_the_door(route, client, db, settings, tmp_path):
    settings.MEDIA_ROOT = settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    photo = SimpleUploadedFile("klasfoto.jpg", b"\xff\xd8\xff" + b"x" * 3_000_000, "image/jpeg")
    response = client.post(route.address(), {"photo": photo})
    assert response.status_code in (200, 302, 400, 404, 405)
    assert list(tmp_path.iterdir()) == []


def test_a_person_is_an_address_and_nothing_more():
    user = apps.get_model("accounts", "User")
    names = {field.name for field in user._meta.get_fields() if not field.auto_created or field.name == "id"}
    rights, moments = {"is_staff", "is_active", "is_superuser"}, {"joined_at", "last_login", "warned_at", "lockless_at"}
    assert names - {"id", "groups", "user_permissions"} == {"email", "password"} | rights | moments
