"""How the moment of a run is named of which a sentence or a description speaks."""

from app.words.number_format import epochs
from app.words.translation import translate


def epoch_moment(updates: float, per_epoch: int = 1) -> str:
    """Return a number of updates as the name of a moment: Epoch 24, or Epoch 2.50 within one.

    Parameters
    ----------
    updates
        How many have been made.
    per_epoch
        How many of them are an epoch.
    """
    return translate("Moment", "Epoch {epoch}").format(epoch=epochs(updates, per_epoch))
