// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages that wait for a person. One bar shows the newest; the others stand behind its "+2 more".
#pragma once

#include "messagebar.h"

#include <QWidget>

class MessageStack final : public QWidget {
    Q_OBJECT

public:
    struct Message {
        MessageBar::Kind kind = MessageBar::Kind::Information;
        QString text; ///< shown as plain text
        QList<MessageBar::Choice> choices = {};
        MessageBar::Closing closing = MessageBar::Closing::ByPerson;
    };

    explicit MessageStack(QWidget *parent = nullptr);

    /// There is one message of a subject: a new one replaces the old where that stands, else it comes to the
    /// front.
    void post(const QString &subject, const Message &message);
    /// The cause of the message is gone.
    void withdraw(const QString &subject);

    /// The text of the message that is shown or waits; empty when there is none of this subject.
    [[nodiscard]] QString text(const QString &subject) const;
    [[nodiscard]] bool holds(const QString &subject) const { return !text(subject).isEmpty(); }
    /// The subject of the message in front; empty when nothing is shown.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] qsizetype count() const { return m_messages.size(); }

private:
    struct Entry {
        QString subject;
        Message message;
    };

    [[nodiscard]] qsizetype find(const QString &subject) const;
    void showNext();
    void refresh();

    MessageBar *m_bar;
    QList<Entry> m_messages; ///< the one in front first
};
