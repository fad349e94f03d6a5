"""Every sentence on two starts, in English and in Korean, and how the numbers in it are read."""

import re

import pytest

NUMBER = r"[−\d.,]+(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
WORDS = {
    "success": "성공",
    "impossible": "불가능",
    "cannot move": "움직이지 않음",
    "plateau": "평탄 구간",
    "learning": "학습 중",
}
VERDICT = "|".join(WORDS)

SENTENCES = {
    "stop": (
        (
            r"The runs stop at epoch ([\d,]+): in the next one numbers are no longer finite\. "
            r"Rewind, or lower the learning rate\."
        ),
        (
            "{0}에폭에 학습이 멈췄습니다. 다음 에폭의 수가 유한하지 않습니다. "
            "처음으로 되돌리거나 학습률을 낮추세요."
        ),
    ),
    "fixed": (
        r"([AB]): every gradient is exactly 0, so no update changes anything\.",
        "{0}: 모든 기울기가 정확히 0이라 갱신해도 아무것도 바뀌지 않습니다.",
    ),
    "rest": (
        r"([AB]): every step is too small to change a digit, so nothing moves any more\.",
        "{0}: 갱신량이 너무 작아 어떤 수의 끝자리도 바뀌지 않습니다. 더는 움직이지 않습니다.",
    ),
    "same output": (
        (
            r"([AB]): the hidden layer's gradient is exactly 0 and stays 0; "
            r"all four points get the same output\."
        ),
        "{0}: 은닉층의 기울기가 정확히 0이고 계속 0입니다. 네 점의 출력이 모두 같습니다.",
    ),
    "hidden at rest": (
        r"([AB]): the hidden layer's gradient is exactly 0 at this epoch; only the output layer moves\.",
        "{0}: 이 에폭에서 은닉층의 기울기가 정확히 0입니다. 출력층만 움직입니다.",
    ),
    "some": (
        r"([AB]): only (\d) of (\d) hidden neurons are different\.",
        "{0}: 은닉 뉴런 {2}개 중 서로 다른 것은 {1}개뿐입니다.",
    ),
    "as one": (
        r"([AB]): the (\d) hidden neurons have gradients equal to the last digit and move as one\.",
        "{0}: 은닉 뉴런 {1}개의 기울기가 끝자리까지 같아 하나처럼 움직입니다.",
    ),
    "one neuron": (
        r"One neuron of this g does not solve XOR\.",
        "이 g의 뉴런 하나로는 XOR를 풀 수 없습니다.",
    ),
    "one line": (
        r"([AB]): the (\d) hidden neurons are equal and still solve it: one line is enough here\.",
        "{0}: 은닉 뉴런 {1}개가 모두 같은데도 풉니다. 여기서는 직선 하나로 충분합니다.",
    ),
    "rises and falls": (
        r"([AB]): the (\d) hidden neurons are equal and still solve it: this g both rises and falls\.",
        "{0}: 은닉 뉴런 {1}개가 모두 같은데도 풉니다. 이 g는 올라가기도 내려가기도 합니다.",
    ),
    "different": (
        r"In A and in B no two hidden neurons are equal\.",
        "A와 B 모두 서로 같은 은닉 뉴런이 없습니다.",
    ),
    "noise parted": (
        rf"Noise ε = ({NUMBER}) at epoch ([\d,]+) parted the neurons of A\.",
        "{1}에폭에 더한 잡음(ε = {0})이 A의 뉴런을 서로 다르게 했습니다.",
    ),
    "noise added": (
        (
            rf"Noise ε = ({NUMBER}) was added to A at epoch ([\d,]+); "
            r"its neurons were all different before that\."
        ),
        "{1}에폭에 A에 잡음(ε = {0})을 더했습니다. A의 뉴런은 그 전에도 모두 서로 달랐습니다.",
    ),
    "straight": (
        r"This g is straight, so the network draws one straight line: XOR is impossible\.",
        "이 g는 직선이라 신경망이 그리는 경계도 직선 하나입니다. XOR는 불가능합니다.",
    ),
    "no layer, XOR": (
        (
            r"Without a hidden layer the network draws one straight line: XOR is impossible from any start\. "
            r"AND and OR can be learned, even from zeros\."
        ),
        (
            "은닉층이 없으면 경계는 직선 하나입니다. XOR는 어떤 초깃값에서도 불가능합니다. "
            "AND와 OR는 0에서 시작해도 배울 수 있습니다."
        ),
    ),
    "no layer": (
        r"Without a hidden layer no neurons can be alike: logistic regression may start from zeros\.",
        "은닉층이 없으면 서로 같아질 뉴런도 없습니다. 로지스틱 회귀는 0에서 시작해도 됩니다.",
    ),
    "losses": (
        (
            rf"Loss at epoch ([\d,]+): A ({NUMBER}) \((\d)/4 right(?:, ({VERDICT}))?\), "
            rf"B ({NUMBER}) \((\d)/4 right(?:, ({VERDICT}))?\)\."
        ),
        "{0}에폭의 손실: A {1}(정답 {2}/4{3}), B {4}(정답 {5}/4{6}).",
    ),
}
"""Every sentence there is, with the same in Korean, where {k} stands for what its k-th group holds."""


def number_in(text):
    mantissa, _, power = text.replace("−", "-").replace(",", "").partition(" × 10")
    digits = power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return float(mantissa) * 10.0 ** int(digits or 0)


def unit_of(text):
    """Return what one more in the last digit that is written would be."""
    mantissa, _, _ = text.partition(" × 10")
    decimals = len(mantissa.partition(".")[2])
    return 10.0**-decimals * (number_in(text) / number_in(mantissa) if number_in(mantissa) else 1.0)


def sentences_of(text):
    """Return (kind, groups) of each sentence; every letter of the text belongs to one."""
    found = []
    while text:
        for kind, (pattern, _) in SENTENCES.items():
            if match := re.match(pattern + r"(?: |$)", text):
                found.append((kind, match.groups()))
                text = text[match.end() :]
                break
        else:
            pytest.fail(f"a sentence that nothing is known of: {text}")
    return found


def in_korean(found):
    texts = []
    for kind, groups in found:
        values = list(groups)
        if kind == "losses":
            for place in (3, 6):
                values[place] = f", {WORDS[values[place]]}" if values[place] else ""
        texts.append(SENTENCES[kind][1].format(*values))
    return " ".join(texts)
