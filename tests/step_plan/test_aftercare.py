"""Four moments on which somebody asks again; their titles say nothing."""

import pytest

from step_plan.models import AftercareMoment

TELLING = ("sexting", "naakt", "nude", "seks", "bloot", "porno", "beeld", "foto", "zelfdoding")


@pytest.mark.django_db
def test_day_three_week_two_week_six_and_month_three(client):
    page = client.get("/stappenplan/nazorg/").content.decode()
    assert list(AftercareMoment.objects.values_list("day", flat=True)) == [3, 14, 42, 90]
    assert [f'data-day="{day}"' in page for day in (3, 14, 42, 90)] == [True] * 4
    assert '<input id="eerste-dag" type="date" autocomplete="off">' in page
    assert "<form" not in page


@pytest.mark.django_db
def test_what_comes_in_a_calendar_is_neutral():
    words = " ".join(f"{moment.title} {moment.text}" for moment in AftercareMoment.objects.all()).lower()
    assert [word for word in TELLING if word in words] == []
