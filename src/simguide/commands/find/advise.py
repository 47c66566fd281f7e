"""Answers `find`."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any, get_args

from simguide.advice.answered import answered
from simguide.advice.evidence import judge_evidence
from simguide.advice.naming import refer
from simguide.advice.search import Asked, Found, Weighed, search, weigh
from simguide.command_list import COMMANDS
from simguide.commands.find.answer import MOST_FOUND, FindAnswer, FindHit, FindQuestion
from simguide.commands.find.asked import take_apart
from simguide.commands.find.lines import LEAST_OF_NOTHING, lines_meant
from simguide.commands.find.opening import line_opening, quoted
from simguide.errors import without_codes
from simguide.i18n.messages import message
from simguide.model.answer import CarrierRef, NextNote
from simguide.model.base import Entity, Lang, Record, Text, sourced_in
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.passage import Passage
from simguide.model.value import replace
from simguide.understanding.forms import Line

_MOST_NEXT = 2
_MOST_OF_CARRIER = 100
"""Most lines that are looked at where a carrier is named and nothing else."""
_TITLES = ("title", "name", "wording", "term", "summary", "body", "meaning", "code")
_SAYINGS = ("summary", "meaning", "body", "truth", "tells", "look", "note")


def answer_find(catalogue: Catalogue, question: FindQuestion, *, as_of: date) -> FindAnswer:
    """Find what the words of a question are about, in everything that is on record."""
    question = replace(question, text=without_codes(question.text))
    weighed = weigh(catalogue, take_apart(question.text, catalogue))
    hits = _hits(catalogue, weighed, as_of=as_of)
    return answered(
        FindAnswer,
        catalogue,
        command="find",
        question=question,
        as_of=as_of,
        results=tuple(hits),
        notes=tuple(_next(hits)),
        missing=weighed.missing if hits else (),
    )


def find_hits(catalogue: Catalogue, text: str, *, as_of: date) -> list[FindHit]:
    """Return what a text is about, best first: each line once, with the best of the records that it opens."""
    return _hits(catalogue, weigh(catalogue, take_apart(text, catalogue)), as_of=as_of)


def _hits(catalogue: Catalogue, weighed: Weighed, *, as_of: date) -> list[FindHit]:
    asked = weighed.asked
    scores: dict[Line, float] = {it.line: it.score for it in lines_meant(weighed)}
    meant = frozenset(scores)
    best: dict[Line, tuple[Found, Entity]] = {}
    most = MOST_FOUND if asked.units else _MOST_OF_CARRIER
    for found in search(catalogue, weighed):
        record = catalogue.record(found.passage.collection, found.passage.id)
        if record is None:
            continue
        line = line_opening(found.passage, record, catalogue)
        if line not in best:
            best[line] = (found, record)
            scores[line] = max(scores.get(line, 0.0), found.score)
        if len(best) >= most:
            break
    if not scores:
        scores = {it.line: it.score for it in lines_meant(weighed, least=LEAST_OF_NOTHING)}
        meant = frozenset(scores)
    if not asked.units:  # of a carrier alone, what there is something to say of
        scores = {line: score for line, score in scores.items() if line in best}
    lines = sorted(scores, key=lambda line: -scores[line])[:MOST_FOUND]
    return [_hit(catalogue, line, best.get(line), asked, is_meant=line in meant, as_of=as_of) for line in lines]


def _next(hits: list[FindHit]) -> Iterator[NextNote]:
    if not hits:
        yield NextNote(about="explain", command="simguide explain")
    for hit in hits[:_MOST_NEXT]:
        yield NextNote(about="found", command=hit.line)


def _hit(
    catalogue: Catalogue,
    line: Line,
    best: tuple[Found, Entity] | None,
    asked: Asked,
    *,
    is_meant: bool,
    as_of: date,
) -> FindHit:
    """Return a hit: what a command is for where one was meant, else what the record says."""
    passage, record = (None, None) if best is None else (best[0].passage, best[1])
    ids = () if passage is None or record is None else _sources_of(passage, record)
    known = catalogue.sources(ids)
    title, says = _told(passage, record)
    if is_meant or title is None:
        title, says = _told_of_command(line), says if isinstance(record, Carrier) else title
    elif passage is not None and passage.part:
        title = _told_of_command(line)
    return FindHit(
        kind="command" if is_meant or passage is None else passage.collection,
        id=None if record is None else record.id,
        part=passage.part or None if passage is not None else None,
        carrier=_carrier(catalogue, record, line, asked),
        title=_plain(title),
        says=None if says is None else _plain(says),
        line=quoted(line),
        evidence=judge_evidence(ids, known, as_of=as_of) if ids else None,
        sources=tuple(ids),
    )


def _plain(text: Text) -> Text:
    """Return a text without what else it has where it stands: labels, what it costs, sources of its own."""
    return Text(en=text.en, zh=text.zh, ja=text.ja)


def _carrier(catalogue: Catalogue, record: Entity | None, line: Line, asked: Asked) -> CarrierRef | None:
    """Return the one carrier that a line names, or whose record it opens."""
    told = [it for it in asked.carriers if it in line]
    if len(told) > 1:
        return None
    own = record.id if isinstance(record, Carrier) else getattr(record, "carrier", None)
    carrier = catalogue.carrier(told[0] if told else own or "")
    return None if carrier is None else refer(carrier)


def _sources_of(passage: Passage, record: Entity) -> tuple[str, ...]:
    """Return the ids of the sources of what was found: those of the part, where it has any, else of the record."""
    told: object = record
    for field in filter(None, passage.part.split(".")):
        told = getattr(told, field)
    known = (getattr(said, "sources", ()) for said in (*(it for _, it in sourced_in(told)), record))
    return tuple(dict.fromkeys(next(filter(None, known), ())))


def _told(passage: Passage | None, record: Entity | None) -> tuple[Text | None, Text | None]:
    """Return what a record is called, and what it says beside that."""
    if passage is None or record is None:
        return None, None
    if passage.part:
        told: Any = record
        for field in passage.part.split("."):
            told = getattr(told, field)
        return next(_texts(record, _TITLES)), next(_within(told), None)
    title = next(_texts(record, _TITLES), None)
    return title, next((text for text in _texts(record, _SAYINGS) if text != title), None)


def _texts(record: Entity, fields: tuple[str, ...]) -> Iterator[Text]:
    for field in fields:
        said = getattr(record, field, None)
        if isinstance(said, Text):
            yield said
        elif isinstance(said, str):
            yield Text(en=said, zh=said, ja=said)


def _within(told: object) -> Iterator[Text]:
    """Yield the texts of a part of a record."""
    if isinstance(told, Text):
        yield told
    elif isinstance(told, Record):
        for inner in vars(told).values():
            yield from _within(inner)
    elif isinstance(told, tuple):
        for inner in told:
            yield from _within(inner)


def _told_of_command(line: Line) -> Text:
    """Return what a command is for, as the help says it; of one that is asked about a state, that state."""
    if len(line) > 1 and line[-2] == "--state":
        en, zh, ja = (message(f"recover-state.{line[-1]}", lang) for lang in get_args(Lang))
        return Text(en=en, zh=zh, ja=ja)
    command = next((name for name in (" ".join(line[:2]), line[0]) if name in COMMANDS or " " in name), line[0])
    lines = import_module(f"simguide.commands.{COMMANDS[line[0]]}.help_words").LINES
    en, zh, ja = lines.get(command) or lines[line[0]]
    return Text(en=en, zh=zh, ja=ja)
