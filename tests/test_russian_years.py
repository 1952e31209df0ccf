"""Where sentences of Russian histories end behind *г., гг., в.* and a capital, and where they go on."""

from __future__ import annotations

import pytest

from kg.reading import sentences


def parted(text):
    return [text[start:end] for start, end in sentences.spans(text, 0, len(text), ordinals=False)]


@pytest.mark.parametrize(
    "text",
    [
        "В 1834 г. Паскевич прибыл в Варшаву.",
        "В 1812–1814 гг. Александр находился при армии.",
        "В XVIII в. Венеция потеряла Морею.",
        "Он писал, что в 1774 г. Россия получила Азов.",
        "Обресков уехал, а в 1775 г. Репнин прибыл в Константинополь.",
        "Обресков вернулся и в 1775 г. Репнин сменил его.",
        "Он написал в 1835 г. Горчакову о мире.",
        "Мир подписали в 1774 г. Россия и Порта.",
        "Договор подписал в 1774 г. Румянцев и отправил его в Петербург.",
        "Посольство, отправленное в 1775 г. Екатериной, вернулось.",
        "Прибывший в 1775 г. Репнин посетил визиря.",
        "С 1710 по 1714 г. Пётр Толстой был в крепости.",
    ],
)
def test_the_full_stop_of_a_year_ends_no_sentence_that_goes_on(text):
    assert parted(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Договор был подписан в 1774 г.", "Россия получила Азов."),
        ("Он написал Горчакову в 1835 г.", "Паскевич умер в Варшаве."),
        ("Мир заключён в 1774 г.", "В 1775 г. Репнин прибыл в Стамбул."),
        ("Война началась в 1768 г.", "Турция и Крым потерпели поражение."),
        ("Обресков находился в крепости в 1768–1771 гг.", "Он вернулся в Петербург."),
        ("Крепость построена в XVIII в.", "Турки взяли её."),
        ("Толстой родился в 1645 г.", "Умер на Соловках."),
    ],
)
def test_the_full_stop_of_a_year_ends_a_sentence_where_both_sides_have_their_verb(first, second):
    assert parted(f"{first} {second}") == [first, second]
