"""The gallery as a person uses it: choosing, filtering, searching, changing, comparing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.labs.gallery.cards.card_grid import FunctionCards
from app.labs.gallery.page import GalleryPage
from app.labs.gallery.selection.session import CARDS, FAMILY_ORDER, GallerySession
from app.labs.gallery.selection.settings import KEYS, GallerySettings
from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.value_slider import ValueSlider
from app.words.translation import Language, LanguageSwitch
from engine.activations import ACTIVATIONS, Family, activation
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> GalleryPage:
    page = GalleryPage(GallerySession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 840)
    page.show()
    settle()
    return page


def resized(page: GalleryPage, width: int, height: int) -> GalleryPage:
    page.resize(width, height)
    settle()
    return page


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


def click_card(page: GalleryPage, key: str) -> None:
    click(page.grid.card(key))


def button(page: GalleryPage, text: str) -> QAbstractButton:
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if text in (each.text(), each.accessibleName()) and each.isVisible()
    ]
    assert len(found) == 1, f"{text}: {len(found)}"
    return found[0]


def visible_keys(page: GalleryPage) -> set[str]:
    return {key for key in KEYS if page.grid.card(key).isVisible()}


def shown_texts(page: GalleryPage) -> str:
    return "\n".join(label.text() for label in page.pane.findChildren(QLabel) if label.isVisible())


def search(page: GalleryPage) -> QLineEdit:
    return page.filters.findChild(QLineEdit)


def test_every_function_has_a_card_and_the_question_counts_them(page: GalleryPage) -> None:
    assert visible_keys(page) == {record.key for record in ACTIVATIONS}
    assert page.question.text().startswith(f"{len(ACTIVATIONS)} ")


def test_a_card_is_read_to_someone_who_cannot_see_it(page: GalleryPage) -> None:
    spoken = page.grid.card("gelu").accessibleName()
    for fact in ("GELU", "Modern", "[−0.17, ∞)", "mean output 0.28", "saturation left", "max |g′| 1.13"):
        assert fact in spoken
    assert "4 logits → 4 probabilities" in page.grid.card("softmax").accessibleName()


def test_choosing_a_card_shows_it_in_detail(page: GalleryPage) -> None:
    click_card(page, "selu")
    assert page.session.scene.selected == "selu"
    assert page.grid.card("selu").isChecked()
    assert not page.grid.card("elu").isChecked()
    texts = shown_texts(page)
    for expected in ("SELU", "2017", "Klambauer", "1.76", "def</span>"):
        assert expected in texts


@pytest.mark.parametrize(
    ("key", "sources"),
    [
        ("tanh", ["LeCun, Bottou, Orr, Müller (1998): Efficient BackProp"]),
        (
            "silu",
            [
                "Hendrycks, Gimpel (2016): Gaussian Error Linear Units (GELUs)",
                "Elfwing, Uchibe, Doya (2018, arXiv 2017): Sigmoid-Weighted Linear Units for Neural …",
                "Ramachandran, Zoph, Le (2017, β): Searching for Activation Functions",
            ],
        ),
        (
            "relu",
            [
                "Fukushima (1969): Visual Feature Extraction by a Multilayered Network of Analog …",
                "Nair, Hinton (2010): Rectified Linear Units Improve Restricted Boltzmann Machines",
            ],
        ),
        (
            "softplus",
            [
                "Dugas, Bengio, Bélisle, Nadeau, Garcia (NIPS 2000): Incorporating Second-Order Functional …",
            ],
        ),
        (
            "mish",
            [
                "Misra (BMVC 2020, arXiv 2019): Mish: A Self Regularized Non-Monotonic Activation Function",
            ],
        ),
    ],
)
def test_a_year_stands_with_its_source_and_those_who_introduced_a_function_come_first(
    page: GalleryPage, key: str, sources: list[str]
) -> None:
    page.session.select(key)
    settle()
    head = page.pane.detail._head
    labels = [label for label in head.findChildren(QLabel) if label.isVisible()]
    said = [label.accessibleName() for label in labels if label.accessibleName().startswith("Source")]
    assert len(said) == len(sources) == sum(label.isVisible() for label in head._papers)
    for line, source in zip(said, sources, strict=True):
        assert line.startswith(f"Source: {source.removesuffix('…')}")
    for label in labels:
        assert label.text().startswith("Source: ") or not any(digit in label.text() for digit in "0123456789")


def test_the_pills_show_one_family(page: GalleryPage) -> None:
    click(button(page, "Modern  3"))
    assert visible_keys(page) == {"gelu", "silu", "mish"}
    click(button(page, "All  19"))
    assert len(visible_keys(page)) == len(ACTIVATIONS)


def test_typing_a_name_leaves_its_cards_and_no_name_leaves_a_sentence(
    page: GalleryPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(search(page), "soft")
    assert visible_keys(page) == {"softsign", "softplus", "softmax"}
    qtbot.keyClicks(search(page), "xyz")
    settle()
    assert visible_keys(page) == set()
    sentence = page.grid.findChild(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert sentence.isVisible()
    assert "Try another name" in sentence.text()
    qtbot.keyClick(search(page), Qt.Key.Key_Escape)
    assert len(visible_keys(page)) == len(ACTIVATIONS)


def test_a_korean_name_is_found_in_korean(page: GalleryPage) -> None:
    languages = LanguageSwitch()
    try:
        languages.use("ko")
        settle()
        page.session.change(search="시그모이드")
        assert "sigmoid" in visible_keys(page)
        assert "소프트맥스" in page.grid.card("softmax").accessibleName()
    finally:
        languages.use("en")


def test_the_language_changes_the_prose_of_the_detail(page: GalleryPage) -> None:
    languages = LanguageSwitch()
    assert "Strengths" in shown_texts(page)
    try:
        languages.use("ko")
        settle()
        assert "장점" in shown_texts(page)
        assert "지수 선형 유닛" in shown_texts(page)
    finally:
        languages.use("en")


def test_the_arrows_go_from_card_to_card(page: GalleryPage, qtbot: QtBot) -> None:
    click_card(page, "step")
    for arrow, key in [
        (Qt.Key.Key_Right, "sigmoid"),
        (Qt.Key.Key_Down, "prelu"),
        (Qt.Key.Key_Left, "leaky_relu"),
        (Qt.Key.Key_Up, "step"),
        (Qt.Key.Key_Left, "step"),
        (Qt.Key.Key_Up, "step"),
        (Qt.Key.Key_End, "sine"),
        (Qt.Key.Key_Home, "step"),
    ]:
        card = page.grid.card(page.session.scene.selected)
        qtbot.keyClick(card, arrow)
        assert page.session.scene.selected == key
        assert page.grid.card(key).hasFocus()


def test_the_whole_grid_is_one_stop_of_the_tab_key(page: GalleryPage) -> None:
    stops = [key for key in KEYS if page.grid.card(key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["elu"]
    page.session.change(family=Family.OTHER)
    stops = [key for key in KEYS if page.grid.card(key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["gaussian"]


def test_a_slider_moves_curve_facts_and_card_together(page: GalleryPage, qtbot: QtBot) -> None:
    before = page.grid.card("elu").grab().toImage()
    slider = next(each for each in page.pane.findChildren(ValueSlider) if each.isVisible())
    slider.setValue(slider.minimum())
    settle()
    alpha = activation("elu").record.parameter("alpha").bounds.low
    assert page.session.scene.selected_activation == activation("elu", alpha=alpha)
    assert "(−0.1, ∞)" in page.grid.card("elu").accessibleName()
    assert "(−0.1, ∞)" in shown_texts(page)
    assert page.grid.card("elu").grab().toImage() != before
    assert "α = 0.1" in page.observation.text


def test_a_parameter_out_of_bounds_is_explained_and_the_last_one_stays(
    page: GalleryPage, qtbot: QtBot
) -> None:
    field = next(each for each in page.pane.findChildren(NumberField) if each.isVisible())
    field.selectAll()
    qtbot.keyClicks(field, "99")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "0.1" in page.observation.problem
    assert page.session.scene.selected_activation == activation("elu")


def test_a_problem_is_forgotten_when_the_value_was_put_right_or_another_card_was_chosen(
    page: GalleryPage, qtbot: QtBot
) -> None:
    field = next(each for each in page.pane.findChildren(NumberField) if each.isVisible())

    def type_in(text: str) -> None:
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    type_in("99")
    assert page.observation.problem
    type_in("0.2")
    assert page.observation.problem == ""
    type_in("99")
    page.step_once()
    assert page.observation.problem == ""


def test_softmax_follows_its_logits_and_its_temperature(page: GalleryPage) -> None:
    click_card(page, "softmax")
    page.pane.detail.logit_changed.emit(0, 0.0)
    assert page.session.scene.logits == (0.0, 1.0, 0.0, -1.0)
    assert "the largest logit, 1, has 0.53" in page.observation.text
    page.session.set_activation(activation("softmax", temperature=0.1))
    assert "has >0.99" in page.observation.text
    assert not button(page, "Add to compare").isEnabled()


def test_a_function_goes_into_the_comparison_and_out_again(page: GalleryPage) -> None:
    click(button(page, "Add to compare"))
    assert page.session.scene.compared == ("elu",)
    assert "in the comparison" in page.grid.card("elu").accessibleName()
    click(button(page, "Remove from comparison"))
    assert page.session.scene.compared == ()


def test_while_comparing_a_click_on_a_card_adds_or_removes(page: GalleryPage) -> None:
    click(button(page, "Compare"))
    for key in ("relu", "tanh", "sine"):
        click_card(page, key)
    click_card(page, "tanh")
    assert page.session.scene.compared == ("relu", "sine")
    assert "2 functions" in page.observation.text
    click(button(page, "Remove ReLU"))
    assert page.session.scene.compared == ("sine",)
    click(button(page, "Clear the comparison"))
    assert page.session.scene.compared == ()


def test_an_empty_comparison_offers_the_family_of_the_selected_function(page: GalleryPage) -> None:
    click_card(page, "gelu")
    click(button(page, "Compare"))
    click(button(page, "Compare the whole family: Modern"))
    assert page.session.scene.compared == ("gelu", "silu", "mish")


def test_any_number_of_functions_can_be_compared(page: GalleryPage) -> None:
    page.session.change(comparing=True)
    for record in ACTIVATIONS:
        if record.has_curve:
            click_card(page, record.key)
    settle()
    assert len(page.session.scene.compared) == len(ACTIVATIONS) - 1
    assert len([each for each in page.pane.findChildren(QPushButton) if not each.text()]) >= 18


def test_comparing_softmax_is_refused_in_words(page: GalleryPage) -> None:
    page.session.change(comparing=True)
    click_card(page, "softmax")
    assert page.observation.problem.startswith("Softmax takes several logits")
    assert page.session.scene.compared == ()


def test_the_saturation_lab_is_asked_for_with_the_function_as_it_is(page: GalleryPage, qtbot: QtBot) -> None:
    page.session.set_activation(activation("elu", alpha=0.5))
    with qtbot.waitSignal(page.open_requested) as asked:
        click(button(page, "Open in the saturation lab"))
    assert asked.args == ["saturation", activation("elu", alpha=0.5)]


def test_the_copied_code_is_the_function(page: GalleryPage) -> None:
    click_card(page, "mish")
    click(button(page, "Copy the NumPy code"))
    assert button(page, "Copy the NumPy code").text() == "Copied"
    names: dict[str, object] = {}
    exec(QGuiApplication.clipboard().text(), names)  # noqa: S102  (the project's own text)
    assert names["mish"](1.5) == pytest.approx(float(activation("mish").value(1.5)))


def test_a_reset_brings_the_demonstration_back(page: GalleryPage) -> None:
    click_card(page, "tanh")
    page.session.change(family=Family.STEP, search="s", comparing=True, compared=("sine",))
    page.reset_all()
    assert page.session.scene == GallerySettings()
    assert search(page).text() == ""
    assert len(visible_keys(page)) == len(ACTIVATIONS)


def test_a_step_selects_the_next_card(page: GalleryPage) -> None:
    page.step_once()
    assert page.session.scene.selected == "selu"


@pytest.mark.parametrize(("width", "columns"), [(1600, 5), (1440, 4), (1280, 3), (1024, 3)])
def test_the_cards_reflow_and_never_reach_beyond_their_width(
    page: GalleryPage, width: int, columns: int
) -> None:
    resized(page, width, 660)
    assert page.grid.columns == columns
    assert page.width() == width
    for key in KEYS:
        assert page.grid.card(key).geometry().right() < page.grid.width()
    assert page.grid.height() >= page.grid.card("mish").geometry().bottom()


def test_cards_share_the_height_that_a_large_window_gives(page: GalleryPage, look: Look) -> None:
    tall = resized(page, 1600, 1000).grid.card("step").height()
    assert tall > resized(page, 1600, 840).grid.card("step").height() >= look.px(134)


def test_in_a_small_window_the_detail_is_a_drawer(page: GalleryPage, qtbot: QtBot) -> None:
    resized(page, 1024, 650)
    assert not page.pane.isVisible()
    click_card(page, "sigmoid")
    assert page.pane.isVisible()
    assert page.rect().contains(page.pane.geometry())
    assert not page.pane.geometry().intersects(page.observation.geometry())
    click(button(page, "Close"))
    assert not page.pane.isVisible()
    qtbot.keyClick(page.grid.card("sigmoid"), Qt.Key.Key_Return)
    assert page.pane.isVisible()
    qtbot.keyClick(page.grid.card("sigmoid"), Qt.Key.Key_Escape)
    assert not page.pane.isVisible()
    resized(page, 1600, 840)
    assert page.pane.isVisible()


def test_a_reset_closes_the_drawer(page: GalleryPage) -> None:
    resized(page, 1024, 650)
    click_card(page, "sigmoid")
    page.reset_all()
    assert not page.pane.isVisible()


def test_the_drawer_opens_inside_of_a_small_window_at_large_text(make_window: WindowMaker) -> None:
    window = make_window(scale=1.5)
    window.resize(1024, 700)
    window.show()
    page = window.open_lab("gallery")
    settle()
    assert isinstance(page, GalleryPage)
    click_card(page, "step")
    assert page.pane.isVisible()
    assert page.rect().contains(page.pane.geometry())
    assert not page.pane.geometry().intersects(page.observation.geometry())


def test_the_filter_becomes_a_list_where_the_pills_do_not_fit(page: GalleryPage) -> None:
    assert button(page, "Step  1").isVisible()
    resized(page, 1024, 650)
    pills = [each for each in page.filters.findChildren(QPushButton) if each.isVisible()]
    assert pills == []
    assert page.filters.geometry().right() <= page.width()


def test_the_filter_moves_below_a_question_that_leaves_it_no_room(make_window: WindowMaker) -> None:
    window = make_window(scale=1.5)
    window.resize(1024, 700)
    window.show()
    page = window.open_lab("gallery")
    settle()
    assert isinstance(page, GalleryPage)
    assert page.filters.parentWidget() is not page.header_right
    assert page.filters.geometry().top() > page.question.geometry().bottom()
    assert layout_faults(window) == []


STATES = [
    {"selected": key, "comparing": False} for key in ("gelu", "selu", "maxout", "softmax", "sigmoid")
] + [
    {"comparing": True, "compared": ("relu", "elu", "gelu", "tanh")},
    {"comparing": True, "compared": tuple(key for key in KEYS if key != "softmax")},
    {"comparing": True},
    {"search": "no such function"},
]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_nothing_is_clipped_in_any_state(make_window: WindowMaker, language: Language, scale: float) -> None:
    window = make_window(language=language, scale=scale)
    window.resize(1920, 1080)
    window.show()
    page = window.open_lab("gallery")
    settle()
    assert isinstance(page, GalleryPage)
    for width, height in ((1600, 900), (1024, 700)):
        window.resize(width, height)
        for state in STATES:
            page.reset_all()
            page.session.change(**state)
            page.session.look(drawer=True)
            settle()
            assert layout_faults(window) == [], f"{width}x{height} {state}"


def test_every_card_paints_something_of_its_own(page: GalleryPage, look: Look) -> None:
    pictures = [page.grid.card(key).grab().toImage() for key in KEYS]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])
    look.set_theme_choice("dark")
    settle()
    assert page.grid.card("elu").grab().toImage() != pictures[KEYS.index("elu")]


@pytest.mark.parametrize("key", KEYS)
def test_every_function_can_be_shown_in_detail_and_in_the_comparison(page: GalleryPage, key: str) -> None:
    click_card(page, key)
    assert activation(key).name in shown_texts(page)
    if activation(key).record.has_curve:
        page.session.change(comparing=True, compared=(key,))
        settle()
        assert activation(key).name in shown_texts(page)


def test_a_grid_is_a_widget_that_needs_more_height_when_it_is_narrow(page: GalleryPage) -> None:
    grid = page.grid
    assert isinstance(grid, FunctionCards)
    assert grid.heightForWidth(500) > grid.heightForWidth(1100)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_presentation_shows_no_filters_at_any_width(make_window: WindowMaker, language: Language) -> None:
    window = make_window(language)
    window.show()
    page = window.open_lab("gallery")
    assert isinstance(page, GalleryPage)
    window.set_presenting(on=True)
    for width, height in [(1024, 700), (1280, 720), (1920, 1080)]:
        window.resize(width, height)
        settle()
        assert not page.filters.isVisible()
    window.set_presenting(on=False)
    settle()
    assert page.filters.isVisible()


def test_escape_clears_the_search_before_it_ends_the_presentation(
    make_window: WindowMaker, qtbot: QtBot
) -> None:
    window = make_window()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.open_lab("gallery")
    assert isinstance(page, GalleryPage)
    search(page).setFocus()
    qtbot.keyClicks(search(page), "elu")
    qtbot.keyClick(search(page), Qt.Key.Key_Escape)
    assert search(page).text() == ""


def test_a_filtered_gallery_has_larger_cards_all_of_them_in_sight(page: GalleryPage) -> None:
    page.resize(1366, 712)
    settle()
    before = page.grid.card("relu").size()
    for family in Family:
        page.session.change(family=family)
        settle()
        for key in page.session.visible_keys:
            size = page.grid.card(key).size()
            assert min(size.width() - before.width(), size.height() - before.height()) > 0, family
        assert page.grid.height() <= page.hero_scroller.viewport().height()


def test_filter_and_cards_have_one_order(page: GalleryPage) -> None:
    families = list(dict.fromkeys(record.family for record in CARDS))
    assert tuple(families) == FAMILY_ORDER[:-1]
