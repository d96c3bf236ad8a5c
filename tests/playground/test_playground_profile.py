"""What the bot says about itself, per language and scope."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonDefault,
    MenuButtonWebApp,
    WebAppInfo,
)
from playground_control import LEO, MAYA, Control

from playground import Clock


async def test_texts_differ_by_language(bot: Bot, control: Control) -> None:
    await bot.set_my_name("Spotter")
    await bot.set_my_description("Your coach")
    await bot.set_my_description("Ton coach", language_code="fr")
    await bot.set_my_short_description("Coach")
    assert (await bot.get_my_description("fr")).description == "Ton coach"
    assert (await bot.get_my_description("de")).description == "Your coach"
    assert (await control.get(f"chats/{LEO}"))["description"] == "Ton coach"
    assert (await control.get("state"))["bot"]["about"] == "Coach"
    await bot.set_my_description(language_code="fr")
    assert (await bot.get_my_description("fr")).description == "Your coach"
    for call in (bot.set_my_name("x" * 65), bot.set_my_description("x" * 513), bot.set_my_short_description("x" * 121)):
        with pytest.raises(TelegramBadRequest, match="must be at most"):
            await call
    with pytest.raises(TelegramBadRequest, match="invalid language code"):
        await bot.get_my_name("english")
    assert (await bot.me()).first_name == "Spotter"


async def test_the_narrowest_scope_and_the_own_language_win(bot: Bot, control: Control) -> None:
    async def seen(user_id: int) -> list[str]:
        return [command["command"] for command in (await control.get(f"chats/{user_id}"))["commands"]]

    def named(name: str) -> list[BotCommand]:
        return [BotCommand(command=name, description="x")]

    await bot.set_my_commands(named("default"))
    await bot.set_my_commands(named("defaut"), language_code="fr")
    assert (await seen(MAYA), await seen(LEO)) == (["default"], ["defaut"])
    await bot.set_my_commands(named("private"), BotCommandScopeAllPrivateChats())
    assert (await seen(MAYA), await seen(LEO)) == (["private"], ["private"])
    await bot.set_my_commands(named("maya"), BotCommandScopeChat(chat_id=MAYA))
    assert (await seen(MAYA), await seen(LEO)) == (["maya"], ["private"])
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=MAYA))
    assert await seen(MAYA) == ["private"]
    assert (await bot.get_my_commands(language_code="fr"))[0].command == "defaut"


@pytest.mark.parametrize(
    ("command", "description", "wrong"),
    [
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("x" * 33, "x", "BOT_COMMAND_INVALID"),
        ("start", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "x" * 257, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_are_checked(bot: Bot, command: str, description: str, wrong: str) -> None:
    with pytest.raises(TelegramBadRequest, match=wrong):
        await bot.set_my_commands([BotCommand(command=command, description=description)])
    with pytest.raises(TelegramBadRequest, match="BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands([BotCommand(command="a", description="b")] * 101)


async def test_the_menu_button(bot: Bot, control: Control) -> None:
    assert (await bot.get_chat_menu_button()).type == "commands"
    app = MenuButtonWebApp(text="Open", web_app=WebAppInfo(url="https://app.example/"))
    await bot.set_chat_menu_button(menu_button=app)
    await bot.set_chat_menu_button(LEO, MenuButtonWebApp(text="Ouvrir", web_app=app.web_app))
    assert (await control.get(f"chats/{MAYA}"))["menu_button"]["text"] == "Open"
    assert (await bot.get_chat_menu_button(LEO)).text == "Ouvrir"
    await bot.set_chat_menu_button(LEO, MenuButtonDefault())
    assert (await bot.get_chat_menu_button(LEO)).text == "Open"
    insecure = MenuButtonWebApp(text="Open", web_app=WebAppInfo(url="http://app.example/"))
    with pytest.raises(TelegramBadRequest, match=r"menu button Web App URL 'http://app\.example/' is invalid"):
        await bot.set_chat_menu_button(menu_button=insecure)


async def test_photos_of_people(bot: Bot) -> None:
    assert (await bot.get_user_profile_photos(MAYA)).total_count == 0
    with pytest.raises(TelegramBadRequest, match="user not found"):
        await bot.get_user_profile_photos(5)


async def test_leaving(bot: Bot, clock: Clock) -> None:
    with pytest.raises(TelegramRetryAfter):
        await bot.close()
    clock.advance(600)
    assert await bot.close()
    assert await bot.log_out()
    with pytest.raises(TelegramBadRequest, match="Logged out"):
        await bot.get_me()
    clock.advance(600)
    assert (await bot.get_me()).is_bot
