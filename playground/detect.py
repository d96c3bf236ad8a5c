"""Links, commands, mentions, e-mails and tags that Telegram finds in plain text."""

import re

from playground.store import Json

TOP_DOMAINS = (
    "com org net edu gov mil int info biz name pro mobi app dev xyz site online shop club blog store "
    "tech cloud ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo "
    "br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee "
    "eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr "
    "ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr "
    "ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni "
    "nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg "
    "sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug "
    "uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw "
)
DOMAINS = "|".join(sorted(TOP_DOMAINS.split(), key=len, reverse=True))
HOST = rf"(?:[\w-]+\.)+(?:{DOMAINS})(?![\w-])"
REST = r"(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?"

HINT = re.compile(r"[@#$/.]")
PATTERN = re.compile(
    rf"(?P<email>(?<![\w.+-])[\w.+-]+@{HOST})"
    rf"|(?P<url>(?<![\w@.])(?:(?:https?|ftp|ton)://[^\s<>\"/?#]+{REST}|tg://[^\s<>\"]+|{HOST}{REST}))"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#@])#(?=\d*[^\W\d])\w{1,256})"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{1,8}(?!\w))"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))",
    re.IGNORECASE,
)


def detect(text: str) -> list[Json]:
    if not HINT.search(text):
        return []
    found = []
    for match in PATTERN.finditer(text):
        shown = match.group().rstrip(".,:;!?'\")]}") if match.lastgroup == "url" else match.group()
        if match.lastgroup == "cashtag" and not shown.isupper():
            continue
        start = match.start()
        offset = start if text.isascii() else len(text[:start].encode("utf-16-le")) // 2
        length = len(shown.encode("utf-16-le")) // 2
        found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return found
