// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagestack.h"

#include <QVBoxLayout>

#include <algorithm>

MessageStack::MessageStack(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
{
    m_bar->setObjectName(QStringLiteral("messageBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    connect(m_bar, &MessageBar::dismissed, this, [this] {
        m_messages.removeFirst();
        refresh();
    });
    connect(m_bar, &MessageBar::moreRequested, this, &MessageStack::showNext);
}

void MessageStack::post(const QString &subject, const Message &message)
{
    const qsizetype place = find(subject);
    if (place < 0)
        m_messages.prepend({subject, message});
    else
        m_messages[place].message = message;
    refresh();
}

void MessageStack::withdraw(const QString &subject)
{
    const qsizetype place = find(subject);
    if (place < 0)
        return;
    m_messages.removeAt(place);
    refresh();
}

QString MessageStack::text(const QString &subject) const
{
    const qsizetype place = find(subject);
    return place < 0 ? QString() : m_messages.at(place).message.text;
}

QString MessageStack::shown() const
{
    return m_messages.isEmpty() ? QString() : m_messages.first().subject;
}

qsizetype MessageStack::find(const QString &subject) const
{
    const auto found = std::ranges::find(m_messages, subject, &Entry::subject);
    return found == m_messages.end() ? -1 : std::distance(m_messages.begin(), found);
}

void MessageStack::showNext()
{
    std::rotate(m_messages.begin(), m_messages.begin() + 1, m_messages.end());
    refresh();
}

void MessageStack::refresh()
{
    if (m_messages.isEmpty()) {
        m_bar->hide();
        return;
    }
    const Message &message = m_messages.first().message;
    m_bar->showMessage(message.kind, message.text, message.choices, message.closing);
    m_bar->setMore(static_cast<int>(m_messages.size() - 1));
}
