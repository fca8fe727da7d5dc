// SPDX-License-Identifier: GPL-3.0-or-later
//
// The title bar of a page that stands alone or in a window of its own. Among tabs it takes no room: there the
// tab says what the page is.
#pragma once

#include <QWidget>

class QToolButton;

class PageTitle final : public QWidget {
    Q_OBJECT

public:
    PageTitle(const QString &title, QWidget *parent);

    void setFolded(bool folded);
    /// How the page stands, for what the buttons say they do.
    void setState(bool tornOff, bool maximised);

    /// Of the edges of a window of its own.
    [[nodiscard]] static QColor frameColour(const QPalette &palette);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void maximiseRequested();
    void tearOffRequested();
    void closeRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &icon);

    bool m_folded = true;
    bool m_tornOff = false;
    QToolButton *m_maximise;
    QToolButton *m_tearOff;
};
