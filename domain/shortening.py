"""A workout cut to the minutes that there are: the big lifts first, two sets each, short rests."""

from collections.abc import Sequence
from dataclasses import replace

from domain.prescription import Target, Why
from domain.sessions import Item

SET_S, RAMP_S, CHANGE_S = 40, 45, 30
_SETS, _REST_S, _RAMP = 2, 75, 2


def shortened(items: Sequence[Item], minutes: int) -> tuple[Item, ...]:
    """The first items, as a program puts the big ones first, that fit the minutes with two working sets each.

    The first always stays. What was cut tells nothing about progress. A set takes about 40 s.
    """
    kept: list[Item] = []
    left = minutes * 60.0
    for item in items:
        short = _short(item, minutes)
        left -= seconds(short)
        if kept and left < 0:
            break
        kept.append(short)
    return tuple(_alone(item, kept) for item in kept)


def seconds(item: Item) -> float:
    """About how long an item takes, with its rests."""
    ramp, working = len(item.targets) - len(item.working), item.working
    each = [target.values.seconds or SET_S for target in working]
    return CHANGE_S + ramp * RAMP_S + sum(each) + item.rest_s * (len(working) - 1)


def _short(item: Item, minutes: int) -> Item:
    ramp = [target for target in item.targets if target.warmup][-_RAMP:]
    working: list[Target] = list(item.working[:_SETS])
    why = Why("why-short", {"minutes": minutes})
    return replace(item, targets=(*ramp, *working), rest_s=min(item.rest_s, _REST_S), why=why, eased=True)


def _alone(item: Item, kept: Sequence[Item]) -> Item:
    """Without its superset's partner an item stands alone."""
    partners = sum(one.superset == item.superset for one in kept)
    return item if item.superset is None or partners > 1 else replace(item, superset=None)


def cut(items: Sequence[Item], begun: Sequence[bool], minutes: int) -> tuple[Item, ...]:
    """A workout under way, cut: what has begun stays, what is left is shortened, and skipped where time is out."""
    left = minutes * 60.0
    found: list[Item] = []
    for item, has_begun in zip(items, begun, strict=True):
        if has_begun or item.skipped:
            found.append(item)
            continue
        short = _short(item, minutes)
        left -= seconds(short)
        found.append(short if left >= 0 else replace(item, skipped=True))
    return tuple(found)
