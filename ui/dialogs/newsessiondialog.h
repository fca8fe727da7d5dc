// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks for the settings of a session. It edits a copy and returns a value; whoever shows it opens the
// session.
#pragma once

#include "diagnosis.h"
#include "sessioninfo.h"
#include "sessionspec.h"

#include <QDialog>
#include <QHash>
#include <QSet>

#include <memory>

class QLabel;
class SessionService;

namespace Ui {
class NewSessionDialog;
}

class NewSessionDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Create, Edit };

    /// The service runs the tests and names the threads.
    NewSessionDialog(SessionService &service, const SessionSpec &spec, Purpose purpose,
                     QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    [[nodiscard]] SessionSpec spec() const;
    /// True when a person asked for a thread that is not there yet; spec().worker is then 0.
    [[nodiscard]] bool wantsNewThread() const;

    /// Opens nothing while something is wrong: it says what and goes there.
    void accept() override;
    void done(int result) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillChoices();
    void fillThreads();
    void showSpec(const SessionSpec &spec);
    void prepareProblems();
    void addMark(SpecField field, QWidget *editor);
    void connectEditors();
    void edited(SpecField field);
    void review();
    void showMark(SpecField field, const QString &sentence);
    void showSentence(const QList<SpecProblem> &problems);
    /// Blames what is wrong and goes to the first of it; true when nothing is.
    bool isSound();
    [[nodiscard]] SpecField fieldWithFocus() const;
    void followOperation();
    void startOrStopTest();
    void showTest(const Diagnosis &diagnosis);
    void applyRemedy(const DiagnosisStep &step);

    SessionService &m_service;
    std::unique_ptr<Ui::NewSessionDialog> m_form;
    SessionSpec m_original; ///< what the form does not show, and octets of a community that are no text
    struct Mark {
        QWidget *editor = nullptr;
        QLabel *icon = nullptr; ///< beside the editor; keeps its room while it is hidden
    };
    QHash<SpecField, Mark> m_marks;
    QSet<SpecField> m_left; ///< a field is not blamed before a person has been there and left it
    DiagnosisId m_test = 0;
};
