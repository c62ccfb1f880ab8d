"""What is read out of a text: the number that it turns on, and whether help must stand beside it."""

import pytest

from facts.reading import headline_number, names_suicide


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("12% van ruim 2000 Vlaamse jongeren stuurde een foto. In 2016 was dat 8%.", "12%"),
        ("Bijna 26% van de Vlaamse jongeren kreeg een beeld.", "26%"),
        ("34,7% kreeg in het voorbije jaar seksuele berichten.", "34,7%"),
        ("Eén op de tien Vlaamse jongeren had ervaring met sexting.", "1 op 10"),
        ("Twee op de drie kinderen zien online wel eens bloot.", "2 op 3"),
        ("Child Focus opende in 2022 151 dossiers, waarvan 60% over geld.", "151"),
        ("In de analyse van 2018 verschilden jongens en meisjes niet.", ""),
        ("Een analyse van 23 studies met 41.723 jongeren vond een samenhang.", ""),
    ],
)
def test_a_figure_shows_the_number_it_turns_on_and_never_a_year(statement, number):
    assert headline_number(statement) == number


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Denk je aan zelfdoding?", True),
        ("De Zelfmoordlijn luistert.", True),
        ("Er is een samenhang met suïcidale gedachten.", True),
        ("Zelf beslissen en moedig zijn.", False),
    ],
)
def test_a_text_that_names_suicide_is_recognised(text, named):
    assert names_suicide(text) == named
