// SPDX-License-Identifier: GPL-3.0-or-later
//
// The multi-line input of every form: it takes text, and pasting or dropping what has no text changes
// nothing.
#pragma once

#include <QPlainTextEdit>

class PlainTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};
