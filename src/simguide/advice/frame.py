"""What every answer says beside its results."""

from simguide.model.answer import CatalogueInfo
from simguide.model.catalogue import Catalogue


def describe(catalogue: Catalogue) -> CatalogueInfo:
    """Say which catalogue answers."""
    return CatalogueInfo(version=catalogue.version, data_as_of=catalogue.data_as_of)
