"""A note that looks like it points at a pupil gets a kind word; a note about the lesson does not."""

import time

import pytest

from planning.kindness import resemblances

LOOKS_LIKE = {
    "name": [
        "Emma uit 3B vroeg hoe ze een foto kan laten wissen.",
        "Jonas (4A) moet vooraan zitten.",
        "4B Lotte liever niet samen met de rest",
        "4B: Lotte kwam achteraf praten",
        "Yusuf van 5LAT vond dit moeilijk",
        "met Noah, 2A, apart gesproken",
        "Amber 6 EMT had het al eens meegemaakt",
        "Opletten voor leerling Milan.",
        "de mama van Fatima belde",
        "Ouders van Liam vooraf verwittigen",
        "de ex van Julie zit in dezelfde klas",
        "het meisje, Hanne, was erbij",
        "Emma Peeters heeft hier een vraag over",
        "Gesprek met Arthur Van den Broeck",
        "Sam De Smet niet laten voorlezen",
        "Zoë V. niet bij Lars D. zetten",
        "Mohamed El Amrani werkt graag alleen",
        "Kobe uit het 5 leerjaar",
        "Lars in K3 kent het woord al",
        "klasgenoot Tibo lachte",
        "Louise uit 6EMTa kent iemand",
        "Broer van Ilias zit in het zesde",
        "slachtoffer Nina werd gesteund",
        "Wout - 3C - is nieuw",
        "Voor Emma uit 3B iets apart voorzien",
        "Met Emma Peeters afspreken",
    ],
    "email": [
        "Mail naar emma.peeters@school.be",
        "stuur door naar els@kleuterschool-zon.vlaanderen",
        "contact: j.janssens+klas@gmail.com.",
        "adres (noor@example.org) staat in Smartschool",
        "CLB: onthaal@vclb.example.be",
        "EMMA@SCHOOL.BE",
    ],
    "phone": [
        "bel mama op 0470 12 34 56",
        "0470/12.34.56",
        "gsm 0470123456",
        "+32 470 12 34 56",
        "0032 470 12 34 56 na vier uur",
        "secretariaat 03 123 45 67",
        "thuis: 016/12 34 56",
        "tel. 02-123.45.67",
    ],
    "number": ["12.03.14-123.45 staat op de fiche", "rijksregister 11.12.31-001.22"],
    "handle": ["zijn account is @jonas_2011", "volgt @emma.x op Snapchat"],
}
LOOKS_LIKE_NOTHING = [
    "4B: genoeg tijd laten voor stelling 3.",
    "Vraag Els of ze mee komt voor de laatste tien minuten.",
    "Duurt 5 minuten langer in 3A.",
    "Bij casus Emma eerst stil laten nadenken.",
    "Emma en Jonas zijn de namen uit het verhaal.",
    "Child Focus 116 000 op het bord schrijven",
    "Awel 102 en 1813 vermelden",
    "Noodnummer 112, Tele-Onthaal 106",
    "Lokaal 214 vastleggen voor 12/10/2026",
    "Donderdag 12-10-2026, 3e uur, 10.25 uur",
    "Schooljaar 2026-2027, lessen 4 en 5",
    "24 kopieën, 12 per groep, 2 scharen",
    "Werkblad p. 12-14 en 20-22 afdrukken",
    "Stelling 1, 2, 3, 4, 5, 6, 7, 8, 9 weglaten",
    "Leerlingen van 5LAT hebben meer tijd nodig.",
    "In 2A liep het vlot, in 2B niet.",
    "De klas van 3C is druk na de middag.",
    "Combineren met les Nederlands in 4 TSO",
    "Kahoot in 4B werkte goed",
    "Teams 4A openzetten",
    "Vooraf afspreken met de zorgcoördinator.",
    "CLB verwittigen dat deze les komt.",
    "Mama en papa mogen dit thuis lezen.",
    "Ouders informeren via Smartschool",
    "Leerling mag altijd passen.",
    "Kind mag stoppen wanneer het wil.",
    "Meisjes en jongens gemengd zetten",
    "Week van de Lentekriebels: maart",
    "Goed voor OV1 en OV3, niet voor OV4.",
    "K3 kan dit, L1 zeker.",
    "Niemand uit 4B wou beginnen.",
    "Sam van Child Focus geeft hier een vorming over",
    "Max Smartschool-bericht van één alinea",
    "Zie https://www.sensoa.be/relaties",
    "Prijs: 12,50 euro voor 1 000 000 stickers is te veel",
    "Minder praten, meer doen!",
    "",
    "   ",
    "…",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LOOKS_LIKE.items() for text in texts])
def test_words_that_point_at_somebody_are_seen(kind, text):
    assert [resemblance.kind for resemblance in resemblances(text)] == [kind]


@pytest.mark.parametrize("text", LOOKS_LIKE_NOTHING)
def test_words_about_the_lesson_are_left_alone(text):
    assert resemblances(text) == []


def test_enough_sentences_were_tried_both_ways():
    assert sum(len(texts) for texts in LOOKS_LIKE.values()) + len(LOOKS_LIKE_NOTHING) >= 60
    assert len(LOOKS_LIKE_NOTHING) >= 30


def test_each_kind_is_said_once_with_the_first_words_that_look_like_it():
    found = resemblances("Emma uit 3B en Jonas uit 3B, mail naar a@b.be of c@d.be")
    assert [(resemblance.kind, resemblance.words) for resemblance in found] == [
        ("email", "a@b.be"),
        ("name", "Emma"),
    ]


@pytest.mark.parametrize(
    "text", ["0" * 20_000, "a@" * 10_000, "Emma " * 4_000, "A. " * 7_000, "3B " * 7_000, "1 " * 10_000]
)
def test_a_bomb_of_text_is_read_quickly(text):
    start = time.perf_counter()
    resemblances(text)
    assert time.perf_counter() - start < 0.5
