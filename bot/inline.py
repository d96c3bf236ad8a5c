"""Cards as Telegram wants them behind an inline query."""

from aiogram.methods import AnswerInlineQuery
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InputTextMessageContent,
    MessageEntity,
)

from screens.screen import CAPTION_LIMIT, TEXT_LIMIT, Card, Cards, cut

_MANY = 50


def answer(query_id: str, cards: Cards) -> AnswerInlineQuery:
    """The answer to a query: for this person alone, since it is in their language."""
    return AnswerInlineQuery(
        inline_query_id=query_id,
        results=[_photo(card, card.picture) if card.picture else _article(card) for card in cards.cards[:_MANY]],
        cache_time=cards.cache_s,
        is_personal=True,
    )


def _article(card: Card) -> InlineQueryResultArticle:
    text, entities = _rendered(card, TEXT_LIMIT)
    content = InputTextMessageContent(message_text=text, entities=entities, parse_mode=None)
    return InlineQueryResultArticle(
        id=card.id, title=card.title, description=card.description, input_message_content=content
    )


def _photo(card: Card, file_id: str) -> InlineQueryResultCachedPhoto:
    caption, entities = _rendered(card, CAPTION_LIMIT)
    return InlineQueryResultCachedPhoto(
        id=card.id,
        photo_file_id=file_id,
        title=card.title,
        description=card.description,
        caption=caption,
        caption_entities=entities,
        parse_mode=None,
    )


def _rendered(card: Card, limit: int) -> tuple[str, list[MessageEntity]]:
    text, entities = card.text.render()
    text, kept = cut(text, [entity.model_dump(exclude_none=True) for entity in entities], limit)
    return text, [MessageEntity(**entity) for entity in kept]
