// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every test of the New session dialog has: a service, the dialog on it, and its parts by name.
#pragma once

#include "newsessiondialog.h"
#include "sessionservice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <memory>

class NewSessionTest : public QObject {
protected:
    void begin() { m_service = std::make_unique<SessionService>(); }
    void end()
    {
        m_dialog.reset();
        m_service.reset();
    }

    void make(const SessionSpec &spec, NewSessionDialog::Purpose purpose = NewSessionDialog::Purpose::Create)
    {
        m_dialog = std::make_unique<NewSessionDialog>(*m_service, spec, purpose);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name)
    {
        auto *found = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no part is named %s", name);
        return *found;
    }
    template <typename Value>
    void choose(const char *list, Value value)
    {
        auto &box = part<QComboBox>(list);
        box.setCurrentIndex(box.findData(value));
    }
    [[nodiscard]] QPushButton &ok()
    {
        return *part<QDialogButtonBox>("buttons").button(QDialogButtonBox::Ok);
    }
    /// What the dialog says is wrong.
    [[nodiscard]] QString problem() { return part<QLabel>("problem").text(); }
    [[nodiscard]] QString testTitle()
    {
        const auto labels = part<QWidget>("diagnosis").findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        return labels.front()->text();
    }

    std::unique_ptr<SessionService> m_service;
    std::unique_ptr<NewSessionDialog> m_dialog;
};
