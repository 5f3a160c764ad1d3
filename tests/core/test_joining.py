"""Lists read as each language writes them."""

from __future__ import annotations

import pytest

from core.i18n import use_language
from core.joining import clauses, listed, sentences

CASES = [
    (listed, ["日本", "韓国"], "日本, 韓国", "日本、韓国"),
    (clauses, ["日本は5%", "韓国は4%"], "日本は5%; 韓国は4%", "日本は5%、韓国は4%"),
    (sentences, ["一。", "", "二。"], "一。 二。", "一。二。"),
    (listed, [], "", ""),
]


@pytest.mark.parametrize(("join", "texts", "english", "japanese"), CASES)
def test_that_each_language_has_its_own_separators(join, texts, english, japanese):
    assert join(texts) == english
    use_language("ja")
    said = join(texts)
    use_language("en")
    assert said == japanese
