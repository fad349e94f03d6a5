"""Qt's own messages go to the log, except one that means nothing."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_OFFSCREEN_REMARK = "This plugin does not support"
"""So begins what the platform without a screen says of windows' smallest sizes and of tooltips."""

_log = logging.getLogger("qt")


def log_qt_messages() -> None:
    """Send Qt's messages to the logger ``qt``."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_OFFSCREEN_REMARK):
        _log.log(_LEVELS[kind], text)
