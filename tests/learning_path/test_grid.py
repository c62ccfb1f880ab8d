from django.http import QueryDict
from django.urls import reverse

from learning_path.grid import at_a_glance, count
from learning_path.models import AgeGroup, Goal, Strand, Theme
from lessons.facets import shelf
from lessons.filtering import LessonFilter
from lessons.models import Lesson
from tests import make

GRID = "/leerlijn/"


def cells(grid):
    return [cell for _strand, row in grid.rows for cell in row]


def cell_at(grid, age, strand):
    return next(cell for cell in cells(grid) if (cell.age_group.slug, cell.strand.slug) == (age, strand))


def test_a_teacher_sees_five_ages_by_twelve_strands(client, db):
    grid = client.get(GRID).context["grid"]
    assert [group.slug for group in grid.age_groups] == ["4-6", "6-9", "9-12", "12-15", "15-plus"]
    assert [len(row) for _strand, row in grid.rows] == [5] * 12
    assert (grid.goals, grid.lessons) == (70, 33)


def test_the_youngest_stand_apart_as_background(client, db):
    page = client.get(GRID)
    assert [group.slug for group in page.context["grid"].background] == ["0-4"]
    assert 'href="/leerlijn/0-4/"' in page.text


def test_every_cell_counts_what_the_list_behind_it_shows(db):
    for cell in cells(count()):
        asked = QueryDict(f"leeftijd={cell.age_group.slug}&spoor={cell.strand.slug}")
        assert LessonFilter(asked, shelf()).count == cell.lessons, cell


def test_a_cell_adds_up_goals_lessons_and_their_usual_minutes(db):
    cell = cell_at(count(), "4-6", "grenzen")
    lessons = (
        Lesson.objects.published()
        .with_minutes()
        .filter(slug__in=["mag-dat-fototoestel", "stop-hand-ja-lach", "pictochat"])
    )
    assert (cell.goals, cell.lessons) == (3, 3)
    assert cell.minutes == sum(lesson.minutes for lesson in lessons)


def test_a_lesson_counts_once_however_many_goals_of_the_strand_it_works_on(db):
    before = cell_at(count(), "9-12", "toestemming")
    lesson = make.lesson(minutes=(10, 15), age_group="9-12")
    lesson.goals.set(Goal.objects.filter(strand__slug="toestemming"))
    after = cell_at(count(), "9-12", "toestemming")
    assert (after.lessons - before.lessons, after.minutes - before.minutes) == (1, 25)


def test_a_lesson_for_which_the_strand_has_goals_of_another_age_counts_too(db):
    cell = cell_at(count(), "12-15", "lichaam")
    assert (cell.goals, cell.lessons) == (0, 2)
    assert cell.address == "/lessen/?leeftijd=12-15&spoor=lichaam"


def test_a_draft_lesson_and_a_withdrawn_goal_do_not_count(db):
    before = cell_at(count(), "4-6", "privacy")
    draft = make.lesson(published=False, age_group="4-6")
    draft.goals.add(Goal.objects.get(code="LP-0406-REC-K1"))
    assert cell_at(count(), "4-6", "privacy") == before
    Goal.objects.get(code="LP-0406-REC-K1").withdraw("Dubbel.")
    withdrawn = cell_at(count(), "4-6", "privacy")
    assert (withdrawn.goals, withdrawn.lessons, withdrawn.address) == (0, 0, "")


def test_goals_without_a_lesson_lead_to_the_booklet_of_the_age(db):
    for lesson in Lesson.objects.filter(goals__code="LP-0406-REC-K1"):
        lesson.withdraw("Verouderd.")
    assert cell_at(count(), "4-6", "privacy").address == "/leerlijn/4-6/#privacy"


def test_the_grid_costs_the_same_with_three_lessons_more(db, django_assert_num_queries):
    for _ in range(3):
        make.lesson()
    with django_assert_num_queries(5):
        count()


def test_the_page_costs_the_same_with_one_theme_more(client, db, django_assert_num_queries):
    client.get(GRID)
    with django_assert_num_queries(3):  # the content version, the themes and their sources; the grid is remembered
        client.get(GRID)


def test_the_page_follows_a_change_at_once(client, db):
    client.get(GRID)
    make.lesson(age_group="9-12")
    assert client.get(GRID).context["grid"].lessons == 34


def test_eight_themes_say_how_the_path_uses_them_and_how_sure_we_are(client, db):
    page = client.get(GRID)
    assert [theme.goal_count for theme in page.context["themes"]] == [5, 0, 4, 6, 12, 11, 16, 16]
    assert page.text.count('class="status unverified"') == 4
    assert "Dit thema valt buiten deze leerlijn." in page.text


def test_what_is_not_published_is_not_shown(client, db):
    Strand.objects.get(slug="omstander").withdraw("Anders verdeeld.")
    Theme.objects.get(code="VRU").withdraw("Niet gebruikt.")
    AgeGroup.objects.get(slug="0-4").withdraw("Anders.")
    page = client.get(GRID).text
    assert "Omstander" not in page
    assert "Vruchtbaarheid" not in page
    assert "0–4 jaar" not in page


def test_the_grid_is_a_table_with_heads(client, db):
    page = client.get(GRID).text
    assert page.count('scope="col"') == 6
    assert page.count('scope="row"') == 12


def test_in_english_the_rows_stay_dutch_and_say_so(client, db):
    page = client.get("/en/leerlijn/").text
    assert 'href="/en/leerlijn/9-12/" lang="nl"' in page
    assert "/en/lessen/?leeftijd=9-12&amp;spoor=hulp" in page


def test_the_page_is_only_read(client, db):
    assert client.post(GRID).status_code == 405
    assert not client.get(GRID).cookies
    assert reverse("learning_path:grid") == GRID


def test_what_was_counted_is_kept_until_content_changes(db):
    assert at_a_glance() is at_a_glance()
