"""What the shell may complete: ids of the shipped catalogue and fixed choices."""

from simguide.terminal.choices import starting


def complete_carrier(incomplete: str) -> list[str]:
    """Return carrier ids."""
    from simguide.loading.catalogue import load_catalogue  # only where a shell asks

    return starting(incomplete, sorted({carrier_id for _, carrier_id in load_catalogue().carrier_names()}))


def complete_method(incomplete: str) -> list[str]:
    """Return method ids."""
    from simguide.loading.catalogue import load_catalogue

    return starting(incomplete, load_catalogue().methods())


def complete_card_type(incomplete: str) -> list[str]:
    """Return card type ids."""
    from simguide.loading.catalogue import load_catalogue

    return starting(incomplete, (card_type.id for card_type in load_catalogue().card_types()))


def complete_lang(incomplete: str) -> list[str]:
    """Return the languages."""
    from simguide.i18n.languages import LANGUAGES

    return starting(incomplete, LANGUAGES)
