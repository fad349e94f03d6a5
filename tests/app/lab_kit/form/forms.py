"""Every form of the program, as it stands in its panel, with records to show in it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from app.lab_kit.form.settings_form import SettingsForm
from app.labs.saturation.controls import SaturationControls
from app.labs.saturation.settings import SaturationSettings
from app.labs.symmetry.initial_scale.scale_controls import ROWS as SCALE_ROWS
from app.labs.symmetry.two_starts.run.settings import Start, StartKind, SymmetrySettings
from app.labs.symmetry.two_starts.start_controls import StartControls
from app.labs.symmetry.two_starts.two_starts_controls import ROWS as TWO_STARTS_ROWS
from app.labs.xor.compare.controls import CompareControls
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.one_run.controls import OneRunControls
from app.labs.xor.shared.controls.data_controls import DataControls
from app.labs.xor.shared.data_settings import DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.labs.xor.statistics.controls import StatisticsControls
from app.labs.xor.statistics.scan.scan_controls import ScanControls
from app.look.look import Look
from app.widgets.controls.control_panel import ControlPanel
from engine.activations import activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import ScanSettings
from engine.network.initializers import initializer
from engine.network.optimizers import Adam
from engine.phenomena.initial_scale import ScaleScanSettings
from engine.records.bounded_record import BoundedRecord

MakeForm = Callable[[ControlPanel, Look], SettingsForm]


class FormCase(NamedTuple):
    """A form, and records in which every field differs from its default in one of them."""

    name: str
    make: MakeForm
    records: tuple[BoundedRecord, ...]
    unlisted: frozenset[str] = frozenset()
    """What no row of the form changes: it stands elsewhere on the page."""


def _added(make: Callable[[Look], SettingsForm]) -> MakeForm:
    def made(panel: ControlPanel, look: Look) -> SettingsForm:
        form = make(look)
        panel.add(form)
        return form

    return made


def _of(kind: type[BoundedRecord], rows: Any) -> MakeForm:
    return _added(lambda look: SettingsForm(kind, rows, look))


_ELU, _NORMAL = activation("elu", alpha=0.5), initializer("normal", 0.3)
_CIRCLE = DataSettings(kind="circle", sample_count=50, noise=0.03, seed=7, test_share=0.2)

FORMS = (
    FormCase(
        "one_run",
        OneRunControls,
        (
            XorSettings(),
            XorSettings(
                data=_CIRCLE,
                activation=_ELU,
                hidden_layers=2,
                neurons=3,
                initializer=_NORMAL,
                bias_scale=0.25,
                learning_rate=0.035,
                optimizer=Adam(beta1=0.8),
                batch_size=10,
                kink_side="right",
                seed=99,
            ),
        ),
        frozenset({"speed"}),
    ),
    FormCase(
        "compare",
        CompareControls,
        (
            CompareSettings(),
            CompareSettings(
                activations=(activation("tanh"), _ELU),
                same_start=False,
                neurons=3,
                initializer=_NORMAL,
                bias_scale=0.25,
                learning_rate=2.5,
                kink_side="right",
                seed=99,
            ),
        ),
        frozenset({"speed"}),
    ),
    FormCase(
        "statistics",
        _added(StatisticsControls),
        (
            RepeatedSettings(),
            RepeatedSettings(
                activations=(activation("elu"), _ELU),
                widths=(3, 5),
                replicas=70,
                updates=1234,
                learning_rate=2.5,
                initializer=_NORMAL,
                bias_scale=0.25,
                kink_side="right",
                success_loss=0.25,
                first_seed=99,
            ),
        ),
    ),
    FormCase(
        "scan",
        _added(ScanControls),
        (ScanSettings(), ScanSettings(activation=_ELU, neurons=3, replicas=70)),
        frozenset({"common"}),
    ),
    FormCase(
        "saturation",
        SaturationControls,
        (
            SaturationSettings(),
            SaturationSettings(
                activation=_ELU,
                epsilon=0.1,
                mean=-1.5,
                std=2.5,
                cursor=0.5,
                probe_a=-3.25,
                probe_b=1.5,
                factors=7,
                show_tangent=False,
            ),
        ),
    ),
    FormCase(
        "initial_scale",
        _of(ScaleScanSettings, SCALE_ROWS),
        (ScaleScanSettings(), ScaleScanSettings(activation=_ELU, learning_rate=2.5, seeds=500)),
        frozenset({"neurons", "updates"}),
    ),
    FormCase(
        "two_starts",
        _of(SymmetrySettings, TWO_STARTS_ROWS),
        (SymmetrySettings(), SymmetrySettings(activation=_ELU, neurons=8, learning_rate=2.5, data="or")),
        frozenset({"a", "b", "noise", "speed"}),
    ),
    FormCase(
        "start",
        _added(lambda look: StartControls("A", look)),
        tuple(
            replace(Start(kind), constant=-0.75, small=0.05, large=3.5, seed=99)
            for kind in (StartKind.CONSTANT, StartKind.SMALL, StartKind.LARGE)
        ),
    ),
    FormCase(
        "data",
        _added(DataControls),
        (DataSettings(), _CIRCLE),
        frozenset({"points"}),
    ),
)
