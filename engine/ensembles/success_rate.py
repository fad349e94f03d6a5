"""A share of successes among independent trials, with what the trials leave open."""

import math
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True)
class SuccessRate:
    """So many successes in so many trials.

    Attributes
    ----------
    successes, trials
        Whole numbers, 0 ≤ successes ≤ trials.
    """

    successes: int
    trials: int

    @property
    def share(self) -> float:
        """Successes per trial; NaN without trials."""
        return self.successes / self.trials if self.trials else math.nan

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return Wilson's score interval of the true rate, within [0, 1]; (0, 1) without trials.

        Parameters
        ----------
        confidence
            How often such intervals hold the true rate, between 0 and 1.

        Notes
        -----
        (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) (Wilson 1927). Unlike p ± z √(p(1−p)/n) it does not
        shrink to a point at 0 or n successes.
        """
        if not self.trials:
            return 0.0, 1.0
        n, p = self.trials, self.share
        z = NormalDist().inv_cdf((1.0 + confidence) / 2.0)
        centre = p + z * z / (2 * n)
        half = z * math.sqrt(p * (1.0 - p) / n + z * z / (4 * n * n))
        below = 0.0 if self.successes == 0 else (centre - half) / (1.0 + z * z / n)
        above = 1.0 if self.successes == n else (centre + half) / (1.0 + z * z / n)
        return below, above
