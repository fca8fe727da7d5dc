// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetitle.h"

#include "icons.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace {

QColor faded(QColor colour, qreal opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

void say(QToolButton &button, const QString &what)
{
    button.setToolTip(what);
    button.setAccessibleName(what);
}

} // namespace

PageTitle::PageTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    auto *label = new PlainLabel(title, this);
    label->setAttribute(Qt::WA_TransparentForMouseEvents); // the bar is what is dragged
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 4, 1);
    row->setSpacing(2);
    row->addWidget(label, 1);
    m_maximise = addButton(QStringLiteral("maximisePage"), QStringLiteral("page-maximise"));
    m_tearOff = addButton(QStringLiteral("tearOffPage"), QStringLiteral("page-tear-off"));
    QToolButton *close = addButton(QStringLiteral("closePage"), QStringLiteral("dismiss"));
    say(*close, tr("Close this page; its key brings it back"));
    connect(m_maximise, &QToolButton::clicked, this, &PageTitle::maximiseRequested);
    connect(m_tearOff, &QToolButton::clicked, this, &PageTitle::tearOffRequested);
    connect(close, &QToolButton::clicked, this, &PageTitle::closeRequested);
    setState(false, false);
    setFolded(true);
}

QToolButton *PageTitle::addButton(const QString &name, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icons::named(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the same is in the menu, for keys
    layout()->addWidget(button);
    return button;
}

void PageTitle::setFolded(bool folded)
{
    setVisible(!folded);
    if (folded == m_folded)
        return;
    m_folded = folded;
    updateGeometry();
}

void PageTitle::setState(bool tornOff, bool maximised)
{
    m_tornOff = tornOff;
    say(*m_tearOff,
        tornOff ? tr("Put the page back into the window") : tr("Give the page a window of its own"));
    say(*m_maximise, maximised ? tr("Show the session table again") : tr("Give the page the whole window"));
}

QColor PageTitle::frameColour(const QPalette &palette)
{
    return faded(palette.color(QPalette::WindowText), 0.4);
}

void PageTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), faded(palette().color(QPalette::WindowText), 0.1));
    if (!m_tornOff)
        return;
    painter.setPen(frameColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, height()));
}

QSize PageTitle::sizeHint() const
{
    return m_folded ? QSize(0, 0) : QWidget::sizeHint();
}

QSize PageTitle::minimumSizeHint() const
{
    return m_folded ? QSize(0, 0) : QWidget::minimumSizeHint();
}

// In a window of its own a double click is left to the dock, which goes back into the main window.
void PageTitle::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_tornOff) {
        event->ignore();
        return;
    }
    event->accept();
    emit maximiseRequested();
}
