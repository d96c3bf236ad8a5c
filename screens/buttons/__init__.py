"""What a button says to us when it is tapped. A prefix is never reused for another meaning."""

from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=0, lt=2**63)]
"""An id of ours, or of an update, as far as a database can count."""

Number = Annotated[int, Field(ge=0, lt=2**15)]
"""A set's number in its workout."""
