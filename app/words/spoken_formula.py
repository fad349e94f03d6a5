"""Formulas read aloud: the LaTeX of the application's formulas in words."""

import json
import re
from functools import lru_cache

from app.look.resource_files import resource_path
from app.words.translation import translate

_TOKEN = re.compile(r"\\begin\{\w+\}|\\end\{\w+\}|\\\\|\\[a-zA-Z]+|\\[,: ]|dW|[A-Za-z]|\d+(?:\.\d+)?|\S")
_SYMBOLS = {
    "alpha": "α",
    "beta": "β",
    "delta": "δ",
    "eta": "η",
    "theta": "θ",
    "lambda": "λ",
    "pi": "π",
    "rho": "ρ",
    "sigma": "σ",
    "varphi": "φ",
    "Phi": "Φ",
    "varepsilon": "ε",
    "lvert": "|",
    "rvert": "|",
    "partial": "∂",
}
_SILENT = frozenset((r"\left", r"\right", r"\,", r"\:", r"\ ", r"\quad", "&"))
_NAMED = frozenset(("max", "arg", "tanh", "sin", "cos", "ln"))
_GROUPED = frozenset((r"\text", r"\mathbf", r"\mathrm", r"\operatorname"))
_TIGHT_BEFORE = frozenset(",;:)]")
_SIGN = re.compile(r"(^|[(=,] ?)−$")
_CLOSED = re.compile(r"[\w∂]+")


def spoken_formula(name: str) -> str:
    """Return in words, in the present language, what ``resources/formulas/<name>.svg`` shows."""
    return spoken(_sources()[name])


def spoken(latex: str) -> str:
    """Return a formula in words, in the present language."""
    return _FormulaReader(latex).read()


class _FormulaReader:
    """Reads one formula from the left to the right."""

    def __init__(self, latex: str) -> None:
        self._tokens: list[str] = [each for each in _TOKEN.findall(latex) if each not in _SILENT]
        self._place = 0

    def read(self, end: str = "") -> str:
        """Return what stands before the token `end`, which is taken as well."""
        parts: list[str] = []
        while self._place < len(self._tokens):
            symbol = self._next()
            if symbol == end:
                break
            self._read_symbol(symbol, parts)
        return _joined(parts)

    def _next(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1]

    def _argument(self) -> str:
        parts: list[str] = []
        self._read_symbol(self._next(), parts)
        return _joined(parts)

    def _read_symbol(self, symbol: str, parts: list[str]) -> None:
        """Append what a symbol says, or change what was said last."""
        match symbol:
            case "^":
                parts.append(_power(parts.pop(), self._argument()))
            case "_":
                parts.append(f"{parts.pop()} {self._argument()}")
            case "'":
                parts[-1] += "′"
            case r"\begin{cases}":
                parts.append(self._cases())
                if self._place < len(self._tokens):
                    parts.append(";")
            case _:
                parts.append(self._structure(symbol))

    def _structure(self, symbol: str) -> str:
        match symbol:
            case "{":
                return self.read("}")
            case r"\begin{aligned}":
                return self.read(r"\end{aligned}")
            case r"\frac":
                above, below = _bracketed(self._argument()), _bracketed(self._argument())
                return translate("Formula", "{above} over {below}").format(above=above, below=below)
            case r"\sqrt":
                text = translate("Formula", "the square root of {number}")
                root = text.format(number=_bracketed(self._argument()))
                # Within brackets: what is added is not under the root.
                is_followed = self._tokens[self._place : self._place + 1] in (["+"], ["-"])
                return _bracketed(root) if is_followed else root
            case r"\sum":
                self._next()
                return translate("Formula", "the sum over {index} of").format(index=self._argument())
            case _:
                return self._word(symbol)

    def _cases(self) -> str:
        """Return the lines of a distinction of cases, each with its condition."""
        text = translate("Formula", "{value} if {condition}")
        whole = self._tokens[self._place : self._tokens.index(r"\end{cases}", self._place)]
        self._place += len(whole) + 1
        lines = " ".join(whole).split(r"\\")
        # The condition is what stands behind the value: every one of them compares z with a number.
        pairs = (re.fullmatch(r"(.*?) (z (?:>|<|\\le) .*)", line.strip()) for line in lines)
        return "; ".join(
            text.format(value=spoken(pair[1]), condition=spoken(pair[2]))
            for pair in pairs
            if pair is not None
        )

    def _word(self, symbol: str) -> str:
        words = {
            ">": translate("Formula", "greater than"),
            "<": translate("Formula", "less than"),
            r"\le": translate("Formula", "at most"),
            r"\ne": translate("Formula", "not equal to"),
            r"\approx": translate("Formula", "about"),
            r"\leftarrow": translate("Formula", "becomes"),
            r"\\": ";",
            "-": "−",
        }
        if symbol in words:
            return words[symbol]
        if symbol in _GROUPED:
            return self._argument().replace(" ", "")
        name = symbol.removeprefix("\\")
        return name if name in _NAMED else _SYMBOLS.get(name, symbol)


def _power(base: str, exponent: str) -> str:
    if exponent == "2":
        return translate("Formula", "{base} squared").format(base=base)
    if exponent == "*":
        return f"{base}*"
    return translate("Formula", "{base} to the power of {exponent}").format(
        base=base, exponent=_bracketed(exponent)
    )


def _bracketed(text: str) -> str:
    return text if _CLOSED.fullmatch(text) else f"({text})"


def _joined(parts: list[str]) -> str:
    """Return parts with a blank between them, but none inside of brackets and bars."""
    text = ""
    is_open_bar = False
    for part in parts:
        closes_bar = part == "|" and is_open_bar
        is_tight = not text or text[-1] in "([" or (is_open_bar and text[-1] == "|")
        is_tight = is_tight or bool(_SIGN.search(text))
        is_call = part == "(" and bool(re.search(r"[gσφΦ]′?$|max$|erf$|ln$|tanh$", text))
        follows_tightly = part[0] in _TIGHT_BEFORE or closes_bar
        text += part if is_tight or follows_tightly or is_call else f" {part}"
        if part == "|":
            is_open_bar = not is_open_bar
    return text


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    sources: dict[str, str] = json.loads(
        resource_path("formulas", "sources.json").read_text(encoding="utf-8")
    )
    return sources
