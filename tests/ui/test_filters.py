"""A filter in an address: what is known narrows, what is not known is named and left out."""

from django.http import QueryDict

from ui.filters import Facet, FilterForm

CATS = [
    {"colour": {"red"}, "age": {"young"}},
    {"colour": {"red", "black"}, "age": {"old"}},
    {"colour": {"black"}, "age": set()},
]


def form(asked: str) -> FilterForm:
    return FilterForm(
        QueryDict(asked),
        [
            Facet("kleur", "Kleur", {"rood": "Rode katten", "zwart": "Zwarte katten"}, _colours),
            Facet("leeftijd", "Leeftijd", {"jong": "Jong", "oud": "Oud"}, _ages),
        ],
    )


def _colours(cat):
    return {{"red": "rood", "black": "zwart"}[colour] for colour in cat["colour"]}


def _ages(cat):
    return {{"young": "jong", "old": "oud"}[age] for age in cat["age"]}


def test_words_of_one_facet_join_and_facets_narrow_each_other():
    assert form("").narrow(CATS) == CATS
    assert form("kleur=zwart").narrow(CATS) == CATS[1:]
    assert form("kleur=zwart&kleur=ROOD").narrow(CATS) == CATS
    assert form("kleur=zwart&leeftijd=oud").narrow(CATS) == [CATS[1]]
    assert form("kleur=zwart&leeftijd=jong").narrow(CATS) == []


def test_each_word_is_counted_under_the_other_filters():
    options = form("kleur=rood&leeftijd=oud").options("kleur", CATS)
    assert [(option.value, option.count, option.is_chosen) for option in options] == [
        ("rood", 1, True),
        ("zwart", 1, False),
    ]


def test_an_option_leads_to_the_address_that_chooses_or_lets_go_of_it():
    red, black = form("kleur=rood&leeftijd=oud").options("kleur", CATS)
    assert (red.address, black.address) == ("?leeftijd=oud", "?kleur=zwart&leeftijd=oud")
    assert [choice.address for choice in form("kleur=rood&kleur=zwart").choices] == ["?kleur=zwart", "?kleur=rood"]


def test_an_unknown_word_is_named_and_the_rest_still_narrows():
    asked = form("kleur=paars&kleur=zwart&kleur=&onbekend=1")
    assert asked.narrow(CATS) == CATS[1:]
    assert len(asked.notices) == 1
    assert "“paars”" in asked.notices[0]
    assert "rood, zwart" in asked.notices[0]


def test_nonsense_is_shown_short_and_without_control_characters():
    asked = form("&".join(f"kleur={'x' * 10_000}{number}" for number in range(50)) + "&leeftijd=a%00b")
    assert all(len(notice) < 300 for notice in asked.notices)
    assert "“a�b”" in asked.notices[1]
    assert asked.narrow(CATS) == CATS
