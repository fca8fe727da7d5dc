// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include "icons.h"
#include "plainlabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>

namespace {

constexpr int iconExtent = 64;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About SNMP Session Manager"));
    auto *icon = new PlainLabel(this);
    icon->setPixmap(icons::application().pixmap(QSize(iconExtent, iconExtent), devicePixelRatioF()));
    auto *name = new PlainLabel(
        tr("SNMP Session Manager %1", "version").arg(QCoreApplication::applicationVersion()), this);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    name->setFont(big);
    auto *text = new PlainLabel(this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(
        tr("Opens, polls, inspects and closes SNMP sessions, and shows by thread what every session holds, "
           "what was refused and why.\n\n"
           "The program is free software under the GNU General Public License, version 3 or later. The "
           "library libwinsnmp underneath is under the MIT licence.\n\n"
           "Made with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(16);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(text, 1, 1);
    layout->addWidget(buttons, 2, 0, 1, 2);
    setMinimumWidth(520);
}
