// SPDX-License-Identifier: GPL-3.0-or-later
//
// The label of every panel and dialog: what it shows is never taken for HTML.
#pragma once

#include <QLabel>

/// For labels that a form or Qt itself has made: everything below `window` shows plain text from here on.
inline void makeLabelsPlain(QWidget &window)
{
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
}

class PlainLabel final : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr)
        : PlainLabel(QString(), parent)
    {
    }
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};
