"""Which language Spotter speaks, and what a conversation remembers."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import LANGUAGES, Conversation, Person, language_of

ORDER = [
    ((None, "fr"), "fr"),
    ((None, "fr-CA"), "fr"),
    ((None, "fr_FR"), "fr"),
    ((None, "FR"), "fr"),
    (("en", "fr"), "en"),
    (("fr", "en"), "fr"),
    ((None, "de", "fr"), "fr"),
    ((None, None, "fr"), "fr"),
    ((None, "pt-BR", None), "en"),
    ((None, "fro"), "en"),
    ((None, ""), "en"),
    ((None,), "en"),
]


@pytest.mark.parametrize(("tags", "language"), ORDER)
def test_choice_then_telegrams_tag_then_the_last_known_then_english(
    tags: tuple[str | None, ...], language: str
) -> None:
    assert language_of(*tags) == language


@given(st.none() | st.text(max_size=12), st.lists(st.none() | st.text(max_size=12), max_size=3))
def test_whatever_the_tags_it_is_a_language_that_we_speak(choice: str | None, tags: list[str | None]) -> None:
    assert language_of(choice, *tags) in LANGUAGES


@given(st.sampled_from(LANGUAGES), st.none() | st.text(max_size=12))
def test_a_choice_is_never_overruled(choice: str, tag: str | None) -> None:
    assert language_of(choice, tag) == choice


def test_who_named_no_zone_counts_in_utc() -> None:
    assert Person(1, 1, "en").zone is UTC
    assert str(Person(1, 1, "en", time_zone="Europe/Paris").zone) == "Europe/Paris"


def test_a_conversation_is_kept_only_when_it_changed() -> None:
    conversation = Conversation(None, {})
    conversation.end()
    assert not conversation.changed
    conversation.expect("zone", welcome=True)
    assert (conversation.state, conversation.data, conversation.changed) == ("zone", {"welcome": True}, True)
    conversation.end()
    assert (conversation.state, conversation.data, conversation.changed) == (None, {}, True)
