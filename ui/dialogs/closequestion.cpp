// SPDX-License-Identifier: GPL-3.0-or-later
#include "closequestion.h"

#include "icons.h"
#include "plainlabel.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

namespace {

class CloseText {
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)

public:
    static QString question(int sessions) { return tr("Close %n session(s)?", nullptr, sessions); }
    static QString consequence(int inFlight)
    {
        if (inFlight == 0)
            return tr("They can be reopened with the same settings afterwards.");
        return tr(
            "%n request(s) in flight will be dropped. The sessions can be reopened with the same settings "
            "afterwards.",
            nullptr, inFlight);
    }
    static QString close(int sessions) { return tr("&Close %n session(s)", nullptr, sessions); }
};

} // namespace

void closequestion::ask(QWidget *parent, int sessions, int inFlight, const std::function<void()> &close)
{
    if (sessions <= 1 && inFlight == 0) {
        close();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, QString(), CloseText::question(sessions),
                                QMessageBox::Cancel, parent);
    const int extent = box->style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    box->setIconPixmap(icons::named(QStringLiteral("warning"), Tone::Caution)
                           .pixmap(QSize(extent, extent), box->devicePixelRatioF()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(CloseText::consequence(inFlight));
    makeLabelsPlain(*box);
    QPushButton *yes = box->addButton(CloseText::close(sessions), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirmClose"));
    box->setDefaultButton(yes);
    QObject::connect(box, &QMessageBox::buttonClicked, parent, [yes, close](QAbstractButton *clicked) {
        if (clicked == yes)
            close();
    });
    box->open();
}
