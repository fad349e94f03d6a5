"""Marks the engine's texts for translation without knowing how they are translated."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name lupdate looks for)
    """Return `text` unchanged, so that lupdate finds it under `context`.

    Parameters
    ----------
    context
        The translation context, such as ``"Activation"``; only the extraction tool reads it.
    text
        The English text.
    """
    del context
    return text
