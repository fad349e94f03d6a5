"""The network diagram's numbers and names in words: tooltips and descriptions for screen readers."""

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import Edge, NeuronFacts, dead_neurons, neuron_facts
from app.labs.xor.one_run.network.weight_texts import weight_text
from app.labs.xor.one_run.run.captions import epoch_text
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.sample_texts import point_text
from app.words.number_format import MINUS, subscript
from app.words.translation import translate

OUTPUT_NAME = "ŷ"


def input_name(index: int) -> str:
    """Return the name of the input `index`, counted from 0."""
    return f"x{subscript(index + 1)}"


def neuron_name(state: OneRunState, neuron: Neuron) -> str:
    """Return the name of a neuron: h₁, or ŷ in the output layer."""
    if neuron.layer == state.settings.hidden_layers:
        return OUTPUT_NAME
    return f"h{subscript(neuron.row + 1)}"


def neuron_title(state: OneRunState, neuron: Neuron) -> str:
    """Return the name of a neuron, with its layer where several have neurons of that name."""
    name = neuron_name(state, neuron)
    if state.settings.hidden_layers < 2 or name == OUTPUT_NAME:
        return name
    return f"{name} · {layer_name(neuron.layer)}"


def layer_name(layer: int) -> str:
    """Return the name of a layer, counted from 0."""
    return translate("Xor", "Layer {number}").format(number=layer + 1)


def dead_word() -> str:
    """Return the word beside the name of a dead neuron."""
    return translate("Xor", "dead")


def edge_text(state: OneRunState, edge: Edge) -> str:
    """Return which weight an edge is, with every digit."""
    layer, row = edge.target
    source = input_name(edge.source) if layer == 0 else neuron_name(state, Neuron(layer - 1, edge.source))
    value = repr(edge.weight).replace("-", MINUS)
    ends = f"{source} → {neuron_name(state, edge.target)}"
    return f"{ends}\nW[{layer + 1}]({row + 1}, {edge.source + 1}) = {value}"


def neuron_text(state: OneRunState, facts: NeuronFacts) -> str:
    """Return the numbers of a neuron, one kind a line."""
    lines = [neuron_title(state, facts.neuron)]
    if facts.is_dead:
        lines.append(_dead_text(state, facts))
    lines.append(translate("Xor", "Incoming weights: {weights}").format(weights=_list(facts.incoming)))
    if facts.bias is not None:
        lines.append(translate("Xor", "Bias: {bias}").format(bias=weight_text(facts.bias)))
    if facts.outgoing:
        lines.append(translate("Xor", "Outgoing weights: {weights}").format(weights=_list(facts.outgoing)))
    if state.has_few_samples:
        answers = ",  ".join(
            f"{point_text(x1, x2)} → {weight_text(answer)}"
            for (x1, x2), answer in zip(state.points, facts.at_points, strict=True)
        )
        if state.is_truth_table:
            text = translate("Xor", "Output at the four points: {values}")
        else:
            text = translate("Xor", "Output at the points: {values}")
        lines.append(text.format(values=answers))
    return "\n".join(lines)


def diagram_text(state: OneRunState, selected: Neuron | None) -> str:
    """Return the network's layers, which neurons are dead, and the selected one, for screen readers."""
    texts = ["-".join(map(str, state.settings.layer_sizes))]
    texts += [f"{neuron_title(state, neuron)} {dead_word()}" for neuron in sorted(dead_neurons(state))]
    if selected is not None:
        texts.append(neuron_text(state, neuron_facts(state, selected)).replace("\n", ", "))
    return "; ".join(texts)


def _dead_text(state: OneRunState, facts: NeuronFacts) -> str:
    if not state.is_truth_table:
        return translate("Xor", "Dead: g′ = 0 on all training samples")
    if not facts.dead_since:
        return translate("Xor", "Dead: g′ = 0 on all four points")
    return translate("Xor", "Dead since epoch {update}: g′ = 0 on all four points").format(
        update=epoch_text(state, facts.dead_since)
    )


def _list(numbers: tuple[float, ...]) -> str:
    return ",  ".join(weight_text(number) for number in numbers)
