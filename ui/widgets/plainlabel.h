// SPDX-License-Identifier: GPL-3.0-or-later
//
// The label of every panel and dialog: what it shows is never taken for HTML.
#pragma once

#include <QLabel>

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
