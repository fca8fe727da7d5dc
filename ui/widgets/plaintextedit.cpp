// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintextedit.h"

#include <QMimeData>

bool PlainTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source && source->hasText();
}

// Qt 6.4 asks the list of formats for its first entry, which an empty clipboard does not have. Only the text
// is passed on: whatever else came along is not asked for anything.
void PlainTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!canInsertFromMimeData(source))
        return;
    QMimeData text;
    text.setText(source->text());
    QPlainTextEdit::insertFromMimeData(&text);
}
