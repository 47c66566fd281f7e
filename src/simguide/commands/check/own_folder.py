"""Tells whether an answer rests on data files of the user's own: somebody else may have written them."""

from collections.abc import Callable

from simguide.model.catalogue import Catalogue


def rests_on_own_folder(catalogue: Catalogue, judge: Callable[[Catalogue], object]) -> bool:
    """Tell whether the shipped catalogue alone would be judged by otherwise.

    Args:
        catalogue: The catalogue that answers.
        judge: What is answered from a catalogue.
    """
    shipped = catalogue.shipped()
    return shipped is not None and judge(shipped) != judge(catalogue)
