"""Writes a new carrier into a folder of data files: its block in the index, and a file of its own to fill."""

import re
from pathlib import Path

from simguide.errors import DataFolderError, InputError

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BLOCK = re.compile(r"^  - id: (\S+)$", re.MULTILINE)

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
# Then: simguide catalogue validate

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


def new_carrier(folder: Path, identity: str, *, today: str) -> tuple[Path, Path]:
    """Write the index block and the file of a carrier that is to be described.

    Args:
        folder: Folder of data files.
        identity: Id of the carrier, a lower-case slug.
        today: Day on which the page is read, ISO.

    Returns:
        The index, and the new file.

    Raises:
        InputError: The id is no slug, or there is such a carrier.
        DataFolderError: The folder cannot be written.
    """
    if not _SLUG.fullmatch(identity):
        raise InputError(key="new-id", found=identity)
    index, file = folder / "carriers.yaml", folder / "carriers" / f"{identity}.yaml"
    try:
        text = index.read_text(encoding="utf-8") if index.exists() else _INDEX_HEAD
        places = {found[1]: found.start() for found in _BLOCK.finditer(text)}
        if identity in places or file.exists():
            raise InputError(key="new-taken", found=identity)
        after = [start for name, start in places.items() if name > identity]
        block = _ENTRY.format(id=identity)
        if after:
            text = f"{text[: min(after)]}{block}\n{text[min(after) :]}"
        else:
            text = f"{text.rstrip()}\n{'' if not places else chr(10)}{block}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_FILE.format(id=identity, today=today), encoding="utf-8")
        index.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DataFolderError(str(folder), error.strerror or "cannot be written") from error
    return index, file
