// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bar above the place it speaks of: what happened, why, and buttons for what to do next. Never modal.
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Error };
    enum class Closing { ByPerson, Never };

    explicit MessageBar(QWidget *parent = nullptr);

    struct Choice {
        QString text;
        std::function<void()> chosen;
        bool closesBar = true;
    };

    /// Replaces what the bar says. `text` is shown as plain text. Buttons whose words stay the same stay,
    /// with focus and press, for the bar may be updated while a person is about to use them.
    void showMessage(Kind kind, const QString &text, const QList<Choice> &choices = {},
                     Closing closing = Closing::ByPerson);
    [[nodiscard]] QString text() const;
    /// How many other messages wait behind this one; 0 shows nothing of it.
    void setMore(int messages);

signals:
    /// A person closed the bar, or chose something that closes it.
    void dismissed();
    /// A person wants to see the next message.
    void moreRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setChoices(const QList<Choice> &choices);
    void removeButtons();
    void addButton(qsizetype index);
    void choose(qsizetype index);
    void dismiss();
    void updateIcon();

    Kind m_kind = Kind::Information;
    QList<Choice> m_choices;
    QHBoxLayout *m_buttons = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_dismiss = nullptr;
};
