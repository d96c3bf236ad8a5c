"""Vectors that an embedding model gave for texts of ours."""

from collections.abc import Collection, Mapping

from sqlalchemy import select

from db.models.catalog import embeddings
from db.queries.dialect import insert
from db.session import Session


async def kept(session: Session, model: str, digests: Collection[str]) -> set[str]:
    """Those digests for which there is a vector."""
    rows = await session.all(select(embeddings.c.digest).where(embeddings.c.model == model))
    return {row.digest for row in rows} & set(digests)


async def keep(session: Session, model: str, vectors: Mapping[str, bytes]) -> None:
    """Digest → vector; one that is there already stays."""
    rows = [{"model": model, "digest": digest, "vector": vector} for digest, vector in vectors.items()]
    await session.run(insert(session, embeddings).on_conflict_do_nothing(), rows)


async def vectors(session: Session, model: str, digests: Collection[str]) -> dict[str, bytes]:
    """Digest → vector."""
    wanted = set(digests)
    rows = await session.all(select(embeddings.c.digest, embeddings.c.vector).where(embeddings.c.model == model))
    return {row.digest: row.vector for row in rows if row.digest in wanted}
