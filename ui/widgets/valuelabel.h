// SPDX-License-Identifier: GPL-3.0-or-later
//
// A value that may be as long as an agent likes, and without a space: it breaks where it must. It is copied
// as it came, with a double click, Ctrl+C or its menu, and is never HTML.
#pragma once

#include <QLabel>

class ValueLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ValueLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy() const;
};
