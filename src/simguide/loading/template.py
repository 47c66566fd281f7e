"""Writes a new carrier into a folder of data files: its block in the index, and a file of its own to fill."""

import re
import unicodedata
from pathlib import Path

from simguide.errors import DataFolderError, InputError, shown
from simguide.loading import catalogue

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BLOCK = re.compile(r"^  - id: (\S+)$", re.MULTILINE)

_INDEX = "carriers.yaml"

_INDEX_HEAD = """# yaml-language-server: $schema=../docs/data.schema.json
# Who exists. All else that is known of a carrier stands in carriers/ID.yaml.

carriers:
"""

_ENTRY = """  - id: {id}
    name:
      en: {id}
      zh: {id}
      ja: {id}
    # other spellings under which people ask for it
    aliases: []
    # what people type in short, and products by which they call their line
    typed_as: []
    # mno, sub-brand, mvno, visitor-sim, travel-esim, wifi-rental, other
    kind: mvno
    # the company behind the brand, as in the source
    operator: unknown
    # e.g. [docomo, au]
    host_networks: unknown
    # open, closed-to-new, ended (then status_on: DATE)
    status: unknown
    # one or two sentences: what it is, and for whom
    summary:
      en: A carrier to describe.
      zh: 有待介绍的运营商。
      ja: これから説明する会社です。
    domains: [{id}.example.jp]
"""

_FILE = """# yaml-language-server: $schema=../../docs/data.schema.json
# Replace what is here by what you read; a value that no page states is `unknown`. All values are texts.
# Then, in a clone: make data; in a folder of your own: simguide catalogue validate DIR

carrier_details:
  - id: {id}
    # see `simguide card-types`
    card_types: [postpaid-sim]
    # telephone desks: number, dial_from, purpose, hours, languages, cost, sources
    support: unknown
    # yes, no, reported (only users say so)
    foreign_cards: unknown
    esim: unknown
    tasks:
      renew:
        # a channel with `task: renew` stands below
        state: offered
        summary:
          en: Pay on the member page.
          zh: 在会员页面付款。
          ja: 会員ページで支払います。
        sources: [{id}-help]
      balance:
        # then say what was searched
        state: unknown
        summary:
          en: Ask the carrier.
          zh: 请询问运营商。
          ja: 会社にお尋ねください。
        looked_for:
          en: The help pages.
          zh: 查过帮助页面。
          ja: ヘルプページを調べました。
      auto:
        state: unknown
        summary:
          en: Ask the carrier.
          zh: 请询问运营商。
          ja: 会社にお尋ねください。
        looked_for:
          en: The help pages.
          zh: 查过帮助页面。
          ja: ヘルプページを調べました。
    # of all that is said here and in the index
    sources: [{id}-help]

channels:
  # the id: carrier, task, method
  - id: {id}-renew-website
    carrier: {id}
    task: renew
    # see `simguide methods`
    method: official-website
    title:
      en: Member page
      zh: 会员页面
      ja: 会員ページ
    url: https://{id}.example.jp/member
    in_japan: 'yes'
    abroad: unknown
    network: any
    needs: [login]
    languages: unknown
    payments: unknown
    effect: pays-bill
    refund: unknown
    steps:
      - en: Log in.
        zh: 登录。
        ja: ログインします。
    # where the sources are of different kinds, say which of them state a price, a fee, ways to pay:
    # evidence: {{payments: [ID]}}
    # what becomes different on a day:
    # changes:
    #   - starts_on: 2027-04-01
    #     values: {{url: https://...}}
    #     note: {{en: ..., zh: ..., ja: ...}}
    #     sources: [ID]
    sources: [{id}-help]

sources:
  - id: {id}-help
    url: https://{id}.example.jp/help
    # official, regulator, secondary, press, community
    kind: official
    publisher: The company
    # date of the page: 2026-11-20, 2026-11, 2026
    dated: undated
    # the day on which you read it
    read_on: {today}
"""


