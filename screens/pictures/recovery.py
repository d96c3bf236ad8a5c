"""The picture of recovery: both sides of a body, each muscle as strong in colour as it is tired."""

from collections.abc import Mapping

from domain.exercises import Muscle
from domain.recovery import READY, State
from domain.units import Unit
from locales import Translator
from screens.pictures import pen
from screens.pictures.body import body_map, colour
from screens.pictures.palette import DARK
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head

HEIGHT, PAD, LEGEND = 1080, 44, 96
_SHARES = {State.READY: 0.0, State.RECOVERING: 0.5, State.TIRED: 1.0}


def recovery(t: Translator, unit: Unit, carried: Mapping[Muscle, float]) -> str:
    """SVG, 1080 pixels square; `carried` is what each muscle still carries, 0 to 1."""
    del unit
    box = Box(SIDE, TOP, WIDTH - 2 * SIDE, HEIGHT - TOP - SIDE)
    room = Box(box.x + PAD, box.y + PAD, box.width - 2 * PAD, box.height - 2 * PAD - LEGEND)
    shares = {muscle: _share(share) for muscle, share in carried.items()}
    parts = [pen.panel(box, pen.CARD, 36), body_map(room, shares, DARK), _legend(t, box)]
    return pen.page(WIDTH, HEIGHT, head(t, t("recovery-title")), *parts)


def _share(carried: float) -> float:
    """Ready muscles are drawn as at rest; from there on the colour grows with what they carry."""
    return 0.0 if carried < READY else carried


def _legend(t: Translator, box: Box) -> str:
    names = {
        State.READY: t("picture-ready"),
        State.RECOVERING: t("picture-recovering"),
        State.TIRED: t("picture-tired"),
    }
    step, y = box.width / len(names), box.bottom - LEGEND / 2
    parts = []
    for number, (state, name) in enumerate(names.items()):
        x = box.x + step * (number + 0.5) - (pen.width_of(name, 31) + 44) / 2
        parts.append(pen.dot(x, y - 10, 14, colour(_SHARES[state], DARK)))
        parts.append(pen.text(x + 34, y, name, 31, pen.INK))
    return "".join(parts)
