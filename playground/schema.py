"""What each method takes: aiogram's method classes, read as a strict schema."""

import json
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram import methods
from aiogram.methods.base import TelegramMethod
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from playground.errors import bad_request, refused
from playground.store import Json
from playground.strict import members, strict

SCALARS = (str, int, float, bool)
NOT_PLAYED = frozenset({
    "business_connection_id", "can_stop", "direct_messages_topic_id", "ephemeral_message_parameters",
    "keep_on_stop", "message_effect_id", "message_thread_id", "receiver_user_id", "rich_message",
    "suggested_post_parameters",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    adapter: TypeAdapter[Any]
    structured: bool
    numeric: bool

    def accept(self, value: Any, method: str) -> Any:
        """The value with its type checked; objects stay plain JSON."""
        if self.structured and isinstance(value, str):
            value = self._decode(value)
        try:
            checked = self.adapter.validator.validate_python(value)
        except ValidationError as error:
            raise refused(_explain(error, self.name, method)) from None
        if isinstance(checked, SCALARS):
            return int(checked) if self.numeric and _is_number(checked) else checked
        return value

    def _decode(self, value: str) -> Any:
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {self.name} JSON object") from None


@dataclass(frozen=True, slots=True)
class Schema:
    method: str
    parameters: dict[str, Parameter]
    required: tuple[str, ...]

    def check(self, given: Json, files: Container[str] = ()) -> Json:
        """The parameters as typed values; raises 400 with the name of the one that is wrong."""
        params: Json = {}
        for name, value in given.items():
            parameter = self.parameters.get(name)
            if parameter is None:
                raise refused(f"unknown parameter '{name}' of {self.method}")
            if name in NOT_PLAYED:
                raise refused(f"parameter '{name}' of {self.method} is not played here")
            if value is not None:
                params[name] = parameter.accept(value, self.method)
        for name in self.required:
            if name not in params and name not in files:
                raise refused(f"missing parameter '{name}' of {self.method}")
        return params


METHODS: dict[str, type[TelegramMethod[Any]]] = {
    kind.__api_method__.lower(): kind
    for kind in vars(methods).values()
    if isinstance(kind, type) and issubclass(kind, TelegramMethod) and kind is not TelegramMethod
}


@cache
def schema_of(method: str) -> Schema | None:
    """Method names are case-insensitive, as in the Bot API; None for a method that aiogram does not know."""
    kind = METHODS.get(method.lower())
    if kind is None:
        return None
    fields = kind.model_fields
    return Schema(
        method=kind.__api_method__,
        parameters={name: _parameter(name, field.annotation) for name, field in fields.items()},
        required=tuple(name for name, field in fields.items() if field.is_required()),
    )


def _parameter(name: str, annotation: Any) -> Parameter:
    adapter = TypeAdapter(strict(annotation))
    kinds = set(members(annotation)) - {type(None)}
    return Parameter(name, adapter, structured=kinds.isdisjoint(SCALARS), numeric=kinds == {int, str})


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.removeprefix("-").isdecimal()


def _explain(error: ValidationError, name: str, method: str) -> str:
    """What is wrong, by its path. Of a union's members the one that came closest speaks."""
    found = error.errors(include_url=False, include_context=False)
    per_member = Counter(_member(detail) for detail in found)
    closest = max(found, key=lambda detail: (len(detail["loc"]), -per_member[_member(detail)]))
    path = ".".join([name, *_path(closest)])
    if closest["type"] == "extra_forbidden":
        return f"unknown field '{path}' in {method}"
    if path == name:
        return f"wrong parameter '{name}' of {method}: {closest['msg']}"
    return f"wrong field '{path}' in {method}: {closest['msg']}"


def _is_type(part: int | str) -> bool:
    return str(part)[:1].isupper() or part in ("int", "str", "float", "bool", "datetime", "timedelta")


def _path(detail: ErrorDetails) -> list[str]:
    return [str(part) for part in detail["loc"] if not _is_type(part)]


def _member(detail: ErrorDetails) -> tuple[int | str, ...]:
    """The place up to the last name of a type."""
    places = [place for place, part in enumerate(detail["loc"]) if _is_type(part)]
    return detail["loc"][: places[-1] + 1] if places else ()
