"""The picture of the week's sets: a body coloured by them, and each group against the sets that make it grow."""

from collections.abc import Mapping

from domain.exercises import Muscle
from domain.progress import GroupVolume, MuscleWeek
from domain.units import Unit
from domain.volume import PARTS
from locales import Translator
from screens.names import group_names
from screens.pictures import pen
from screens.pictures.body import body_map
from screens.pictures.palette import DARK
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head

HEIGHT, BODY, PAD, GAP = 1350, 520, 44, 22
NAME, TOLD, THICK = 230, 190, 22
USUAL_MOST, FARTHEST = 12, 24


def volume(t: Translator, unit: Unit, week: MuscleWeek) -> str:
    """SVG, 1080 × 1350 pixels."""
    del unit
    upper = Box(SIDE, TOP, WIDTH - 2 * SIDE, BODY)
    lower = Box(SIDE, TOP + BODY + GAP, WIDTH - 2 * SIDE, HEIGHT - TOP - BODY - GAP - SIDE)
    room = Box(upper.x + PAD, upper.y + 20, upper.width - 2 * PAD, upper.height - 40)
    parts = [pen.panel(upper, pen.CARD, 36), body_map(room, _shares(week), DARK), pen.panel(lower, pen.CARD, 36)]
    step = (lower.height - 2 * PAD + 12) / len(week.groups)
    rows = [_row(t, lower, lower.y + PAD + n * step, one) for n, one in enumerate(week.groups)]
    return pen.page(WIDTH, HEIGHT, head(t, t("picture-muscles"), t("picture-seven-days")), *parts, *rows)


def _shares(week: MuscleWeek) -> Mapping[Muscle, float]:
    """Each muscle's sets as a share of the most that are useful."""
    most = {part: one.band.high for one in week.groups for part in PARTS[one.group]}
    return {muscle: min(sets / most.get(muscle, USUAL_MOST), 1) for muscle, sets in week.sets.items()}


def _row(t: Translator, box: Box, y: float, one: GroupVolume) -> str:
    """A group's name, its sets as a bar over the stretch that makes it grow, and both in numbers."""
    x, wide = box.x + PAD + NAME, box.width - 2 * PAD - NAME - TOLD
    scale = wide / FARTHEST
    useful = Box(x + one.band.low * scale, y - 4, (one.band.high - one.band.low) * scale, THICK + 8)
    done = Box(x, y, min(one.sets, FARTHEST) * scale, THICK)
    enough = one.sets >= one.band.low
    told = t("picture-of-band", sets=t.number(one.sets), low=one.band.low, high=one.band.high)
    return "".join(
        [
            pen.text(box.x + PAD, y + 20, group_names(t)[one.group], 32, pen.INK, pen.STRONG),
            pen.panel(Box(x, y, wide, THICK), pen.GRID, THICK / 2, 0.55),
            pen.panel(useful, pen.TEAL, 10, 0.26),
            pen.panel(done, pen.TEAL if enough else pen.WARM, min(THICK, done.width) / 2) if one.sets else "",
            pen.text(box.right - PAD, y + 20, told, 30, pen.MUTED, anchor="end"),
        ]
    )
