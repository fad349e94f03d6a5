"""An own function as NumPy code to copy: the formula in its stable form, parameters as keywords."""

from collections import Counter

from engine.activations.own.definition import OwnDefinition
from engine.activations.own.steps.graph import Graph

_SUM, _PRODUCT, _SIGN, _POWER, _CALL = range(5)
_COMPARISON = -1

_INFIX = {
    "add": (" + ", _SUM),
    "subtract": (" - ", _SUM),
    "multiply": (" * ", _PRODUCT),
    "divide": (" / ", _PRODUCT),
    "power": ("**", _POWER),
    "less": (" < ", _COMPARISON),
    "less_equal": (" <= ", _COMPARISON),
    "greater": (" > ", _COMPARISON),
    "greater_equal": (" >= ", _COMPARISON),
    "both": (" & ", _PRODUCT),
}
_NUMPY = {
    "minimum": "np.minimum", "maximum": "np.maximum", "abs": "np.abs", "sign": "np.sign", "exp": "np.exp",
    "log": "np.log", "log1p": "np.log1p", "expm1": "np.expm1", "sqrt": "np.sqrt", "sin": "np.sin",
    "cos": "np.cos", "tanh": "np.tanh", "sinh": "np.sinh", "cosh": "np.cosh", "atan": "np.arctan",
    "erf": "np.vectorize(math.erf)", "erfc": "np.vectorize(math.erfc)",
    "square": "np.square", "where": "np.where",
}  # fmt: skip


def numpy_code(definition: OwnDefinition, function_name: str = "own") -> str:
    """Return a function of z in NumPy that computes what the engine computes.

    It is complete with its imports. Where the formula overflows on a branch that is not chosen, NumPy warns;
    for NaN a comparison takes the second branch, where the engine gives NaN.
    """
    graph = Graph()
    place = graph.add(definition.formula.term, None)
    writer = _Writer(graph, place)
    result = writer.text(place)
    parameters = "".join(f", {each.name}={each.default!r}" for each in definition.parameters)
    imports = "import math\n\n" if "math." in "".join([*writer.lines, result]) else ""
    body = [*writer.lines, f"return {result}"]
    if not any(graph.steps[each].operation == "z" for each in graph.needed([place])):
        body[-1] = f"return np.full_like(z, {result})"
    return "\n".join(
        [
            f"{imports}import numpy as np",
            "",
            "",
            f"def {function_name}(z{parameters}):",
            *(f"    {line}" for line in body),
            "",
        ]
    )


class _Writer:
    """Writes steps as expressions; what is needed twice gets a name."""

    def __init__(self, graph: Graph, place: int) -> None:
        self._graph = graph
        self.lines: list[str] = []
        self._texts: dict[int, tuple[str, int]] = {}
        needed = graph.needed([place])
        uses = Counter(argument for each in needed for argument in graph.steps[each].arguments)
        self._taken = {graph.steps[each].name for each in needed} | {"z", "np", "math"}
        for each in needed:
            text, binding = self._written(each)
            is_long = graph.steps[each].arguments != ()
            self._texts[each] = (self._named(text), _CALL) if uses[each] > 1 and is_long else (text, binding)

    def text(self, place: int) -> str:
        """Return the expression of a step."""
        return self._texts[place][0]

    def _named(self, text: str) -> str:
        """Return a new name for an expression."""
        number = next(number for number in range(1, 1000) if f"t{number}" not in self._taken)
        self._taken.add(f"t{number}")
        self.lines.append(f"t{number} = {text}")
        return f"t{number}"

    def _inside(self, place: int, binding: int) -> str:
        """Return an expression, in brackets if it binds less than what is around it."""
        text, own = self._texts[place]
        return text if own >= binding else f"({text})"

    def _written(self, place: int) -> tuple[str, int]:
        operation, arguments, number, name = self._graph.steps[place]
        if operation == "z":
            return "z", _CALL
        if number is not None:
            whole = int(number) if number.is_integer() and abs(number) < 1e15 else number
            return repr(whole), _CALL if number >= 0 else _SIGN
        if name:
            return name, _CALL
        if operation in _INFIX:
            sign, binding = _INFIX[operation]
            # What binds as much needs brackets too on the right of − and /, and on the left of **.
            left = binding + (operation in ("power", "both"))
            right = binding + (operation != "add" and operation != "multiply")
            return f"{self._inside(arguments[0], left)}{sign}{self._inside(arguments[1], right)}", binding
        if operation == "negative":
            return f"-{self._inside(arguments[0], _PRODUCT + 1)}", _SIGN
        if operation in ("sigmoid", "softplus"):
            return self._exponential_function(operation, self._inside(arguments[0], _COMPARISON))
        if operation == "relu":
            return f"np.maximum({self.text(arguments[0])}, 0)", _CALL
        if operation == "as_number":
            return f"np.where({self.text(arguments[0])}, 1.0, 0.0)", _CALL
        return f"{_NUMPY[operation]}({', '.join(self.text(each) for each in arguments)})", _CALL

    def _exponential_function(self, operation: str, text: str) -> tuple[str, int]:
        """Return sigmoid or softplus in the form that does not overflow."""
        x = text if text.isidentifier() else self._named(text)
        if operation == "softplus":
            return f"np.maximum({x}, 0) + np.log1p(np.exp(-np.abs({x})))", _SUM
        t = self._named(f"np.exp(-np.abs({x}))")
        return f"np.where({x} < 0, {t}, 1.0) / (1 + {t})", _PRODUCT
