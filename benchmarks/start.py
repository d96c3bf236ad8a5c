"""From nothing to the first answer: time and memory of a whole process, against importing aiogram alone."""

import asyncio
import os
import resource
import socket
import subprocess
import sys
import time
from pathlib import Path

import aiohttp

_AS_DEPLOYED = "import sys; sys.modules['rich'] = None; sys.argv = ['spotter', 'run']"  # rich is a developer's tool
_SPOTTER = [sys.executable, "-c", f"{_AS_DEPLOYED}; from bot.__main__ import main; main()"]


def import_aiogram() -> float:
    """Seconds that a process takes to import aiogram and end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import gc; gc.disable(); import aiogram"], check=True)
    return time.perf_counter() - start


async def start(address: str, token: str, folder: Path) -> tuple[float, float]:
    """Start the bot against a Bot API server: (seconds to /health 200, resident memory in MiB after that)."""
    port = _free_port()
    env = os.environ | {
        "BOT_TOKEN": token,
        "TELEGRAM_API_URL": address,
        "HTTP_PORT": str(port),
        "DATABASE_URL": f"sqlite:///{folder / 'start.db'}",
        "LOG_LEVEL": "ERROR",
    }
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*_SPOTTER, env=env)
    try:
        async with aiohttp.ClientSession() as http:
            while not await _healthy(http, port):
                await asyncio.sleep(0.02)
        took = time.perf_counter() - began
        await asyncio.sleep(1)
        return took, _memory_mib(process.pid)
    finally:
        process.terminate()
        await process.wait()


async def _healthy(http: aiohttp.ClientSession, port: int) -> bool:
    try:
        async with http.get(f"http://127.0.0.1:{port}/health") as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


def _memory_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
