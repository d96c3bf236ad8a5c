"""Is it alive, is it ready, how is it doing."""

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from pydantic import BaseModel

from services import stats

router = APIRouter()
WAITING = Gauge("spotter_waiting", "Rows that wait, by box.", ["box"])
DEAD_LETTERS = Gauge("spotter_dead_letters", "Updates and messages that were given up.")


class Health(BaseModel):
    """`status` is "ok", "starting" or "database unavailable"."""

    status: str


@router.get("/health")
@router.get("/ready")
async def health(request: Request, response: Response) -> Health:
    """200 once updates are served and the database answers, else 503."""
    house = request.app.state.house
    if not house.is_ready():
        response.status_code = 503
        return Health(status="starting")
    try:
        async with house.database.read() as session:
            await stats.ping(session)
    except Exception:  # whatever is wrong with it, we are not healthy
        response.status_code = 503
        return Health(status="database unavailable")
    return Health(status="ok")


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Prometheus' text format; the depths are counted as it asks."""
    async with request.app.state.house.database.read() as session:
        depths = await stats.depths(session)
    WAITING.labels(box="inbox").set(depths.inbox)
    WAITING.labels(box="outbox").set(depths.outbox)
    WAITING.labels(box="jobs").set(depths.jobs)
    DEAD_LETTERS.set(depths.dead_letters)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
