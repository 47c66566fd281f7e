"""Writes a new carrier into a folder of data files: its block in the index, and a file of its own to fill."""

import re
from pathlib import Path

from simguide.errors import DataFolderError, InputError

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BLOCK = re.compile(r"^  - id: (\S+)$", re.MULTILINE)

_INDEX_HEAD = """# Who exists. All else that is known of a carrier stands in carriers/ID.yaml.

carriers:
"""

_ENTRY = """  - id: {id}
    name:
      en: {id}
      zh: {id}
      ja: {id}
    aliases: []            # other spellings under which people ask for it
    kind: mvno             # mno, sub-brand, mvno, visitor-sim, travel-esim, wifi-rental, other
    operator: unknown      # the company behind the brand, as in the source
    host_networks: unknown # e.g. [docomo, au]
    status: unknown        # open, closed-to-new, ended (then status_on: DATE)
    summary:               # one or two sentences: what it is, and for whom
      en: A carrier to describe.
      zh: 有待介绍的运营商。
      ja: これから説明する会社です。
    domains: [{id}.example.jp]
"""

_FILE = """# Replace what is here by what you read; a value that no page states is `unknown`. All values are texts.
# Then: simguide catalogue validate

carrier_details:
  - id: {id}
    card_types: [postpaid-sim]      # see `simguide card-types`
    support: unknown                # telephone desks: number, dial_from, purpose, hours, languages, cost, sources
    foreign_cards: unknown          # yes, no, reported (only users say so)
    esim: unknown
    tasks:
      renew:
        state: offered              # a channel with `task: renew` stands below
        summary:
          en: Pay on the member page.
          zh: 在会员页面付款。
          ja: 会員ページで支払います。
        sources: [{id}-help]
      balance:
        state: unknown              # then say what was searched
        summary:
          en: Unknown.
          zh: 不清楚。
          ja: 不明です。
        looked_for:
          en: The help pages.
          zh: 查过帮助页面。
          ja: ヘルプページを調べました。
      auto:
        state: unknown
        summary:
          en: Unknown.
          zh: 不清楚。
          ja: 不明です。
        looked_for:
          en: The help pages.
          zh: 查过帮助页面。
          ja: ヘルプページを調べました。
    sources: [{id}-help]            # of all that is said here and in the index

channels:
  - id: {id}-renew-website          # carrier, task, method
    carrier: {id}
    task: renew
    method: official-website        # see `simguide methods`
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
    kind: official                  # official, regulator, secondary, press, community
    publisher: The company
    dated: undated                  # date of the page: 2026-11-20, 2026-11, 2026
    read_on: {today}                # the day on which you read it
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
