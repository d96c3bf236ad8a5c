"""aiogram's types, remade to refuse fields that they do not know."""

from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import InputFile
from pydantic import BaseModel, ConfigDict, Field, create_model

CONFIG = ConfigDict(extra="forbid", protected_namespaces=())
_made: dict[type[BaseModel], type[BaseModel]] = {}


def members(annotation: Any) -> list[Any]:
    """The types that a value may have on its way: a file is named by a string, defaults are filled in."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return members(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [member for part in get_args(annotation) for member in members(part)]
    if annotation is Default:
        return []
    return [str if annotation is InputFile else annotation]


def strict(annotation: Any) -> Any:
    """The same annotation with every aiogram type replaced by its strict twin."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Annotated[(strict(parts[0]), *parts[1:])]
    if origin in (Union, UnionType):
        return reduce(or_, [strict(part) for part in parts if part is not Default])
    if origin is list:
        return list[strict(parts[0])]  # type: ignore[misc]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _made.get(annotation) or _twin(annotation)
    return str if annotation is InputFile else annotation


def _twin(kind: type[BaseModel]) -> type[BaseModel]:
    """A type that contains itself keeps aiogram's own, lenient self inside."""
    _made[kind] = kind
    fields: dict[str, Any] = {
        name: (
            strict(field.annotation),
            Field(... if field.is_required() else None, alias=field.alias, discriminator=field.discriminator),
        )
        for name, field in kind.model_fields.items()
    }
    _made[kind] = create_model(kind.__name__, __config__=CONFIG, **fields)
    return _made[kind]
