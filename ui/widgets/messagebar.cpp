// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "icons.h"
#include "plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace {

Tone toneOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return Tone::Text;
    case MessageBar::Kind::Success:
        return Tone::Good;
    case MessageBar::Kind::Warning:
        return Tone::Caution;
    case MessageBar::Kind::Error:
        return Tone::Bad;
    }
    return Tone::Text;
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return QStringLiteral("information");
    case MessageBar::Kind::Success:
        return QStringLiteral("success");
    case MessageBar::Kind::Warning:
        return QStringLiteral("warning");
    case MessageBar::Kind::Error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_buttons(new QHBoxLayout)
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_more(new QToolButton(this))
    , m_dismiss(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_dismiss->setIcon(icons::named(QStringLiteral("dismiss")));
    m_dismiss->setObjectName(QStringLiteral("dismissMessage"));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setToolTip(tr("Dismiss this message"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_more->setObjectName(QStringLiteral("moreMessages"));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Show the next message"));
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &MessageBar::moreRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_more);
    layout->addWidget(m_dismiss);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Choice> &choices, Closing closing)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    m_dismiss->setVisible(closing == Closing::ByPerson);
    setChoices(choices);
    updateIcon();
    update();
    show();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setMore(int messages)
{
    m_more->setText(tr("+%n more", "messages", messages));
    m_more->setVisible(messages > 0);
}

void MessageBar::dismiss()
{
    hide();
    emit dismissed();
}

void MessageBar::setChoices(const QList<Choice> &choices)
{
    const bool sameWords = std::ranges::equal(choices, m_choices, {}, &Choice::text, &Choice::text);
    m_choices = choices;
    if (sameWords)
        return;
    removeButtons();
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        addButton(i);
}

void MessageBar::removeButtons()
{
    // The bar may be changed from inside one of its own buttons, so they are not deleted at once.
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->disconnect(this);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::addButton(qsizetype index)
{
    auto *button = new QPushButton(m_choices.at(index).text, this);
    connect(button, &QPushButton::clicked, this, [this, index] { choose(index); });
    m_buttons->addWidget(button);
    button->show(); // a layout shows what it is given only after the next turn of the event loop
}

void MessageBar::choose(qsizetype index)
{
    const Choice choice = m_choices.at(index); // a copy: what is chosen may change the bar
    if (choice.closesBar)
        dismiss();
    choice.chosen();
}

void MessageBar::updateIcon()
{
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(
        icons::named(iconOf(m_kind), toneOf(m_kind)).pixmap(QSize(extent, extent), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateIcon();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tone = toneColour(toneOf(m_kind), palette());
    QColor wash = tone;
    wash.setAlphaF(0.10F);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 4, height()), tone);
}
