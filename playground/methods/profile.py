"""What the bot says about itself: name, descriptions, commands, menu button."""

import re
from collections.abc import Callable
from typing import Any

from playground.entities import utf16_length
from playground.errors import bad_request
from playground.markup import check_web_app
from playground.people import Persona
from playground.request import Call
from playground.store import Json
from playground.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}|")
COMMANDS_LIMIT = 100
ABILITIES = {
    "can_join_groups": False,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}
DEFAULT_BUTTON: Json = {"type": "commands"}


def get_me(world: World, _call: Call) -> Json:
    return {**world.bot(), **ABILITIES}


def _language(call: Call) -> str:
    code = str(call.params.get("language_code", ""))
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _text_pair(name: str, limit: int) -> dict[str, Callable[[World, Call], Any]]:
    """A setter and a getter of a text that may differ per language."""
    key = name.lower()
    field = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()

    def put(world: World, call: Call) -> bool:
        text = call.params.get(field, "").strip()
        if utf16_length(text) > limit:
            raise bad_request(f"bot {field.replace('_', ' ')} must be at most {limit} characters")
        world.store.put(f"{key}:{_language(call)}", text or None)
        world.events.publish("commands")
        return True

    def get(world: World, call: Call) -> Json:
        return {field: profile_text(world, key, _language(call))}

    return {f"setMy{name}": put, f"getMy{name}": get}


def profile_text(world: World, key: str, language: str) -> str:
    """name, description or shortdescription in a language, or else the one for all languages."""
    text = world.store.setting(f"{key}:{language}") or world.store.setting(f"{key}:")
    return text or (world.bot()["first_name"] if key == "name" else "")


def _scope_key(world: World, call: Call) -> str:
    scope = call.params.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        world.people.known(int(scope["chat_id"]))
    members = [str(scope[key]) for key in ("type", "chat_id", "user_id") if key in scope]
    return f"commands:{'/'.join(members)}:{_language(call)}"


def set_my_commands(world: World, call: Call) -> bool:
    commands = call.params["commands"]
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    shown = [{**command, "command": command["command"].removeprefix("/")} for command in commands]
    world.store.put(_scope_key(world, call), shown)
    world.events.publish("commands")
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    return world.store.setting(_scope_key(world, call)) or []


def delete_my_commands(world: World, call: Call) -> bool:
    world.store.put(_scope_key(world, call), [])
    world.events.publish("commands")
    return True


def commands_for(world: World, persona: Persona) -> list[Json]:
    """The narrowest scope that has commands wins; in it the persona's language, then none."""
    for scope in (f"chat/{persona.id}", "all_private_chats", "default"):
        for language in ((persona.language_code or "")[:2], ""):
            if commands := world.store.setting(f"commands:{scope}:{language}"):
                return list(commands)
    return []


def set_chat_menu_button(world: World, call: Call) -> bool:
    button, chat_id = call.params.get("menu_button") or {"type": "default"}, call.params.get("chat_id")
    if chat_id is not None:
        world.people.known(chat_id)
    if button["type"] == "web_app":
        check_web_app("menu button", button["web_app"]["url"])
    world.store.put(f"menu_button:{chat_id or ''}", None if button["type"] == "default" else button)
    world.events.publish("commands")
    return True


def get_chat_menu_button(world: World, call: Call) -> Json:
    return menu_button_for(world, call.params.get("chat_id"))


def menu_button_for(world: World, chat_id: int | None) -> Json:
    own = world.store.setting(f"menu_button:{chat_id or ''}")
    return own or world.store.setting("menu_button:") or DEFAULT_BUTTON


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "getMe": get_me,
    **_text_pair("Name", 64),
    **_text_pair("Description", 512),
    **_text_pair("ShortDescription", 120),
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
