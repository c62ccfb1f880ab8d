"""A private row has exactly one owner, and no desk shows it."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.utils import timezone

from planning.models import ClassGroup, Collection, Keeper, MarginNote, Plan, SavedLesson, Visitor
from tests import make

pytestmark = pytest.mark.django_db


def row(model, **owner):
    more = {
        Collection: {"name": "x"},
        SavedLesson: {"seen_at": timezone.now()},
        MarginNote: {"written_at": timezone.now(), "text": "x"},
        Plan: {"title": "x"},
        ClassGroup: {"label": "x"},
    }[model]
    lesson = {"lesson": make.lesson()} if model in (SavedLesson, MarginNote) else {}
    return model(**more, **lesson, **owner)


OWNED = [Collection, SavedLesson, MarginNote, Plan, ClassGroup]


@pytest.mark.parametrize("model", OWNED)
def test_a_teacher_or_a_visitor_never_both_and_never_nobody(model, anna):
    visitor, _key = Visitor.start()
    row(model, user=anna).save()
    row(model, visitor=visitor).save()
    for owner in ({}, {"user": anna, "visitor": visitor}):
        with pytest.raises(IntegrityError), transaction.atomic():
            row(model, **owner).save()


@pytest.mark.parametrize("model", OWNED)
def test_nobody_owns_nothing(model, anna):
    row(model, user=anna).save()
    assert model.objects.owned_by(Keeper()).count() == 0


def test_no_desk_shows_private_rows_and_their_names_say_nothing(anna):
    assert [model for model in apps.get_app_config("planning").get_models() if admin.site.is_registered(model)] == []
    lesson = make.lesson(title="Geheim")
    saved = SavedLesson.objects.create(user=anna, lesson=lesson, seen_at=timezone.now(), note="Geheim")
    collection = Collection.objects.create(user=anna, name="Geheim")
    note = MarginNote.objects.create(user=anna, lesson=lesson, text="Geheim", written_at=timezone.now())
    plan = Plan.objects.create(user=anna, title="Geheim")
    group = ClassGroup.objects.create(user=anna, label="Geheim")
    assert [str(private) for private in (saved, collection, note, plan, group)] == [
        f"saved lesson {saved.pk}",
        f"collection {collection.pk}",
        f"note {note.pk}",
        f"plan {plan.pk}",
        f"class {group.pk}",
    ]


def test_private_rows_make_no_public_page_older(anna):
    from publishing.versions import content_version

    before = content_version()
    row(Collection, user=anna).save()
    assert content_version() == before
