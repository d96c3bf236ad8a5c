"""Files up and down, albums, captions."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto
from playground_control import MAYA, Control

from playground.pictures import dimensions, made_up_picture

PICTURE = made_up_picture(40, 30)


@pytest.fixture(autouse=True)
async def _begun(control: Control) -> None:
    await control.limitless()
    await control.start()


def picture(name: str = "chart.png") -> BufferedInputFile:
    return BufferedInputFile(PICTURE, name)


def paper(text: bytes = b"a,b\n1,2\n") -> BufferedInputFile:
    return BufferedInputFile(text, "sets.csv")


async def test_a_photo_goes_up_and_comes_down(bot: Bot, control: Control) -> None:
    sent = await bot.send_photo(MAYA, picture(), caption="<b>Bench</b>", parse_mode="HTML", has_spoiler=True)
    assert sent.photo
    assert (sent.photo[-1].width, sent.photo[-1].height, sent.has_media_spoiler) == (40, 30, True)
    down = await bot.download(sent.photo[-1].file_id)
    assert down
    assert down.read() == PICTURE
    shown = (await control.messages())[-1]
    async with control.http.get(control.address + shown["file_url"]) as response:
        assert await response.read() == PICTURE
    again = await bot.send_photo(MAYA, sent.photo[-1].file_id)
    assert again.photo
    with pytest.raises(TelegramBadRequest, match="can't use file of type photo as document"):
        await bot.send_document(MAYA, sent.photo[-1].file_id)


async def test_every_kind(bot: Bot) -> None:
    document = (await bot.send_document(MAYA, paper())).document
    assert document
    assert (document.file_name, document.mime_type, document.file_size) == ("sets.csv", "text/csv", 8)
    assert (await bot.send_video(MAYA, paper(), width=10, height=20, duration=3)).video
    assert (await bot.send_animation(MAYA, paper())).animation
    assert (await bot.send_voice(MAYA, paper(), duration=2)).voice
    assert (await bot.send_sticker(MAYA, paper())).sticker


async def test_what_is_no_file(bot: Bot, control: Control) -> None:
    for call, wrong in (
        (bot.send_photo(MAYA, paper()), "IMAGE_PROCESS_FAILED"),
        (bot.send_photo(MAYA, "no-such-id"), "wrong file identifier/HTTP URL specified"),
        (bot.send_photo(MAYA, "https://example.org/a.png"), "not fetched by URL here"),
        (bot.send_document(MAYA, paper(b"")), "file must be non-empty"),
        (bot.send_photo(MAYA, BufferedInputFile(PICTURE.ljust(11 << 20), "x.png")), "too big for a photo"),
        (bot.send_photo(MAYA, BufferedInputFile(made_up_picture(63, 3), "x.png")), "PHOTO_INVALID_DIMENSIONS"),
        (bot.send_photo(MAYA, picture(), caption="x" * 1025), "message caption is too long"),
        (bot.get_file("no-such-id"), "invalid file_id"),
    ):
        with pytest.raises(TelegramBadRequest, match=wrong):
            await call
    async with control.http.get(f"{control.address}/file/botnobody/x") as response:
        assert response.status == 401


async def test_files_over_50_mb_are_not_taken(bot: Bot) -> None:
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(MAYA, paper(bytes((50 << 20) + 1)))


async def test_files_over_20_mb_stay_up(bot: Bot, control: Control) -> None:
    message = await control.post(f"chats/{MAYA}/document", size=(20 << 20) + 1)
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(message["document"]["file_id"])


async def test_albums(bot: Bot, control: Control) -> None:
    album = await bot.send_media_group(
        MAYA, [InputMediaPhoto(media=picture(), caption="one"), InputMediaPhoto(media=picture())]
    )
    assert album[0].media_group_id == album[1].media_group_id
    assert [message.caption for message in album] == ["one", None]
    with pytest.raises(TelegramBadRequest, match="can't be mixed in an album: document, photo"):
        await bot.send_media_group(MAYA, [InputMediaPhoto(media=picture()), InputMediaDocument(media=paper())])
    with pytest.raises(TelegramBadRequest, match="2-10 items"):
        await bot.send_media_group(MAYA, [InputMediaPhoto(media=picture())])


async def test_text_becomes_media_but_not_back(bot: Bot) -> None:
    message = await bot.send_message(MAYA, "Drawing…")
    edited = await message.edit_media(InputMediaPhoto(media=picture(), caption="Chart"))
    assert not isinstance(edited, bool)
    assert (edited.text, edited.caption, bool(edited.photo)) == (None, "Chart", True)
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await message.edit_text("words")
    captioned = await edited.edit_caption(caption="Better chart")
    assert not isinstance(captioned, bool)
    assert captioned.caption == "Better chart"
    assert (await edited.copy_to(MAYA, caption="Copy")).message_id > edited.message_id


async def test_people_send_files(bot: Bot, control: Control) -> None:
    for kind in ("photo", "document", "voice", "sticker"):
        await control.post(f"chats/{MAYA}/{kind}", size=5000)
    updates = (await bot.get_updates())[1:]
    kinds = [update.message.content_type for update in updates if update.message]
    assert kinds == ["photo", "document", "voice", "sticker"]
    await control.post(f"chats/{MAYA}/location", latitude=48.85, longitude=2.35)
    await control.post(f"chats/{MAYA}/contact", phone_number="+33123456789")
    contact = (await bot.get_updates())[-1].message
    assert contact
    assert contact.contact
    assert (contact.contact.user_id, contact.contact.first_name) == (MAYA, "Maya")


async def test_people_upload_files(control: Control) -> None:
    import aiohttp

    form = aiohttp.FormData()
    form.add_field("file", PICTURE, filename="me.png", content_type="image/png")
    form.add_field("caption", "Me")
    async with control.http.post(f"{control.address}/control/chats/{MAYA}/photo", data=form) as response:
        message = await response.json()
    assert (message["photo"][0]["width"], message["caption"]) == (40, "Me")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PICTURE, (40, 30)),
        (b"GIF89a\x05\x00\x06\x00", (5, 6)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x07\x00\x08", (8, 7)),
        (b"RIFF0000WEBPVP8 " + bytes(10) + b"\x05\x00\x06\x00", (5, 6)),
        (b"RIFF0000WEBPVP8L" + bytes(5) + (4 | 5 << 14).to_bytes(4, "little"), (5, 6)),
        (b"RIFF0000WEBPVP8X" + bytes(8) + b"\x04\x00\x00\x05\x00\x00", (5, 6)),
        (b"\xff\xd8\xff", None),
        (b"plain text", None),
    ],
)
async def test_picture_sizes(data: bytes, size: tuple[int, int] | None) -> None:
    assert dimensions(data) == size
