"""What one request, and all of them together, may take. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a server; every one of them holds for queries nobody has foreseen.

    ``seconds`` is the wall time of a query from when a worker takes it; ``memory`` the address space of a worker;
    ``rows`` and ``size`` (bytes before compression) bound an answer; ``held`` is how much of an answer is kept back
    before its status is sent, so that what fails early fails honestly; ``request`` bounds the bytes of a query;
    ``waiting`` requests may wait ``patience`` seconds for a worker; ``answers`` is how many answers may be under way to
    clients, however slowly they read; a client has ``idle`` seconds to send or take the next piece.
    """

    workers: int = 2
    seconds: float = 30.0
    memory: int = 2048 * MIB
    rows: int = 1_000_000
    size: int = 256 * MIB
    held: int = MIB
    request: int = MIB
    waiting: int = 16
    patience: float = 5.0
    answers: int = 64
    connections: int = 512
    idle: float = 20.0
