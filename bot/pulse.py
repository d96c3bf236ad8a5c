"""A wait that a stop cuts short."""

import asyncio


async def rest(stop: asyncio.Event, seconds: float) -> bool:
    """Wait; True when it is time to stop."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True
