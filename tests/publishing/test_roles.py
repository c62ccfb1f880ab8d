"""The planted roles, and what each of them meets at every door of the desk."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from learning_path.models import Goal
from lessons.models import Lesson
from publishing.admin import PublishableAdmin
from publishing.models import Planted
from publishing.seeding import ROLES, pieces, plant_all
from tests import make

WHO = {"author": ["Auteur"], "reviewer": ["Nalezer"], "publisher": ["Uitgever"]}


def allowed(name: str) -> set[str]:
    """What a role may, as words like lessons.publish_lesson."""
    found = Group.objects.get(name=name).permissions.values_list("content_type__app_label", "codename")
    return {f"{room}.{codename}" for room, codename in found}


def test_every_kind_of_content_has_a_desk():
    desks = {model for model, desk in admin.site._registry.items() if isinstance(desk, PublishableAdmin)}
    assert desks == set(pieces())


def test_every_part_is_kept_in_the_history_and_shown_on_the_page_of_its_piece():
    for model in pieces():
        parts = {model._meta.get_field(part).related_model for part in model.parts}
        assert parts == {inline.model for inline in admin.site._registry[model].inlines}
        assert all(hasattr(part, "history") for part in parts)


def test_each_role_may_what_the_one_before_it_may_and_more(db):
    author, reviewer, publisher = (allowed(name) for name in ROLES)
    assert author < reviewer < publisher
    assert {"lessons.view_lesson", "lessons.add_lesson", "lessons.change_lesson", "lessons.delete_phase"} <= author
    assert {"lessons.review_lesson"} <= reviewer - author
    assert {"lessons.publish_lesson", "lessons.delete_lesson"} <= publisher - reviewer


def test_no_role_reaches_beyond_content(db):
    rooms = {permission.partition(".")[0] for name in ROLES for permission in allowed(name)}
    assert rooms == {model._meta.app_label for model in pieces()}


def test_planting_again_keeps_what_an_administrator_added_and_took_away(db):
    author = Group.objects.get(name="Auteur")
    extra = Permission.objects.get(codename="view_user")
    taken = Permission.objects.get(codename="add_lesson", content_type__app_label="lessons")
    author.permissions.add(extra)
    author.permissions.remove(taken)
    assert plant_all() == {"unchanged": 3}
    assert {extra, taken} & set(author.permissions.all()) == {extra}


def test_a_new_kind_of_content_is_added_to_the_roles_without_removing_anything(db):
    author = Group.objects.get(name="Auteur")
    extra = Permission.objects.get(codename="view_user")
    author.permissions.add(extra)
    Planted.objects.filter(room="publishing", key="group:Auteur").update(seed_digest="an older set")
    assert plant_all() == {"followed": 1, "unchanged": 2}
    assert extra in author.permissions.all()


def enter(client, role):
    """Sign in somebody of this role; an anonymous reader does not."""
    if role == "teacher":
        client.force_login(make.user("teacher@example.org"))
    elif role != "anonymous":
        client.force_login(make.in_roles(f"{role}@example.org", WHO[role]))


@pytest.mark.parametrize("model", pieces(), ids=lambda model: model._meta.label_lower)
def test_a_curator_finds_reads_and_looks_back_on_every_kind_of_content(client, cora, model):
    client.force_login(cora)
    names = f"admin:{model._meta.app_label}_{model._meta.model_name}_"
    row = model._default_manager.first()
    pages = [reverse(names + "changelist"), reverse(names + "changelist") + "?q=sexting", reverse(names + "add")]
    pages += [reverse(names + name, args=[row.pk]) for name in ("change", "history")]
    pages += [reverse(names + "simple_history", args=[row.pk, row.history.latest().pk])]
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


# What each role meets: reading and writing a draft, reading and writing what is public, accounts.
DOORS = {
    "anonymous": (302, 302, 302, 302, 302),
    "teacher": (403, 403, 403, 403, 403),
    "author": (200, 302, 200, 403, 403),
    "reviewer": (200, 302, 200, 403, 403),
    "publisher": (200, 302, 200, 302, 403),
}


@pytest.mark.parametrize("role", DOORS)
def test_who_reads_and_writes_what(client, db, role):
    draft, public = Goal.objects.all()[:2]
    Goal.objects.filter(pk=draft.pk).update(state="draft")
    pages = [reverse("admin:learning_path_goal_change", args=[goal.pk]) for goal in (draft, public)]
    enter(client, role)
    met = []
    for page, goal in zip(pages, (draft, public), strict=True):
        met += [client.get(page).status_code, client.post(page, make.typed_goal(goal, text="Anders.")).status_code]
    met.append(client.get(reverse("admin:accounts_user_changelist")).status_code)
    assert tuple(met) == DOORS[role]
    written = set(Goal.objects.filter(text="Anders.").values_list("pk", flat=True))
    writers = {"author": {draft.pk}, "reviewer": {draft.pk}, "publisher": {draft.pk, public.pk}}
    assert written == writers.get(role, set())


@pytest.mark.parametrize("role", ["anonymous", "teacher"])
def test_every_door_of_the_desk_is_closed_to_who_is_not_a_curator(client, db, role):
    enter(client, role)
    for model in admin.site._registry:
        names = f"admin:{model._meta.app_label}_{model._meta.model_name}_"
        pages = [reverse(names + "changelist"), reverse(names + "add"), reverse(names + "change", args=[1])]
        pages += [reverse(names + "history", args=[1]), reverse(names + "delete", args=[1])]
        if issubclass(model, tuple(pieces())):
            pages.append(reverse(names + "advance", args=[1]))
        expected = 403 if role == "teacher" else 302
        for page in pages:
            assert [client.get(page).status_code, client.post(page).status_code] == [expected, expected], page


def test_a_teacher_at_the_desk_hears_no_at_once_and_is_not_sent_around(client, anna):
    client.force_login(anna)
    for page in (reverse("admin:index"), reverse("admin:login"), reverse("admin:login") + "?next=/beheer/"):
        answer = client.get(page)
        assert (answer.status_code, [template.name for template in answer.templates][:1]) == (
            403,
            ["pages/errors/403.html"],
        )


def test_who_is_not_signed_in_comes_back_where_they_wanted_to_be(client, cora):
    page = reverse("admin:lessons_lesson_changelist")
    answer = client.get(page, follow=True)
    assert answer.redirect_chain[-1][0] == f"{reverse('account_login')}?next=%2Fbeheer%2Flessons%2Flesson%2F"
    client.force_login(cora)
    assert client.get(reverse("admin:login"), {"next": page}).url == page
    assert client.get(reverse("admin:login"), {"next": "https://elders.example/"}).url == reverse("admin:index")


def test_only_administrators_see_accounts_and_nobody_takes_their_own_rights_away(client, dirk, anna):
    client.force_login(dirk)
    own, other = (reverse("admin:accounts_user_change", args=[person.pk]) for person in (dirk, anna))
    client.post(own, {"email": "dirk@example.org"})
    client.post(other, {"email": "Anna@example.org", "is_active": "on", "is_staff": "on", "groups": []})
    dirk.refresh_from_db(), anna.refresh_from_db()
    assert (dirk.is_superuser, dirk.is_active, anna.is_staff) == (True, True, True)
    assert client.get(reverse("admin:accounts_user_delete", args=[dirk.pk])).status_code == 403
    assert client.get(f"/beheer/accounts/user/{anna.pk}/password/").status_code != 200
    assert "password" not in client.get(other).context["adminform"].form.fields


LOOKUPS = [
    "history__history_user__password__startswith=a",
    "goals__age_group__slug__regex=.*",
    "successor__history__history_user__email__startswith=a",
    "_to_field=withdrawn_reason",
    "o=history_user__password",
    "state__exact=%00",
    "p=99999",
    "p=" + "9" * 5000,
    "q=%00",
    "all=",
    "age_groups__id__exact=nonsense",
]


@pytest.mark.parametrize("lookup", LOOKUPS, ids=lambda lookup: lookup[:40])
def test_a_list_answers_no_question_that_its_filters_do_not_ask(client, cora, lookup):
    """Z14 of the security goal."""
    client.force_login(cora)
    answer = client.get(f"{reverse('admin:lessons_lesson_changelist')}?{lookup}")
    assert answer.status_code in (200, 302, 400)
    if answer.status_code == 200:
        assert answer.context["cl"].result_count in (0, Lesson.objects.count())


def test_a_goals_code_is_for_ever(client, cora):
    goal = Goal.objects.first()
    page = reverse("admin:learning_path_goal_change", args=[goal.pk])
    client.force_login(cora)
    client.post(page, make.typed_goal(goal, text="Nieuwe woorden.") | {"code": "LP-9999-XXX-K9"})
    assert Goal.objects.get(pk=goal.pk).code == goal.code
    assert Goal.objects.get(pk=goal.pk).text == "Nieuwe woorden."


def test_nobody_deletes_a_goal_not_even_an_administrator(client, dirk):
    goal = Goal.objects.first()
    Goal.objects.filter(pk=goal.pk).update(state="draft", published_at=None)
    client.force_login(dirk)
    assert client.post(reverse("admin:learning_path_goal_delete", args=[goal.pk]), {"post": "yes"}).status_code == 403
    picked = {"action": "delete_selected", "_selected_action": [goal.pk], "post": "yes"}
    client.post(reverse("admin:learning_path_goal_changelist"), picked)
    assert Goal.objects.filter(pk=goal.pk).exists()


def test_what_was_ever_public_is_not_deleted_and_a_draft_only_by_a_publisher(client, db):
    public, withdrawn = make.lesson(), make.lesson()
    draft, other = make.lesson(published=False), make.lesson(published=False)
    withdrawn.withdraw("Verouderd.")
    enter(client, "author")
    assert client.post(reverse("admin:lessons_lesson_delete", args=[draft.pk]), {"post": "yes"}).status_code == 403
    enter(client, "publisher")
    met = [
        client.post(reverse("admin:lessons_lesson_delete", args=[lesson.pk]), {"post": "yes"}).status_code
        for lesson in (public, withdrawn, other)
    ]
    assert met == [403, 403, 302]
    assert set(Lesson.objects.filter(number__startswith="T")) == {public, withdrawn, draft}
