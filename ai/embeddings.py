"""Vectors of texts from any provider that speaks OpenAI's API; its library is imported when it is first needed."""

import asyncio
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from math import isfinite

TIMEOUT_S = 8
TRIES_AGAIN = 1


class EmbeddingsDown(Exception):
    """The provider did not answer, refused, or answered nonsense. It says what, never with which key."""


@dataclass(frozen=True, slots=True)
class Embedder:
    """An embedding model behind an address."""

    key: str = field(repr=False)
    base_url: str
    model: str

    async def embed(self, texts: Sequence[str]) -> "list[array[float]]":
        """One vector a text, all of one length; EmbeddingsDown when the provider gives none."""
        openai = await asyncio.to_thread(import_module, "openai")
        client = openai.AsyncOpenAI(
            api_key=self.key, base_url=self.base_url, timeout=TIMEOUT_S, max_retries=TRIES_AGAIN
        )
        try:
            async with client:
                answer = await client.embeddings.create(model=self.model, input=list(texts), encoding_format="float")
            found = [array("f", each.embedding) for each in sorted(answer.data, key=lambda each: int(each.index))]
        except openai.OpenAIError as error:
            raise EmbeddingsDown(type(error).__name__) from None
        except (AttributeError, TypeError, ValueError, OverflowError):
            raise EmbeddingsDown("an answer of another shape") from None
        if len(found) != len(texts) or len(set(map(len, found))) > 1 or not all(map(_is_vector, found)):
            raise EmbeddingsDown("vectors that cannot be used")
        return found


def _is_vector(vector: "array[float]") -> bool:
    return any(vector) and all(map(isfinite, vector))
