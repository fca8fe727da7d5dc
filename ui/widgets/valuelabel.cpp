// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuelabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace {

constexpr int fewestCharacters = 12; ///< narrower than this a value is no longer readable

/// A text layout knows the separator only.
QString withLines(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

/// Breaks the text into lines of that width; returns their height together.
qreal breakLines(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0.0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

ValueLabel::ValueLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // with each text QLabel makes its height depend on the width as this says
    setFocusPolicy(Qt::ClickFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *copying = new QAction(tr("&Copy value"), this);
    connect(copying, &QAction::triggered, this, &ValueLabel::copy);
    addAction(copying);
}

QSize ValueLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * fewestCharacters, fontMetrics().lineSpacing()};
}

QSize ValueLabel::sizeHint() const
{
    return minimumSizeHint();
}

int ValueLabel::heightForWidth(int width) const
{
    QTextLayout layout(withLines(text()), font());
    return std::max(fontMetrics().lineSpacing(), static_cast<int>(std::ceil(breakLines(layout, width))));
}

void ValueLabel::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

bool ValueLabel::event(QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress)
            copy();
        event->accept();
        return true;
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        copy();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QLabel::event(event);
}

void ValueLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus())
        painter.fillRect(rect(), palette().highlight());
    painter.setPen(palette().color(hasFocus() ? QPalette::HighlightedText : QPalette::WindowText));
    QTextLayout layout(withLines(text()), font());
    breakLines(layout, width());
    layout.draw(&painter, {0.0, 0.0});
}