_NEW = ("catalogue", "new")
_CLONE, _OWN = "data", "my-data"
"""Folders that are proposed where none is named: of a clone whose program is an installed wheel, and elsewhere."""


def new_carrier(folder: Path | None, identity: str, *, today: str) -> tuple[Path, Path]:
    """Write the index block and the file of a carrier that is to be described.

    Args:
        folder: Folder of data files; none is data/ of the checkout.
        identity: Id of the carrier, a lower-case slug.
        today: Day on which the page is read, ISO.

    Returns:
        The index, and the new file.

    Raises:
        InputError: The id is no slug, there is such a carrier, or there is no folder to write into.
        DataFolderError: The folder cannot be written.
    """
    checkout = Path(catalogue.CHECKOUT_DATA)
    place = checkout if folder is None and checkout.is_dir() else folder
    into = () if place == checkout else ("--into", str(place or _nearest()))
    if not _SLUG.fullmatch(identity):
        raise _refused(identity, *_NEW, _slug(identity), *into, key="new-id")
    try:
        is_taken = place is not None and _has_carrier(place, identity)
        if is_taken and place != checkout:
            raise _refused(identity, "show", identity, "--data-dir", str(place), key="new-taken")
        if is_taken or _is_shipped(identity):
            raise _refused(identity, "show", identity, key="new-shipped")
        if place is None:
            raise _refused(identity, *_NEW, identity, *into, key="new-where")
        return _write(place, identity, today=today)
    except OSError as error:
        raise DataFolderError(str(place), error.strerror or "cannot be written") from error


def _nearest() -> str:
    """Return the folder to propose in the folder one is in."""
    return _CLONE if Path(_CLONE, _INDEX).is_file() else _OWN


def _is_shipped(identity: str) -> bool:
    """Tell whether the shipped catalogue has a carrier of this id; of a checkout the index alone is read."""
    if Path(catalogue.SNAPSHOT).exists():
        return identity in dict(catalogue.load_catalogue().carrier_names()).values()
    return _has_carrier(Path(catalogue.CHECKOUT_DATA), identity)


def _has_carrier(folder: Path, identity: str) -> bool:
    """Tell whether a folder has a carrier of this id in its index, or a file of its own for it.

    Raises:
        OSError: The index cannot be read.
    """
    return identity in _blocks(_index_text(folder)) or _file_of(folder, identity).exists()


def _write(folder: Path, identity: str, *, today: str) -> tuple[Path, Path]:
    """Write the block, in its place by name, and the file.

    Raises:
        OSError: The folder cannot be written.
    """
    index, file, text = folder / _INDEX, _file_of(folder, identity), _index_text(folder)
    places = _blocks(text)
    after = [start for name, start in places.items() if name > identity]
    block = _ENTRY.format(id=identity)
    if after:
        text = f"{text[: min(after)]}{block}\n{text[min(after) :]}"
    else:
        text = f"{text.rstrip()}\n{'' if not places else chr(10)}{block}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_FILE.format(id=identity, today=today), encoding="utf-8")
    index.write_text(text, encoding="utf-8")
    return index, file


def _index_text(folder: Path) -> str:
    index = folder / _INDEX
    return index.read_text(encoding="utf-8") if index.exists() else _INDEX_HEAD


def _blocks(text: str) -> dict[str, int]:
    """Return the id of each carrier of an index, and where its block begins."""
    return {found[1]: found.start() for found in _BLOCK.finditer(text)}


def _file_of(folder: Path, identity: str) -> Path:
    return folder / "carriers" / f"{identity}.yaml"


def _slug(typed: str) -> str:
    """Return what was typed as an id, or an example where no letter of it can stand in one."""
    plain = unicodedata.normalize("NFKC", shown(typed)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "my-carrier"


def _refused(found: str, *words: str, key: str) -> InputError:
    """Return an error with the command to type instead."""
    error = InputError(key=key, found=found)
    error.instead = words
    return error
