import datetime

from learning_path.concordance import frameworks_of, official_goals
from learning_path.models import CurriculumFramework, Goal

YESTERDAY = datetime.date(2020, 8, 31)


def goal():
    return Goal.objects.get(code="LP-15PL-REL-K1")


def of_network(name):
    return next(part for part in official_goals(goal()) if part.network == name)


def test_each_network_comes_once_in_a_fixed_order(db):
    assert [part.network.value for part in official_goals(goal())] == ["overheid", "go", "kov", "ovsg", "pov"]


def test_a_code_of_a_network_stands_with_that_network(db):
    assert [official.row.code for official in of_network("kov").goals] == ["III-GFL-ddaa 6"]
    assert [official.row.code for official in of_network("go").goals] == ["BV3_05.01"]


def test_a_goal_lapses_with_its_framework(db):
    framework = CurriculumFramework.objects.get(slug="kov-secundair-3")
    framework.valid_until = YESTERDAY
    framework.save()
    [official] = of_network("kov").goals
    assert (official.has_lapsed, official.valid_until) == (True, YESTERDAY)


def test_a_goal_ends_on_the_first_of_its_own_day_and_that_of_its_framework(db):
    [official] = of_network("kov").goals
    official.row.valid_until = YESTERDAY
    official.row.save()
    framework = CurriculumFramework.objects.get(slug="kov-secundair-3")
    framework.valid_until = datetime.date(2030, 8, 31)
    framework.save()
    assert of_network("kov").goals[0].valid_until == YESTERDAY


def test_a_network_whose_only_framework_is_withdrawn_is_not_filled_in(db):
    assert of_network("kov").is_filled_in
    CurriculumFramework.objects.get(slug="kov-secundair-3").withdraw("Niet bevestigd.")
    assert (of_network("kov").is_filled_in, of_network("kov").goals) == (False, [])


def test_each_framework_is_named_once(db):
    names = [framework.slug for framework in frameworks_of(official_goals(goal()))]
    assert names == sorted(set(names), key=names.index)
    assert {"kov-secundair-3", "go-secundair-3"} <= set(names)
